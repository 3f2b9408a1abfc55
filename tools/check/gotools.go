package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// modules are the folders of the two modules.
var modules = []string{".", "wasm/vecty"}

// browser is the environment in which Go compiles for the page. The Makefile sets the flags that it builds the page with.
var browser = []string{"GOOS=js", "GOARCH=wasm", "GOFLAGS=" + os.Getenv("GOFLAGS") + " " + os.Getenv("BROWSER_GOFLAGS")}

// builds are the ways to compile the code: each module natively, and the page's packages for the page.
var builds = []struct {
	dir      string
	env      []string
	packages []string
}{
	{".", nil, []string{"./..."}},
	{".", browser, []string{"./nn/...", "./wasm/...", "./tools/e2e/..."}},
	{"wasm/vecty", nil, []string{"./..."}},
	{"wasm/vecty", browser, []string{"./..."}},
}

// staticcheckVersion is pinned, so that a new version's findings appear only when we update it.
const staticcheckVersion = "v0.8.2"

func gofmt() error {
	files, err := sourceFiles()
	if err != nil {
		return err
	}
	args := []string{"-l"}
	for _, f := range files {
		if filepath.Ext(f) == ".go" {
			args = append(args, f)
		}
	}
	unformatted, err := output(".", nil, "gofmt", args...)
	if err == nil && unformatted != "" {
		return fmt.Errorf("run gofmt -w on\n%s", unformatted)
	}
	return err
}

func vet() error { return eachBuild("go", "vet") }

func staticcheck() error {
	bin, err := filepath.Abs(filepath.Join(".cache", "bin"))
	if err != nil {
		return err
	}
	// Installed, not `go run`: that would compile the tool itself for the page.
	_, err = output(".", []string{"GOBIN=" + bin}, "go", "install", "honnef.co/go/tools/cmd/staticcheck@"+staticcheckVersion)
	if err != nil {
		return err
	}
	return eachBuild(filepath.Join(bin, "staticcheck"))
}

// eachBuild runs a tool over the packages of every build.
func eachBuild(tool string, args ...string) error {
	var errs []error
	for _, b := range builds {
		_, err := output(b.dir, b.env, tool, append(args[:len(args):len(args)], b.packages...)...)
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

func tidy() error {
	var errs []error
	for _, dir := range modules {
		_, err := output(dir, nil, "go", "mod", "tidy", "-diff")
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// output runs a command in a folder, with additions to the environment, and returns its standard output. The error
// of a command that fails includes everything that it printed.
func output(dir string, env []string, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	var stdout, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		what := strings.Join(append(env[:len(env):len(env)], filepath.Base(name), args[0]), " ")
		return "", fmt.Errorf("%s in %s: %w\n%s", what, dir, err, strings.TrimSpace(stdout.String()+stderr.String()))
	}
	return strings.TrimSpace(stdout.String()), nil
}
