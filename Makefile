# Two doors: `make demo` to see the main job, `make test` to run every check.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help demo install dev test format lint types layers unit data browser docs lock clean

help: ## Show this menu
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort

demo: install ## Run the main job on the bundled example organisation
	@$(BIN)/kakehashi demo --out demo

install: ## Set up .venv with .venv/bin/kakehashi
	@$(PYTHON) tools/setup_env.py runtime

dev: install ## Set up .venv with the developers' tools as well
	@$(PYTHON) tools/setup_env.py dev

test: dev ## Run every check: format, lint, types, layers, data, tests
	$(BIN)/ruff format --check src tests tools benchmarks
	$(BIN)/ruff check src tests tools benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/kakehashi library format --check
	$(BIN)/kakehashi library check
	$(BIN)/pytest -n auto --dist loadgroup

format: dev ## Format code and data
	$(BIN)/ruff format src tests tools benchmarks
	$(BIN)/ruff check --fix src tests tools benchmarks
	$(BIN)/kakehashi library format

lint: dev ## Lint only
	$(BIN)/ruff check src tests tools benchmarks

types: dev ## Types only
	$(BIN)/mypy

layers: dev ## The layer contract only
	$(BIN)/lint-imports

data: install ## Check the library's data only
	$(BIN)/kakehashi library check

browser: dev ## Browser tests only (needs Chromium)
	$(BIN)/pytest -m browser

docs: dev ## Regenerate the generated documentation and schemas
	$(BIN)/python tools/make_docs.py

lock: ## Refresh the locked requirements (needs uv)
	$(PYTHON) tools/lock.py

clean: ## Remove what make made
	rm -rf .venv demo .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
