# Second Draft. `make run` opens the app, `make test` runs every test; both do
# all the set-up that a fresh machine needs (tools/setup.sh).

GO       ?= go
BIN      := seconddraft
TOOLS    := $(CURDIR)/.bin
EVENING  ?= testdata/evenings/01-demo.md
# -v, so that the executed tests can be counted from the output.
TESTFLAGS ?= -v

GOLANGCI_VERSION := v2.15.0
GOLANGCI := $(TOOLS)/golangci-lint-$(GOLANGCI_VERSION)

# Every package but main, the only one that links the window system. The two
# that take longest come first, so that the others are tested beside them and
# not before them: named twice, a package is tested once.
UNIT = ./ui ./reframe $$($(GO) list ./... | grep -v '^seconddraft$$')

# The version is in FyneApp.toml. Asking git for a stamp would only make the build
# fail where the checkout belongs to another account.
export GOFLAGS := $(strip $(GOFLAGS) -buildvcs=false)
# Fyne asks the locale at start; without one it logs an error that means nothing.
export LANG ?= en_US.UTF-8

.PHONY: help run build test test-unit test-window lint fmt bench soak lifetime eval train rewrites dist clean

help:
	@echo 'make run    build and open Second Draft (on a machine without a display: walk one evening, pictures in out/)'
	@echo 'make test   run every test, the real window included'
	@echo 'make lint   check style and the dependency direction'
	@echo 'make bench  measure speed and memory beside others, write docs/performance.md (ONLY=a,c for parts)'
	@echo 'make soak   kill, damage and fill the store for some minutes, write docs/reliability.md (SEED=N for other cases)'
	@echo 'make lifetime  live sixty years with the store, write docs/lifetime.md (half an hour or more)'
	@echo 'make demo-data DIR=folder  write three years of an invented life into an empty folder (N=3, 30, 3000)'
	@echo 'make pictures  take the pictures of README and docs in the real window, light and dark'
	@echo 'make eval   measure the reader; with DATA=folder of the shared texts also write docs/evaluation.md'
	@echo 'make rewrites  print 60 second drafts to read aloud to out/rewrites.txt, DATA=folder of the shared texts'
	@echo 'make train  train the model anew, DATA=folder of the shared texts'
	@echo 'make dist   packages of this commit in dist/: tar.xz, .deb, .rpm, notices, SBOM, checksums'
	@echo 'make dist-twice  make them twice, in two clones, and compare the bytes'
	@echo 'make dist-windows  an .exe, untested, where there is a C compiler for Windows'
	@echo 'make vuln   known faults of the modules (asks the network)'
	@echo 'make fmt    format the code'
	@echo 'make build  build ./$(BIN)'

run:
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" = Darwin ]; then \
		$(MAKE) --no-print-directory build && exec ./$(BIN); \
	else \
		$(MAKE) --no-print-directory walk; \
	fi

# The same window on a virtual display, with one sample evening typed into it.
.PHONY: walk
walk:
	@tools/setup.sh window
	@echo 'No display here, so the window opens on a virtual one and a sample evening is walked through it.'
	@$(MAKE) --no-print-directory $(BIN)
	$(GO) run ./tools/walk -bin ./$(BIN) -out out $(EVENING)

build:
	@tools/setup.sh build
	@$(MAKE) --no-print-directory $(BIN)

# go build knows best what is up to date.
.PHONY: $(BIN)
$(BIN):
	@echo 'Building $(BIN). The first build takes some minutes, later ones seconds.'
	$(GO) build -o $(BIN) .

# Xvfb is there by then, so a test that needs it must not be skipped.
test test-window: export SECONDDRAFT_WINDOW := required
# Pictures of what the tests saw in the real window are left here.
test test-window: export SECONDDRAFT_SHOTS ?= $(CURDIR)/out/window

test:
	@tools/setup.sh window
	@$(MAKE) --no-print-directory test-unit test-window

# With the race detector, then again without cgo: the second pass proves that no
# package but main needs the window system. Every test runs in the second one;
# what is long and has one goroutine is left out of the first (internal/racetest),
# where it would take ten times as long and could find nothing.
test-unit:
	@tools/setup.sh build
	$(GO) test -race -timeout 20m $(TESTFLAGS) $(UNIT)
	CGO_ENABLED=0 $(GO) test -timeout 20m $(UNIT)

