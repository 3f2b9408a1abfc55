package main

import (
	"errors"
	"fmt"
	"strings"
)

// importRules say which packages may never use which, directly or by way of other packages of the project. A standard
// package is forbidden by name only: fmt uses os, and everybody may use fmt.
var importRules = []struct{ who, never string }{
	{"inkling/nn/...", "inkling/wasm/... inkling/tools/... " + vecty + " syscall/js os/... net/..."}, // the network knows no world
	{"inkling/wasm/...", "inkling/tools/..."},                                                        // tools are for before the page
	{"inkling/wasm/app/...", "inkling/wasm/trainer/..."},                                             // page and worker only talk,
	{"inkling/wasm/trainer/...", "inkling/wasm/app/... " + vecty + " syscall/js"},                    // and the worker's session
	{"inkling/wasm/proto/...", "inkling/wasm/app/... inkling/wasm/trainer/... syscall/js"},           // and messages run natively too
	{vecty, "inkling/..."},
}

const vecty = "github.com/norunners/vecty/..."

func imports() error {
	found := map[string]bool{}
	var errs []error
	for _, b := range builds {
		list, err := output(b.dir, b.env, "go", append([]string{"list", "-f",
			`{{.ImportPath}}|{{join .Imports " "}}|{{join .Deps " "}}`}, b.packages...)...)
		if err != nil {
			return err
		}
		for line := range strings.Lines(list) {
			part := strings.Split(strings.TrimSpace(line), "|")
			for _, text := range forbidden(part[0], strings.Fields(part[1]), strings.Fields(part[2])) {
				if !found[text] { // in another build
					found[text] = true
					errs = append(errs, errors.New(text))
				}
			}
		}
	}
	return errors.Join(errs...)
}

// forbidden returns what a package uses against the rules.
func forbidden(pkg string, direct, all []string) (findings []string) {
	used := direct
	for _, p := range all {
		if matches("inkling/...", p) || matches(vecty, p) {
			used = append(used, p)
		}
	}
	for _, rule := range importRules {
		if !matches(rule.who, pkg) {
			continue
		}
		for _, never := range strings.Fields(rule.never) {
			for _, p := range used {
				if matches(never, p) {
					findings = append(findings, fmt.Sprintf("%s uses %s: %s may not use %s", pkg, p, rule.who, never))
				}
			}
		}
	}
	return findings
}

// matches reports whether the package is meant by a pattern such as net/..., which means net too, or syscall/js.
func matches(pattern, pkg string) bool {
	root, tree := strings.CutSuffix(pattern, "/...")
	return pkg == root || tree && strings.HasPrefix(pkg, root+"/")
}
