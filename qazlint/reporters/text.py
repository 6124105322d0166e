"""The report for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from qazlint.errors import told
from qazlint.model.report import ExitCode
from qazlint.model.verdict import Verdict
from qazlint.reporters.canvas import (
    FAIL,
    PLAIN,
    QUIET,
    STRONG,
    UNKNOWN,
    Canvas,
    styled,
)
from qazlint.reporters.ground import named
from qazlint.reporters.message import message
from qazlint.reporters.page import Page, at
from qazlint.reporters.summary import counts, headlines, not_checked, notices, other_day
from qazlint.reporters.text_failure import failure
from qazlint.reporters.text_inquiry import questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.style import Style

    from qazlint.model.problem import Problem
    from qazlint.model.report import Assessment, Finding, Report
    from qazlint.model.rule import Respondent
    from qazlint.model.texts import Language

_GLYPHS = {
    Verdict.FAIL: ("✕", FAIL),
    Verdict.UNKNOWN: ("?", UNKNOWN),
    Verdict.PASS: ("✓", QUIET),
    Verdict.NOT_APPLICABLE: ("–", QUIET),
}
_BETWEEN = "   "
_TAIL = ("label.result", "label.not-checked", "label.exit-code")


def render(  # noqa: PLR0913 - each is a choice of the person at the terminal
    report: Report,
    *,
    language: Language,
    width: int,
    color: bool,
    verbosity: int = 0,
    role: Respondent | None = None,
) -> str:
    """
    A report for a terminal of a width in columns, at least 40. Total.

    Problems come first, then each manifest, then how the run ended. With a role only its
    questions are shown, which changes no verdict.
    """
    canvas = Canvas(width=width, color=color)
    page = Page(report, canvas, language, verbosity, role)
    return canvas.rendered(_lines(page))


def _lines(page: Page) -> Iterator[Text]:
    for problem in page.report.problems:
        yield from _problem(problem, page)
    if page.report.problems:
        yield Text()
    if page.verbosity >= 0:
        for assessment in page.report.assessments:
            yield from _assessment(assessment, page)
    yield from _ending(page)


def _problem(problem: Problem, page: Page) -> list[Text]:
    body = styled((f"{at(problem.place)}: ", STRONG), told(problem, page.language))
    return page.canvas.hung(styled(("! ", FAIL)), body, indent=2)


def _assessment(assessment: Assessment, page: Page) -> Iterator[Text]:
    failures = [one for one in assessment.findings if one.verdict is Verdict.FAIL]
    for finding in sorted(failures, key=lambda one: not one.blocks):
        yield from failure(finding, page)
    yield from questions(assessment, page)
    if page.verbosity > 0:
        yield from _settled(Verdict.PASS, assessment, page)
        yield from _settled(Verdict.NOT_APPLICABLE, assessment, page)
    yield from _tally(assessment, page)


def _settled(verdict: Verdict, assessment: Assessment, page: Page) -> Iterator[Text]:
    """What needs no action: passes with what they rest on, the rest with why it does not apply."""
    findings = [one for one in assessment.findings if one.verdict is verdict]
    glyph, style = _GLYPHS[verdict]
    for finding in findings:
        head = styled((f"{glyph} ", style), f"{finding.rule}  ")
        title = page.say(page.texts(finding.rule).title)
        body = styled(title, (f" · {_settled_by(finding, page)}", QUIET))
        yield from page.canvas.hung(head, body, indent=head.cell_len)
    if findings:
        yield Text()


def _settled_by(finding: Finding, page: Page) -> str:
    if finding.basis:
        return f"{page.word(f'basis.{finding.basis.value}')} · {at(finding.place)}"
    if finding.exemption is None:
        return ""
    why = message(f"exemption.{finding.exemption.value}")
    if not finding.grounds:
        return page.say(why)
    ground = named(finding.grounds[0], finding, page.report)
    return page.say(message("settled.by", why=why, ground=ground))


def _tally(assessment: Assessment, page: Page) -> Iterator[Text]:
    """The system, the terms, a line of marks for the requirements that concern it, the counts."""
    yield styled(("─" * page.canvas.width, QUIET))
    pack = page.report.pack
    day = f"{page.word('label.day')}: {page.say(page.report.as_of)}"
    rules = f"{page.word('label.rules')}: {pack.id} {pack.version}"
    name = page.say(assessment.system_name) if assessment.system_name else ""
    system = assessment.system_id or assessment.file
    terms = " · ".join(part for part in (name, day, rules) if part)
    yield from page.canvas.wrapped(styled((f"{system}  ", STRONG), (terms, QUIET)))
    yield _strip(assessment, page.canvas.width)
    yield from _counts(assessment, page)
    yield Text()


def _strip(assessment: Assessment, width: int) -> Text:
    """One mark for each requirement; where they are more than fit a line, in their proportion."""
    shown = [one for one in _GLYPHS if one is not Verdict.NOT_APPLICABLE]
    marks = _in_proportion([assessment.counted(verdict) for verdict in shown], width)
    glyphs = (_GLYPHS[verdict] for verdict in shown)
    return Text.assemble(
        *(
            styled((glyph * number, style))
            for (glyph, style), number in zip(glyphs, marks, strict=True)
        )
    )


def _in_proportion(numbers: list[int], width: int) -> list[int]:
    """Numbers whose sum fits the width; none that is more than nothing becomes nothing."""
    whole = sum(numbers)
    if whole <= width:
        return numbers
    scaled = [max(1, number * width // whole) if number else 0 for number in numbers]
    most = scaled.index(max(scaled))
    scaled[most] += width - sum(scaled)
    return scaled


def _counts(assessment: Assessment, page: Page) -> Iterator[Text]:
    """The counts side by side, as many on a line as fit; none is broken in two."""
    line = Text()
    for verdict, said in counts(assessment):
        glyph, style = _GLYPHS[verdict]
        weight = style if assessment.counted(verdict) else QUIET
        count = styled((f"{glyph} {page.say(said)}", weight))
        if line and line.cell_len + len(_BETWEEN) + count.cell_len > page.canvas.width:
            yield line
            line = Text()
        line = Text.assemble(line, _BETWEEN, count) if line else count
    yield from page.canvas.wrapped(line)


def _ending(page: Page) -> Iterator[Text]:
    day = other_day(page.report)
    first, *rest = headlines(page.report)
    codes = page.report.exit_codes
    result = [(page.say(first), _style(codes[0]))]
    result += [(page.say(one), _style(code)) for one, code in zip(rest, codes[1:], strict=True)]
    result += [(page.say(one), PLAIN) for one in (*notices(page.report), *([day] if day else []))]
    yield from _labelled("label.result", result, page)
    if page.verbosity < 0:
        return
    unchecked = "; ".join(page.say(one) for one in not_checked(page.report))
    yield from _labelled("label.not-checked", [(unchecked, PLAIN)], page)
    yield from _labelled("label.exit-code", [(str(int(codes[0])), PLAIN)], page)


def _style(code: ExitCode) -> Style:
    match code:
        case ExitCode.PASSED:
            return STRONG
        case ExitCode.UNKNOWN | ExitCode.NOTHING:
            return UNKNOWN
        case _:
            return FAIL


def _labelled(label: str, bodies: list[tuple[str, Style]], page: Page) -> Iterator[Text]:
    indent = max(Text(page.word(one)).cell_len for one in _TAIL) + 2
    head = styled((page.word(label), QUIET))
    for body in bodies:
        yield from page.canvas.hung(head, styled(body), indent=indent)
        head = Text()
