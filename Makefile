# make demo   the bundled articles: answers and a picture        make test   lint, types and all tests
# make lint   ruff and mypy                                      make bench  speed and memory (downloads spaCy)
# make readme write README's and docs' figures anew               make lock   write requirements*.txt anew
# make explorer build the explorer's page from explorer/
# make clean  remove what all of these made
#
# Needs Python 3.11 or newer; `make demo PYTHON=/path/to/python` chooses one.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: explorer npm help demo test lint bench readme lock clean chromium java serdi

# Whatever environment is active outside is not ours.
unexport PYTHONPATH PYTHONHOME PYTHONSTARTUP VIRTUAL_ENV PIP_REQUIRE_VIRTUALENV PIP_TARGET PIP_PREFIX PIP_USER
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONNOUSERSITE := 1

PYTHON ?=
BIN := .venv/bin
NEW_ENOUGH := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
INSTALL := $(BIN)/python -m pip install -qq --no-input --require-hashes

help:
	@sed -n 's/^# \{0,1\}//p' Makefile | sed '/^$$/q'

demo: .venv/.runtime
	@$(BIN)/visitasi demo

test: lint chromium java npm serdi
	$(BIN)/python -m pytest -n auto --dist worksteal </dev/null

lint: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy

readme: .venv/.dev
	$(BIN)/python -m tests.queries.guide
	$(BIN)/python tests/test_readme.py
	$(BIN)/python -m tests.gold.report --write

bench: .venv/.bench
	$(BIN)/python benchmarks/extract_speed.py
	$(BIN)/python benchmarks/extract_memory.py

# Stamps: an environment is made again only when what it is made from has changed.
.venv/bin/python:
	@for candidate in $(or $(PYTHON),python3.13 python3.12 python3.11 python3.14 python3); do \
	  if "$$candidate" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 </dev/null; then \
	    echo "Making .venv with $$("$$candidate" --version)"; \
	    exec "$$candidate" -m venv --clear .venv; \
	  fi; \
	done; \
	echo "No Python 3.11 or newer with the venv module found (tried $(or $(PYTHON),python3.13 … python3)):" \
	     "install one, or name it with make PYTHON=/path/to/python" >&2; \
	exit 1

.venv/.runtime: requirements.txt pyproject.toml | .venv/bin/python
	@echo "Installing what visitasi needs (once)"
	@$(INSTALL) -r requirements.txt
	@$(BIN)/python -m pip install -qq --no-input --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.runtime
	@echo "Installing what the tests need (once)"
	@$(INSTALL) -r requirements-dev.txt
	@touch $@

.venv/.bench: requirements-bench.txt .venv/.runtime
	@echo "Installing what the benchmarks need (once)"
	@$(INSTALL) -r requirements-bench.txt
	@touch $@

# The pictures are opened in Debian's Chromium. Without it their tests say so: a skip, in CI a failure.
chromium:
	@if ! command -v chromium >/dev/null && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  export DEBIAN_FRONTEND=noninteractive; \
	  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } </dev/null >/dev/null \
	    || echo "chromium could not be installed" >&2; \
	fi

# The explorer's page is committed as built; this builds it anew.
explorer: npm
	cd explorer && npm ci --silent --no-audit --no-fund && npm run --silent build

# Without npm the test that builds the page again says so: a skip, in CI a failure.
npm:
	@if ! command -v npm >/dev/null && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  export DEBIAN_FRONTEND=noninteractive; \
	  { apt-get update -qq && apt-get install -y -qq --no-install-recommends npm; } </dev/null >/dev/null \
	    || echo "npm could not be installed" >&2; \
	fi

# A reader of RDF that others wrote; without it its tests say so: a skip, in CI a failure.
serdi:
	@if ! command -v serdi >/dev/null && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  export DEBIAN_FRONTEND=noninteractive; \
	  { apt-get update -qq && apt-get install -y -qq --no-install-recommends serdi; } </dev/null >/dev/null \
	    || echo "serdi could not be installed" >&2; \
	fi

# The tests start a Neo4j, which Maven fetches and Java runs. Without them its tests say so: a skip, in CI a failure.
java:
	@if ! { command -v javac && command -v mvn; } >/dev/null && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  export DEBIAN_FRONTEND=noninteractive; \
	  { apt-get update -qq && apt-get install -y -qq --no-install-recommends default-jdk-headless maven; } \
	    </dev/null >/dev/null || echo "Java and Maven could not be installed" >&2; \
	fi

LOCK := build/uv/bin/uv pip compile --upgrade --quiet --generate-hashes --universal --python-version 3.11 \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml

lock: .venv/bin/python
	$(BIN)/python -m venv build/uv
	build/uv/bin/pip install --quiet uv
	rm -f requirements.txt requirements-dev.txt requirements-bench.txt
	$(LOCK) --group build -o requirements.txt
	$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt
	$(LOCK) --group bench -c requirements-dev.txt -o requirements-bench.txt

clean:
	rm -rf .venv build dist explorer/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis visitasi-demo
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
