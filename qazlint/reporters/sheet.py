"""
What is to be said of a rule, part by part, whoever prints it.

The terminal (explanation) and the pages (rule_page) show the same parts in the same order.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from qazlint.model.condition import All, Not
from qazlint.model.document import Pointer
from qazlint.model.named import NamedTuple
from qazlint.model.reading import fields_of
from qazlint.model.verdict import Verdict
from qazlint.reporters import sample
from qazlint.reporters.citation import address, cited, short_provision
from qazlint.reporters.clause import Setting, requirement
from qazlint.reporters.message import Argument, message
from qazlint.reporters.naming import dotted, field_name, joined, waiver_name
from qazlint.reporters.penalty import costs

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from qazlint.model.condition import Condition
    from qazlint.model.example import Example
    from qazlint.model.occasion import Occasions
    from qazlint.model.pack import Pack, PackTexts
    from qazlint.model.rule import Rule, RuleTexts
    from qazlint.model.texts import Texts

_STAGE = "/lifecycle/stage"
_CHANGE = "/lifecycle/change"


class Tone(Enum):
    """How a line is meant."""

    PLAIN = "plain"
    QUIET = "quiet"
    STRONG = "strong"
    CLAUSE = "clause"
    """A part of a condition."""
    CODE = "code"
    """A line of YAML, as it stands."""
    MARK = "mark"
    """The line of YAML that decided."""


class Said(NamedTuple):
    """A line: what it says, how deep it stands, where it leads."""

    what: Argument
    tone: Tone = Tone.PLAIN
    depth: int = 0
    address: Texts | None = None


class Part(NamedTuple):
    """A labelled part of the sheet."""

    label: str
    """A message id."""
    lines: tuple[Said, ...]


class Subject(NamedTuple):
    """A rule with all that is known of it."""

    rule: Rule
    words: RuleTexts
    pack: Pack
    texts: PackTexts
    day: dt.date
    """Dated numbers are those of this day."""
    occasions: Occasions
    examples: tuple[Example, ...]

    @property
    def setting(self) -> Setting:
        """What conditions are told in."""
        return Setting(self.pack, self.texts, self.day)


def sheet(subject: Subject) -> tuple[Part, ...]:
    """The parts of a rule's page, those that are empty left out. Total."""
    parts = (
        Part("explain.bound", tuple(_bound(subject))),
        Part("label.law", tuple(_law(subject))),
        Part("explain.history", tuple(_history(subject))),
        Part("explain.occasions", tuple(_occasions(subject))),
        Part("explain.when", tuple(_clauses(subject.rule.when, subject))),
        *_asked(subject),
        Part("explain.reads", tuple(_reads(subject))),
        *_examples(subject),
        Part("label.fix", (Said(subject.words.fix),)),
        Part("label.waiver", (Said(waiver_name(subject.rule, subject.texts)),)),
        Part("explain.penalty", tuple(_penalties(subject))),
    )
    return tuple(part for part in parts if part.lines)


def _bound(subject: Subject) -> Iterator[Said]:
    bound = subject.rule.bound
    yield Said(message(f"party.{bound.who.value}"))
    respondent = message(f"respondent.{bound.answers.value}")
    yield Said(message("explain.answered-by", respondent=respondent))


def _law(subject: Subject) -> Iterator[Said]:
    acts = subject.pack.acts
    for citation in subject.rule.law:
        act = acts[citation.act]
        provision, read = cited([citation], act), message(f"read.{citation.read_from.value}")
        told = message("explain.cited", provision=provision, read=read, day=citation.verified_on)
        yield Said(told, address=address(citation, act))
    for note in subject.words.notes:
        if note:
            yield Said(note, Tone.QUIET)


def _history(subject: Subject) -> Iterator[Said]:
    """Since when, what was law before, what is law after, what could not be read."""
    rule = subject.rule
    yield Said(_in_force(rule))
    if not rule.in_force.covers(subject.day):
        yield Said(message("explain.not-in-force", day=subject.day), Tone.STRONG)
    if rule.event:
        field = field_name(Pointer(str(rule.event)), subject.texts)
        yield Said(message("explain.by-event", field=field))
    for other in subject.pack.rules:
        if other.in_force.superseded_by == rule.id:
            yield Said(message("explain.before", rule=_brief(other, subject)))
        if rule.in_force.superseded_by == other.id:
            yield Said(message("explain.after", rule=_brief(other, subject)))
    yield from _unread(subject)


