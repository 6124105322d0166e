"""The closed sets: verdicts, forces, reasons of unknown, what a pass rests on."""

from __future__ import annotations

from enum import Enum


class Truth(Enum):
    """Kleene's three values."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


class Verdict(Enum):
    """What a rule says of a manifest."""

    PASS = "pass"  # noqa: S105 - a verdict
    FAIL = "fail"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class Force(Enum):
    """How hard a rule binds, hardest first."""

    BINDING = "binding"
    DIRECTIVE = "directive"
    ADVICE = "advice"


class Reason(Enum):
    """Why something is unknown."""

    SILENT = "silent"
    APPLICABILITY = "applicability"
    NOT_INSPECTED = "not-inspected"
    UNREADABLE = "unreadable"
    HISTORY = "history"
    PERSON = "person"
    TEXTS_DIFFER = "texts-differ"
    TRANSITION = "transition"
    EXPIRED = "expired"


class Exemption(Enum):
    """Why a rule does not apply."""

    SCOPE = "scope"
    STAGE = "stage"
    NOT_YET = "not-yet"
    ENDED = "ended"
    BEFORE_LAW = "before-law"
    NOT_INSPECTED = "not-inspected"


class Basis(Enum):
    """What a pass rests on, weakest first."""

    DECLARED = "declared"
    DOCUMENTED = "documented"
    SHOWN = "shown"
    CONFIRMED = "confirmed"
