# Builds, tests and serves Inkling. It needs Go, Node with npm, and git; `make help` lists the targets.

ADDR     ?=     # host:port to serve at; the default is localhost:8080, or the next free port
FUZZTIME ?= 30s # for each fuzz target
COMPRESS ?=     # --quick: larger compressed files in a fiftieth of the time, for tests

# make runs one target at a time, whatever -j says: Go and the tools use all cores themselves.
.NOTPARALLEL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

TOOL    := .cache/bin/inkling
PROGRAMS := site/pad.wasm site/lab.wasm site/lessons.wasm site/drawings.wasm site/opener.wasm site/plane.wasm site/trainer.wasm site/tutor.wasm
NPM     := tools/node_modules/.package-lock.json
MNIST   := $(addprefix .cache/mnist/, train-images-idx3-ubyte train-labels-idx1-ubyte t10k-images-idx3-ubyte t10k-labels-idx1-ubyte)
SHARDS  := site/data/mnist/manifest.json
SETS    := site/data/sets.json
SHARDER := $(wildcard tools/shards/*.go nn/dataset/open/*.go nn/dataset/pack/*.go nn/dataset/idx/*.go nn/dataset/table/*.go nn/npy/*.go nn/pickle/*.go nn/dataset/*.go nn/dataset/codec/*.go nn/f32/*.go)
BUILT    := $(PROGRAMS) site/kernels.wasm site/kernels.js site/wasm_exec.js site/build.json
VENDOR  := site/vendor/uPlot.iife.min.js site/vendor/uPlot.min.css site/vendor/uPlot.LICENSE

##@ Run

.PHONY: serve
serve: uncompressed ## build the site and serve it on this machine (ADDR=host:port)
	@$(TOOL) serve --dir site $(if $(strip $(ADDR)),--addr $(ADDR))

##@ Build

.PHONY: site
site: uncompressed ## make site/ a complete static folder
	@$(TOOL) compress $(COMPRESS) site

# Compressing takes longer than all the rest, and a server on this machine does not need it.
.PHONY: uncompressed
uncompressed: $(BUILT) $(VENDOR) $(SETS) | $(TOOL)
	@$(TOOL) carry site
	@$(TOOL) offline site

.PHONY: zip
zip: site ## pack the site into a ZIP file, for a class without internet
	@$(TOOL) zip site

.PHONY: npm
npm: site/build.json ## pack the element <inkling-lab> as an npm package
	@tools/npm/pack.sh

.PHONY: data
data: $(SETS) ## fetch MNIST and convert it to shards

.PHONY: fashion
fashion: site/data/fashion/manifest.json | $(TOOL) ## add Fashion-MNIST, a second data set, to the site
	@$(TOOL) sets

# Every visitor loads the network of pen. Its training takes longest, so the others are trained at the same time.
.PHONY: models
models: $(SHARDS) | $(TOOL) ## retrain the committed models of site/models from seed 1
	@mkdir -p site/models
	@set -e; $(TOOL) train --preset pen --seed 1 --int8 --out site/models/pen.safetensors >.cache/pen.log & \
	pen=$$!; trap 'kill $$pen 2>/dev/null || true' EXIT; \
	for preset in book sixteen good; do \
		echo "$$preset:"; $(TOOL) train --preset $$preset --seed 1 --out site/models/$$preset.safetensors; \
	done; \
	wait $$pen; echo pen:; cat .cache/pen.log

##@ Check

.PHONY: test
test: ## check and test everything: Go natively and in wasm, the site in two browsers
	@tools/test.sh

.PHONY: check
check: ## formatting, vet, staticcheck, generated files, import rules, stray files
	@go run ./tools/check

.PHONY: bench
bench: site ## the Go benchmarks, then Inkling and its peers, in Chromium and natively
	go test -run '^$$' -bench . -benchmem ./nn/...
	@tools/install-browsers.sh
	@tools/bench/install.sh
	@node tools/bench/main.mjs

.PHONY: figures
figures: site ## measure the page in Chromium: loading, training, the book's run with five seeds
	@tools/install-browsers.sh
	@node tools/e2e/figures.mjs

.PHONY: endure
endure: site ## kill tabs 20 times in the middle of runs, sweep, train and click for an hour (PARTS, KILLS, MINUTES)
	@tools/install-browsers.sh
	@node tools/e2e/endure.mjs

.PHONY: clicks
clicks: site ## click, type and draw at random in both browsers for ten minutes each (BROWSERS, MINUTES, SEED)
	@tools/install-browsers.sh
	@node tools/e2e/clicks.mjs

.PHONY: hosts
hosts: site ## test the site on common web servers, installed by apt-get if permitted
	@tools/install-browsers.sh
	@tools/apt-install.sh nginx-light apache2 lighttpd caddy busybox >/dev/null || true
	@node tools/e2e/hosts.mjs

.PHONY: results
results: site ## train each preset in the page, in Chromium, and write the table of docs/figures.md
	@tools/install-browsers.sh
	@node tools/e2e/results.mjs

.PHONY: fuzz
fuzz: ## run each fuzz target for FUZZTIME
	@set -e; grep -ro --include='*_test.go' --exclude-dir=node_modules '^func Fuzz[A-Za-z0-9_]*' nn tools wasm | \
	while IFS=: read -r file target; do \
		(cd "$$(dirname "$$file")" && go test -run '^$$' -fuzz "^$${target#func }$$" -fuzztime $(FUZZTIME) </dev/null); \
	done

##@ Other

.PHONY: clean
clean: ## remove everything that was built or fetched
	rm -rf .cache tools/node_modules tools/bench/node_modules tools/exchange/node_modules site/data site/vendor site/carried site/offline-list.js site/.compressed site/.compressed-quickly $(BUILT)
	find site -name '*.br' -o -name '*.gz' | xargs rm -f

.PHONY: help
help: ## print this list
	@awk -F ':.*## ' '/^##@/ {print "\n" substr($$0, 5)} /^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# What follows are files. Go alone knows whether what it built is out of date, so it is asked each time; but a file of the
# site that comes out as it was keeps its time, so that nothing is made again because of it.

.PHONY: ask-go
keep-if-same = cmp -s "$(1)" $@ || install -m 644 "$(1)" $@

$(TOOL): ask-go
	@go build -buildvcs=false -o $@ ./tools

# Page and trainer carry a hash of their sources, by which each knows whether the other is of the same build.
BUILD = $(shell find go.mod go.sum nn wasm -type f ! -name '*_test.go' | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c 1-16)

# Inlining adds a tenth to the bytes of a program, so only packages that compute are compiled with it, and what they call.
INLINED := inkling/nn $(addprefix inkling/nn/, augment dataset/... diagnosis drawings f32 ink inspect loops mixture model pendigits sha256 simd sparse) encoding/binary gonum.org/... math/...

# Checks and tests compile for the browser with the same flags, so that Go compiles each package once.
export BROWSER_GOFLAGS := -gcflags=all=-l $(INLINED:%=-gcflags=%=) -trimpath -buildvcs=false

$(PROGRAMS): site/%.wasm: ask-go
	@GOFLAGS="$$GOFLAGS $(BROWSER_GOFLAGS)" GOOS=js GOARCH=wasm go build -ldflags="-s -w -X inkling/wasm/proto.Build=$(BUILD)" -o .cache/build/$*.wasm ./wasm/cmd/$*
	@$(call keep-if-same,.cache/build/$*.wasm)

site/wasm_exec.js: ask-go
	@$(call keep-if-same,$(shell go env GOROOT)/lib/wasm/wasm_exec.js)

site/kernels.wasm site/kernels.js: site/%: nn/simd/%
	@install -m 644 $< $@

# The page shows the progress of a program by its size, which a server that compresses does not tell.
site/build.json: $(PROGRAMS)
	@cd site && wc -c $(notdir $^) | awk 'BEGIN {printf "{\"build\": \"$(BUILD)\""} $$2 != "total" {printf ", \"%s\": %d", $$2, $$1} END {print "}"}' >build.json

$(NPM): tools/package-lock.json
	cd tools && npm ci --no-audit --no-fund
	@touch $@

$(VENDOR) &: $(NPM)
	@mkdir -p site/vendor
	@install -m 644 $(addprefix tools/node_modules/uplot/dist/, uPlot.iife.min.js uPlot.min.css) site/vendor
	@install -m 644 tools/node_modules/uplot/LICENSE site/vendor/uPlot.LICENSE

$(MNIST) &: | $(NPM) $(TOOL)
	@$(TOOL) fetch

$(SHARDS): $(MNIST) $(SHARDER) | $(TOOL)
	@$(TOOL) shards

site/data/fashion/manifest.json: $(SHARDER) tools/install-fashion.sh | $(TOOL)
	@tools/install-fashion.sh
	@$(TOOL) shards --from .cache/fashion --to site/data/fashion --name Fashion-MNIST --licence MIT \
		--source "Zalando Research, github.com/zalandoresearch/fashion-mnist" \
		--labels "T-shirt/top,Trouser,Pullover,Dress,Coat,Sandal,Shirt,Sneaker,Bag,Ankle boot"

# The list follows whatever folders are there, and some may be gone.
$(SETS): $(SHARDS) ask-go | $(TOOL)
	@$(TOOL) sets
