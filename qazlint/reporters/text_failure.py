"""A requirement that is not met, in the terminal: where, why, by what law, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from qazlint.model.named import NamedTuple
from qazlint.reporters.canvas import FAIL, PLAIN, QUIET, STRONG, styled
from qazlint.reporters.excerpt import excerpt
from qazlint.reporters.ground import named, remark
from qazlint.reporters.legal import bound, caveats, citations, waiver
from qazlint.reporters.message import message
from qazlint.reporters.page import at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.style import Style

    from qazlint.model.evidence import Ground
    from qazlint.model.report import Finding
    from qazlint.reporters.page import Page

_MOST_GROUNDS = 5
_LABELS = ("label.why", "label.law", "label.fix", "label.bound", "label.waiver", "label.caveat")


def failure(finding: Finding, page: Page) -> Iterator[Text]:
    """The block of one requirement that is not met."""
    yield from _headline(finding, page)
    if finding.excerpt:
        yield Text()
        yield from excerpt(finding, finding.excerpt, page)
    yield Text()
    yield from _labelled("label.why", _why(finding, page), page)
    yield from _labelled("label.law", citations(finding, page), page)
    fix = styled(page.say(page.texts(finding.rule).fix))
    yield from _labelled("label.fix", [fix], page, style=STRONG)
    if page.verbosity > 0:
        yield from _labelled("label.bound", [styled(bound(page.rule(finding.rule), page))], page)
    yield from _labelled("label.waiver", [styled(waiver(page.rule(finding.rule), page))], page)
    yield from _labelled("label.caveat", [styled(one) for one in caveats(finding, page)], page)
    yield Text()


def _headline(finding: Finding, page: Page) -> Iterator[Text]:
    force = page.word(f"force.{finding.force.value}")
    idle = "" if finding.blocks else f" · {page.word('blocks.no')}"
    spans = (
        ("✕ ", FAIL),
        (f"{finding.rule}  ", FAIL),
        (f"{at(finding.place)}  ", STRONG),
        (page.word("verdict.fail"), FAIL),
        (f" · {force}{idle}", PLAIN),
    )
    yield from page.canvas.hung(Text(), styled(*spans), indent=0)
    title = styled((page.say(page.texts(finding.rule).title), STRONG))
    yield from page.canvas.wrapped(title, indent=2)


def _why(finding: Finding, page: Page) -> list[Text]:
    """
    The deciding values, each once; in full also what the requirement is for.

    Where no single value is asked to be otherwise, only the requirement itself explains.
    """
    told = [_Told.of(ground, finding, page) for ground in finding.grounds]
    once = _spared(told)
    kept = once if page.verbosity > 0 else once[:_MOST_GROUNDS]
    if len(once) > len(kept):
        kept.append(page.say(message("count.more", n=len(once) - len(kept))))
    if page.verbosity > 0 or not any(one.asked for one in told):
        kept.append(page.say(page.texts(finding.rule).why))
    return [styled(one) for one in kept]


class _Told(NamedTuple):
    """A deciding value, and what is asked of it."""

    value: str
    asked: str
    where: str
    """Its place, where that is not the line of the headline."""

    @classmethod
    def of(cls, ground: Ground, finding: Finding, page: Page) -> _Told:
        value = page.say(named(ground, finding, page.report))
        asked = page.say(remark(ground, finding, page.report))
        near = ground.place[:2] == finding.place[:2]
        return cls(value, asked, "" if near else f" ({at(ground.place)})")


def _spared(told: list[_Told]) -> list[str]:
    """One line each; a value that several conditions look at is written out once."""
    lines: list[str] = []
    before: _Told | None = None
    for one in dict.fromkeys(told):
        same = before is not None and (one.value, one.where) == (before.value, before.where)
        value, where = ("…", "") if same else (one.value, one.where)
        lines.append("; ".join(part for part in (value, one.asked) if part) + where)
        before = one
    return lines


def _labelled(
    label: str, bodies: list[Text], page: Page, *, style: Style = QUIET
) -> Iterator[Text]:
    width = max(Text(page.word(one)).cell_len for one in _LABELS)
    head = Text.assemble("  ", styled((page.word(label), style)))
    for body in bodies:
        yield from page.canvas.hung(head, body, indent=width + 4)
        head = Text()
