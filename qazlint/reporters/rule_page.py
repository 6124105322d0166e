"""What a rule says, as a page in Markdown in the three languages."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from qazlint.model.texts import LANGUAGES
from qazlint.reporters.message import Argument, message, say
from qazlint.reporters.quoting import in_markdown, shown
from qazlint.reporters.sheet import Part, Said, Subject, Tone, sheet
from qazlint.reporters.words import ENDONYMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qazlint.model.texts import Language

_CODE = frozenset({Tone.CODE, Tone.MARK})


def render(subject: Subject) -> str:
    """One page: the title, then a section for each language, each with an anchor. Total."""
    anchors = " · ".join(f"[{ENDONYMS[one]}](#{one})" for one in LANGUAGES)
    lines = [f"# {subject.rule.id}", "", anchors, ""]
    for language in LANGUAGES:
        lines += _Section(language).lines(subject)
    return "\n".join(lines)


class _Section:
    """The page in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def lines(self, subject: Subject) -> Iterator[str]:
        yield f'<a id="{self._language}"></a>'
        yield ""
        yield f"## {in_markdown(self._say(subject.words.title))}"
        yield ""
        yield f"**{self._say(message(f'force.{subject.rule.force.value}'))}**"
        yield ""
        yield in_markdown(self._say(subject.words.why))
        yield ""
        for part in sheet(subject):
            yield from self._part(part)

    def _part(self, part: Part) -> Iterator[str]:
        yield f"### {self._label(part.label)}"
        yield ""
        for is_code, lines in groupby(part.lines, key=lambda said: said.tone in _CODE):
            if is_code:
                yield "```yaml"
                yield from (self._code(said) for said in lines)
                yield "```"
            else:
                yield from (self._item(said) for said in lines)
            yield ""

    def _label(self, label: str) -> str:
        text = self._say(message(label))
        return f"{text[0].upper()}{text[1:]}"

    def _item(self, said: Said) -> str:
        text = in_markdown(self._say(said.what))
        pad = "  " * said.depth
        match said.tone:
            case Tone.PLAIN | Tone.CLAUSE:
                linked = f"[{text}]({self._say(said.address)})" if said.address else text
                return f"{pad}- {linked}"
            case Tone.QUIET:
                return f"{pad}- *{text}*"
            case Tone.STRONG:
                return f"{pad}- **{text}**"
            case Tone.CODE | Tone.MARK:
                return self._code(said)
            case _:
                assert_never(said.tone)

    def _code(self, said: Said) -> str:
        text = shown(self._say(said.what))
        here = self._say(message("explain.here"))
        return f"{text}  # ← {here}" if said.tone is Tone.MARK else text

    def _say(self, what: Argument) -> str:
        return say(what, self._language)
