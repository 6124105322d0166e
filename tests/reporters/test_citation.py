"""Citations in the official form of each language."""

from __future__ import annotations

import datetime as dt

import pytest

from qazlint.model.law import ActId, Citation, ReadFrom
from qazlint.model.texts import Texts
from qazlint.reporters.citation import cited, cited_shortly, provision, short_provision
from qazlint.reporters.message import in_all
from qazlint.workspace import load_pack
from tests.reporters.sample import source


def _citation(text: str, *, clause: bool = False) -> Citation:
    return Citation(ActId("code"), text, clause, ReadFrom.PRIMARY, dt.date(2026, 11, 23))


@pytest.mark.parametrize(
    ("written", "kk", "ru", "en"),
    [
        ("82", "82-бап", "статья 82", "art. 82"),
        ("82(4)", "82-баптың 4-тармағы", "пункт 4 статьи 82", "art. 82(4)"),
        (
            "49(2)(3)",
            "49-баптың 2-тармағының 3) тармақшасы",
            "подпункт 3) пункта 2 статьи 49",
            "art. 49(2)(3)",
        ),
        (
            "12(2) para 2",
            "12-баптың 2-тармағының екінші бөлігі",
            "часть вторая пункта 2 статьи 12",
            "art. 12(2), second part",
        ),
        ("56-1(2)", "56-1-баптың 2-тармағы", "пункт 2 статьи 56-1", "art. 56-1(2)"),
        (
            "7-1()(23)",
            "7-1-баптың 23) тармақшасы",
            "подпункт 23) статьи 7-1",
            "art. 7-1(23)",
        ),
        ("82(1)-(4)", "82(1)-(4)-бап", "ст. 82(1)-(4)", "art. 82(1)-(4)"),
    ],
)
def test_articles(written: str, kk: str, ru: str, en: str) -> None:
    assert provision(_citation(written)) == Texts(kk, ru, en)


@pytest.mark.parametrize(
    ("written", "kk", "ru", "en"),
    [
        ("1", "1-тармақ", "пункт 1", "clause 1"),
        ("4(33)", "4-тармақтың 33) тармақшасы", "подпункт 33) пункта 4", "clause 4(33)"),
    ],
)
def test_clauses(written: str, kk: str, ru: str, en: str) -> None:
    assert provision(_citation(written, clause=True)) == Texts(kk, ru, en)


def test_an_article_of_a_code_of_offences_is_made_of_parts() -> None:
    parts = provision(_citation("79(3)"), in_parts=True)

    assert parts == Texts("79-баптың 3-бөлігі", "часть 3 статьи 79", "art. 79(3)")


def test_a_narrow_column_keeps_the_figures() -> None:
    assert short_provision(_citation("49(2)(3)")) == Texts(
        "49(2)(3)-бап", "ст. 49(2)(3)", "art. 49(2)(3)"
    )


def test_provisions_of_one_act_share_its_title() -> None:
    act = source().pack.acts[ActId("code")]

    assert in_all(cited([_citation("82(4)"), _citation("92")], act)).ru == (
        "Цифровой кодекс, пункт 4 статьи 82, статья 92"
    )


def test_what_has_no_numbered_provisions_is_cited_as_a_whole() -> None:
    act = source().pack.acts[ActId("decree")]

    assert cited([_citation("–", clause=True)], act) == act.short
    assert cited_shortly(_citation("–", clause=True), act) == act.short


def test_every_citation_of_the_pack_has_a_usual_form() -> None:
    """A form that is not understood would keep its figures, in a sentence of law."""
    citations = {one for rule in load_pack(use_cache=False).pack.rules for one in rule.law}
    strange = {
        one.provision
        for one in citations
        if one.provision != "–" and provision(one).ru == short_provision(one).ru
    }

    assert strange == set()
