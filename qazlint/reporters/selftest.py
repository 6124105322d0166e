"""What `rules test` found, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.errors import told
from qazlint.model.texts import Language, Texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qazlint.model.problem import Problem

_FAILURES = {
    "case-verdict": Texts(
        kk="күтілгені: {expected}; берілгені: {given} ({reasons}), {pointer}",
        ru="ожидалось {expected}, получено {given} ({reasons}), {pointer}",
        en="expected {expected}, got {given} ({reasons}) at {pointer}",
    ),
    "case-place": Texts(
        kk="орны күтілген: {expected}; берілгені: {given}",
        ru="ожидалось место {expected}, получено {given}",
        en="expected at {expected}, got {given}",
    ),
    "case-reason": Texts(
        kk="себебі күтілген: {expected}; берілгені: {given}",
        ru="ожидалась причина {expected}, получено {given}",
        en="expected because {expected}, got {given}",
    ),
    "case-basis": Texts(
        kk="негізі күтілген: {expected}; берілгені: {given}",
        ru="ожидалось основание {expected}, получено {given}",
        en="expected to rest on {expected}, got {given}",
    ),
    "case-without-place": Texts(
        kk="орны көрсетілмеген; `at: {pointer}` деп жазыңыз",
        ru="не указано место; допишите `at: {pointer}`",
        en="names no place; add `at: {pointer}`",
    ),
    "case-without-reason": Texts(
        kk="себебі көрсетілмеген; `because: {reasons}` деп жазыңыз",
        ru="не указана причина; допишите `because: {reasons}`",
        en="names no reason; add `because: {reasons}`",
    ),
    "case-missing": Texts(
        kk="{verdict} деген жауаптың мысалы жоқ; мысал қосыңыз немесе `never` арқылы себебін жазыңыз",
        ru="нет примера с ответом {verdict}; добавьте пример или причину в `never`",
        en="has no case for {verdict}; add one, or a reason under `never`",
    ),
    "case-excused": Texts(
        kk="{verdict} жауабы `never` тізімінде, бірақ мысалы бар; біреуін алып тастаңыз",
        ru="ответ {verdict} стоит в `never`, но пример с ним есть; уберите одно из двух",
        en="excuses {verdict} under `never` and has a case for it; drop one of them",
    ),
    "day-uncased": Texts(
        kk="{day} күніне мысал жоқ; алғашқы күнге де, оның алдындағы күнге де мысал қажет",
        ru="нет примера на день {day}; нужны примеры на первый день и на канун",
        en="has no case on {day}; the first day and its eve each need one",
    ),
}

_SURVIVOR = Texts(
    kk="{owner}: {way} шарты теріске шығарылғанын бірде-бір мысал байқамайды",
    ru="{owner}: отрицание условия {way} не замечает ни один пример",
    en="{owner}: no case notices the negation of {way}",
)

_SUMMARY = Texts(
    kk="Қағидалар: {rules}. Аялар: {scopes}. Мысалдар: {cases}. Сәйкессіздіктер: {failures}.",
    ru="Правил: {rules}. Областей: {scopes}. Примеров: {cases}. Расхождений: {failures}.",
    en="Rules: {rules}. Scopes: {scopes}. Cases: {cases}. Failures: {failures}.",
)

_MUTANTS = Texts(
    kk="Мутанттар: {tried}. Байқалмағандары: {lived}.",
    ru="Мутантов: {tried}. Незамеченных: {lived}.",
    en="Mutants: {tried}. Unnoticed: {lived}.",
)


def render(  # noqa: PLR0913 - six facts about one run
    *,
    counts: Mapping[str, int],
    problems: Sequence[Problem],
    failures: Sequence[tuple[str, str, str, Mapping[str, str]]],
    survivors: Sequence[tuple[str, tuple[str, ...]]],
    tried: int,
    language: Language,
) -> str:
    """The failures, the unnoticed mutants and a summary, a line each."""
    lines = [
        f"{one.place.file}:{one.place.line}:{one.place.column}: {told(one, language)}"
        for one in problems
    ]
    for owner, case, code, arguments in failures:
        where = f"{owner} «{case}»" if case else owner
        lines.append(f"{where}: {_FAILURES[code].in_language(language).format_map(arguments)}")
    for owner, way in survivors:
        lines.append(_SURVIVOR.in_language(language).format(owner=owner, way="/".join(way)))
    numbers = {**counts, "failures": len(failures) + len(problems)}
    lines.append(_SUMMARY.in_language(language).format_map(numbers))
    if tried:
        lived = len(survivors)
        lines.append(_MUTANTS.in_language(language).format(tried=tried, lived=lived))
    return "\n".join(lines) + "\n"
