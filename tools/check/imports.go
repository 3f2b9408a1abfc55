package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

const (
	project = "inkling"
	vecty   = "github.com/norunners/vecty/..."
)

// importRules are rules that the order of the layers cannot express: packages that others must never use, directly or
// through other packages of the project. For standard packages only direct imports count: fmt uses os, and every
// package may use fmt.
var importRules = []struct{ who, never string }{
	{"inkling/nn/...", vecty + " syscall/js os/... net/..."}, // nothing outside the network,
	{"inkling/wasm/trainer/...", vecty + " syscall/js"},      // the worker's session also runs natively,
	{"inkling/wasm/proto/...", "syscall/js"},                 // and so do the messages
}

// A listedPackage is a package with its imports, direct and indirect.
type listedPackage struct {
	path        string
	direct, all []string
}

func imports() error {
	packages, err := listPackages()
	if err != nil {
		return err
	}
	var findings []string
	for _, p := range packages {
		findings = append(append(findings, upwards(p)...), forbidden(p)...)
	}
	findings = append(findings, missing(packages)...)
	slices.Sort(findings)
	var errs []error
	for _, text := range slices.Compact(findings) { // both platforms may have the same finding
		errs = append(errs, errors.New(text))
	}
	return errors.Join(errs...)
}

// listPackages returns the packages of both modules, first as compiled natively, then for the browser.
func listPackages() (packages []listedPackage, err error) {
	for _, env := range [][]string{nil, browser} {
		for _, dir := range modules {
			list, err := output(dir, env, "go", "list", "-f", `{{.ImportPath}}|{{join .Imports " "}}|{{join .Deps " "}}`, "./...")
			if err != nil {
				return nil, err
			}
			for line := range strings.Lines(list) {
				part := strings.Split(strings.TrimSpace(line), "|")
				packages = append(packages, listedPackage{part[0], strings.Fields(part[1]), strings.Fields(part[2])})
			}
		}
	}
	return packages, nil
}

// upwards returns the imports of a package that are not in a lower layer.
func upwards(p listedPackage) (findings []string) {
	at, listed := layerOf(p.path)
	if !listed {
		return []string{fmt.Sprintf("%s is in no layer: add it to tools/check/layers.go, %s", p.path, placeFor(p))}
	}
	for _, imported := range p.direct {
		to, listed := layerOf(imported)
		if listed && to <= at && !(matches(vecty, p.path) && matches(vecty, imported)) {
			findings = append(findings, fmt.Sprintf("%s imports %s, which tools/check/layers.go does not list below it", p.path, imported))
		}
	}
	return findings
}

// placeFor says where in the list a package belongs.
func placeFor(p listedPackage) string {
	highest, place := len(layers), "below all packages that import it; it imports none of the project"
	for _, imported := range p.direct {
		if at, listed := layerOf(imported); listed && at < highest {
			highest, place = at, "below all packages that import it and above "+imported
		}
	}
	return place
}

// layerOf returns the line of the list that contains a package.
func layerOf(path string) (int, bool) {
	at := slices.IndexFunc(layers, func(line []string) bool {
		return slices.ContainsFunc(line, func(entry string) bool { return matches(pathOf(entry), path) })
	})
	return at, at >= 0
}

// pathOf returns the import path of an entry of the list.
func pathOf(entry string) string {
	if entry == vecty {
		return entry
	}
	return project + "/" + entry
}

// missing returns the entries of the list for which there is no package.
func missing(packages []listedPackage) (findings []string) {
	for _, entry := range slices.Concat(layers...) {
		if !slices.ContainsFunc(packages, func(p listedPackage) bool { return matches(pathOf(entry), p.path) }) {
			findings = append(findings, fmt.Sprintf("there is no package %s: remove it from tools/check/layers.go", pathOf(entry)))
		}
	}
	return findings
}

// forbidden returns the uses of a package that break the rules.
func forbidden(p listedPackage) (findings []string) {
	used := p.direct
	for _, dep := range p.all {
		if matches(project+"/...", dep) || matches(vecty, dep) {
			used = append(used, dep)
		}
	}
	for _, rule := range importRules {
		if !matches(rule.who, p.path) {
			continue
		}
		for _, never := range strings.Fields(rule.never) {
			for _, dep := range used {
				if matches(never, dep) {
					findings = append(findings, fmt.Sprintf("%s uses %s: %s may not use %s", p.path, dep, rule.who, never))
				}
			}
		}
	}
	return findings
}

// matches reports whether a pattern such as net/..., which includes net itself, or syscall/js matches the package.
func matches(pattern, pkg string) bool {
	root, tree := strings.CutSuffix(pattern, "/...")
	return pkg == root || tree && strings.HasPrefix(pkg, root+"/")
}