# The real window, never from the cache. It shares its build flags with `make run`.
test-window:
	@tools/setup.sh window
	$(GO) test -count=1 $(TESTFLAGS) .

lint: $(GOLANGCI)
	@tools/setup.sh build
	$(GOLANGCI) run ./...

fmt: $(GOLANGCI)
	$(GOLANGCI) fmt ./...

# The version is in the file's name, so that a new pin is fetched at once.
$(GOLANGCI):
	@tools/setup.sh build
	@echo 'Installing golangci-lint $(GOLANGCI_VERSION) into .bin (once, some minutes).'
	GOBIN=$(TOOLS)/tmp $(GO) install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_VERSION)
	mv $(TOOLS)/tmp/golangci-lint $@

# ONLY=a,c measures some parts and prints them; go run ./tools/bench -h names them.
ONLY ?=
bench:
	@tools/setup.sh window
	@$(MAKE) --no-print-directory $(BIN)
	$(GO) build -o $(TOOLS)/barewindow ./testdata/barewindow
	$(GO) run ./tools/bench -bin ./$(BIN) -bare $(TOOLS)/barewindow -out docs/performance.md -only '$(ONLY)'

# The long form of the tests that tell internal/soak what they did.
SEED ?= 1
soak:
	@tools/setup.sh build
	$(GO) run ./tools/soak -seed $(SEED) -out docs/reliability.md ./data

lifetime:
	@tools/setup.sh build
	$(GO) run ./tools/lifetime -out docs/lifetime.md

# An invented life for development and pictures, into a folder that is empty.
DIR ?= out/demo
N   ?= 260
.PHONY: demo-data
demo-data:
	@tools/setup.sh build
	$(GO) run ./tools/demo -n $(N) '$(DIR)'

# The window's clock is set, so that the pictures do not change with the day.
PICTURES_AT := 2026-11-20T19:30:00Z
.PHONY: pictures
pictures:
	@tools/setup.sh window
	$(GO) build -ldflags '-X main.asOf=$(PICTURES_AT)' -o $(TOOLS)/window-of-pictures .
	$(GO) run ./tools/pictures -bin $(TOOLS)/window-of-pictures -until $(PICTURES_AT) -out docs/img

# The same commit gives the same bytes.
dist:
	@tools/setup.sh build
	tools/dist.sh

# Shown, not only said: two clones of this commit, packed and compared.
.PHONY: dist-twice dist-windows vuln
dist-twice:
	@tools/setup.sh build
	tools/dist_twice.sh

# Not part of CI, and untested: nobody has started it. It needs a C compiler for
# Windows (Debian: gcc-mingw-w64-x86-64).
MINGW ?= x86_64-w64-mingw32-gcc
dist-windows:
	@command -v $(MINGW) >/dev/null || { echo 'A C compiler for Windows is needed ($(MINGW)); on Debian: apt-get install gcc-mingw-w64-x86-64'; exit 1; }
	mkdir -p dist
	GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=$(MINGW) $(GO) build -trimpath -ldflags '-s -w -buildid= -H=windowsgui' -o dist/seconddraft.exe .

# Asks the Go vulnerability database, so it needs the network and is not in CI.
GOVULNCHECK_VERSION := v1.9.0
vuln:
	$(GO) run golang.org/x/vuln/cmd/govulncheck@$(GOVULNCHECK_VERSION) ./...

clean:
	rm -rf $(BIN) out dist .bin

# DATA is the folder of the shared texts, for example ../shared/eval. No such
# command needs a display, and the app needs neither.
eval:
	$(GO) run ./tools/eval -data '$(DATA)'

train:
	$(GO) run ./tools/train -data '$(DATA)'

# For reading aloud: is each one true, specific, and what a tired person would
# want to read? out/ is never committed, and the thoughts in it must not be.
rewrites:
	$(GO) run ./tools/rewrites -data '$(DATA)' -out out/rewrites.txt
