"""How a provision of law is cited in each language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from qazlint.model.named import NamedTuple
from qazlint.model.texts import Texts
from qazlint.reporters.message import Argument, message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qazlint.model.law import Act, Citation

    _Maker = Callable[[str], "_Unit"]

_PROVISION: Final = re.compile(
    r"(?P<article>[0-9]+(?:-[0-9]+)*)"
    r"(?:\((?P<paragraph>[0-9]+(?:-[0-9]+)*|)\))?"
    r"(?:\((?P<point>[0-9]+(?:-[0-9]+)*)\))?"
    r"(?: (?:para|part) (?P<part>[1-9]))?"
)
_PARTS: Final = (
    Texts("бірінші", "первая", "first"),
    Texts("екінші", "вторая", "second"),
    Texts("үшінші", "третья", "third"),
    Texts("төртінші", "четвертая", "fourth"),
    Texts("бесінші", "пятая", "fifth"),
    Texts("алтыншы", "шестая", "sixth"),
    Texts("жетінші", "седьмая", "seventh"),
    Texts("сегізінші", "восьмая", "eighth"),
    Texts("тоғызыншы", "девятая", "ninth"),
)


_UNNUMBERED: Final = "–"
"""The provision of what has no numbered ones, such as the minutes of a meeting."""


class _Unit(NamedTuple):
    """
    One step of a citation, from the article inwards.

    Kazakh inflects it by what stands around it: `kk_inner` in an outer unit (the paragraph *of*
    the article), `kk_outer` around an inner one, `kk_middle` both.
    """

    kk_alone: str
    kk_outer: str
    kk_inner: str
    kk_middle: str
    ru: str
    ru_genitive: str


def cited(citations: Sequence[Citation], act: Act) -> Argument:
    """An act by its short title, with provisions of it in full. Total."""
    provisions = tuple(
        provision(one, in_parts=act.in_parts) for one in citations if one.provision != _UNNUMBERED
    )
    return message("law.cited", act=act.short, provision=provisions) if provisions else act.short


def cited_shortly(citation: Citation, act: Act) -> Argument:
    """The act by its short title, with the provision as in a narrow column. Total."""
    if citation.provision == _UNNUMBERED:
        return act.short
    return message("law.cited", act=act.short, provision=short_provision(citation))


def provision(citation: Citation, *, in_parts: bool = False) -> Texts:
    """
    The provision in full: 82-баптың 4-тармағы, пункт 4 статьи 82, art. 82(4).

    Articles of codes of procedure and offences are made of parts: часть 1 статьи 79.

    An article without paragraphs has points at once, written 7-1()(23). What is not of the usual
    form, such as a range, keeps its figures. Total.
    """
    match = _PROVISION.fullmatch(citation.provision)
    if match is None:
        return short_provision(citation)
    units = _units(match.groupdict(), is_clause=citation.is_clause, in_parts=in_parts)
    return Texts(_kazakh(units), _russian(units), _english(citation, match["part"]))


def short_provision(citation: Citation) -> Texts:
    """The provision for a narrow column: 82(4)-бап, ст. 82(4), art. 82(4). Total."""
    return short_number(citation.provision, is_clause=citation.is_clause)


def short_number(provision: str, *, is_clause: bool) -> Texts:
    """The same from its figures alone. Total."""
    figures = provision.replace("()", "")
    if is_clause:
        return Texts(f"{figures}-тармақ", f"п. {figures}", f"clause {figures}")
    return Texts(f"{figures}-бап", f"ст. {figures}", f"art. {figures}")


def address(citation: Citation, act: Act) -> Texts:
    """
    Where a provision can be read, in each language.

    The address of the act, and behind it the heading of the article where the act says how headings
    are written; browsers that know text fragments go there, others to the top. Total.
    """
    if act.heading is None or citation.is_clause:
        return act.links
    from urllib.parse import quote

    return Texts(
        *(
            f"{link}#:~:text={quote(heading.format(article=citation.article), safe='')}"
            for link, heading in zip(act.links, act.heading, strict=True)
        )
    )


def _units(parts: dict[str, str | None], *, is_clause: bool, in_parts: bool) -> list[_Unit]:
    outer = _clause if is_clause else _article
    inner = _inner(parts, is_clause=is_clause, in_parts=in_parts)
    makers = ((outer, parts["article"]), *inner)
    return [make(number) for make, number in makers if number]


def _inner(
    parts: dict[str, str | None], *, is_clause: bool, in_parts: bool
) -> tuple[tuple[_Maker, str | None], ...]:
    """Beneath an article stand paragraphs and points; beneath a decree's clause stand points."""
    if is_clause:
        return ((_point, parts["paragraph"]), (_part, parts["part"]))
    paragraph = _numbered_part if in_parts else _clause
    return ((paragraph, parts["paragraph"]), (_point, parts["point"]), (_part, parts["part"]))


def _article(number: str) -> _Unit:
    kk = f"{number}-бап"
    return _Unit(kk, f"{kk}тың", kk, f"{kk}тың", f"статья {number}", f"статьи {number}")


def _clause(number: str) -> _Unit:
    return _Unit(
        kk_alone=f"{number}-тармақ",
        kk_outer=f"{number}-тармақтың",
        kk_inner=f"{number}-тармағы",
        kk_middle=f"{number}-тармағының",
        ru=f"пункт {number}",
        ru_genitive=f"пункта {number}",
    )


def _numbered_part(number: str) -> _Unit:
    return _Unit(
        kk_alone=f"{number}-бөлік",
        kk_outer=f"{number}-бөліктің",
        kk_inner=f"{number}-бөлігі",
        kk_middle=f"{number}-бөлігінің",
        ru=f"часть {number}",
        ru_genitive=f"части {number}",
    )


def _point(number: str) -> _Unit:
    return _Unit(
        kk_alone=f"{number}) тармақша",
        kk_outer=f"{number}) тармақшаның",
        kk_inner=f"{number}) тармақшасы",
        kk_middle=f"{number}) тармақшасының",
        ru=f"подпункт {number})",
        ru_genitive=f"подпункта {number})",
    )


def _part(number: str) -> _Unit:
    kk, ru, _ = _PARTS[int(number) - 1]
    return _Unit(f"{kk} бөлік", "", f"{kk} бөлігі", "", f"часть {ru}", "")


def _kazakh(units: list[_Unit]) -> str:
    if len(units) == 1:
        return units[0].kk_alone
    first, *middle, last = units
    return " ".join((first.kk_outer, *(unit.kk_middle for unit in middle), last.kk_inner))


def _russian(units: list[_Unit]) -> str:
    *outer, last = units
    return " ".join((last.ru, *(unit.ru_genitive for unit in reversed(outer))))


def _english(citation: Citation, part: str | None) -> str:
    figures = citation.provision.partition(" ")[0].replace("()", "")
    word = "clause" if citation.is_clause else "art."
    return f"{word} {figures}" + (f", {_PARTS[int(part) - 1].en} part" if part else "")
