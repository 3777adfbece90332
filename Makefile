# Each target sets up what it needs in .venv, once; after that it is quick.
#
#   make check ARGS="--as-of 2023-12-31"    PYTHON=python3.12 make test
#
# make itself exits 2 whenever a command fails; the status of planck is in the line it prints ("Error 1").

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help check test lint workflows types unit test-another-day format bench schemas docs messages samples pictures site fuzz mutants test-oldest browser editor office clean

PYTHON ?=
ARGS ?=
VENV := .venv
OLDEST := .venv-oldest
RUN := $(VENV)/bin/python
CANDIDATES := python3 python3.14 python3.13 python3.12 python3.11 python3.10 python
RECENT := import sys; sys.exit(sys.version_info < (3, 10))
WORKFLOWS := $(wildcard .github/workflows/*.yaml docs/ci/github-*.yaml)
SOURCES := $(shell find planck -name '*.py')
PIP := -m pip --quiet --disable-pip-version-check install

help:
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 26

check: $(VENV)/compiled  ## judge the register of this repository and print the report
	@$(RUN) -m planck check $(ARGS)

# The everyday run takes the day that differs most from today: in Greenwich it is the next year already, and while the
# tests run it becomes so here. All three days: make test-another-day.
test: lint types unit new-years-eve  ## lint, types, and the tests: with their coverage, and on another day

lint: $(VENV)/dev workflows
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .

# zizmor looks for what others could misuse, the schemas for mistakes; actionlint, a program of its own, for more of
# them where it is installed.
workflows: $(VENV)/dev  ## read the workflows, the action and the recipes as their servers do
	$(VENV)/bin/zizmor --offline --no-progress --quiet --config .github/zizmor.yml action.yml $(WORKFLOWS)
	$(RUN) -m check_jsonschema --builtin-schema vendor.github-actions action.yml
	$(RUN) -m check_jsonschema --builtin-schema vendor.github-workflows $(WORKFLOWS)
	$(RUN) -m check_jsonschema --builtin-schema vendor.gitlab-ci docs/ci/gitlab-ci.yaml
	@if command -v actionlint >/dev/null; then actionlint $(WORKFLOWS); else echo "Without actionlint: it is not installed."; fi

types: $(VENV)/dev
	$(RUN) -m mypy

# The gate of 100 % is on what gives the verdicts; the rest is tested through the command line.
unit: $(VENV)/dev $(VENV)/compiled
	$(RUN) -m pytest -n auto --cov=planck/judgement --cov=planck/model --cov-branch --cov-fail-under=100 $(ARGS)

# A day is a moment and the time zone in which it is seen; tests/world.py takes it from there.
years-ahead := TESTS_NOW=2038-01-20T12:00+00:00 TESTS_ZONE=UTC
leap-day := TESTS_NOW=2032-02-29T00:30+14:00 TESTS_ZONE=Pacific/Kiritimati
new-years-eve := TESTS_NOW=2030-12-31T23:59-12:00 TESTS_ZONE=Etc/GMT+12
DAYS := years-ahead leap-day new-years-eve
.PHONY: $(DAYS)
# Whose machine it is must not matter either; and a file is opened in an encoding that is named, or it is an error.
ELSEWHERE := LANG=vi_VN.UTF-8 COLUMNS=40 NO_COLOR=1 PLANCK_LANGUAGE=vi PLANCK_FAIL_ON=never PYTHONWARNDEFAULTENCODING=1

test-another-day: $(DAYS)  ## run the tests years ahead, on a 29 February and at the end of a year, each elsewhere

$(DAYS): $(VENV)/dev $(VENV)/compiled
	$($@) $(ELSEWHERE) $(RUN) -m pytest -n auto $(ARGS)

format: $(VENV)/dev  ## format the code and mend what can be mended
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

bench: $(VENV)/dev $(VENV)/compiled  ## measure reading and start-up beside what they are built on
	$(RUN) -m benchmarks $(ARGS)

schemas: $(VENV)/dev  ## write into each schema the definitions that it shares with others
	$(RUN) -m tools.schemas

docs: $(VENV)/dev  ## update what the documents show of the output, and their pictures
	$(RUN) -m tools.docs

samples: $(VENV)/dev  ## update the samples of the reports
	$(RUN) -m tools.samples

messages: $(VENV)/dev  ## update the gallery of messages and its page
	$(RUN) -m tools.messages

pictures: $(VENV)/dev  ## draw the pictures of the documents from what planck prints
	$(RUN) -m tools.pictures

site: $(VENV)/dev  ## build the READMEs and the documents as a site, in site/
	$(RUN) -m tools.site

# make fuzz ARGS="--seconds 60 --seed 7" repeats what began with that seed. What it finds is kept in tests/fuzz/corpus.
fuzz: $(VENV)/dev $(VENV)/compiled  ## throw broken files, random arguments and signals at planck for ten minutes
	@$(RUN) -m tests.fuzz $(ARGS)

# ARGS may name what to change: make mutants ARGS='planck.judgement.pace*'. docs/mutants.md lists what survives and why.
mutants: $(VENV)/dev  ## change the judgement at random and see that a test notices
	@$(RUN) $(PIP) --editable '.[mutants]'
	$(RUN) -m mutmut run $(ARGS)
	$(RUN) -m mutmut results

test-oldest: $(OLDEST)/ready  ## run the tests with the oldest releases that setup.cfg admits
	$(OLDEST)/bin/python -m pytest -n auto $(ARGS)

# Its files are not among the everyday tests: a conversion takes seconds.
office: $(VENV)/dev $(VENV)/compiled  ## read CSV, workbooks and Word documents with LibreOffice in a Vietnamese locale: needs soffice and pandoc
	$(RUN) -m pytest tests/office/libreoffice.py tests/office/way_back.py tests/office/word.py $(ARGS)

# The pages of this register, of texts that try to break them, and of a made-up province, looked at by a browser.
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
PAGES := $(CURDIR)/build/pages

browser: $(VENV)/dev $(VENV)/compiled  ## look at the page with a browser: needs chromium, node and npm
	@if [ -z "$(CHROMIUM)" ]; then echo "Skipped: no chromium here (name one with CHROMIUM=...)."; \
	elif ! command -v npm >/dev/null; then echo "Skipped: no node and npm here."; \
	else \
	    mkdir -p $(PAGES) && \
	    $(RUN) -m planck report --as-of 2023-12-31 --lang en -f html:$(PAGES)/register.html && \
	    (cd tests/nasty && $(CURDIR)/$(RUN) -m planck report --as-of 2024-12-31 --lang vi -f html:$(PAGES)/nasty.html) && \
	    $(RUN) -m tools.province build/province >/dev/null && \
	    $(RUN) -m planck report --as-of 2025-12-31 --lang vi -f html:$(PAGES)/province.html build/province && \
	    npm ci --prefix tests/browser --silent --no-audit --no-fund && \
	    CHROMIUM="$(CHROMIUM)" PAGES=$(PAGES) npm test --prefix tests/browser --silent $(ARGS); \
	fi

# A register that was just begun lies outside of this one; the server is node's own, and nothing is fetched for its schemas.
editor: $(VENV)/dev $(VENV)/compiled  ## edit the files of a register with the YAML language server: needs node and npm
	@if ! command -v npm >/dev/null; then echo "Skipped: no node and npm here."; \
	else \
	    begun=$$(mktemp -d) && trap 'rm -rf "$$begun"' EXIT && \
	    $(RUN) -m planck init "$$begun" --province 'Hà Nam' --district 'Thanh Liêm' --period 2021-2025 --lang vi --quiet && \
	    npm ci --prefix tests/editor --silent --no-audit --no-fund && \
	    BEGUN="$$begun" OWN="$(CURDIR)" npm test --prefix tests/editor --silent $(ARGS); \
	fi

clean:  ## remove everything that the other targets made
	rm -rf $(VENV) $(VENV)-* build dist tests/browser/node_modules tests/editor/node_modules *.egg-info .coverage htmlcov mutants site \
	    .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# $(call new_venv,FOLDER): a virtual environment of the first Python that is recent enough, or the reason why not.
define new_venv
	@if ! $(1)/bin/python -c '$(RECENT)' 2>/dev/null; then \
	    found=; \
	    for python in $(if $(PYTHON),"$(PYTHON)",$(CANDIDATES)); do \
	        if "$$python" -c '$(RECENT)' >/dev/null 2>&1; then found=$$python; break; fi; \
	    done; \
	    if [ -z "$$found" ]; then \
	        echo "planck needs Python 3.10 or newer; tried: $(or $(PYTHON),$(CANDIDATES)). Name one with PYTHON=/path/to/python3" >&2; \
	        exit 1; \
	    fi; \
	    if ! "$$found" -c 'import ensurepip, venv' >/dev/null 2>&1; then \
	        echo "$$found cannot make a virtual environment: its venv or ensurepip module is missing." >&2; \
	        echo "Install it (on Debian and Ubuntu: apt install python3-venv) or name another Python with PYTHON=…" >&2; \
	        exit 1; \
	    fi; \
	    "$$found" -m venv --clear $(1) || exit 1; \
	fi
endef

# The first pip that installs from pyproject.toml in place is 21.3; one that is recent enough is left alone.
$(VENV)/runtime: setup.cfg pyproject.toml
	$(call new_venv,$(VENV))
	@echo "Setting up $(VENV)"
	@$(RUN) $(PIP) 'pip>=21.3'
	@$(RUN) $(PIP) --editable .
	@touch $@

# Where PYTHONDONTWRITEBYTECODE is set, every start would otherwise compile the whole package anew.
$(VENV)/compiled: $(VENV)/runtime $(SOURCES)
	@$(RUN) -m compileall -q planck
	@touch $@

$(VENV)/dev: $(VENV)/runtime
	@echo "Setting up $(VENV) for development"
	@$(RUN) $(PIP) --editable '.[dev]'
	@touch $@

$(OLDEST)/ready: setup.cfg pyproject.toml
	$(call new_venv,$(OLDEST))
	@echo "Setting up $(OLDEST)"
	@sed -n '/^install_requires/,/^$$/s/>=\([0-9]\)/==\1/p' setup.cfg | sed 's/^ *//' >$(OLDEST)/constraints.txt
	@cat $(OLDEST)/constraints.txt
	@$(OLDEST)/bin/python $(PIP) 'pip>=21.3'
	@$(OLDEST)/bin/python $(PIP) --constraint $(OLDEST)/constraints.txt --editable '.[test]'
	@touch $@
