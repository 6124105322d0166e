# Two commands for a fresh machine: make demo, make test. The rest is the loop of a developer.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements.lock
READY := $(VENV)/.ready

.PHONY: demo test check gates format lint types floors generate generated rules benchmark wheel lock clean

demo: $(READY)  ## set up, then check an example that passes and one that fails
	$(BIN)/qazlint check examples/ministry-register
	$(BIN)/qazlint check examples/health-system || test $$? -eq 1

test: $(READY)  ## set up, then run the tests
	$(BIN)/python -m pytest -q

check: gates test  ## all that must be green before a commit

gates: format lint types floors rules generated  ## the same without the tests

$(READY): $(LOCK) pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("qazlint needs Python 3.11 to 3.13; set PYTHON=python3.12, say" if not (3, 11) <= sys.version_info < (3, 14) else 0)'
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv -q --clear --python $(PYTHON) $(VENV) \
	  && uv pip install -q --python $(BIN)/python --require-hashes -r $(LOCK) \
	  && uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .; \
	else \
	  $(PYTHON) -m venv --clear $(VENV) \
	  && $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(LOCK) \
	  && $(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .; \
	fi
	touch $@

format: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

floors: $(READY)
	$(BIN)/lint-imports

rules: $(READY)  ## every case of every rule; add MUTATE=--mutate to negate every condition
	$(BIN)/qazlint rules test $(MUTATE)
	$(BIN)/qazlint rules lint

generate: $(READY)  ## write the generated files anew
	$(BIN)/python tools/generate.py

generated: $(READY)  ## generated files are fresh
	$(BIN)/python tools/generate.py --check

benchmark: $(READY)
	$(BIN)/python benchmarks/run.py

wheel: $(READY)
	$(BIN)/python -m build --no-isolation -q -w

lock:  ## choose versions anew (needs uv); hashes and versions, no addresses
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url -q -o $(LOCK)

clean:
	rm -rf $(VENV) build dist
