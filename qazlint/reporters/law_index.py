"""The rules of a pack as an index in Markdown: by domain, by act, by force, by stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.named import NamedTuple
from qazlint.model.texts import LANGUAGES
from qazlint.model.verdict import Force
from qazlint.reporters.citation import short_number
from qazlint.reporters.message import Argument, message, say
from qazlint.reporters.quoting import in_markdown
from qazlint.reporters.words import ENDONYMS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qazlint.model.law import Act, ActId, Citation, RuleId
    from qazlint.model.occasion import Occasions
    from qazlint.model.pack import Pack, PackTexts
    from qazlint.model.rule import Rule
    from qazlint.model.texts import Language

_STAGE = "/lifecycle/stage"


class Catalogue(NamedTuple):
    """A pack with what was proved of its rules, and the way to their pages."""

    pack: Pack
    texts: PackTexts
    occasions: Mapping[RuleId, Occasions]
    rules: str
    """The folder of the pages of rules, with its slash."""
    has_coverage: bool
    has_stages: bool
    """Whether those pages stand beside the index."""


def name(language: Language) -> str:
    """The file of the index in a language; a folder is entered by the English one."""
    return "README.md" if language == "en" else f"index.{language}.md"


def render(catalogue: Catalogue, *, language: Language) -> str:
    """The index in one language, with ways to the pages beside it in every language. Total."""
    index = _Index(catalogue, language)
    return "\n".join(
        (
            *index.head(),
            *index.by_domain(),
            *index.by_act(),
            *index.by_force(),
            *index.by_stage(),
        )
    )


class _Index:
    """The words of one language."""

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self._of = catalogue
        self._language = language

    def head(self) -> Iterator[str]:
        pack = self._of.pack
        yield f"# {self._say(message('index.title', pack=f'{pack.id} {pack.version}'))}"
        yield ""
        yield from (f"{_pages(self._of, language)}  " for language in LANGUAGES)
        yield ""
        yield self._say(message("index.lead", n=len(pack.rules)))
        yield ""

    def by_domain(self) -> Iterator[str]:
        yield from self._heading("index.by-domain")
        for domain in dict.fromkeys(rule.domain for rule in self._of.pack.rules):
            yield f"### {self._say(_domain(domain))}"
            yield ""
            names = ("rule", "requirement", "force", "since", "law")
            yield f"| {' | '.join(self._say(message(f'index.{name}')) for name in names)} |"
            yield f"|{'---|' * len(names)}"
            yield from (self._row(one) for one in self._of.pack.rules if one.domain == domain)
            yield ""

    def by_act(self) -> Iterator[str]:
        yield from self._heading("index.by-act")
        for act in self._of.pack.acts.values():
            provisions = self._provisions(act)
            if not provisions:
                continue
            yield f"### {in_markdown(self._say(act.titles[-1].texts))}"
            yield ""
            for (number, is_clause), rules in provisions.items():
                provision = self._say(short_number(number, is_clause=is_clause))
                yield f"- {provision}: {self._links(rules)}"
            yield ""

    def by_force(self) -> Iterator[str]:
        yield from self._heading("index.by-force")
        for force in Force:
            rules = [rule.id for rule in self._of.pack.rules if rule.force is force]
            if rules:
                name = self._say(message(f"force.{force.value}"))
                yield f"- **{name}** ({len(rules)}): {self._links(rules)}"
        yield ""

    def by_stage(self) -> Iterator[str]:
        yield from self._heading("index.by-stage")
        found = self._of.occasions.items()
        everywhere = [rule for rule, one in found if one.at_any_stage]
        yield f"- **{self._say(message('explain.stages.any'))}**: {self._links(everywhere)}"
        for stage, label in self._of.texts.values[_STAGE].items():
            rules = [rule for rule, one in found if stage in one.stages and not one.at_any_stage]
            if rules:
                yield f"- **{in_markdown(self._say(label))}**: {self._links(rules)}"
        yield ""

    def _heading(self, word: str) -> Iterator[str]:
        yield f"## {self._say(message(word))}"
        yield ""

    def _row(self, rule: Rule) -> str:
        title = in_markdown(self._say(self._of.texts.rules[rule.id].title))
        first = rule.law[0]
        act = self._say(self._of.pack.acts[first.act].short)
        law = f"{act}, {self._say(short_number(first.provision, is_clause=first.is_clause))}"
        until = f" – {rule.in_force.until}" if rule.in_force.until else ""
        force = self._say(message(f"force.{rule.force.value}"))
        since = f"{rule.in_force.start}{until}"
        return f"| {self._links([rule.id])} | {title} | {force} | {since} | {in_markdown(law)} |"

    def _provisions(self, act: Act) -> dict[tuple[str, bool], list[RuleId]]:
        """The provisions of an act that rules cite, in the order of their numbers."""
        named: dict[tuple[str, bool], list[RuleId]] = {}
        for citation, rule in sorted(self._cited(act.id), key=lambda one: _order(one[0])):
            rules = named.setdefault((citation.provision, citation.is_clause), [])
            if rule not in rules:
                rules.append(rule)
        return named

    def _cited(self, act: ActId) -> Iterator[tuple[Citation, RuleId]]:
        for rule in self._of.pack.rules:
            yield from ((one, rule.id) for one in rule.law if one.act == act)

    def _links(self, rules: Sequence[RuleId]) -> str:
        anchor = f"#{self._language}"
        return ", ".join(f"[{rule}]({self._of.rules}{rule}.md{anchor})" for rule in rules)

    def _say(self, what: Argument) -> str:
        return say(what, self._language)


def _order(citation: Citation) -> list[int]:
    """Articles in the order of the act: 7, 7-1, 8."""
    digits = "".join(letter if letter.isdigit() else " " for letter in citation.provision)
    return [int(number) for number in digits.split()]


def _domain(name: str) -> Argument:
    """The domain as a heading; a pack of others names its own."""
    key = f"domain.{name}"
    return message(key) if key in WORDS else name


def _pages(catalogue: Catalogue, language: Language) -> str:
    """The pages in a language, side by side."""
    beside = (("coverage", catalogue.has_coverage), ("stages", catalogue.has_stages))
    links = [f"[{ENDONYMS[language]}]({name(language)})"]
    links += [
        f"[{say(message(f'{page}.title'), language)}]({page}.{language}.md)"
        for page, is_there in beside
        if is_there
    ]
    return " · ".join(links)
