"""What a rule says, for a terminal: the law, whom it binds, when it applies, what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rich.text import Text

from qazlint.reporters.canvas import FAIL, QUIET, STRONG, Canvas, link, styled
from qazlint.reporters.message import Argument, message, say
from qazlint.reporters.sheet import Part, Said, Subject, Tone, sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qazlint.model.texts import Language

_STEP = 2
_HANG = 2


def render(subject: Subject, *, language: Language, width: int, color: bool) -> str:
    """A rule as a page of a width in columns. Total."""
    page = _Page(Canvas(width=width, color=color), language)
    return page.canvas.rendered(page.lines(subject))


class _Page:
    """A canvas with the words of one language."""

    def __init__(self, canvas: Canvas, language: Language) -> None:
        self.canvas = canvas
        self._language = language

    def lines(self, subject: Subject) -> Iterator[Text]:
        """The headline, the reason, then the parts of the sheet."""
        rule, words = subject.rule, subject.words
        force = self._say(message(f"force.{rule.force.value}"))
        yield from self.canvas.wrapped(styled((f"{rule.id}  ", STRONG), force))
        yield from self.canvas.wrapped(styled((self._say(words.title), STRONG)), indent=_HANG)
        yield Text()
        yield from self.canvas.wrapped(styled(self._say(words.why)), indent=_HANG)
        for part in sheet(subject):
            yield from self._part(part)

    def _part(self, part: Part) -> Iterator[Text]:
        yield Text()
        yield styled((self._say(message(part.label)), QUIET))
        for said in part.lines:
            indent = _HANG + _STEP * said.depth
            yield from self.canvas.wrapped(self._line(said), indent=indent)

    def _line(self, said: Said) -> Text:
        text = self._say(said.what)
        match said.tone:
            case Tone.PLAIN:
                return styled((text, link(self._say(said.address))) if said.address else text)
            case Tone.QUIET:
                return styled((text, QUIET))
            case Tone.STRONG:
                return styled((text, STRONG))
            case Tone.CLAUSE:
                return styled(("– ", QUIET), text)
            case Tone.CODE:
                return styled(text)
            case Tone.MARK:
                here = self._say(message("explain.here"))
                return styled((text, FAIL), (f"  # ← {here}", QUIET))
            case _:
                assert_never(said.tone)

    def _say(self, what: Argument) -> str:
        return say(what, self._language)
