"""Acts of law, citations and the days on which they hold."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NewType

from qazlint.model.named import NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from decimal import Decimal

    from qazlint.model.condition import ParameterName
    from qazlint.model.texts import Texts

ActId = NewType("ActId", str)
RuleId = NewType("RuleId", str)


class ReadFrom(Enum):
    """How the text behind a citation was read, best first."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    WEAK = "weak"


class ActStatus(Enum):
    """What is known of an act today."""

    IN_FORCE = "in-force"
    REPEALED = "repealed"
    UNKNOWN = "unknown"


class Title(NamedTuple):
    """The title of an act from a day on; renamed acts have several."""

    start: dt.date
    texts: Texts


class UnreadEdition(NamedTuple):
    """An edition whose text could not be read: from which day, by which act, which articles."""

    start: dt.date
    by: ActId
    articles: frozenset[str]


class Act(NamedTuple):
    """One act of law."""

    id: ActId
    kind: str
    number: str
    adopted: dt.date
    in_force_from: dt.date
    titles: tuple[Title, ...]
    short: Texts
    links: Texts
    heading: Texts | None
    """How the page behind the link heads an article, with {article} in place of its number."""
    in_parts: bool
    """Whether its articles are made of parts (часть) rather than paragraphs (пункт)."""
    status: ActStatus
    repealed_on: dt.date | None
    unread_editions: tuple[UnreadEdition, ...]

    def title_on(self, day: dt.date) -> Texts:
        """The title that the act bore on a day; its first one before that. Total."""
        borne = [title.texts for title in self.titles if title.start <= day]
        return borne[-1] if borne else self.titles[0].texts


class Citation(NamedTuple):
    """A provision, and how its text was read."""

    act: ActId
    provision: str
    """An article such as 82(4), or a clause such as 1."""
    is_clause: bool
    read_from: ReadFrom
    verified_on: dt.date

    @property
    def article(self) -> str:
        """The number of the article without its paragraphs: 82 of 82(4)."""
        return self.provision.partition("(")[0]


class InForce(NamedTuple):
    """The days on which a rule is law; both ends are inclusive."""

    start: dt.date
    until: dt.date | None
    superseded_by: RuleId | None

    def covers(self, day: dt.date) -> bool:
        """Whether the rule is law on a day. Total."""
        return self.start <= day and (self.until is None or day <= self.until)


class Offender(Enum):
    """Whom the Code on administrative offences fines, each with an amount of its own."""

    INDIVIDUAL = "individual"
    OFFICIAL = "official"
    SMALL = "small"
    NON_COMMERCIAL = "non_commercial"
    MEDIUM = "medium"
    LARGE = "large"


class Fine(NamedTuple):
    """What an offence costs from a day on, in multiples of the penalty's unit."""

    start: dt.date
    multiples: Mapping[Offender, Decimal | int]


class Penalty(NamedTuple):
    """What a breach may cost: the offence, its provision, its fines oldest first."""

    title: Texts
    law: tuple[Citation, ...]
    unit: ParameterName
    """The dated number, in tenge, that a multiple is multiplied by."""
    fines: tuple[Fine, ...]
    also: Texts | None
    """What may be imposed beside the fine."""

    def on(self, day: dt.date) -> Fine | None:
        """The fine on a day, None before the first. Total."""
        known = [fine for fine in self.fines if fine.start <= day]
        return known[-1] if known else None
