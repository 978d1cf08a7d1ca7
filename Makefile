# Everything one does with the house. `make help` lists it; nothing here needs more than make, a shell and Swift.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup build vocabulary play test imports format lint bench install dist dist-check clean

PREFIX ?= /usr/local
DESTDIR ?=
VERSION ?= $(shell sed -n 's/.*static let text = "\(.*\)".*/\1/p' Sources/rehearse/Rehearse.swift)
ARCH := $(shell uname -m)
SWIFT ?= swift
# Where builds go, and where the program of a distribution is built.
SCRATCH ?= .build
DIST_SCRATCH ?= .build-dist

PROGRAM := $(SCRATCH)/release/rehearse
COMPILED := scenarios/vocabulary/compiled.bin
MANIFEST := Package.swift
SOURCES := $(shell find Sources -type f 2>/dev/null)
VOCABULARY := $(shell find scenarios/vocabulary -name '*.json' 2>/dev/null)
LINTED := $(wildcard Sources Tests Benchmarks Package.swift)

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

setup: ## installs what is missing: the headers of readline and SQLite; looks at Swift
	@SWIFT='$(SWIFT)' Scripts/setup

build: setup $(PROGRAM) ## the program, release build

$(PROGRAM): $(MANIFEST) $(SOURCES)
	@echo "Building; the first time takes some minutes."
	@$(SWIFT) build -c release --product rehearse --scratch-path '$(SCRATCH)'
	@touch '$@'

vocabulary: build $(COMPILED) ## what the customer's ears learn from cues and examples, learned once

$(COMPILED): $(PROGRAM) $(VOCABULARY)
	@'$(PROGRAM)' vocabulary train --check --cases scenarios >/dev/null 2>&1 || '$(PROGRAM)' vocabulary train --cases scenarios
	@touch '$@'

play: vocabulary ## starts the program; ARGS='demo zhang-a6l-booking' and the like are handed on
	@exec '$(PROGRAM)' $(ARGS)

test: setup ## all tests
	@$(SWIFT) build --build-tests --scratch-path '$(SCRATCH)' $(if $(CI),--explicit-target-dependency-import-check error)
	@$(SWIFT) test --skip-build --disable-xctest --parallel --scratch-path '$(SCRATCH)'

format: setup ## puts the look of all Swift files right
	@$(SWIFT) format format --in-place --recursive --parallel $(LINTED)

lint: setup ## style, without building
	@$(SWIFT) format lint --strict --recursive --parallel $(LINTED)
	@echo "style: nothing to say"

imports: setup ## whether each target imports only what the package lets it; builds all anew
	@rm -rf .build-imports
	@$(SWIFT) build --build-tests --scratch-path .build-imports --explicit-target-dependency-import-check error
	@rm -rf .build-imports
	@echo "imports: nothing to say"

bench: vocabulary ## turn latency, cold start, whole script, memory; DATA=DIR measures the recogniser on public sets too
	@$(SWIFT) run -c release --package-path Benchmarks --scratch-path '$(SCRATCH)-benchmarks' rehearse-benchmarks \
	  engine --program '$(abspath $(PROGRAM))' --cases scenarios
	@$(if $(DATA),$(SWIFT) run -c release --package-path Benchmarks --scratch-path '$(SCRATCH)-benchmarks' \
	  rehearse-benchmarks recogniser --data '$(DATA)',true)

install: vocabulary ## into PREFIX (/usr/local): bin/rehearse and share/rehearse
	@Scripts/lay-out '$(PROGRAM)' '$(DESTDIR)$(PREFIX)'
	@echo "installed: $(DESTDIR)$(PREFIX)/bin/rehearse"

dist: setup ## an archive that runs without Swift and without a network: dist/rehearse-VERSION-linux-ARCH.tar.gz
	@SWIFT='$(SWIFT)' Scripts/make-dist '$(VERSION)' '$(ARCH)' '$(DIST_SCRATCH)'

dist-check: dist ## runs the archive in an empty root folder that holds only the C library
	@Scripts/check-dist 'dist/rehearse-$(VERSION)-linux-$(ARCH).tar.gz'

clean: ## removes what was built
	@rm -rf .build .build-* dist Benchmarks/.build
