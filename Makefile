# Everything happens in a virtual environment of its own. `make demo` and `make test` are all that a newcomer needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# The two seed texts are not ours to copy; they are measured where they lie beside the repository.
SEED_TEXTS := ../shared/seeds
SEEDS := $(wildcard ../shared/gold/seeds/seed-*.json)
SEED_CLUSTER := $(patsubst %/cluster.json,%,$(wildcard ../shared/gold/seeds/cluster.json))
FRESH := $(patsubst %/cluster.json,%,$(wildcard evaluation/fresh/*/cluster.json))
CLUSTERS := $(patsubst %/cluster.json,%,$(wildcard evaluation/clusters/*/cluster.json)) $(SEED_CLUSTER)
SCORE := $(BIN)/python evaluation/score.py --texts $(SEED_TEXTS) \
	--read "$(BIN)/tawatur read --to jsonl" --merge "$(BIN)/tawatur merge --to json"

ASSETS := src/tawatur/web/assets/.made

.PHONY: assets demo test test-long fuzz test-hf score bench ablation train lint format schema docs

demo: $(VENV)/installed $(ASSETS)
	@$(BIN)/tawatur demo

test: lint $(ASSETS)
	@tools/find_chromium.sh
	$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile

test-long: lint $(ASSETS)
	@tools/find_chromium.sh
	$(BIN)/pytest --hypothesis-profile=long -m ""

# Half an hour for each target; SECONDS and TARGETS say otherwise.
fuzz: $(VENV)/installed-for-fuzzing
	$(BIN)/python -m tools.fuzz --seconds $(or $(SECONDS),1800) $(TARGETS)

# What `make test` skips, because PyTorch may fill gigabytes: a user's own model as Transformers saves it.
test-hf: $(VENV)/installed-for-hf
	$(BIN)/pytest tests/tagger/hub

score: $(VENV)/installed
	@echo "development documents$(if $(SEEDS), and seeds)"
	@$(SCORE) evaluation/dev $(SEEDS)
	@echo
	@echo "clusters$(if $(SEED_CLUSTER), and seeds), as read and merged"
	@$(SCORE) $(CLUSTERS)
	@echo
	@echo "fresh clusters, of another hand, as read and merged"
	@$(SCORE) $(FRESH)

bench: $(VENV)/installed
	@$(BIN)/python benchmarks/reading_speed.py
	@$(BIN)/python benchmarks/first_document.py

ablation: $(VENV)/installed-for-development
	@$(BIN)/python tools/ablation.py

# DATA is the folder of public sets that training/README.md lists.
train: $(VENV)/installed-for-training
	$(BIN)/python -m training --data $(DATA)

# Fonts and libraries of the reader in the browser; its pages read fully without them.
assets: $(ASSETS)

$(ASSETS): web-assets/package-lock.json tools/copy_assets.py | $(BIN)/python
	@tools/fetch_assets.sh $(BIN)/python

lint: $(VENV)/installed-for-development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/installed-for-development
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: $(VENV)/installed
	$(BIN)/python tools/write_schema.py

# The documentation, into site/; any warning is an error (with --quiet none would be). `make test` builds it too.
docs: $(VENV)/installed-for-development
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict

$(BIN)/python:
	@tools/make_venv.sh $(PYTHON) $(VENV)

$(VENV)/installed: pyproject.toml | $(BIN)/python
	@$(PIP) install --editable .
	@touch $@

$(VENV)/installed-for-development: pyproject.toml | $(BIN)/python
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/installed

$(VENV)/installed-for-hf: pyproject.toml | $(BIN)/python
	@$(PIP) install --editable '.[dev,hf]'
	@touch $@

$(VENV)/installed-for-fuzzing: pyproject.toml | $(BIN)/python
	@$(PIP) install --editable '.[fuzz]'
	@touch $@

$(VENV)/installed-for-training: pyproject.toml | $(BIN)/python
	@$(PIP) install --editable '.[train]'
	@touch $@
