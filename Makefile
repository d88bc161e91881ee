# Two commands do everything: `make build` and `make test`. The rest is for whoever writes code.
SHELL := /bin/sh
UV := .uv/bin/uv
RUN := .venv/bin
export UV_PYTHON_DOWNLOADS := never
export NO_MKDOCS_2_WARNING := 1
.DELETE_ON_ERROR:

.PHONY: build serve test test-completo check bench limpiar

build: .venv/listo
	@$(RUN)/mkdocs build --quiet

serve: .venv/listo
	@$(RUN)/mkdocs serve --livereload

check: .venv/listo
	@$(UV) lock --check --quiet
	@$(RUN)/ruff format --check scripts tests
	@$(RUN)/ruff check scripts tests
	@$(RUN)/mypy
	@$(RUN)/lint-imports --no-cache
	@$(RUN)/mgi revisar

test: .venv/listo
	@CHROMIUM="$$(sh tests/navegador.sh)" && export CHROMIUM && $(RUN)/pytest

test-completo: .venv/listo
	@CHROMIUM="$$(sh tests/navegador.sh)" && export CHROMIUM && MGI_COMPLETO=1 $(RUN)/pytest

bench: .venv/listo
	@PYTHONPATH=tests $(RUN)/python tests/bench.py

limpiar:
	rm -rf .uv .venv site

# uv comes from PyPI, locked by hash; --target needs no venv and is allowed by a managed Python.
$(UV): scripts/uv.txt
	@python3 -m pip install --quiet --upgrade --require-hashes --only-binary :all: --no-deps \
		--disable-pip-version-check --root-user-action ignore --target .uv -r scripts/uv.txt
	@touch $@

.venv/listo: uv.lock pyproject.toml $(UV)
	@$(UV) sync --frozen --quiet
	@touch $@
