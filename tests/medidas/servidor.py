"""A server for measuring: what it sends is compressed with brotli, as a real host sends it.

Each file is compressed once, at its best, and kept; what is compressed already travels as it is.
"""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from pathlib import Path

import brotli

from peso import YA_COMPRIMIDO


class _Comprime(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hechos: dict[Path, bytes]

    def log_message(self, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        archivo = Path(self.translate_path(self.path))
        if archivo.is_dir():
            archivo /= "index.html"
        if not archivo.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        comprime = archivo.suffix not in YA_COMPRIMIDO and "br" in self.headers.get(
            "Accept-Encoding", ""
        )
        if archivo not in self.hechos:
            contenido = archivo.read_bytes()
            self.hechos[archivo] = brotli.compress(contenido) if comprime else contenido
        self.send_response(HTTPStatus.OK)
        if comprime:
            self.send_header("Content-Encoding", "br")
        self.send_header("Content-Type", self.guess_type(archivo))
        self.send_header("Content-Length", str(len(self.hechos[archivo])))
        self.end_headers()
        with suppress(ConnectionError):  # the browser went on to another page
            self.wfile.write(self.hechos[archivo])


@contextmanager
def servir_comprimido(carpeta: Path) -> Iterator[str]:
    """Serve a built site, compressed; gives its address, by the name that browsers trust."""
    clase = type("_DeSitio", (_Comprime,), {"hechos": {}})
    manejador = functools.partial(clase, directory=str(carpeta))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), manejador) as servidor:
        threading.Thread(target=servidor.serve_forever, daemon=True).start()
        yield f"http://localhost:{servidor.server_address[1]}/"
        servidor.shutdown()
