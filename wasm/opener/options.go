package opener

import (
	"fmt"
	"strconv"
	"strings"

	"inkling/nn/dataset/open"
	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// parse reads the options of an order.
func parse(texts map[string]string) (o open.Options, err error) {
	o.Seed = 1
	for key, text := range texts {
		text = strings.TrimSpace(text)
		if read := options[key]; read == nil {
			return o, phrase.Errorf("the option %s is unknown: reload the page", foreign.Quote(key))
		} else if text == "" {
			continue
		} else if err := read(&o, text); err != nil {
			return o, err
		}
	}
	return o, nil
}

// options read the options by the keys of message.Controls.
var options = map[string]func(o *open.Options, text string) error{
	"invert": func(o *open.Options, text string) error { o.Invert = text == "yes"; return nil },
	"transpose": func(o *open.Options, text string) error {
		o.Transpose = map[string]open.Choice{"yes": open.Yes, "no": open.No}[text]
		return nil
	},
	"label": func(o *open.Options, text string) error { o.Table.Label = text; return nil },
	"labels": func(o *open.Options, text string) (err error) {
		o.Labels, err = open.ParseLabels(text)
		return err
	},
	"share": func(o *open.Options, text string) (err error) {
		o.Share, err = strconv.Atoi(text)
		return err
	},
	"fit": func(o *open.Options, text string) (err error) {
		o.Fit, err = strconv.Atoi(text)
		return err
	},
	"size":      readSize,
	"full":      readFull,
	"separator": readSeparator,
}

func readSize(o *open.Options, text string) error {
	var rest string
	text = strings.NewReplacer(" ", "", "×", "x", "X", "x").Replace(text)
	if n, _ := fmt.Sscanf(text+" ", "%dx%d%s", &o.Rows, &o.Cols, &rest); n != 2 || min(o.Rows, o.Cols) < 1 {
		return phrase.Errorf("--size: %s, expected rows x columns such as 28x28", foreign.Quote(text))
	}
	return nil
}

func readFull(o *open.Options, text string) (err error) {
	o.Table.Full, err = strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	if err != nil || !(o.Table.Full > 0 && o.Table.Full <= 1e9) {
		return phrase.Errorf("--full: %s, expected a number above 0 such as 1 or 255", foreign.Quote(text))
	}
	return nil
}

func readSeparator(o *open.Options, text string) error {
	switch {
	case text == "tab":
		o.Table.Separator = '\t'
	case len(text) == 1 && strings.IndexByte("\"\r\n0123456789", text[0]) < 0:
		o.Table.Separator = text[0]
	default:
		return phrase.Errorf("--separator: %s, expected one character such as ; or tab", foreign.Quote(text))
	}
	return nil
}