def _in_force(rule: Rule) -> Argument:
    term = rule.in_force
    if term.until is None:
        return message("in-force.since", day=term.start)
    return message("explain.term", start=term.start, until=term.until)


def _brief(rule: Rule, subject: Subject) -> Argument:
    act = subject.pack.acts[rule.law[0].act]
    provision = message("law.cited", act=act.short, provision=short_provision(rule.law[0]))
    return message("explain.brief", rule=str(rule.id), provision=provision, term=_in_force(rule))


def _unread(subject: Subject) -> Iterator[Said]:
    acts = subject.pack.acts
    cited_here = {(one.act, one.article) for one in subject.rule.law}
    for act_id in dict.fromkeys(one.act for one in subject.rule.law):
        for edition in acts[act_id].unread_editions:
            if any((act_id, article) in cited_here for article in edition.articles):
                by, act = acts[edition.by].short, acts[act_id].short
                told = message("explain.unread", day=edition.start, act=act, by=by)
                yield Said(told, Tone.QUIET)


def _occasions(subject: Subject) -> Iterator[Said]:
    stages, changes, any_stage, any_change = subject.occasions
    yield Said(_occasion("stages", stages, _STAGE, subject, is_any=any_stage))
    yield Said(_occasion("changes", changes, _CHANGE, subject, is_any=any_change))


def _occasion(
    kind: str, values: tuple[str, ...], path: str, subject: Subject, *, is_any: bool
) -> Argument:
    if is_any:
        return message(f"explain.{kind}.any")
    labels = subject.texts.values.get(path, {})
    named: tuple[Argument, ...] = tuple(labels.get(value, value) for value in values)
    return message(f"explain.{kind}", named=joined(named)) if named else message("explain.never")


def _clauses(condition: Condition, subject: Subject) -> Iterator[Said]:
    for depth, said in requirement(condition, subject.setting):
        yield Said(said, Tone.CLAUSE, depth)


def _asked(subject: Subject) -> Iterator[Part]:
    """What is required and what is referred; of a manual rule, the evidence."""
    rule, words = subject.rule, subject.words
    if rule.require is None:
        yield Part("explain.evidence", tuple(Said(one) for one in words.because))
        return
    yield Part("explain.require", tuple(_clauses(rule.require, subject)))
    for referral, because in zip(rule.refer, words.because, strict=True):
        lines = (*_referred(referral.when, rule, subject), Said(because, Tone.QUIET))
        yield Part("explain.refer", lines)


def _referred(when: Condition, rule: Rule, subject: Subject) -> Iterator[Said]:
    """When a person decides; that the requirement is not met is said in a word."""
    parts = when.parts if isinstance(when, All) else (when,)
    for part in parts:
        if isinstance(part, Not) and part.part == rule.require:
            yield Said(message("explain.unmet"), Tone.CLAUSE)
        else:
            yield from _clauses(part, subject)


def fields_read(rule: Rule) -> tuple[str, ...]:
    """The paths (with *) that a rule reads, lists that it looks into left out. Total."""
    conditions = (rule.when, rule.require, *(one.when for one in rule.refer))
    read = dict.fromkeys(field for one in conditions if one is not None for field in fields_of(one))
    return tuple(one for one in read if not any(f"{one}/*/" in f"{other}/" for other in read))


def _reads(subject: Subject) -> Iterator[Said]:
    """The evidence: fields of the manifest, as they are called and as they are written."""
    for path in sorted(fields_read(subject.rule)):
        title = field_name(Pointer(path.replace("/*", "")), subject.texts)
        known = subject.texts.fields.get(path)
        written = dotted(path).replace(".*", "[]")
        yield Said(message("explain.field", field=known or title, path=written))


def _examples(subject: Subject) -> Iterator[Part]:
    for example in subject.examples:
        label = "explain.passes" if example.verdict is Verdict.PASS else "explain.fails"
        marks = (Tone.CODE, Tone.MARK)
        written = sample.lines(example.manifest, example.at)
        lines = [Said(line.text, marks[line.decides]) for line in written]
        if example.as_of != subject.pack.day:
            lines.insert(0, Said(message("explain.as-of", day=example.as_of), Tone.QUIET))
        yield Part(label, tuple(lines))


def _penalties(subject: Subject) -> Iterator[Said]:
    for name in subject.words.penalties:
        for depth, told in costs(subject.texts.penalties[name], subject.pack, subject.day):
            yield Said(told, depth=depth)
