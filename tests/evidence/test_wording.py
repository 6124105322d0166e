"""Former words of law in a text: what is found, what only is told of."""

from __future__ import annotations

import datetime as dt
import time
from functools import cache
from typing import TYPE_CHECKING

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from qazlint.evidence.wording import former_words
from qazlint.model.wording import FormerWord, Keeper, Wording, WordKind
from qazlint.parsing.wording import parse_wording, stems
from qazlint.workspace import read_pack

if TYPE_CHECKING:
    from qazlint.model.texts import Language


@cache
def shipped() -> Wording:
    return read_pack().pack.wording


def said(text: str, wording: Wording | None = None) -> list[tuple[str, str]]:
    """Each use as written, with the name of the word."""
    uses = former_words(text, wording or shipped())
    return [(text[use.start : use.end], use.word.name) for use in uses]


STALE = (
    ("Договор с ОЦИБ, приложение 2", "ОЦИБ", "cybersecurity-centre"),
    ("Требования Закона РК «Об информатизации».", "«Об информатизации»", "law-on-cybersecurity"),
    ("по закону об информатизации", "закону об информатизации", "law-on-cybersecurity"),
    ("статья 39 Закона № 418-V", "статья 39 Закона № 418-V", "law-418v-39"),
    ("пункт 2 статьи 43 Закона «О кибербезопасности»",
     "статьи 43 Закона «О кибербезопасности»", "law-418v-43"),
    ("ст. 8 Закона № 418-V", "ст. 8 Закона № 418-V", "law-418v-excluded"),
    ("№ 418-V Заңның 40-бабы", "418-V Заңның 40-бабы", "law-418v-40"),
    ("№ 418-V Қазақстан Республикасы Заңының 39-1-бабы",
     "418-V Қазақстан Республикасы Заңының 39-1-бабы", "law-418v-39-1"),
    ("«О кибербезопасности» (№ 418-V), ст. 40.", "418-V), ст. 40", "law-418v-40"),
    ("article 57 of Law 418-V", "article 57 of Law 418-V", "law-418v-57"),
    ("Закон № 370-II", "370-II", "digital-code"),
    ("статья 39 Закона РК от 24.11.2015 г. № 418-V",
     "статья 39 Закона РК от 24.11.2015 г. № 418-V", "law-418v-39"),
    ("Закон № 418-V, статья 12.", "418-V, статья 12", "law-418v-12"),
    ("№ 418-V Заңның 38-бабы мен 39-бабы", "418-V Заңның 38-бабы мен 39-бабы", "law-418v-39"),
    ("Конституция Республики Казахстан от 30 августа 1995 года",
     "Конституция Республики Казахстан от 30 августа 1995", "constitution"),
    ("1995 жылғы 30 тамыздағы Конституцияның 18-бабы",
     "1995 жылғы 30 тамыздағы Конституцияның", "constitution"),
    ("постановление Правительства от 7 ноября 2024 года № 925",
     "от 7 ноября 2024 года № 925", "data-management-requirements-2024"),
    ("приказ № 174/НҚ от 25.07.2019", "№ 174/НҚ от 25.07.2019", "portal-record"),
    ("Government Decree No. 337 of 25 May 2022", "No. 337 of 25 May 2022",
     "architecture-coordination-centre-decree"),
    ("Үкіметтің 2013 жылғы 12 қарашадағы № 1214 қаулысы", "2013 жылғы 12 қарашадағы № 1214",
     "personal-data-list-rules"),
    ("объект\n  информатизации", "объект\n  информатизации", "digital-object"),
    ("объект\u00a0информатизации", "объект\u00a0информатизации", "digital-object"),
    ("статья 18 Закона, реестр объектов информатизации", "объектов информатизации",
     "digital-object"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "written", "name"), STALE)
def test_a_former_name_is_found_as_written(text: str, written: str, name: str) -> None:
    assert said(text) == [(written, name)]


NEVER_RIGHT = (
    ("Закон № 418-V утратил силу", "law-418v-in-force"),
    ("№ 418-V Заңның күші жойылды", "law-418v-in-force"),
    ("Law 418-V was repealed in July", "law-418v-in-force"),
    ("Закон РК «О цифровизации»", "laws-that-never-were"),
    ("«Цифрлық үкімет туралы» Қазақстан Республикасының Заңы", "laws-that-never-were"),
)


@pytest.mark.parametrize(("text", "name"), NEVER_RIGHT)
def test_what_was_never_so_is_found(text: str, name: str) -> None:
    assert name in {one for _, one in said(text)}


