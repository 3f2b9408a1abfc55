// Package serve is the subcommand that serves the built site for viewing, development and tests.
//
// It behaves like a careful static host: correct types, precompressed files, validators and a strict
// Content-Security-Policy. It builds nothing and knows nothing of the site's content.
package serve

import (
	"github.com/spf13/cobra"
)

// Options are the flags of the subcommand.
type Options struct {
	Dir    string // the folder to serve.
	Addr   string // host:port to listen at; port 0 is any free port
	Prefix string // the path of the folder in addresses, "/" or like "/some/path/"
	Open   bool   // open a browser at the site

	// NextPort allows the next free port if the port is taken.
	NextPort bool
}

// Command returns `inkling serve`.
func Command() *cobra.Command {
	var o Options
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the built site on this machine",
		Long:  "Serve the built site on this machine until Ctrl-C.",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.NextPort = !cmd.Flags().Changed("addr") // an explicit address is used or gives an error
			return Run(cmd.Context(), o, cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.Dir, "dir", "site", "folder to serve")
	flags.StringVar(&o.Addr, "addr", "localhost:8080", "host:port to listen on; port 0 picks a free port")
	flags.StringVar(&o.Prefix, "prefix", "/", "sub-path to serve under, such as /some/path/")
	flags.BoolVar(&o.Open, "open", false, "open the site in a browser")
	return cmd
}
