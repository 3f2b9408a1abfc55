// Package ask is the page's side of a worker that runs the trainer or the tutor: it starts the worker, sends it
// commands once it is ready, and passes on its reports and the news of its end. Each question gets
// exactly one answer, or Unanswered if the worker has ended.
package ask
