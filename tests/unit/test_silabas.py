"""Syllables: words parted by hand, after the spelling rules of the Academia."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgi.check.numerales import number_words
from mgi.check.silabas import syllables

#: First the golden words of the norms; then words of the site; then what each group tries.
PARTIDAS = """
lí-ne-a pa-ís guí-a e-du-ca-ción rui-do ins-ti-tu-cio-nal
co-le-gio ges-tión rec-tor rec-to-rí-a ma-es-tro ma-es-trí-a es-tu-dian-te do-cen-te fa-mi-lia
pla-ne-a-ción co-o-pe-ra-ción co-or-di-na-ción a-lian-za a-lia-do cré-di-to pre-su-pues-to
con-tra-tos ju-rí-di-co fi-nan-cie-ro a-pren-di-za-je lo-ca-li-dad ciu-dad ciu-da-da-ní-a
vi-gen-cia te-rri-to-rio se-cre-ta-rí-a mi-nis-te-rio au-to-diag-nós-ti-co di-rec-ción
a-ño ni-ña ba-rrio lle-var mu-cho ha-cer des-ha-cer sub-ra-yar ad-he-rir in-ne-ce-sa-rio
cau-sa rei-na boi-na deu-da bou ai-re pei-ne eu-ro oi-go au-la
pia-no vie-jo dio cua-tro bue-no cuo-ta viu-do cui-da-do muy hoy ley rey buey
pai-sa-je pa-í-ses ra-íz ba-úl re-ír o-ír o-í-do e-go-ís-ta re-ú-ne reu-nión sa-ú-co la-úd
fe-o ca-os te-a-tro po-e-ta le-er cre-er a-é-re-o hé-ro-e o-cé-a-no al-co-hol zo-o-ló-gi-co
dí-a rí-o tí-o grú-a pú-a e-va-lú-a con-ti-nú-o con-ti-nuo pe-rí-o-do pe-rio-do te-ní-a ha-bí-ais
es-tu-diáis cam-biéis a-ve-ri-guáis de-cí-ais ca-í-a-mos le-í-ais cons-trui-do cons-truí
cons-truí-a in-fluir hui-da huí-a jui-cio je-sui-ta fui vio guion rui-na triun-fo diur-no in-ter-viú
lin-güís-ti-ca pin-güi-no ci-güe-ña a-güe-ro pa-ra-güe-ro
que quien qui-tar quie-to gue-rra gui-ta-rra si-guien-te al-guien san-grí-a a-gua guar-dia
qui-nien-tos e-qui-po re-qui-si-to bus-que-mos pa-gué a-quí a-llí se-guí-a quó-rum
y yo ya le-yes a-yu-da pro-yec-to ma-yor cons-tru-ye Pa-ra-guay U-ru-guay Guay-mas con-voy es-toy
a-ho-ra prohi-bir pro-hí-be a-hí a-hín-co bú-ho ve-hí-cu-lo co-he-te rehu-sar re-hú-sa ahu-mar
ca-ca-hue-te hue-so de-sahu-cio a-za-har al-mo-ha-da e-xhi-bir in-ha-lar hia-to buhar-di-lla
Mé-xi-co e-xa-men é-xi-to tó-rax ex-cep-ción tex-to ki-wi web sánd-wich
chi-i-ta a-í-í-a an-ti-in-fla-ma-to-rio u ó sol tren mes plan cons-tan-te trans-por-te obs-tá-cu-lo
"""
PALABRAS = PARTIDAS.split()


@pytest.mark.parametrize("partida", PALABRAS)
def test_a_word_has_the_syllables_that_spelling_gives_it(partida: str) -> None:
    assert syllables(partida.replace("-", "")) == partida.count("-") + 1


def test_enough_words_were_parted_by_hand() -> None:
    assert len(set(PALABRAS)) >= 150


@pytest.mark.parametrize(
    ("escrito", "leido"),
    [
        ("0", "cero"),
        ("1", "uno"),
        ("21", "veintiuno"),
        ("31", "treinta y uno"),
        ("100", "cien"),
        ("101", "ciento uno"),
        ("1000", "mil"),
        ("1.737", "mil setecientos treinta y siete"),
        ("2024", "dos mil veinticuatro"),
        ("1.000.000", "un millón"),
        ("2.500.010", "dos millones quinientos mil diez"),
        ("999.999.999.999", "novecientos noventa y nueve mil novecientos noventa y nueve millones "
         "novecientos noventa y nueve mil novecientos noventa y nueve"),
        ("17,41", "diecisiete coma cuarenta y uno"),
        ("17.41%", "diecisiete coma cuarenta y uno por ciento"),
        ("0,05", "cero coma cero cinco"),
        ("0946", "cero novecientos cuarenta y seis"),
        ("1234567890123", "uno dos tres cuatro cinco seis siete ocho nueve cero uno dos tres"),
    ],
)  # fmt: skip
def test_a_number_is_read(escrito: str, leido: str) -> None:
    assert " ".join(number_words(escrito)) == leido
    assert syllables(escrito) == sum(map(syllables, leido.split()))


@pytest.mark.parametrize(
    ("sigla", "silabas"),
    [
        ("CIS", 1),
        ("SACE", 2),
        ("DILE", 2),
        ("POA", 2),
        ("ONU", 2),
        ("CONPES", 2),
        ("MGI", 4),  # eme ge i
        ("IED", 3),  # i e de
        ("ETC", 3),
        ("SE", 3),  # ese e
        ("DGECD", 5),
        ("MGEI", 5),
    ],
)
def test_a_sigla_is_said_as_a_word_where_it_can_be_and_spelled_where_not(
    sigla: str, silabas: int
) -> None:
    assert syllables(sigla) == silabas


@pytest.mark.parametrize(("letra", "silabas"), [("x", 2), ("b", 1), ("w", 3), ("H", 2), ("º", 1)])
def test_a_letter_alone_is_said_by_its_name(letra: str, silabas: int) -> None:
    assert syllables(letra) == silabas


LETRAS = st.text("abcdefghijlmnñopqrstuvxyzáéíóúü", min_size=1, max_size=15)


@given(st.text(min_size=1, max_size=20))
def test_whatever_is_read_has_a_syllable(palabra: str) -> None:
    assert syllables(palabra) >= 1


@given(LETRAS)
def test_there_are_no_more_syllables_than_vowels(palabra: str) -> None:
    vocales = sum(letra in "aeiouáéíóúüy" for letra in palabra)
    if vocales:
        assert 1 <= syllables(palabra) <= vocales


@given(LETRAS)
def test_each_open_vowel_makes_its_syllable(palabra: str) -> None:
    assert syllables(palabra) >= sum(letra in "aeoáéó" for letra in palabra)


@given(LETRAS, st.booleans())
def test_how_letters_are_coded_or_capitalised_does_not_count(palabra: str, nfd: bool) -> None:
    otra = unicodedata.normalize("NFD", palabra) if nfd else palabra.capitalize()
    assert syllables(otra) == syllables(palabra)


@given(LETRAS, LETRAS)
def test_words_parted_by_two_consonants_add_up(una: str, otra: str) -> None:
    if any(v in una for v in "aeo") and any(v in otra for v in "aeo"):
        assert syllables(f"{una}nt{otra}") == syllables(f"{una}n") + syllables(f"t{otra}")


@given(st.integers(0, 10**12 - 1))
def test_a_number_reads_the_same_with_its_thousands_parted(n: int) -> None:
    assert number_words(str(n)) == number_words(f"{n:,}".replace(",", "."))
