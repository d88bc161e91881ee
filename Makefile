# Two commands do everything: `make build` and `make test`. The rest is for whoever writes code.
SHELL := /bin/sh
UV := .uv/bin/uv
RUN := .venv/bin
# What the tests need of the machine: each script prints where it is, or installs it.
MAQUINAS := CHROMIUM="$$(sh tests/navegador.sh)" && JAVA="$$(sh tests/java.sh)" && \
	export CHROMIUM JAVA
# The tests in two processes, each file in one of them.
A_LA_VEZ := --numprocesses 2 --dist loadfile
# The script of the search, bundled from scripts/buscador/.
BUSCADOR := scripts/buscador/publicado/buscar.js
NPM := npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel error
export UV_PYTHON_DOWNLOADS := never
export NO_MKDOCS_2_WARNING := 1
.DELETE_ON_ERROR:

.PHONY: build serve test test-completo check audit bench medir-buscador fotos letra tarjeta limpiar

build: .venv/listo $(BUSCADOR)
	@$(RUN)/mkdocs build --quiet

serve: .venv/listo $(BUSCADOR)
	@$(RUN)/mkdocs serve --livereload

# What editors write goes first, both of its parts whatever the first one finds; then the code.
check: .venv/listo
	@revisado=0; $(RUN)/mgi revisar || revisado=1; $(RUN)/mgi comparar && exit $$revisado
	@$(UV) lock --check --quiet
	@$(RUN)/ruff format --check scripts tests
	@$(RUN)/ruff check scripts tests
	@$(RUN)/mypy
	@$(RUN)/lint-imports --no-cache --no-logo

test: .venv/listo $(BUSCADOR) tests/node_modules/listo
	@$(MAQUINAS) && $(RUN)/pytest $(A_LA_VEZ)

test-completo: .venv/listo $(BUSCADOR) tests/node_modules/listo
	@$(MAQUINAS) && MGI_COMPLETO=1 $(RUN)/pytest $(A_LA_VEZ)

# Every page of the site by every rule and probe, in every mode and width: data/auditoria.json.
audit: build tests/node_modules/listo
	@$(MAQUINAS) && PYTHONPATH=tests $(RUN)/python -m auditoria --fecha "$$(date +%F)"

# How well the search answers, beside Material's: ARCHIVO is the file of questions.
medir-buscador: build
	@CHROMIUM=$$(sh tests/navegador.sh) PYTHONPATH=tests $(RUN)/python tests/search/medir.py $(ARCHIVO)

# PARTE is one of those that tests/medidas/__main__.py tells; all of them where none is said.
bench: .venv/listo $(BUSCADOR) tests/node_modules/listo
	@CHROMIUM="$$(sh tests/navegador.sh)" && export CHROMIUM && \
		PYTHONPATH=tests $(RUN)/python -m medidas $(PARTE)

fotos: .venv/listo $(BUSCADOR)
	@CHROMIUM="$$(sh tests/navegador.sh)" && export CHROMIUM && \
		PYTHONPATH=tests $(RUN)/python tests/fotos.py

# The font, cut to what the site uses: made anew where its characters or weights change, and committed.
letra: .venv/listo scripts/letra/node_modules/listo
	@$(RUN)/python scripts/letra/hacer.py

# The card that networks show: drawn anew where its drawing or the tokens change, and committed.
tarjeta: .venv/listo
	@CHROMIUM="$$(sh tests/navegador.sh)" && export CHROMIUM && $(RUN)/python scripts/tarjeta/hacer.py

limpiar:
	rm -rf .uv .venv site fotos tests/node_modules scripts/*/node_modules scripts/buscador/publicado

# uv comes from PyPI, locked by hash; --target needs no venv and is allowed by a managed Python.
$(UV): scripts/uv.txt
	@python3 -m pip install --quiet --upgrade --require-hashes --only-binary :all: --no-deps \
		--disable-pip-version-check --root-user-action ignore --target .uv -r scripts/uv.txt
	@touch $@

.venv/listo: uv.lock pyproject.toml $(UV)
	@$(UV) sync --frozen --quiet
	@touch $@

# What comes from npm is locked by hash, and none of its scripts runs.
%/node_modules/listo: %/package.json %/package-lock.json
	@command -v npm >/dev/null || \
		{ echo "No hay npm: instale Node.js y repita el comando." >&2; exit 1; }
	@$(NPM) --prefix $(dir $<) >/dev/null
	@touch $@

$(BUSCADOR): scripts/buscador/node_modules/listo $(wildcard scripts/buscador/*.js)
	@cd scripts/buscador && node_modules/.bin/esbuild pagina.js --bundle --minify --format=iife \
		--target=es2018 --banner:js="/* Licencia de MiniSearch: buscar-licencia.txt */" \
		--outfile=publicado/buscar.js --log-level=warning
	@cp scripts/buscador/node_modules/minisearch/LICENSE.txt scripts/buscador/publicado/buscar-licencia.txt
