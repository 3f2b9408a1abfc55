// Inkling's tools: the command line that turns MNIST into a static site, and serves it.
//
// Here stands only the list of subcommands. Each lives in its own folder; none is imported by nn, wasm or the page.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"inkling/tools/carry"
	"inkling/tools/compress"
	"inkling/tools/exchange"
	"inkling/tools/fetch"
	"inkling/tools/kernels"
	"inkling/tools/pack"
	"inkling/tools/pen"
	"inkling/tools/serve"
	"inkling/tools/sets"
	"inkling/tools/shards"
	"inkling/tools/train"
)

func main() {
	os.Exit(run(os.Args[1:]))
}

// run executes one command line and returns its exit status.
func run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // after the first signal the next one ends the program at once

	root := newRoot()
	root.SetArgs(args)
	if err := root.ExecuteContext(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "inkling:", err)
		return 1
	}
	return 0
}

// newRoot lists the subcommands in the order in which a site is built.
func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:           "inkling",
		Short:         "Turn MNIST into a static site, and serve it",
		SilenceUsage:  true, // an error is one line, not a page of help
		SilenceErrors: true, // run prints it
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	cobra.EnableCommandSorting = false
	root.AddCommand(
		fetch.Command(),
		shards.Command(),
		sets.Command(),
		train.Command(),
		pen.Command(),
		exchange.ExportCommand(),
		exchange.ImportCommand(),
		carry.Command(),
		pack.OfflineCommand(),
		compress.Command(),
		pack.ZipCommand(),
		serve.Command(),
		kernels.Command(),
	)
	return root
}
