"""Why something could not be assessed: every problem, with its words in three languages."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from qazlint.model.document import Place
from qazlint.model.texts import Language, Texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qazlint.model.problem import Problem


class QazlintError(Exception):
    """Nothing was assessed, because of these problems."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order of their places."""
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.place, problem.code)))
        super().__init__("; ".join(f"{one.place.file}: {one.code}" for one in self.problems))


class PackError(QazlintError):
    """A pack of rules that cannot be loaded."""


def told(problem: Problem, language: Language) -> str:
    """The fact and the way out, without the place. Total for codes of PROBLEMS."""
    return PROBLEMS[problem.code].in_language(language).format_map(problem.arguments)


def unreadable(number: int | None, reason: str) -> tuple[str, dict[str, str]]:
    """
    The code and the arguments of the problem that a file could not be read.

    `number` and `reason` are those of the OSError; what the system says in English is repeated only
    where we have no words of our own. Total.
    """
    code = UNREADABLE.get(number or 0, "unreadable-file")
    return code, ({"reason": reason} if code == "unreadable-file" else {})


def whole_file(file: str) -> Place:
    """The place of a problem that concerns a file and no line of it. Total."""
    return Place(file, 1, 1, 1, 1)


UNREADABLE: dict[int, str] = {
    errno.ENOENT: "no-such-file",
    errno.ENOTDIR: "no-such-file",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EISDIR: "is-a-folder",
    errno.ELOOP: "link-loop",
    errno.ENXIO: "not-a-file",
    errno.ENODEV: "not-a-file",
    errno.EIO: "device-failed",
}
"""Why the system would not read a file, and the code of the problem."""