IN_FORCE = (
    "Закон «О цифровых активах в Республике Казахстан»",
    "статья 38 Закона № 418-V",
    "статья 7-1 Закона № 418-V",
    "статья 7-5 Закона «О кибербезопасности»",
    "№ 418-V Заңның 7-1-бабы мен 38-бабы",
    "Law 418-V, art. 49(2)",
    "article 30-2 of Law 418-V",
    "приказ № 925/НҚ от 01.02.2025",
    "постановление Правительства от 22 сентября 2026 года № 830",
    "Инциденты устранены, резервная копия есть.",  # a former word of Kazakh alone
    "жеке деректер орталығында орналастырылған жүйе",  # a private data centre
    "# Оқыс оқиғаларға ден қою жоспары / План реагирования на инциденты",
    "| Оқыс оқиғалар | Инциденты |",
    "статья 25 Закона № 94-V и статья 56 Закона № 418-V",
    "Статья 66 Цифрового кодекса, статья 49 Закона № 418-V",
    "Статья 20 Цифрового кодекса и статья 38 Закона «О кибербезопасности»",
    "по Закону № 418-V, статья 12 Цифрового кодекса",
    "№ 418-V Заңның 49-бабы және Цифрлық кодекстің 20-бабы",
    "«Киберқауіпсіздік туралы» Заңның 49-бабы және Цифрлық кодекстің 66-бабы",
    "№ 418-V Заңның 56-бабы, № 94-V Заңның 22-бабы",
    "Закон № 370-III",
    "Геоинформационная система кадастра",
    "Вторичные источники питания серверной",
    "Письмо Комитета информационной безопасности",
    "Конституция Республики Казахстан",
    "СТ РК ISO/IEC 27001-2023 «Информационная безопасность. Требования»",
    "ҚР СТ ISO/IEC 27001-2023 «Ақпараттық қауіпсіздік. Талаптар»",
    "",
)


@pytest.mark.parametrize("text", IN_FORCE)
def test_what_is_in_force_is_left_alone(text: str) -> None:
    assert said(text) == []


TOLD_OF = (
    "ОЦИБ (ныне центр обеспечения кибербезопасности) подключен.",
    "Закон № 370-II утратил силу.",
    "Приказ № 174/НҚ от 25.07.2019 признан утратившим силу.",
    "Закон «Об информатизации» переименован.",
    "№ 370-II Заңның күші жойылды.",
    "Law No. 370-II was repealed.",
    "Стандарт «Информационная безопасность» применен.",
    "ӘҚБтК-нің 641-бабы: ақпараттық қауіпсіздіктің оқыс оқиғалары туралы құлақтандырмау.",
    "№ 418-V Заңның 56-бабы бойынша жүйенің иеленушісі шаралар қабылдайды.",
    "Единые требования в области ИКТ утверждены постановлением № 832.",
    "СТ РК 27001 «Методы защиты. Системы менеджмента информационной безопасности. Требования».",
    "Бывший сервисный интегратор передал дела.",
    "До 12 июля 2026 года объект информатизации учитывался на портале.",
    "До 12.07.2026 объект информатизации учитывался на портале.",
    "2026 жылғы 12 шілдеге дейін ақпараттандыру объектісі тіркелген.",
    "Until 12 July 2026 the informatization object was registered.",
    "Система отнесена к КВОИКИ (статья 17 Закона № 230-VIII).",
    "Статья 17 Закона «Об искусственном интеллекте» называет КВОИКИ.",
    "В ст. 1 Закона № 94-V назван объект информатизации.",
    "Приказ от 28.01.2016 № 129 «Об утверждении Правил создания объектов информатизации».",
    "«Ақпараттандыру объектілерін есепке алу қағидаларын бекіту туралы» бұйрық.",
    'Order No. 129 "On the rules for creating objects of informatization" applied.',
)


@pytest.mark.parametrize("text", TOLD_OF)
def test_what_a_sentence_only_tells_of_is_left_alone(text: str) -> None:
    assert said(text) == []


OF_THEIR_TIME = (
    "В 2024 году проведен аудит информационной безопасности.",
    "Протокол от 15.03.2025 подтверждает, что информационная система испытана.",
    "По состоянию на 1 марта 2026 года информационная система эксплуатируется.",
    "2025 жылы ақпараттандыру объектісі тіркелген.",
    "In 2025 the information system was tested.",
    "Термин «информационная система» заменен термином «цифровая система».",
    "«Ақпараттық жүйе» термині «цифрлық жүйе» терминімен ауыстырылды.",
    "ТОО «Информационные системы Казахстана» разработало объект.",
    "Кафедра «Информационные системы» участвует в обучении.",
    "Система менеджмента информационной безопасности по ISO/IEC 27001 внедрена.",
)


@pytest.mark.parametrize("text", OF_THEIR_TIME)
def test_a_sentence_of_its_time_and_a_name_are_left_alone(text: str) -> None:
    assert said(text) == []


