"""What is unknown about a manifest, in the terminal: as questions, the facts first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from qazlint.model.verdict import Verdict
from qazlint.reporters.canvas import ADD, PLAIN, QUIET, STRONG, UNKNOWN, cut, padded, styled
from qazlint.reporters.ground import explained
from qazlint.reporters.inquiry import Group, inquire, referred
from qazlint.reporters.message import message
from qazlint.reporters.naming import dotted
from qazlint.reporters.page import at
from qazlint.reporters.skeleton import allowed, is_whole, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qazlint.model.law import RuleId
    from qazlint.model.report import Assessment, Finding, Question
    from qazlint.reporters.inquiry import Inquiry
    from qazlint.reporters.page import Page
    from qazlint.reporters.skeleton import Line

_COLUMNS = ("field", "values", "count", "who")
_GAPS = 10
_LEAST_VALUES = 12
_EASY_VALUES = 24
# With open facts everything fits a small screen; they are to be answered first anyway.
_LINES_BESIDE_FACTS = 12
_LINES_OF_DETAILS = 60
_DETAIL = 4
_ADDED = 6


def questions(assessment: Assessment, page: Page) -> Iterator[Text]:
    """The block of everything unknown; nothing at all where all is known."""
    number = assessment.counted(Verdict.UNKNOWN)
    if not number:
        return
    asked = inquire(assessment, page.report, role=page.role)
    headline = page.say(message("count.verdict", verdict=message("verdict.unknown"), n=number))
    yield from page.canvas.hung(
        Text(), styled((f"? {headline}", UNKNOWN), f"  {assessment.file}"), indent=0
    )
    yield from _facts(asked, page)
    yield from _details(asked, page)
    yield from _findings("ask.persons", asked.persons, page)
    yield from _findings("ask.others", asked.others, page)
    if asked.is_empty:
        yield from _quiet(page.word("ask.none"), page)
    if asked.elsewhere:
        yield from _quiet(page.say(message("ask.elsewhere", n=asked.elsewhere)), page)
    yield Text()


def _quiet(sentence: str, page: Page) -> list[Text]:
    return page.canvas.wrapped(styled((sentence, QUIET)), indent=2)


def _facts(asked: Inquiry, page: Page) -> Iterator[Text]:
    """A table: the field, what may be written, how many requirements wait, who can answer."""
    if not asked.facts:
        return
    yield from page.canvas.wrapped(styled(page.word("ask.facts")), indent=2)
    rows = [tuple(page.word(f"ask.{name}") for name in _COLUMNS)]
    rows += [_fact(question, page) for question in asked.facts]
    if _widths(rows, page)[1] < min(_EASY_VALUES, _widest(rows, 1)):
        rows[1:] = [(*row[:3], _first(row[3])) for row in rows[1:]]
    yield from _table(rows, page)
    if page.verbosity > 0:
        for question in asked.facts:
            waiting = f"{dotted(question.pointer)}: {', '.join(question.rules)}"
            yield from page.canvas.hung(Text("    "), styled((waiting, QUIET)), indent=_DETAIL)
    if asked.later:
        yield from _quiet(page.say(message("ask.later", n=asked.later)), page)


def _fact(question: Question, page: Page) -> tuple[str, ...]:
    return (
        dotted(question.pointer),
        allowed(question.shape, page.language),
        str(len(question.rules)),
        _who(question, page),
    )


def _who(question: Question, page: Page) -> str:
    return ", ".join(page.word(f"respondent.{one.value}") for one in question.answers)


def _table(rows: list[tuple[str, ...]], page: Page) -> Iterator[Text]:
    widths = _widths(rows, page)
    if sum(widths) + _GAPS > page.canvas.width:
        for field, values, count, who in rows[1:]:
            body = styled((field, STRONG), (f" · {values} · ", QUIET), f"{count} · {who}")
            yield from page.canvas.hung(styled(("  ? ", UNKNOWN)), body, indent=_DETAIL)
        return
    for number, row in enumerate(rows):
        yield _row(row, widths, is_head=not number)


def _first(parties: str) -> str:
    """The party whom most of the requirements name, where there is no room for the others."""
    first, comma, _ = parties.partition(", ")
    return f"{first}, …" if comma else first


def _widths(rows: Sequence[tuple[str, ...]], page: Page) -> tuple[int, ...]:
    """The widths of columns; what may be written gives way to the others."""
    field, values, count, who = (_widest(rows, column) for column in range(len(_COLUMNS)))
    room = page.canvas.width - field - count - who - _GAPS
    return (field, max(_LEAST_VALUES, min(values, room)), count, who)


def _widest(rows: Sequence[tuple[str, ...]], column: int) -> int:
    return max(cell_len(row[column]) for row in rows)


def _row(row: tuple[str, ...], widths: tuple[int, ...], *, is_head: bool) -> Text:
    field, values, count, who = (
        padded(cut(text, width), width) for text, width in zip(row, widths, strict=True)
    )
    if is_head:
        return styled((f"    {field}  {values}  {count}  {who}", QUIET))
    count = " " * (len(count) - len(count.rstrip())) + count.rstrip()
    mark = ("  ? ", UNKNOWN)
    return styled(mark, (field, STRONG), (f"  {values}", QUIET), f"  {count}  {who}")


def _details(asked: Inquiry, page: Page) -> Iterator[Text]:
    """The silent sections that fit, at least one; the rest is counted."""
    facts = len(asked.facts)
    budget = _LINES_BESIDE_FACTS - facts if facts else _LINES_OF_DETAILS
    left = list(asked.groups)
    while left:
        block = list(_group(left[0], page))
        is_first = len(left) == len(asked.groups)
        if page.verbosity < 1 and len(block) > budget and not (is_first and not asked.facts):
            break
        budget -= len(block)
        yield from block
        left.pop(0)
    if left:
        number = sum(len(group.questions) for group in left)
        yield from _quiet(page.say(message("ask.left", sections=len(left), n=number)), page)


def _group(group: Group, page: Page) -> Iterator[Text]:
    yield Text()
    place = "" if is_whole(group.place) else f"  {at(group.place)}"
    yield styled(("  ", PLAIN), (group.section, STRONG), (place, QUIET))
    for rule in group.rules:
        yield from _waiting(rule, page)
    if group.also:
        also = f"{page.word('label.also')}: {', '.join(group.also)}"
        yield from page.canvas.wrapped(styled((also, QUIET)), indent=_DETAIL)
    yield from _to_add(group, page)


def _waiting(rule: RuleId, page: Page) -> list[Text]:
    title = page.say(page.texts(rule).title)
    law = page.law(page.rule(rule).law[0])
    head = styled(("    ? ", UNKNOWN), f"{rule}  ")
    body = styled(title, (f" · {law}", QUIET))
    return page.canvas.hung(head, body, indent=head.cell_len)


def _to_add(group: Group, page: Page) -> Iterator[Text]:
    parties = dict.fromkeys(one for question in group.questions for one in question.answers)
    who = ", ".join(page.word(f"respondent.{one.value}") for one in parties)
    yield from page.canvas.wrapped(
        styled((f"{page.word('label.add')} · {who}", QUIET)), indent=_ADDED
    )
    lines = skeleton(group.questions, page.report.pack, language=page.language)
    column = min(max(len(line.text) for line in lines), page.canvas.width // 2)
    for line in lines:
        yield _added(line, column, page)


def _added(line: Line, column: int, page: Page) -> Text:
    mark = "+ " if line.is_new else "  "
    head = f"{' ' * _ADDED}{mark}{padded(line.text, column)}"
    comment = f"  # {line.comment}" if line.comment else ""
    room = page.canvas.width - Text(head).cell_len
    return styled(
        (head, ADD if line.is_new else QUIET), (cut(comment, room) if comment else "", QUIET)
    )


def _findings(title: str, findings: tuple[Finding, ...], page: Page) -> Iterator[Text]:
    """Requirements that no answer in the manifest settles, each with what stands in its way."""
    if not findings:
        return
    yield Text()
    yield from page.canvas.wrapped(
        styled((page.say(message(title, n=len(findings))), STRONG)), indent=2
    )
    for finding in findings:
        yield from _waiting(finding.rule, page)
        for sentence in _because(finding, page):
            told = f"{sentence} ({at(finding.place)})"
            yield from page.canvas.wrapped(styled((told, QUIET)), indent=_ADDED)


def _because(finding: Finding, page: Page) -> list[str]:
    said = [page.say(one) for one in referred(finding, page.report)]
    if said:
        return said
    return list(
        dict.fromkeys(page.say(explained(one, finding, page.report)) for one in finding.grounds)
    )
