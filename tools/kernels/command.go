package kernels

import "github.com/spf13/cobra"

// Command returns `inkling kernels`.
func Command() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "kernels",
		Short: "Write the kernels of package nn/simd",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return Write(out)
		},
	}
	cmd.Flags().StringVar(&out, "out", "nn/simd", "folder to write to")
	return cmd
}
