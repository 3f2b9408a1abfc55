// Package pack has two subcommands for the built site as a whole: the list of
// files that its service worker keeps for offline use, and a zip archive for
// places without a network.
//
// Neither changes a file of the site; the service worker is site/sw.js.
package pack

import (
	"path/filepath"

	"github.com/spf13/cobra"
)

// OfflineCommand returns `inkling offline`.
func OfflineCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "offline DIR",
		Short: "Write the list of files that the service worker stores",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return Offline(args[0], cmd.OutOrStdout())
		},
	}
}

// ZipCommand returns `inkling zip`.
func ZipCommand() *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:   "zip DIR",
		Short: "Pack the site into a ZIP file, for classes without internet",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return Zip(args[0], to, cmd.OutOrStdout())
		},
	}
	cmd.Flags().StringVar(&to, "to", filepath.Join(".cache", "inkling-site.zip"), "file to write")
	return cmd
}
