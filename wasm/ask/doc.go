// Package ask is the page's side of a worker that runs the trainer: it starts one,
// sends it commands once it can take them, and hears its reports and its end. Each
// question has one answer, or the news that the worker has ended.
package ask
