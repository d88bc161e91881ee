#!/bin/sh
# Print the path of a Chromium for the browser tests: the one on PATH, else Debian's, else fail.
buscar() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

buscar && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
	{ apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium; } >&2
	buscar && exit 0
fi
echo "No hay Chromium y no se pudo instalar. Instálelo (en Debian o Ubuntu, como" >&2
echo "administrador: apt-get install chromium) y repita el comando." >&2
exit 1
