"""What qazlint says of the way it was called, in three languages; and the language to say it in."""

from __future__ import annotations

import os
import re
from typing import Final

import click

from qazlint.model.texts import LANGUAGES, Language, Texts

# Lower case, a fact and a way out, no apology; as in errors.PROBLEMS.
USAGE: Final[dict[str, Texts]] = {
    # Any verb
    "no-such-verb": Texts(
        kk="{verb} деген пәрмен жоқ; пәрмендер: {verbs}",
        ru="команды {verb} нет; есть команды: {verbs}",
        en="no such verb {verb}; verbs: {verbs}",
    ),
    "no-such-verb-near": Texts(
        kk="{verb} деген пәрмен жоқ; мүмкін, '{verbs}' керек шығар",
        ru="команды {verb} нет; возможно, имелось в виду '{verbs}'",
        en="no such verb {verb}; did you mean '{verbs}'?",
    ),
    "no-such-language": Texts(
        kk="QAZLINT_LANG мәні {value}; мыналардың бірін жазыңыз: {languages}",
        ru="значение QAZLINT_LANG – {value}; укажите одно из этих: {languages}",
        en="QAZLINT_LANG is {value}; use one of {languages}",
    ),
    "no-such-day": Texts(
        kk="{option}: {value} – күнтізбеде бар күн емес; ЖЖЖЖ-АА-КК түрінде жазыңыз",
        ru="{option}: {value} – не календарная дата; напишите в виде ГГГГ-ММ-ДД",
        en="{option}: {value} is not a day of the calendar; write it as YYYY-MM-DD",
    ),
    "interrupted": Texts(
        kk="жұмыс үзілді; ештеңе бағаланған жоқ",
        ru="работа прервана; ничего не оценено",
        en="interrupted; nothing was assessed",
    ),
    "defect": Texts(
        kk="qazlint: бұл – qazlint ақауы; ештеңе бағаланған жоқ",
        ru="qazlint: это дефект самого qazlint; ничего не оценено",
        en="qazlint: this is a defect of qazlint; nothing was assessed",
    ),
    # Input and output
    "empty-path": Texts(
        kk="бос жол берілген; манифестің немесе қалтаның жолын жазыңыз",
        ru="задан пустой путь; укажите путь к манифесту или папке",
        en="a path is empty; give the path of a manifest or a folder",
    ),
    "quiet-and-verbose": Texts(
        kk="-q мен -v бірге қолданылмайды; біреуін қалдырыңыз",
        ru="-q и -v вместе не применяются; оставьте одно из двух",
        en="-q and -v exclude each other; use one",
    ),
    "no-such-format": Texts(
        kk="{name} деген формат жоқ; форматтар: {formats}",
        ru="формата {name} нет; есть форматы: {formats}",
        en="no such format {name}; formats: {formats}",
    ),
    "format-without-file": Texts(
        kk="{value}: = таңбасынан кейін файл аталмаған; жолын жазыңыз немесе = белгісін өшіріңіз",
        ru="{value}: после = не назван файл; укажите путь или уберите =",
        en="{value}: no file is named after the =; give its path, or drop the =",
    ),
    "two-to-stdout": Texts(
        kk="екі формат стандартты шығысқа бағытталған; біреуінен басқасына =ЖОЛ қосыңыз",
        ru="два формата направлены в стандартный вывод; всем, кроме одного, добавьте =ПУТЬ",
        en="two formats go to standard output; give all but one a =PATH",
    ),
    "same-file-twice": Texts(
        kk="екі формат бір файлға бағытталған: {path}; әрқайсысына өз жолын беріңіз",
        ru="два формата направлены в один файл {path}; дайте каждому свой путь",
        en="two formats go to one file, {path}; give each a path of its own",
    ),
    "cannot-write": Texts(
        kk="{path}: жазу мүмкін емес ({reason}); қалтаны және құқықтарды тексеріңіз",
        ru="{path}: записать не удалось ({reason}); проверьте папку и права доступа",
        en="{path}: cannot be written ({reason}); check the folder and its permissions",
    ),
    "stdout-closed": Texts(
        kk="стандартты шығысқа жазу мүмкін емес ({reason}); нәтижені файлға бағыттаңыз",
        ru="записать в стандартный вывод не удалось ({reason}); направьте результат в файл",
        en="standard output cannot be written ({reason}); send the result to a file",
    ),
    "stdin-closed": Texts(
        kk="стандартты кіріс жабық; манифестің жолын беріңіз немесе оны конвейер арқылы жіберіңіз",
        ru="стандартный ввод закрыт; укажите путь к манифесту или передайте его через конвейер",
        en="standard input is closed; give the path of a manifest, or pipe one in",
    ),
    # Rules by name
    "no-such-rule": Texts(
        kk="{name} деген қағида жоқ; тізімі: «qazlint rules list»",
        ru="правила {name} нет; список выводит «qazlint rules list»",
        en="no such rule: {name}; see `qazlint rules list`",
    ),
    "no-such-rule-near": Texts(
        kk="{name} деген қағида жоқ; мүмкін, мыналардың бірі керек шығар: {near}",
        ru="правила {name} нет; возможно, имелось в виду: {near}",
        en="no such rule: {name}; did you mean {near}?",
    ),
    "no-such-rule-or-scope": Texts(
        kk="{name} деген қағида да, ая да жоқ; тізімі: «qazlint rules list»",
        ru="нет ни правила, ни области {name}; список выводит «qazlint rules list»",
        en="no such rule or scope: {name}; see `qazlint rules list`",
    ),
    "stale-page": Texts(
        kk="{name}: қағидаларға сай емес; «qazlint rules docs» арқылы қайта жазыңыз",
        ru="{name}: не соответствует правилам; запишите заново командой «qazlint rules docs»",
        en="{name}: is not what the rules give; write it again with `qazlint rules docs`",
    ),
    "no-coverage": Texts(
        kk="жинақта coverage.yaml жоқ; нормаларды кім қарайтынын сол файлға жазыңыз",
        ru="в наборе нет coverage.yaml; запишите в него, кто отвечает за каждую норму",
        en="the pack has no coverage.yaml; write there who looks after each provision",
    ),
    "no-provision-fits": Texts(
        kk="ондай норма жоқ; --act мәндері: {acts}",
        ru="такой нормы нет; значения --act: {acts}",
        en="there is no such provision; --act is one of {acts}",
    ),
    "no-article-fits": Texts(
        kk="бұл актінің тізбесінде ондай норма жоқ; --article мәндері: {articles}",
        ru="в перечне этого акта такой нормы нет; значения --article: {articles}",
        en="the act is listed without such a provision; --article is one of {articles}",
    ),
    "no-rule-fits": Texts(
        kk="бірде-бір қағида сай келмейді; --domain мәндері: {domains}; --act мәндері: {acts}; "
        "--stage мәндері: {stages}",
        ru="ни одно правило не подходит; значения --domain: {domains}; значения --act: {acts}; "
        "значения --stage: {stages}",
        en="no rule fits; values of --domain: {domains}; values of --act: {acts}; values of "
        "--stage: {stages}",
    ),
    # A new manifest
    "not-yaml": Texts(
        kk="{path}: init YAML файлын жазады; атауын .yaml немесе .yml деп аяқтаңыз",
        ru="{path}: init пишет файл YAML; завершите имя на .yaml или .yml",
        en="{path}: init writes YAML; end the name in .yaml or .yml",
    ),
    "file-exists": Texts(
        kk="{path} бар; қайта жазу үшін --force қосыңыз",
        ru="{path} уже есть; чтобы заменить его, добавьте --force",
        en="{path} exists; add --force to replace it",
    ),
    "no-such-fact": Texts(
        kk="--fact {fact}: мұндай өріс жоқ; өрістерді «qazlint schema» шығарады",
        ru="--fact {fact}: такого поля нет; поля выводит «qazlint schema»",
        en="--fact {fact}: no such field; see `qazlint schema`",
    ),
    "facts-needed": Texts(
        kk="{names} қажет; терминалда жауап беріңіз немесе --fact {first}=… деп көрсетіңіз",
        ru="нужно указать {names}; ответьте в терминале или передайте --fact {first}=…",
        en="{names} needed; answer in a terminal, or give --fact {first}=…",
    ),
    "answer-needed": Texts(
        kk="бұл өріс міндетті; жауабын жазыңыз",
        ru="это поле обязательно; впишите ответ",
        en="this field is required; write the answer",
    ),
}


