package shards

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/tools/atomicfile"
	"inkling/tools/input"
	"inkling/tools/sheet"
)

// An Inspection is the arguments of `inkling shards inspect`.
type Inspection struct {
	Folder string // of the manifest
	Sheet  string // the file for a contact sheet, or empty
	Split  string // the split to draw
	Each   int    // images drawn of each class
}

func inspectCommand() *cobra.Command {
	o := Inspection{Folder: filepath.Join("site", "data")}
	cmd := &cobra.Command{
		Use:   "inspect [FOLDER]",
		Short: "Show the content of shards as a table, and images as a contact sheet",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				o.Folder = args[0]
			}
			return Inspect(o, cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.Sheet, "sheet", "", "PNG file to write a contact sheet to")
	flags.StringVar(&o.Split, "split", dataset.Train.String(), "split to show on the sheet: train, validation or test")
	flags.IntVar(&o.Each, "each", 20, "number of images of each class on the sheet; 0 for all")
	return cmd
}

// Inspect opens and checks every shard of a folder, prints their content and
// draws some images.
func Inspect(o Inspection, out io.Writer) error {
	m, all, err := dataset.Load(input.Dir(o.Folder))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("inspect: %w: run `inkling shards` first, or give the folder of the shards", err)
	case err != nil:
		return fmt.Errorf("inspect: %s: %w", o.Folder, err)
	}
	if err := printManifest(m, all, out); err != nil {
		return err
	}
	if o.Sheet == "" {
		return nil
	}
	return o.draw(m, all, out)
}

// printManifest prints the properties of all images, the shards, and the number
// of images of each class.
func printManifest(m *dataset.Manifest, all *dataset.Splits, out io.Writer) error {
	fmt.Fprintf(out, "%s: %v, %d grey levels, data %s\n", m.Name, m.Shape(), m.Levels, m.Hash())
	if m.Source != "" {
		fmt.Fprintf(out, "source: %s\n", m.Source)
	}
	if m.Licence != "" {
		fmt.Fprintf(out, "licence: %s\n", m.Licence)
	}
	t := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	row := func(cells ...any) {
		fmt.Fprintf(t, strings.Repeat("%v\t", len(cells))+"\n", cells...)
	}
	row("shard", "images", "bytes", "bytes per image")
	for _, s := range m.Shards {
		row(s.File, s.Images, s.Bytes, fmt.Sprintf("%.1f", float64(s.Bytes)/float64(s.Images)))
	}
	row("all", m.Images(dataset.Train)+m.Images(dataset.Validation)+m.Images(dataset.Test), m.Bytes(), "")
	row("", "", "", "")
	row("class", dataset.Train, dataset.Validation, dataset.Test)
	for class, name := range m.Classes {
		cells := []any{name}
		for split := range all {
			cells = append(cells, count(&all[split], class))
		}
		row(cells...)
	}
	return t.Flush()
}

func count(s *dataset.Set, class int) (n int) {
	for _, label := range s.Labels {
		if int(label) == class {
			n++
		}
	}
	return n
}

// draw writes the contact sheet.
func (o Inspection) draw(m *dataset.Manifest, all *dataset.Splits, out io.Writer) error {
	if o.Each < 0 {
		return fmt.Errorf("inspect: --each is %d, expected 0 (all images) or more", o.Each)
	}
	for split := range all {
		if dataset.Split(split).String() != o.Split {
			continue
		}
		s := sheet.Sheet{Rows: m.Rows, Cols: m.Cols, Classes: m.Classes, Limit: o.Each, Labels: all[split].Labels}
		for i := range all[split].Len() {
			s.Pixels = append(s.Pixels, all[split].Image(i)...)
		}
		if err := atomicfile.Write(o.Sheet, s.Encode); err != nil {
			return fmt.Errorf("inspect: %w", err)
		}
		fmt.Fprintf(out, "%s: up to %d %s images of each class\n", o.Sheet, o.Each, o.Split)
		return nil
	}
	return fmt.Errorf("inspect: --split is %s, expected %v, %v or %v", foreign.Quote(o.Split), dataset.Train, dataset.Validation, dataset.Test)
}
