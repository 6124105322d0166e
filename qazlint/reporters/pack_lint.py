"""What `rules lint` remarks, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.model.texts import Language, Texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_REMARKS = {
    "reading-old": Texts(
        kk="құқық мәтіні {day} күні оқылған, содан бері {limit} күннен астам өтті; қайта оқып, `verified_on` күнін жаңартыңыз",
        ru="текст права прочитан {day}, прошло более {limit} дней; перечитайте и обновите `verified_on`",
        en="the law was read on {day}, more than {limit} days ago; read it again and renew `verified_on`",
    ),
    "reading-in-future": Texts(
        kk="оқылған күні {day} әлі келген жоқ; `verified_on` күнін түзетіңіз",
        ru="день прочтения {day} еще не наступил; исправьте `verified_on`",
        en="the law cannot have been read on {day}, which is to come; correct `verified_on`",
    ),
    "unused": Texts(
        kk="бұған ешбір қағида сілтеме жасамайды ({kind}); алып тастаңыз немесе қолданыңыз",
        ru="на это не ссылается ни одно правило ({kind}); удалите или используйте",
        en="no rule uses this {kind}; remove it, or use it",
    ),
    "untranslated": Texts(
        kk="`{key}` мәтіні екі тілде бірдей; аударыңыз",
        ru="текст `{key}` одинаков на двух языках; переведите",
        en="the text of `{key}` is the same in two languages; translate it",
    ),
}

_LEVELS = {
    True: Texts(kk="қате", ru="ошибка", en="error"),
    False: Texts(kk="ескерту", ru="предупреждение", en="warning"),
}

_CLEAN = Texts(
    kk="Ескертулер жоқ. Тексерілген қағидалар: {rules}.",
    ru="Замечаний нет. Проверено правил: {rules}.",
    en="No remarks. Rules looked at: {rules}.",
)


def render(
    remarks: Sequence[tuple[str, str, Mapping[str, str], bool]],
    *,
    rules: int,
    language: Language,
) -> str:
    """A remark a line; a sentence where there is none, with the number of rules looked at."""
    lines = [
        f"{owner}: {_LEVELS[is_error].in_language(language)}: "
        f"{_REMARKS[code].in_language(language).format_map(arguments)}"
        for owner, code, arguments, is_error in remarks
    ]
    clean = _CLEAN.in_language(language).format(rules=rules)
    return "\n".join(lines or [clean]) + "\n"
