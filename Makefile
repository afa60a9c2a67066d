# `make demo` and `make test` each do everything on a fresh machine with Python >= 3.11, pip, git, make.

PYTHON ?= python3
VENV   := .venv
RUN    := $(VENV)/bin
# The environment is built by the host's pip, since `venv` may come without ensurepip.
PIP    := $(PYTHON) -m pip --python $(RUN)/python --disable-pip-version-check --quiet

.PHONY: help demo test format lint types quality bench golden picture kills build clean

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST)

demo: $(VENV)/.run  ## open the reader on the demo pair (prints the report without a terminal)
	@$(RUN)/sidebyside --demo || [ $$? -eq 1 ]

test: $(VENV)/.dev  ## run all tests
	@$(RUN)/python -m pytest -p no:benchmark --numprocesses auto --maxprocesses 4

format: $(VENV)/.dev  ## format the code
	@$(RUN)/ruff format . && $(RUN)/ruff check --fix .

lint: $(VENV)/.dev  ## style, and who may import whom
	@$(RUN)/ruff format --check . && $(RUN)/ruff check . && $(RUN)/lint-imports

types: $(VENV)/.dev  ## mypy, strict
	@$(RUN)/mypy

golden: $(VENV)/.dev  ## write the golden files and screen snapshots anew; read the diff before committing
	@$(RUN)/python -m pytest -q --snapshot-update

quality: $(VENV)/.dev  ## agreement with annotated pairs, against the floors in tests/quality
	@$(RUN)/python -m tests.quality $(FLOORS)

bench: $(VENV)/.dev  ## how long things take; on a quiet machine
	@$(RUN)/python -m pytest tests/bench -o python_files='bench_*.py' -o python_functions='bench_*' \
	  --benchmark-only --benchmark-columns=min,median,max,rounds --benchmark-sort=name
	@$(RUN)/python tests/bench/book_table.py

picture: $(VENV)/.dev  ## make the pictures in assets/ from the demo pair
	@$(RUN)/python assets/make_pictures.py
	@PYTHONPATH=. $(RUN)/python assets/make_page_picture.py

kills: $(VENV)/.dev  ## kill a reviewing process 200 times, and look for lost verdicts
	@SIDEBYSIDE_KILLS=200 $(RUN)/python -m pytest -q tests/review/test_killed.py

build: $(VENV)/.dev  ## wheel and sdist in dist/
	@$(RUN)/python -m build

clean:  ## remove what the targets above made
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(RUN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "sidebyside needs Python 3.11 or later; try: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	@$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/.run: pyproject.toml constraints.txt | $(RUN)/python
	@echo "Setting up $(VENV) (once) …"
	@$(PIP) install --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(RUN)/python
	@echo "Setting up $(VENV) for development (once) …"
	@$(PIP) install --upgrade 'pip>=25.1'
	@$(RUN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt --editable . --group dev
	@touch $@ $(VENV)/.run