# Lower case, a fact and a way out, no apology. One section per kind of input.
PROBLEMS: dict[str, Texts] = {
    # Runs
    "system-named-twice": Texts(
        kk="«{id}» жүйесі {other} файлында да сипатталған; бір жүйеге бір манифест қажет",
        ru="система «{id}» описана и в файле {other}; на одну систему нужен один манифест",
        en="system {id} is described in {other} too; one system needs one manifest",
    ),
    # Files and documents
    "denied-and-described": Texts(
        kk="{fact} ({line}-жол) false деп көрсетілген, ал {field} соны сипаттайды; "
        "екеуінің бірін түзетіңіз",
        ru="для {fact} (строка {line}) указано false, а {field} содержит описание; "
        "исправьте одно из двух",
        en="{fact} is false (line {line}), and {field} describes it all the same; correct one of the two",
    ),
    "misspelt-manifest": Texts(
        kk="файл атауында бас әріптер бар, сондықтан ол манифест деп саналмайды; атауын {name} деп жазыңыз",
        ru="имя файла с заглавными буквами, поэтому манифестом он не считается; назовите его {name}",
        en="the name has capitals, so this is not taken for a manifest; name it {name}",
    ),
    "no-such-file": Texts(
        kk="мұндай файл не қалта жоқ; жолын тексеріңіз немесе файлды «qazlint init» арқылы жасаңыз",
        ru="такого файла или папки нет; проверьте путь или создайте файл командой «qazlint init»",
        en="there is no such file or folder; check the path, or write the file with `qazlint init`",
    ),
    "no-permission": Texts(
        kk="файлды оқуға құқық жоқ; қол жеткізу құқықтарын тексеріңіз",
        ru="нет прав на чтение файла; проверьте права доступа",
        en="there is no permission to read the file; check its permissions",
    ),
    "is-a-folder": Texts(
        kk="мұнда файл емес, қалта тұр; файлдың жолын көрсетіңіз немесе қалтаның атын өзгертіңіз",
        ru="это папка, а не файл; укажите путь к файлу или переименуйте папку",
        en="this is a folder and not a file; give the path of a file, or rename the folder",
    ),
    "link-loop": Texts(
        kk="символдық сілтеме өзіне қайта апарады; сілтемені түзетіңіз немесе өшіріңіз",
        ru="символическая ссылка замкнута сама на себя; исправьте или удалите ее",
        en="the symbolic link leads back to itself; correct it or delete it",
    ),
    "not-a-file": Texts(
        kk="бұл кәдімгі файл емес (құрылғы, арна немесе сокет); кәдімгі файлдың жолын көрсетіңіз",
        ru="это не обычный файл (устройство, канал или сокет); укажите путь к обычному файлу",
        en="this is no regular file (a device, a pipe or a socket); give the path of a regular file",
    ),
    "device-failed": Texts(
        kk="файлды оқу кезінде құрылғы істен шықты; дискіні немесе желілік қалтаны тексеріңіз",
        ru="при чтении файла произошел сбой устройства; проверьте диск или сетевую папку",
        en="the device failed while the file was read; check the disk or the network folder",
    ),
    "unreadable-file": Texts(
        kk="файл оқылмайды: {reason}; жолын және қол жеткізу құқықтарын тексеріңіз",
        ru="файл не читается: {reason}; проверьте путь и права доступа",
        en="the file cannot be read: {reason}; check the path and its permissions",
    ),
    # Schemas: what a document may hold
    "does-not-fit": Texts(
        kk="құжат өз схемасына сәйкес емес; оны «qazlint schema» шығаратын схемамен салыстырыңыз",
        ru="документ не соответствует своей схеме; сверьте его со схемой из «qazlint schema»",
        en="the document does not fit its schema; compare it with what `qazlint schema` prints",
    ),
    "unknown-key": Texts(
        kk="белгісіз кілт: {key}; оны алып тастаңыз немесе мыналардың бірін жазыңыз: {known}",
        ru="неизвестный ключ {key}; уберите его или напишите один из этих: {known}",
        en="unknown key {key}; remove it, or write one of: {known}",
    ),
    "unknown-key-near": Texts(
        kk="белгісіз кілт: {key}; «{near}» деп жазбақ болсаңыз, соны жазыңыз",
        ru="неизвестный ключ {key}; если имелось в виду {near}, напишите так",
        en="unknown key {key}; if {near} is meant, write that",
    ),
    "missing-key": Texts(
        kk="{pointer}: міндетті өріс жоқ; оны қосыңыз",
        ru="{pointer}: обязательного поля нет; добавьте его",
        en="{pointer}: this required field is absent; add it",
    ),
    "wrong-kind-string": Texts(
        kk="{pointer}: {found} – мәтін емес; мәнді тырнақшаға алыңыз (күтілетіні: мәтін{or_none})",
        ru="{pointer}: {found} – не строка; заключите значение в кавычки (ожидается: строка{or_none})",
        en="{pointer}: {found} is not a string; put it in quotes (expected: text{or_none})",
    ),
    "wrong-kind-integer": Texts(
        kk="{pointer}: {found} – бүтін сан емес; тырнақшасыз және бөлшексіз жазыңыз "
        "(күтілетіні: бүтін сан{or_none})",
        ru="{pointer}: {found} – не целое число; напишите без кавычек и дробной части "
        "(ожидается: целое число{or_none})",
        en="{pointer}: {found} is not a whole number; write it without quotes and fraction "
        "(expected: whole number{or_none})",
    ),
    "wrong-kind-number": Texts(
        kk="{pointer}: {found} – сан емес; санды тырнақшасыз жазыңыз (күтілетіні: сан{or_none})",
        ru="{pointer}: {found} – не число; напишите число без кавычек (ожидается: число{or_none})",
        en="{pointer}: {found} is not a number; write a number without quotes (expected: number{or_none})",
    ),
    "wrong-kind-boolean": Texts(
        kk="{pointer}: {found} – логикалық мән емес; тырнақшасыз true немесе false деп жазыңыз "
        "(күтілетіні: true | false{or_none})",
        ru="{pointer}: {found} – не логическое значение; напишите true или false без кавычек "
        "(ожидается: true | false{or_none})",
        en="{pointer}: {found} is neither true nor false; write one of them without quotes "
        "(expected: true | false{or_none})",
    ),
    "wrong-kind-object": Texts(
        kk="{pointer}: {found} – бөлім емес; өрістерін астына шегініспен жазыңыз "
        "(күтілетіні: бөлім{or_none})",
        ru="{pointer}: {found} – не раздел; напишите его поля ниже с отступом "
        "(ожидается: раздел{or_none})",
        en="{pointer}: {found} is not a section; write its fields beneath, indented "
        "(expected: section{or_none})",
    ),
    "wrong-kind-array": Texts(
        kk="{pointer}: {found} – тізім емес; әр элементін «- » белгісінен бастап жазыңыз "
        "(күтілетіні: тізім{or_none})",
        ru="{pointer}: {found} – не список; начните каждый его элемент с «- » "
        "(ожидается: список{or_none})",
        en='{pointer}: {found} is not a list; begin each of its items with "- " '
        "(expected: list{or_none})",
    ),
    "no-such-word": Texts(
        kk="{pointer}: {found} – рұқсат етілген мән емес; мыналардың бірін жазыңыз: {allowed}",
        ru="{pointer}: {found} – недопустимое значение; напишите одно из этих: {allowed}",
        en="{pointer}: {found} is none of the allowed values; write one of: {allowed}",
    ),
    "no-such-word-near": Texts(
        kk="{pointer}: {found} – рұқсат етілген мән емес; «{near}» деп жазбақ болсаңыз, "
        "соны жазыңыз",
        ru="{pointer}: {found} – недопустимое значение; если имелось в виду {near}, напишите так",
        en="{pointer}: {found} is none of the allowed values; if {near} is meant, write that",
    ),
    "bad-date": Texts(
        kk="{pointer}: {found} – күнтізбеде бар күн емес; ЖЖЖЖ-АА-КК түрінде жазыңыз, "
        "мысалы 2026-07-12",
        ru="{pointer}: {found} – не календарная дата; напишите в виде ГГГГ-ММ-ДД, "
        "например 2026-07-12",
        en="{pointer}: {found} is not a day of the calendar; write it as YYYY-MM-DD, "
        "such as 2026-07-12",
    ),
    "bad-duration": Texts(
        kk="{pointer}: {found} – мерзім емес; ISO 8601 бойынша жазыңыз: P1Y – бір жыл, "
        "P6M – алты ай",
        ru="{pointer}: {found} – не срок; напишите по ISO 8601: P1Y – один год, "
        "P6M – шесть месяцев",
        en="{pointer}: {found} is not a period; write it by ISO 8601: P1Y is a year, "
        "P6M six months",
    ),
    "bad-bin": Texts(
        kk="{pointer}: {found} – БСН емес; бақылау разряды дұрыс 12 цифрды тырнақшаға алып жазыңыз",
        ru="{pointer}: {found} – не БИН; напишите в кавычках 12 цифр с верным контрольным разрядом",
        en="{pointer}: {found} is not a BIN; write its 12 digits, the last of which controls the "
        "others, in quotes",
    ),
    "bad-id": Texts(
        kk="{pointer}: {found} – идентификаторға жарамайды; кіші латын әріптерімен және цифрлармен "
        "жазыңыз, арасында дефис, нүкте не _ болуы мүмкін, мысалы my-system",
        ru="{pointer}: {found} – не идентификатор; напишите строчными латинскими буквами и цифрами, "
        "между ними допустимы дефис, точка и _, например my-system",
        en="{pointer}: {found} is no identifier; write lower-case Latin letters and digits, "
        "between them hyphens, points or _, such as my-system",
    ),
    "bad-form": Texts(
        kk="{pointer}: {found} – жазылу үлгісіне сай емес; мына үлгі бойынша жазыңыз: {pattern}",
        ru="{pointer}: {found} – не соответствует форме записи; напишите по образцу: {pattern}",
        en="{pointer}: {found} has another form than expected; write it by the pattern {pattern}",
    ),
    "too-small": Texts(
        kk="{pointer}: сан тым аз; {least} немесе одан үлкен сан жазыңыз",
        ru="{pointer}: число слишком мало; напишите {least} или больше",
        en="{pointer}: the number is too small; write {least} or more",
    ),
    "empty-text": Texts(
        kk="{pointer}: мәтін бос; мәтін жазыңыз немесе кілтті алып тастаңыз",
        ru="{pointer}: текст пуст; впишите его или уберите ключ",
        en="{pointer}: the text is empty; write it, or leave the key out",
    ),
    "empty-list": Texts(
        kk="{pointer}: тізбе бос; кемінде бір жазба қосыңыз",
        ru="{pointer}: перечень пуст; добавьте хотя бы одну запись",
        en="{pointer}: the list is empty; add at least one entry",
    ),
    # Packs: the language of conditions
    "no-condition": Texts(
        kk="{found} – шарт емес; all, any, not, scope, some, every немесе предикаты бар өріс "
        "жазыңыз",
        ru="{found} – не условие; напишите all, any, not, scope, some, every или поле с предикатом",
        en="{found} is not a condition; write all, any, not, scope, some, every, or a field with "
        "a predicate",
    ),
    "two-conditions": Texts(
        kk="бір шартта {first} пен {second} қатар тұр; оларды all астында екі шартқа бөліңіз",
        ru="{first} и {second} стоят в одном условии; разделите их на два условия под all",
        en="{first} and {second} stand in one condition; make two conditions of them under all",
    ),
    "condition-too-deep": Texts(
        kk="шарттың қабаттары тым көп (шегі: {limit}); бір бөлігін scopes/ ішіне шығарыңыз",
        ru="слишком много уровней вложенности условия (предел: {limit}); вынесите часть в scopes/",
        en="the condition has more than {limit} levels; move a part of it into scopes/",
    ),
    "no-parts": Texts(
        kk="{word} астында бірде-бір шарт жоқ; кемінде бір шарттан тұратын тізім жазыңыз",
        ru="под {word} нет ни одного условия; напишите список хотя бы из одного условия",
        en="{word} has no parts; write a list of at least one condition",
    ),
    "nothing-to-satisfy": Texts(
        kk="{word} элементтерден ештеңе талап етпейді; satisfies шартын қосыңыз",
        ru="{word} ничего не требует от элементов; добавьте условие satisfies",
        en="{word} asks nothing of the items; add satisfies",
    ),
    "bad-none": Texts(
        kk="none: {found} – бос іріктеудің жауабы емес; pass, fail немесе unknown деп жазыңыз",
        ru="none: {found} – не ответ для пустой выборки; напишите pass, fail или unknown",
        en="none: {found} is no answer for an empty selection; write pass, fail or unknown",
    ),
    "no-path": Texts(
        kk="{found} – жол емес; /a/b (түбірден), ./a (элементтен) немесе ../a түрінде жазыңыз",
        ru="{found} – не путь; напишите /a/b (от корня), ./a (от элемента) или ../a",
        en="{found} is not a path; write /a/b (from the root), ./a (from the item) or ../a",
    ),
    "no-subject": Texts(
        kk="шарттың немесе операндтың дәл бір мәні болуға тиіс; мыналардың бірін жазыңыз: "
        "{subjects}",
        ru="у условия или операнда должно быть ровно одно значение; напишите одно из этих: "
        "{subjects}",
        en="a condition or operand speaks of exactly one value; write one of: {subjects}",
    ),
    "no-predicate": Texts(
        kk="шарттың дәл бір предикаты болуға тиіс; мыналардың бірін жазыңыз: {predicates}",
        ru="у условия должен быть ровно один предикат; напишите один из этих: {predicates}",
        en="a condition has exactly one predicate; write one of: {predicates}",
    ),
    "unknown-word": Texts(
        kk="шарт тілінде мұндай сөз жоқ: {found}; мыналардың бірін жазыңыз: {allowed}",
        ru="в языке условий нет слова {found}; напишите одно из этих: {allowed}",
        en="the condition language has no word {found}; write one of: {allowed}",
    ),
    "exists-is-true": Texts(
        kk="exists тек true мәнін қабылдайды; керісінше сұрау үшін шартты not ішіне алыңыз",
        ru="exists принимает только true; чтобы спросить обратное, поместите условие в not",
        en="exists takes only true; to ask the opposite, put the condition under not",
    ),
    "bad-within": Texts(
        kk="within үшін кезең мен соңғы күн қажет; {{last: P1Y, until: …}} түрінде жазыңыз",
        ru="для within нужны период и последний день; напишите {{last: P1Y, until: …}}",
        en="within needs a period and its last day; write {{last: P1Y, until: …}}",
    ),
    "bad-counts": Texts(
        kk="counts үшін бір салыстыру мен бүтін сан қажет; {{at_least: 1}} түрінде жазыңыз "
        "(at_most, equals те жарайды)",
        ru="для counts нужны одно сравнение и целое число; напишите {{at_least: 1}} "
        "(или at_most, equals)",
        en="counts needs one comparison with a whole number; write {{at_least: 1}} "
        "(or at_most, equals)",
    ),
    "no-value": Texts(
        kk="{found} – салыстыруға келетін мән емес; мәтін, сан, true, false не дереккөз жазыңыз",
        ru="{found} – не значение для сравнения; напишите строку, число, true, false или источник",
        en="{found} is no value to compare with; write a text, a number, true, false or a source",
    ),
    "no-period": Texts(
        kk="{found} – мерзім емес; ISO 8601 бойынша жазыңыз, мысалы P1Y немесе P6M",
        ru="{found} – не срок; напишите по ISO 8601, например P1Y или P6M",
        en="{found} is not a period; write it by ISO 8601, such as P1Y or P6M",
    ),
    "bad-pattern": Texts(
        kk="{found} – жарамсыз үлгі ({reason}); RE2 синтаксисімен жазыңыз",
        ru="{found} – непригодный шаблон ({reason}); напишите его в синтаксисе RE2",
        en="{found} is not a usable pattern ({reason}); write it in the syntax of RE2",
    ),
    "wrong-type": Texts(
        kk="{path} мұндай салыстыруға түрі бойынша сай емес; керек түрі: {wanted}",
        ru="{path} не подходит для такого сравнения по типу; нужен тип: {wanted}",
        en="{path} does not fit this comparison; a value of this type is wanted: {wanted}",
    ),
    "no-such-value": Texts(
        kk="{path} өрісі мұндай мән қабылдамайды: {found}; манифест схемасындағы мәнді жазыңыз",
        ru="поле {path} не принимает значения {found}; напишите значение из схемы манифеста",
        en="{path} never has the value {found}; write one that the manifest schema lists",
    ),
    # Packs: what a file names and what must be there
    "no-such-field": Texts(
        kk="схемада мұндай өріс жоқ: {path}; жолды түзетіңіз немесе өрісті схемаға қосыңыз",
        ru="в схеме нет поля {path}; исправьте путь или добавьте поле в схему",
        en="the schema has no field {path}; correct the path, or add the field to the schema",
    ),
    "no-such-scope": Texts(
        kk="scopes/ ішінде мұндай ая жоқ: {name}; файлын қосыңыз немесе бар атауды жазыңыз: "
        "{known}",
        ru="в scopes/ нет области {name}; добавьте ее файл или напишите имеющуюся: {known}",
        en="scopes/ has no {name}; add its file, or write one that is there: {known}",
    ),
    "scope-in-circle": Texts(
        kk="аялар өз-өзіне сілтейді: {names}; тізбекті үзіңіз",
        ru="области ссылаются сами на себя: {names}; разорвите цепочку",
        en="scopes lead back to themselves: {names}; break the circle",
    ),
    "no-such-table": Texts(
        kk="tables/ ішінде мұндай тізбе жоқ: {name}; файлын қосыңыз немесе бар атауды жазыңыз: "
        "{known}",
        ru="в tables/ нет перечня {name}; добавьте его файл или напишите имеющийся: {known}",
        en="tables/ has no {name}; add its file, or write one that is there: {known}",
    ),
    "no-such-parameter": Texts(
        kk="parameters/ ішінде мұндай шама жоқ: {name}; файлын қосыңыз немесе бар атауды жазыңыз: "
        "{known}",
        ru="в parameters/ нет величины {name}; добавьте ее файл или напишите имеющуюся: {known}",
        en="parameters/ has no {name}; add its file, or write one that is there: {known}",
    ),
    "no-such-profile": Texts(
        kk="profiles/ ішінде мұндай мәліметтер тізбесі жоқ: {name}; файлын қосыңыз немесе бар "
        "атауды жазыңыз: {known}",
        ru="в profiles/ нет перечня сведений {name}; добавьте его файл или напишите имеющийся: "
        "{known}",
        en="profiles/ has no {name}; add its file, or write one that is there: {known}",
    ),
    "no-such-base": Texts(
        kk="bases/ ішінде мұндай манифест жоқ: {name}; файлын қосыңыз немесе бар атауды жазыңыз: "
        "{known}",
        ru="в bases/ нет манифеста {name}; добавьте его файл или напишите имеющийся: {known}",
        en="bases/ has no {name}; add its file, or write one that is there: {known}",
    ),
    "no-such-act": Texts(
        kk="acts.yaml ішінде мұндай акт жоқ: {name}; оны қосыңыз немесе барын жазыңыз: {known}",
        ru="в acts.yaml нет акта {name}; добавьте его или напишите имеющийся: {known}",
        en="acts.yaml has no act {name}; add it, or write one that is there: {known}",
    ),
    "no-rules": Texts(
        kk="жинақта бірде-бір қағида жоқ; аясының қалтасына қағида қосыңыз",
        ru="в наборе нет ни одного правила; добавьте правило в папку его раздела",
        en="the pack has no rule; add one in the folder of its domain",
    ),
    "ends-before-it-begins": Texts(
        kk="соңғы күн {until} алғашқы күннен {start} бұрын; күндерді түзетіңіз",
        ru="последний день {until} раньше первого {start}; исправьте дни",
        en="the last day {until} comes before the first {start}; correct the days",
    ),
    "superseded-without-end": Texts(
        kk="ауыстырылған қағиданың соңғы күні жоқ; `until` қосыңыз",
        ru="у замененного правила нет последнего дня; добавьте `until`",
        en="a rule that is superseded has no last day; add `until`",
    ),
    "no-such-stage": Texts(
        kk="қолданыста болу циклінде мұндай кезең жоқ: {value}; lifecycle.stage мәндерінің бірін жазыңыз",
        ru="в жизненном цикле нет этапа {value}; напишите одно из значений lifecycle.stage",
        en="the lifecycle has no stage {value}; write a value of lifecycle.stage",
    ),
    "no-such-rule": Texts(
        kk="жинақта мұндай қағида жоқ: {name}; оны қосыңыз немесе нөмірін түзетіңіз",
        ru="в наборе нет правила {name}; добавьте его или исправьте номер",
        en="the pack has no rule {name}; add it, or correct the id",
    ),
    "id-and-file": Texts(
        kk="қағида нөмірі {id}, ал файл атауы – {file}; оларды бірдей етіңіз",
        ru="номер правила {id}, а файл называется {file}; сделайте их одинаковыми",
        en="the rule is {id} and its file is {file}; give both the same name",
    ),
    "rule-twice": Texts(
        kk="{id} нөмірі {file} файлында алынған; қағидаға бұрын қолданылмаған нөмір беріңіз",
        ru="номер {id} уже занят в {file}; дайте правилу номер, который еще не использовался",
        en="the id {id} is taken by {file}; give the rule an id that was never used",
    ),
    "no-provision": Texts(
        kk="{act} актісінің қай нормасы екені белгісіз; article немесе clause екеуінің бірін ғана "
        "жазыңыз",
        ru="не указано, какая норма акта {act} имеется в виду; напишите либо article, либо clause",
        en="it is open which provision of {act} is cited; write either article or clause",
    ),
    "no-day": Texts(
        kk="{found} – күнтізбеде бар күн емес; ЖЖЖЖ-АА-КК түрінде жазыңыз",
        ru="{found} – не календарная дата; напишите в виде ГГГГ-ММ-ДД",
        en="{found} is not a day of the calendar; write it as YYYY-MM-DD",
    ),
    "bad-waivable": Texts(
        kk="waivable мәні белгісіз; false деп немесе by мен law өрістерін толтырып жазыңыз",
        ru="значение waivable непонятно; напишите false или заполните by и law",
        en="waivable says neither no nor by whom; write false, or both by and law",
    ),
    "no-such-penalty": Texts(
        kk="penalties қалтасында {name} файлы жоқ; атауын түзетіңіз немесе файлды қосыңыз",
        ru="в папке penalties нет файла {name}; исправьте название или добавьте файл",
        en="there is no file {name} in penalties; correct the name or add the file",
    ),
    "no-such-former-word": Texts(
        kk="terms.yaml кестесінде бұрынғы атауы бар {name} жазбасы жоқ; "
        "мыналардың бірін жазыңыз: {known}",
        ru="в таблице terms.yaml нет записи {name} с прежним наименованием; "
        "напишите одну из этих: {known}",
        en="terms.yaml has no entry {name} with a former name; write one of {known}",
    ),
    "no-such-referral": Texts(
        kk="referrals қалтасында {name} файлы жоқ; мыналардың бірін жазыңыз: {known}",
        ru="в папке referrals нет файла {name}; напишите одно из этих: {known}",
        en="there is no file {name} in referrals; write one of {known}",
    ),
    "bad-referral": Texts(
        kk="refer жазбасында не тек referral, не when мен because болуға тиіс; біреуін ғана жазыңыз",
        ru="в записи refer нужно либо одно referral, либо when и because; напишите что-то одно",
        en="an entry of refer has either referral alone, or when and because; write one of them",
    ),
    "no-requirement": Texts(
        kk="қағидада не require, не evidence_required бар automation: manual болуға тиіс; біреуін ғана "
        "жазыңыз",
        ru="в правиле должно быть либо require, либо automation: manual с evidence_required; напишите "
        "что-то одно",
        en="a rule has either require, or automation: manual with evidence_required; write one of them",
    ),
    "manual-refers": Texts(
        kk="manual қағидасы онсыз да маманға жіберіледі; refer бөлігін алып тастаңыз",
        ru="правило manual и так передается специалисту; уберите refer",
        en="a manual rule goes to a person anyway; remove refer",
    ),
    "force-beyond-source": Texts(
        kk="{source} дереккөзі {force} күшін бермейді; күшін төмендетіңіз немесе бастапқы мәтінді "
        "оқыңыз",
        ru="источник {source} не дает силы {force}; понизьте силу или прочтите первичный текст",
        en="a {source} source does not carry the force {force}; lower the force, or read the "
        "primary text",
    ),
    "stray-file": Texts(
        kk="жинақта {file} файлының орны жоқ; оны қалталардың біріне көшіріңіз немесе "
        "алып тастаңыз",
        ru="в наборе нет места для файла {file}; перенесите его в одну из папок или уберите",
        en="a pack has no room for {file}; move it into one of the folders, or remove it",
    ),
    "no-pack-file": Texts(
        kk="жинақта pack.yaml жоқ; оны id, version, day және facts өрістерімен қосыңыз",
        ru="в наборе нет pack.yaml; добавьте его с полями id, version, day и facts",
        en="the pack has no pack.yaml; add it with id, version, day and facts",
    ),
    # Packs: the cases of rules and scopes
    "case-no-manifest": Texts(
        kk="мысал жарамды манифест бермейді: {problem}; given немесе base мәнін түзетіңіз",
        ru="пример не дает пригодного манифеста: {problem}; исправьте given или base",
        en="the case is no valid manifest: {problem}; correct given or base",
    ),
    # Documents: the text
    "file-too-large": Texts(
        kk="файл {limit} МиБ-тан үлкен; оған жатпайтынын басқа файлға шығарыңыз",
        ru="файл больше {limit} МиБ; вынесите лишнее в другой файл",
        en="the file is larger than {limit} MiB; move what is no part of it to another file",
    ),
    "utf-16": Texts(
        kk="файл UTF-16 немесе UTF-32 кодтауымен жазылған; оны UTF-8 кодтауымен сақтаңыз",
        ru="файл записан в кодировке UTF-16 или UTF-32; сохраните его в UTF-8",
        en="the file is encoded in UTF-16 or UTF-32; save it as UTF-8",
    ),
    "not-utf-8": Texts(
        kk="{octet} байты UTF-8 кодтауына жатпайды; файлды UTF-8 кодтауымен сақтаңыз",
        ru="байт {octet} не относится к кодировке UTF-8; сохраните файл в UTF-8",
        en="the byte {octet} is not UTF-8; save the file as UTF-8",
    ),
    "unusable-character": Texts(
        kk="{character} таңбасына мұнда рұқсат етілмейді, көбіне ол көрінбейді; оны өшіріңіз",
        ru="символ {character} здесь недопустим, обычно он не виден; удалите его",
        en="the character {character} is not allowed here and is mostly invisible; delete it",
    ),
    "lone-return": Texts(
        kk="жол CR таңбасымен ғана аяқталған, оны редакторлар әртүрлі түсінеді; файлды жол соңы LF"
        " болатындай етіп сақтаңыз",
        ru="строка заканчивается одним CR, редакторы понимают его по-разному; сохраните файл"
        " с концами строк LF",
        en="a line ends with CR alone, which editors read differently; save the file with LF"
        " line ends",
    ),
    "empty-document": Texts(
        kk="файл бос немесе онда тек түсіндірмелер бар; мазмұнын жазыңыз",
        ru="файл пуст или содержит только комментарии; впишите содержание",
        en="the file is empty or holds only comments; write its content",
    ),
    "too-deep": Texts(
        kk="мұнда кірістірудің {limit} деңгейінен асты; құрылымды ықшамдаңыз",
        ru="здесь больше {limit} уровней вложенности; упростите структуру",
        en="more than {limit} levels of nesting here; make the structure flatter",
    ),
    "too-many-values": Texts(
        kk="мұнда файлдағы мәндер саны, қайталанған сілтемелермен қоса, {limit} мәннен асты; файлды бөліңіз",
        ru="здесь число значений файла, считая повторы по ссылкам, превысило {limit}; разделите файл",
        en="the file passes {limit} values here, repeats through aliases counted; split the file",
    ),
    "more-problems": Texts(
        kk="бұл файлда {count} мәселеден көп, оқу осы жерде тоқтады; алдымен жоғарыдағыларды түзетіңіз",
        ru="в этом файле больше {count} проблем, чтение здесь остановлено; сначала исправьте предыдущие",
        en="more than {count} problems in this file, reading stops here; mend the ones above first",
    ),
    # Documents: numbers
    "unquoted-identifier": Texts(
        kk="12 цифр тырнақшасыз жазылған, бұл сәйкестендіру нөмірі болса, былай жазыңыз: {line}"
        " (сан болса, соңына .0 қосыңыз)",
        ru="12 цифр записаны без кавычек; если это идентификационный номер, пишите: {line}"
        " (если число, добавьте в конце .0)",
        en="12 digits without quotes; if they are an identity number, write: {line}"
        " (if they are a number, add .0 at the end)",
    ),
    "leading-zero": Texts(
        kk="{text} нөлден басталады, оны бағдарламалар әртүрлі оқиды;"
        " тырнақшаға алыңыз, ал сан болса, нөлсіз жазыңыз",
        ru="{text} начинается с нуля, и программы читают это по-разному;"
        " возьмите в кавычки, а если это число, уберите ноль",
        en="{text} begins with a zero, which programs read differently;"
        " put it in quotes or, if it is a number, drop the zero",
    ),
    "number-too-long": Texts(
        kk="{text} саны тым ұзын, оны бағдарламалар дөңгелектейді; тырнақшаға алыңыз",
        ru="число {text} слишком длинное, программы его округлят; возьмите его в кавычки",
        en="the number {text} is so long that programs would round it; put it in quotes",
    ),
    "not-finite": Texts(
        kk="{text} сан емес; санның өзін жазыңыз, ал мәтін болса, тырнақшаға алыңыз",
        ru="{text} не число; напишите само число, а если это текст, возьмите его в кавычки",
        en="{text} is not a number; write the number itself or, if it is text, put it in quotes",
    ),
    # Documents: keys
    "duplicate-key": Texts(
        kk="{key} кілті екінші рет жазылған, біріншісі {line}-жолда; біреуін ғана қалдырыңыз",
        ru="ключ {key} записан второй раз, первый стоит в строке {line}; оставьте один",
        en="the key {key} is written a second time, the first is in line {line}; keep one",
    ),
    "null-key": Texts(
        kk="кілттің аты бос; атын жазыңыз немесе жолды өшіріңіз",
        ru="у ключа пустое имя; напишите имя или удалите строку",
        en="the key has an empty name; write its name or delete the line",
    ),
    "complex-key": Texts(
        kk="кілт орнында тізім немесе кілттер тобы тұр; кілт ретінде мәтін жазыңыз",
        ru="на месте ключа стоит список или группа ключей; запишите ключ текстом",
        en="a list or a mapping stands where a key must; write a text as the key",
    ),
    "merge-key": Texts(
        kk="<< біріктіру кілті оқылмайды; біріктірілетін кілттерді осы жерге толық жазыңыз",
        ru="ключ слияния << не читается; выпишите здесь сами ключи, которые он добавляет",
        en="the merge key << is not read; write out here the keys that it adds",
    ),
    # Documents: anchors, tags, directives of YAML
    "unknown-alias": Texts(
        kk="*{name} сілтемесінің алдында &{name} жоқ; * таңбасынан басталатын мәтінді тырнақшаға алыңыз",
        ru="перед ссылкой *{name} нет &{name}; текст, который начинается с *, возьмите в кавычки",
        en="no &{name} stands before the alias *{name}; put a text that begins with * in quotes",
    ),
    "bad-anchor": Texts(
        kk="& және * таңбаларынан кейінгі атауда тек латын әріптері, цифрлар, - және _ болады;"
        " атауды түзетіңіз, ал мәтін болса, тырнақшаға алыңыз",
        ru="в имени после & или * могут быть только латинские буквы, цифры, - и _;"
        " исправьте имя, а если это текст, возьмите его в кавычки",
        en="a name after & or * has only Latin letters, digits, - and _;"
        " correct the name or, if it is text, put it in quotes",
    ),
    "recursive-alias": Texts(
        kk="*{name} сілтемесі өзі тұрған мәнге сілтейді; мәнді толық жазыңыз",
        ru="ссылка *{name} ведёт на значение, внутри которого стоит; выпишите значение",
        en="the alias *{name} stands inside the value that it repeats; write the value out",
    ),
    "unsupported-tag": Texts(
        kk="{tag} тегі бұл мәнге сай емес немесе белгісіз; оны өшіріп, мәнді тегсіз жазыңыз",
        ru="тег {tag} неизвестен или не подходит этому значению; удалите тег",
        en="the tag {tag} is unknown or does not suit this value; delete the tag",
    ),
    "undeclared-tag": Texts(
        kk="тег дұрыс жазылмаған; оны өшіріңіз, ал ! таңбасынан басталатын мәтінді тырнақшаға алыңыз",
        ru="тег записан неверно; удалите его, а текст, который начинается с !, возьмите в кавычки",
        en="this is not a tag that can be read; delete it, or put a text that begins with ! in quotes",
    ),
    "bad-directive": Texts(
        kk="% таңбасынан басталатын жол оқылмайды; оны өшіріңіз",
        ru="строка, которая начинается с %, не читается; удалите её",
        en="a line that begins with % cannot be read here; delete it",
    ),
    "yaml-version": Texts(
        kk="файл YAML {version} деп жазылған, ол yes, no, 010 мәндерін басқаша түсінеді;"
        " бұл жолды өшіріңіз",
        ru="файл объявлен как YAML {version}, где yes, no и 010 значат другое; удалите эту строку",
        en="the file claims YAML {version}, where yes, no and 010 mean something else;"
        " delete this line",
    ),
    "second-document": Texts(
        kk="мұнда екінші құжат басталады; бір файлда бір құжат қалдырыңыз",
        ru="здесь начинается второй документ; оставьте в файле один документ",
        en="a second document begins here; keep one document in one file",
    ),
    # Documents: the syntax of YAML
    "tab-indentation": Texts(
        kk="шегініс табуляциямен жасалған; бос орындармен жасаңыз",
        ru="отступ сделан табуляцией; сделайте его пробелами",
        en="a tab is used for indentation; use spaces",
    ),
    "wrong-indentation": Texts(
        kk="бұл жол {line}-жолдан басталған бөлікті жалғастырмайды; шегіністі теңестіріңіз",
        ru="эта строка не продолжает блок, начатый в строке {line}; выровняйте отступ",
        en="this line does not continue the block that begins in line {line}; align its indentation",
    ),
    "unexpected-colon": Texts(
        kk="мұнда қос нүкте тұра алмайды; мәнде қос нүкте болса, оны тырнақшаға алыңыз,"
        " әйтпесе шегіністі тексеріңіз",
        ru="двоеточие здесь стоять не может; если оно часть значения, возьмите значение в кавычки,"
        " иначе проверьте отступ",
        en="a colon cannot stand here; if it is part of a value, put the value in quotes,"
        " otherwise check the indentation",
    ),
    "missing-colon": Texts(
        kk="кілттен кейін қос нүкте мен бос орын жоқ; `кілт: мән` түрінде жазыңыз",
        ru="после ключа нет двоеточия с пробелом; пишите `ключ: значение`",
        en="no colon and space follow the key; write `key: value`",
    ),
    "unexpected-dash": Texts(
        kk="тізім элементі мұнда басталмайды; `- ` белгісін жаңа жолға жазыңыз,"
        " ал мәтін болса, тырнақшаға алыңыз",
        ru="элемент списка здесь начаться не может; начните с `- ` новую строку,"
        " а если это текст, возьмите его в кавычки",
        en="a list item cannot begin here; put its `- ` on a line of its own"
        " or, if it is text, in quotes",
    ),
    "unexpected-question-mark": Texts(
        kk="`? ` белгісі мұнда тұра алмайды; мәтін болса, оны тырнақшаға алыңыз",
        ru="знак `? ` здесь стоять не может; если это текст, возьмите его в кавычки",
        en="a `? ` cannot stand here; if it is text, put it in quotes",
    ),
    "unclosed-bracket": Texts(
        kk="жақша жабылмаған немесе үтір қалып қойған, оқу {end}-жолда тоқтады;"
        " үтірді немесе жабатын жақшаны қосыңыз",
        ru="скобка не закрыта или пропущена запятая, чтение остановилось в строке {end};"
        " добавьте запятую или закрывающую скобку",
        en="this bracket is not closed or a comma is missing, reading stopped in line {end};"
        " add the comma or the closing bracket",
    ),
    "unclosed-quote": Texts(
        kk="осы жерде ашылған тырнақша жабылмаған; жабатын тырнақшаны қосыңыз",
        ru="открытая здесь кавычка не закрыта; добавьте закрывающую",
        en="the quote opened here is not closed; add the closing one",
    ),
    "missing-value": Texts(
        kk="мұнда мән жоқ; мәнді жазыңыз немесе артық таңбаны өшіріңіз",
        ru="здесь нет значения; впишите его или удалите лишний знак",
        en="a value is missing here; write it or delete the sign that asks for it",
    ),
    "after-the-end": Texts(
        kk="құжат осының алдында аяқталды; артығын өшіріңіз немесе шегіністі түзетіңіз",
        ru="документ закончился перед этим местом; удалите лишнее или исправьте отступ",
        en="the document ended before this; delete what is left over or correct the indentation",
    ),
    "bad-escape": Texts(
        kk="кері қиғаш сызықтан кейінгі таңба оқылмайды; кері қиғаш сызықты екі рет жазыңыз",
        ru="знаки после обратной косой черты не читаются; удвойте обратную косую черту",
        en="what follows the backslash is no escape; write the backslash twice",
    ),
    "reserved-character": Texts(
        kk="мән {character} таңбасынан басталмайды; мәнді тырнақшаға алыңыз",
        ru="значение не может начинаться с {character}; возьмите значение в кавычки",
        en="a value cannot begin with {character}; put the value in quotes",
    ),
    "bad-block-header": Texts(
        kk="| немесе > таңбасынан кейін тек +, -, 1–9 және түсіндірме тұра алады;"
        " мәтінді келесі жолдан бастаңыз",
        ru="после | или > могут стоять только +, -, 1–9 и комментарий;"
        " начните текст со следующей строки",
        en="only +, -, 1 to 9 and a comment may follow | or >; begin the text on the next line",
    ),
    "yaml-syntax": Texts(
        kk="бұл YAML емес ({detail}); осы жердегі жазуды тексеріңіз",
        ru="это не YAML ({detail}); проверьте запись в этом месте",
        en="this is not YAML ({detail}); check what is written here",
    ),
    # Documents: the syntax of JSON
    "json-key": Texts(
        kk='мұнда қос тырнақшадағы кілт керек; `"кілт": мән` түрінде жазыңыз',
        ru='здесь нужен ключ в двойных кавычках; пишите `"ключ": значение`',
        en='a key in double quotes is needed here; write `"key": value`',
    ),
    "json-colon": Texts(
        kk="кілттен кейін қос нүкте жоқ; оны осы жерге қойыңыз",
        ru="после ключа нет двоеточия; поставьте его здесь",
        en="no colon follows the key; put it here",
    ),
    "json-comma": Texts(
        kk="мәннен кейін үтір де, жабатын жақша да жоқ; үтірді осы жерге қойыңыз",
        ru="после значения нет ни запятой, ни закрывающей скобки; поставьте здесь запятую",
        en="neither a comma nor a closing bracket follows the value; put a comma here",
    ),
    "json-value": Texts(
        kk="мұнда мән керек; мәнді жазыңыз",
        ru="здесь нужно значение; впишите его",
        en="a value is needed here; write it",
    ),
    "json-trailing-comma": Texts(
        kk="JSON жабатын жақшаның алдындағы үтірге жол бермейді; үтірді өшіріңіз",
        ru="JSON не допускает запятой перед закрывающей скобкой; удалите запятую",
        en="JSON allows no comma before a closing bracket; delete the comma",
    ),
    "json-comment": Texts(
        kk="JSON форматында түсіндірме жазылмайды; оны өшіріңіз немесе файлды YAML форматында жазыңыз",
        ru="в JSON нет комментариев; удалите комментарий или ведите файл в YAML",
        en="JSON has no comments; delete it or write the file in YAML",
    ),
    "json-single-quote": Texts(
        kk="JSON мәтіні қос тырнақшамен жазылады; ' орнына \" қойыңыз",
        ru="текст в JSON пишется в двойных кавычках; замените ' на \"",
        en="a text in JSON takes double quotes; replace ' by \"",
    ),
    "json-bare-word": Texts(
        kk="{text} тырнақшасыз жазылған; мәтінді қос тырнақшаға алыңыз, ал true, false, null сөздерін"
        " кіші әріппен жазыңыз",
        ru="{text} записано без кавычек; возьмите текст в двойные кавычки, а true, false, null"
        " пишите строчными",
        en="{text} has no quotes; put a text in double quotes and write true, false, null"
        " in lower case",
    ),
    "json-number": Texts(
        kk="JSON {text} санын бұлай жазбайды; басындағы + таңбасынсыз, нүктенің екі жағына цифр қойып,"
        " ондық жүйеде жазыңыз",
        ru="в JSON число {text} так не пишется; пишите в десятичной системе, без + в начале,"
        " с цифрами по обе стороны точки",
        en="JSON does not write the number {text} so; write it in decimal digits, without a + before"
        " it and with digits on both sides of the point",
    ),
    "lone-surrogate": Texts(
        kk="мәтінде \\ud800–\\udfff аралығындағы код жұпсыз тұр; оны өшіріңіз немесе жұбын қосыңыз",
        ru="в тексте код из \\ud800–\\udfff стоит без пары; удалите его или допишите пару",
        en="a code of \\ud800 to \\udfff stands in the text without its pair; delete it or add the pair",
    ),
}
