// Check is the project's own lint. `make check` runs it from the top of the repository.
//
// Each check is a function without arguments whose error lists its findings, one per line. `go run ./tools/check NAME ...` runs
// only the named checks.
package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

var checks = []struct {
	name string
	run  func() error
}{
	{"gofmt", gofmt},
	{"vet", vet},
	{"staticcheck", staticcheck},
	{"tidy modules", tidy},
	{"generated files", generated},
	{"imports", imports},
	{"file sizes", sizes},
	{"lock file", lockFile},
	{"machine paths", machinePaths},
	{"messages", messages},
	{"script messages", scriptMessages},
	{"prose", prose},
}

func main() {
	failures := 0
	for _, c := range checks {
		if len(os.Args) > 1 && !slices.Contains(os.Args[1:], c.name) {
			continue
		}
		began := time.Now()
		fmt.Printf("%-16s", c.name)
		if err := c.run(); err != nil {
			failures++
			fmt.Printf("FAIL\n    %s\n", strings.ReplaceAll(err.Error(), "\n", "\n    "))
			continue
		}
		fmt.Printf("ok  %5.1f s\n", time.Since(began).Seconds())
	}
	if failures > 0 {
		fmt.Printf("%d of %d checks failed\n", failures, len(checks))
		os.Exit(1)
	}
}
