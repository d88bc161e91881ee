#!/bin/sh
# Print the path of a Java (17 or later) for the Nu checker: on PATH, else Debian's, else fail.
buscar() {
	version="$(java -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')"
	[ "${version:-0}" -ge 17 ] && command -v java
}

buscar && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
	{ apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y default-jre-headless; } >&2
	buscar && exit 0
fi
echo "No hay Java 17 o posterior y no se pudo instalar. Instálelo (en Debian o Ubuntu, como" >&2
echo "administrador: apt-get install default-jre-headless) y repita el comando." >&2
exit 1
