// Command trainer trains networks, and answers questions about them and their data.
package main

import "inkling/wasm/worker"

func main() { worker.Run(nil) }
