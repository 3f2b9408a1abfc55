package serve

import (
	"fmt"
	"io"
	"os/exec"
	"runtime"
)

// openers are the commands that open an address in the user's browser, by operating system.
var openers = map[string][]string{
	"darwin":  {"open"},
	"windows": {"rundll32", "url.dll,FileProtocolHandler"},
}

// openBrowser opens the address in the user's browser. If that fails, serving continues: the address was
// printed.
func openBrowser(url string, out io.Writer) {
	opener := openers[runtime.GOOS]
	if opener == nil {
		opener = []string{"xdg-open"} // Linux and the BSDs
	}
	cmd := exec.Command(opener[0], append(opener[1:], url)...)
	if err := cmd.Start(); err != nil {
		fmt.Fprintf(out, "Could not open a browser (%v): open the address yourself.\n", err)
		return
	}
	go cmd.Wait() // reaps it; its result does not matter
}
