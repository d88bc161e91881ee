"""Words of another language: in every text that is read, and in nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgi.render.extranjeras import Extranjeras

MARCADOR = Extranjeras({"webinar": "en", "dashboard": "en", "ex aequo": "la", "R&D": "en"})
WEBINAR = '<span lang="en">webinar</span>'


@pytest.mark.parametrize(
    ("html", "hecho"),
    [
        ("<p>Un webinar.</p>", f"<p>Un {WEBINAR}.</p>"),
        ("<p>Webinar</p>", '<p><span lang="en">Webinar</span></p>'),
        ("<h2>El webinar</h2>", f"<h2>El {WEBINAR}</h2>"),
        ('<a href="webinar/">Vea el webinar</a>', f'<a href="webinar/">Vea el {WEBINAR}</a>'),
        ('<span class="oculto">webinar</span>', f'<span class="oculto">{WEBINAR}</span>'),
        ("<td>«webinar»</td>", f"<td>«{WEBINAR}»</td>"),
        ("<p>Va ex\naequo.</p>", '<p>Va <span lang="la">ex\naequo</span>.</p>'),
        ("<p>R&amp;D</p>", '<p><span lang="en">R&amp;D</span></p>'),
    ],
)
def test_a_word_is_in_its_language_wherever_it_is_read(html: str, hecho: str) -> None:
    assert MARCADOR.mark(html) == hecho


@pytest.mark.parametrize(
    "html",
    [
        "<p>Los webinars, el webinario y mi_webinar.</p>",
        '<img alt="webinar > otro" src="webinar.png">',
        "<title>webinar</title>",
        "<!-- <p>webinar</p> -->",
        "<p><code>webinar: en</code></p>",
        "<script>var webinar = 1 < 2;</script>",
        "<svg><title>webinar</title><text>webinar</text></svg>",
        "<select><option>webinar</option></select>",
        "<p>ex <b>aequo</b></p>",
        "",
    ],
)
def test_what_is_another_word_or_no_text_is_left_as_it_is(html: str) -> None:
    assert MARCADOR.mark(html) == html


def test_of_two_that_start_alike_the_longest_is_marked() -> None:
    marcador = Extranjeras({"vox": "la", "vox populi": "la"})
    assert marcador.mark("vox populi, vox") == (
        '<span lang="la">vox populi</span>, <span lang="la">vox</span>'
    )


def test_without_words_a_page_is_left_as_it_is() -> None:
    assert Extranjeras({}).mark("<p>Un webinar.</p>") == "<p>Un webinar.</p>"


PARTES = st.lists(
    st.sampled_from(
        [
            *("webinar", " ", "<p>", "</p>", '<a title="webinar">', "</a>", "ex aequo", "s"),
            *("<code>", "</code>", "<!-- webinar -->", "&amp;", "R&amp;D", "«", "»", "<br>"),
        ]
    ),
    max_size=12,
).map("".join)


@given(PARTES)
def test_marking_only_adds_marks(html: str) -> None:
    assert re.sub(r'<span lang="\w+">|</span>', "", MARCADOR.mark(html)) == html