NOT_EXCUSED = (
    "В 2026 году информационная система переносится.",
    "С 1 марта 2026 года по 1 октября 2026 года информационная система испытана.",
    "Закон от 24 ноября 2015 года № 418-V «Об информатизации».",
    "постановление Правительства от 7 ноября 2024 года № 925",
    "Бывший интегратор передал дела. Объект информатизации учтен.",
    "Закон № 230-VIII действует. Система отнесена к КВОИКИ.",
    "- Закон № 230-VIII\n- перечень КВОИКИ",
    "Закон № 230-VIII\n\nперечень КВОИКИ",
    "В статье 1 Закона № 94-V назван ОЦИБ.",  # that law keeps another word
    "Статья 641 КоАП: нарушение информационной безопасности.",  # its Russian text has the new word
    "До 12 июля 2027 года объект информатизации переносится.",
    "До 41 июля 2026 года объект информатизации переносится.",
    "С 12 июля 2026 года объект информатизации переносится.",
    "Проект «Учет объектов информатизации» начат.",  # a quotation, and no act
    "Приказ вводит объект информатизации «Реестр».",
    "Приказ «О портале.\n\nОбъект информатизации» учтен.",  # a quotation left open
)


@pytest.mark.parametrize("text", NOT_EXCUSED)
def test_an_excuse_reaches_no_further_than_its_sentence(text: str) -> None:
    assert len(said(text)) == 1


def test_a_repealed_act_is_not_excused_by_its_own_quotation_marks() -> None:
    assert said("Закон «Об информатизации»") == [("«Об информатизации»", "law-on-cybersecurity")]


def test_a_long_document_is_read_in_time() -> None:
    one = "В пункте «а» информационная система учитывается на портале"
    for text, count in ((f"{one}.\n" * 9_000, 9_000), (f"{one}, " * 3_000, 3_000)):
        began = time.monotonic()

        assert len(said(text)) == count
        assert time.monotonic() - began < 10  # minutes, if each word looked at all the text


def test_of_two_that_overlap_the_longer_is_told() -> None:
    text = "на информационно-коммуникационной платформе «электронного правительства»"

    assert [name for _, name in said(text)] == ["digital-government-platform"]


def test_uses_are_told_in_their_order() -> None:
    text = "ОЦИБ, объект информатизации, КВОИКИ"

    assert [one for one, _ in said(text)] == ["ОЦИБ", "объект информатизации", "КВОИКИ"]


def test_every_pattern_shows_letters_by_which_a_text_is_passed_over() -> None:
    assert [word.found_by for word in shipped().words if not word.stems] == []


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"информационн\p{L}* систем\p{L}*", (("информационн", "систем"),)),
        (r"ОЦИБ|центр информационной", (("оциб",), ("центр информационной",))),
        (r"colou?r scheme", (("colo", "r scheme"),)),
        (r"(?:бэк|бек)ап копия", (("ап копия",),)),
        (r"слово.{0,120}дело", (("слово", "дело"),)),
        (r"слово[аб]{2,3}", (("слово",),)),
        (r"словоа{1,777}?", (("словоа",),)),
        (r"слово(?:.*?)дело", (("слово", "дело"),)),
        (r"[абв]г", ()),
        (r"длинное слово|аб", ()),
        (r"№ ?925", (("925",),)),
    ],
)
def test_stems_are_what_every_match_must_hold(
    pattern: str, expected: tuple[tuple[str, ...], ...]
) -> None:
    assert stems(pattern) == expected


_PIECES = (
    "информ",
    "авто",
    "б+",
    "в{0,555}",
    "а{1,777}",
    "(?:а|б)",
    "[вг]",
    r"\p{L}*",
    "?",
    "|",
    "мат",
    " ",
    "О",
)


@given(st.lists(st.sampled_from(_PIECES), min_size=1).map("".join), st.text("информатвгбО аб"))
def test_a_match_always_holds_a_stem(pattern: str, text: str) -> None:
    try:
        compiled = re2.compile(f"(?i){pattern}")
    except re2.error:
        return
    match = compiled.search(text)

    found = stems(pattern)
    assert (
        match is None or not found or any(all(map(text.lower().__contains__, one)) for one in found)
    )


def _word(name: str, language: Language = "ru") -> FormerWord:
    return FormerWord(
        name, WordKind.TERM, language, name, ((name,),), dt.date(2026, 7, 11), "новое"
    )


def test_a_law_keeps_the_words_that_the_table_names() -> None:
    wording = Wording((_word("старое"), _word("иное")), (Keeper(("закон",), frozenset({"иное"})),))

    assert said("старое и иное по закону", wording) == [("старое", "старое")]


def test_a_table_without_former_words_finds_none() -> None:
    assert former_words("ОЦИБ", parse_wording({})) == ()


_SOME = shipped()


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for use in former_words(f"{text} ОЦИБ {text}", _SOME):
        assert 0 <= use.start < use.end
