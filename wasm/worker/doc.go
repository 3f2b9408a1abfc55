// Package worker connects a session to the page, from a worker; where no worker can be started, from the page's own thread.
// The programs trainer and tutor are little more.
package worker