class Refusal(click.UsageError):
    """An invocation that cannot be carried out, told without a word of click's English."""

    def show(self, file: object = None) -> None:
        """The sentence on standard error, as every line about the run itself looks."""
        del file
        click.echo(f"qazlint: {self.message}", err=True)


def refused(code: str, language: Language, **arguments: str) -> Refusal:
    """The refusal of an invocation, to be raised."""
    return Refusal(said(code, language, **arguments))


def said(code: str, language: Language, **arguments: str) -> str:
    """A sentence of USAGE; signs that a terminal would obey are replaced. Total for its codes."""
    shown = {name: _printable(value) for name, value in arguments.items()}
    return USAGE[code].in_language(language).format_map(shown)


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def spoken() -> Language:
    """The language of the environment: QAZLINT_LANG where it names one of ours, else the locale."""
    return known(os.environ.get("QAZLINT_LANG", "")) or _of_locale()


def known(tag: str) -> Language | None:
    """Our language that a tag names (kk, ru_RU.UTF-8, en-GB), None for any other. Total."""
    wished = re.split("[-_.@]", tag.strip())[0].lower()
    return next((language for language in LANGUAGES if wished == language), None)


def _of_locale() -> Language:
    """As POSIX has it, the first of the three that says anything decides, C and POSIX included."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = os.environ.get(name, "")
        if locale:
            return known(locale) or "en"
    return "en"
