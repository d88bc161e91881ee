"""What was published before: the commit to compare with, and the files as they stood in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mgi.git import ask_git, run_git

#: The branch whose every merge is published, and the tag of what is online, where one is kept.
PRINCIPAL = "main"
PUBLICADO = "publicado"

_CARPETA = "data/indicadores"
#: What says which addresses a project publishes.
_CONTENIDO = ("data", "docs", "mkdocs.yml")
_ARCHIVO = re.compile(rf"{_CARPETA}/([^/]+)/(?:ficha\.yml|serie\.csv|revisiones\.csv)")
_RECORTADO = (
    "El repositorio está recortado y no trae la versión con que se compara. Use «git fetch "
    "--unshallow» o, en la integración continua, «fetch-depth: 0»."
)


@dataclass(frozen=True)
class Base:
    """A commit (its hash), and how a report calls it."""

    commit: str
    nombre: str


class SinBase(Exception):  # noqa: N818 - it is no bug of ours
    """There is no commit to compare with. ``grave``: there should be one, so nothing is sure."""

    def __init__(self, mensaje: str, *, grave: bool = True) -> None:
        super().__init__(mensaje)
        self.grave = grave


def find_base(raiz: Path, contra: str = "") -> Base:
    """Find what the files at ``raiz`` are compared with. Raises SinBase.

    It is ``contra`` as it is, where it is given. On the main branch, the tag of what is published
    or, without it, the commit before: the last one where its content has changed since, else its
    first parent. On another branch, the commit where it left the main one.
    """
    if ask_git(raiz, "rev-parse", "--git-dir") is None:
        raise _sin_git(raiz, contra)
    if contra:
        pedido = _commit(raiz, contra)
        if pedido is None:
            raise _falta(raiz, f"«{contra}» no es un commit de este repositorio.")
        return Base(pedido, f"«{contra}»")
    cabeza = _commit(raiz, "HEAD")
    if cabeza is None:
        raise SinBase("No hay ningún commit todavía: nada con que comparar.", grave=False)
    referencias = (f"refs/remotes/origin/{PRINCIPAL}", f"refs/heads/{PRINCIPAL}")
    principal = next(filter(None, (_commit(raiz, nombre) for nombre in referencias)), None)
    if principal is None and (_recortado(raiz) or ask_git(raiz, "remote")):
        raise _falta(
            raiz, f"No está la rama {PRINCIPAL}: use «git fetch origin {PRINCIPAL}:{PRINCIPAL}»."
        )
    rama = ask_git(raiz, "symbolic-ref", "--short", "--quiet", "HEAD")
    if principal is None or rama == PRINCIPAL or (rama is None and cabeza == principal):
        return _last_published(raiz, cabeza)
    comun = ask_git(raiz, "merge-base", principal, cabeza)
    if not comun:
        raise _falta(
            raiz, f"Esta rama y {PRINCIPAL} no tienen historia en común: use «--contra COMMIT»."
        )
    return Base(comun, f"el punto en que la rama salió de {PRINCIPAL} ({comun[:7]})")


def _last_published(raiz: Path, cabeza: str) -> Base:
    etiqueta = _commit(raiz, f"refs/tags/{PUBLICADO}")
    if etiqueta is not None:
        return Base(etiqueta, f"la etiqueta «{PUBLICADO}»")
    if ask_git(raiz, "status", "--porcelain", "--", *_CONTENIDO):
        return Base(cabeza, f"el último commit ({cabeza[:7]})")
    anterior = _commit(raiz, f"{cabeza}^1")
    if anterior is None:
        if _recortado(raiz):
            raise SinBase(_RECORTADO)
        raise SinBase("Este es el primer commit: nada con que comparar.", grave=False)
    return Base(anterior, f"el commit anterior ({anterior[:7]})")


def read_published(raiz: Path, base: Base) -> dict[str, str]:
    """Return the files, by path, of every indicator of the base that has changed since.

    Three processes, however many files. What is no UTF-8 is read as far as it can be. Raises
    SinBase where the repository lacks the files.
    """
    cambiados = run_git(
        raiz,
        *("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative"),
        *(base.commit, "--", _CARPETA),
    )
    arbol = run_git(raiz, "ls-tree", "-r", "-z", base.commit, "--", _CARPETA)
    if cambiados is None or arbol is None:
        raise _falta(raiz, f"git no pudo leer {base.nombre}.")
    codigos = {_codigo(_text(ruta)) for ruta in cambiados.split(b"\0")} - {""}
    return _read_blobs(raiz, arbol, lambda ruta: _codigo(ruta) in codigos)


def read_tree(raiz: Path, base: Base) -> dict[str, str]:
    """Return every file of the content of the base, by path; nothing where none has changed since.

    Three processes, however many files. Raises SinBase where the repository lacks the files.
    """
    distinto = run_git(
        raiz,
        *("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative"),
        *(base.commit, "--", *_CONTENIDO),
    )
    arbol = run_git(raiz, "ls-tree", "-r", "-z", base.commit, "--", *_CONTENIDO)
    if distinto is None or arbol is None:
        raise _falta(raiz, f"git no pudo leer {base.nombre}.")
    if not distinto:
        return {}
    return _read_blobs(raiz, arbol, lambda ruta: True)


def _read_blobs(raiz: Path, arbol: bytes, quedan: Callable[[str], bool]) -> dict[str, str]:
    """Return the text of the files of a listing whose path is wanted, by path; links are not."""
    archivos: dict[str, str] = {}
    for entrada in filter(None, arbol.split(b"\0")):
        datos, _, nombre = entrada.partition(b"\t")
        modo, _, objeto = datos.split()[:3]
        if modo.startswith(b"100") and quedan(_text(nombre)):
            archivos[_text(nombre)] = objeto.decode()
    textos = _read_objects(raiz, list(archivos.values()))
    return dict(zip(archivos, textos, strict=True))


def find_lost(raiz: Path, base: Base) -> list[str]:
    """Return the files that data/ itself had in the base and are there no more, by path."""
    borrados = run_git(
        raiz,
        *("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative"),
        *("--diff-filter=D", base.commit, "--", "data"),
    )
    if borrados is None:
        raise _falta(raiz, f"git no pudo leer {base.nombre}.")
    rutas = map(_text, filter(None, borrados.split(b"\0")))
    return [ruta for ruta in rutas if ruta.count("/") == 1]


def _read_objects(raiz: Path, objetos: list[str]) -> list[str]:
    """Return the text of blobs, in one process."""
    if not objetos:
        return []
    dicho = run_git(
        raiz, "cat-file", "--batch", entrada="".join(f"{o}\n" for o in objetos).encode()
    )
    textos = []
    donde = 0
    for _ in objetos:
        fin = -1 if dicho is None else dicho.find(b"\n", donde)
        cabeza = b"" if dicho is None else dicho[donde:fin]
        if dicho is None or fin < 0 or b" blob " not in cabeza:
            raise SinBase(_RECORTADO)  # a partial clone that cannot ask for the rest
        tamano = int(cabeza.split()[-1])
        textos.append(dicho[fin + 1 : fin + 1 + tamano].decode("utf-8-sig", "replace"))
        donde = fin + 2 + tamano
    return textos


def _codigo(ruta: str) -> str:
    """Return the código whose file this is; "" for any other file."""
    partes = _ARCHIVO.fullmatch(ruta)
    return partes[1] if partes else ""


def _text(crudo: bytes) -> str:
    return crudo.decode("utf-8", "replace")


def _commit(raiz: Path, nombre: str) -> str | None:
    """Return the hash of the commit that a name stands for."""
    return ask_git(
        raiz, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{nombre}^{{commit}}"
    )


def _recortado(raiz: Path) -> bool:
    return ask_git(raiz, "rev-parse", "--is-shallow-repository") == "true"


def _falta(raiz: Path, mensaje: str) -> SinBase:
    """Say what is missing; where the repository is shallow, that is why."""
    return SinBase(_RECORTADO if _recortado(raiz) else mensaje)


def _sin_git(raiz: Path, contra: str) -> SinBase:
    """Tell a folder that is no repository from a repository that cannot be read."""
    entera = raiz.resolve()
    if any((carpeta / ".git").exists() for carpeta in (entera, *entera.parents)):
        return SinBase("git no está o no puede leer este repositorio: pruebe «git status».")
    mensaje = "Esta carpeta no es un repositorio de git: no se comparó con lo publicado."
    return SinBase(mensaje, grave=bool(contra))
