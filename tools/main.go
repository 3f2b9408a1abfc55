// Inkling's command line: it builds the static site from MNIST, serves it, and trains and converts networks.
//
// This file only lists the subcommands. Each has its own folder; nn, wasm and the page import none of them.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"inkling/nn/foreign"
	"inkling/tools/atomicfile"
	"inkling/tools/carry"
	"inkling/tools/compress"
	"inkling/tools/exchange"
	"inkling/tools/fetch"
	"inkling/tools/gather"
	"inkling/tools/kernels"
	"inkling/tools/pack"
	"inkling/tools/pen"
	"inkling/tools/serve"
	"inkling/tools/sets"
	"inkling/tools/shards"
	"inkling/tools/sweep"
	"inkling/tools/train"
)

func main() {
	os.Exit(run(os.Args[1:]))
}

// run executes one command line and returns its exit status. The first signal ends it at once, except for commands that
// have something to finish. No file is left half-written either way.
func run(args []string) int {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)

	root := newRoot()
	root.SetArgs(args)
	result := make(chan error, 1)
	go func() { result <- root.ExecuteContext(ctx) }()
	select {
	case err := <-result:
		return status(err)
	case s := <-signals:
		signal.Stop(signals) // the next one ends the program
		cancel()
		if finishes(root, args) {
			return status(<-result)
		}
		atomicfile.Stop()
		fmt.Fprintf(os.Stderr, "inkling: stopped (%v); no file is half-written\n", s)
		return 128 + int(s.(syscall.Signal)) // as in shells
	}
}

// status prints the error of a command and returns the exit status.
func status(err error) int {
	if err != nil {
		fmt.Fprintln(os.Stderr, "inkling:", foreign.Clean(err.Error())) // it may contain file names
		return 1
	}
	return 0
}

// finishes reports whether the command ends by itself soon after its context is cancelled.
func finishes(root *cobra.Command, args []string) bool {
	cmd, _, err := root.Find(args)
	return err == nil && slices.Contains([]string{"serve", "fetch", "sweep"}, cmd.Name())
}

// newRoot lists the subcommands: those for people, and the steps of the build, which make runs.
func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:           "inkling",
		Short:         "Convert data sets, train networks, and build and serve the site",
		SilenceUsage:  true, // an error is one line, not a page of help
		SilenceErrors: true, // run prints it
	}
	root.SetFlagErrorFunc(suggestFlag)
	root.CompletionOptions.HiddenDefaultCmd = true
	cobra.EnableCommandSorting = false
	group(root, "Commands:",
		fetch.Command(),
		shards.Command(),
		train.Command(),
		sweep.Command(),
		gather.Command(),
		pen.Command(),
		exchange.ImportCommand(),
		exchange.ExportCommand(),
		serve.Command(),
	)
	root.SetHelpCommandGroupID("Commands:")
	group(root, "Build steps, run by make:",
		kernels.Command(),
		sets.Command(),
		carry.Command(),
		pack.OfflineCommand(),
		compress.Command(),
		pack.ZipCommand(),
	)
	return root
}

// suggestFlag adds similar flags of the command to the error of an unknown flag. It uses cobra's suggestions for commands,
// with the flags as commands.
func suggestFlag(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	names := &cobra.Command{SuggestionsMinimumDistance: 2}
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		names.AddCommand(&cobra.Command{Use: f.Name, Run: func(*cobra.Command, []string) {}})
	})
	near := names.SuggestionsFor(unknown.GetSpecifiedName())
	if len(near) == 0 {
		return fmt.Errorf("%w; %s --help lists the flags", err, cmd.CommandPath())
	}
	return fmt.Errorf("%w; did you mean --%s?", err, strings.Join(near, " or --"))
}

// group adds commands under a title.
func group(root *cobra.Command, title string, commands ...*cobra.Command) {
	root.AddGroup(&cobra.Group{ID: title, Title: title})
	for _, c := range commands {
		c.GroupID = title
	}
	root.AddCommand(commands...)
}
