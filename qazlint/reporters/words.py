"""
Every sentence of the reports, by message id, in Kazakh, Russian and English.

An id that ends in the value of a closed set (verdict.fail, reason.silent) is made from that value;
a test asks for every member of every set. Kazakh prefers the label form with a colon, because a
case ending would change with the number or the date that is put in.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from qazlint.model.named import NamedTuple
from qazlint.model.texts import Language, Texts


class Plural(NamedTuple):
    """A sentence that changes with {n}: Russian for 1, 2 and 5, English for 1 and 2."""

    kk: str
    ru: tuple[str, str, str]
    en: tuple[str, str]


Wording: TypeAlias = "Texts | Plural"

ENDONYMS: Final[dict[Language, str]] = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
"""The languages by their own names."""

_VERDICTS: Final[dict[str, Wording]] = {
    "verdict.pass": Texts("орындалған", "выполнено", "met"),
    "verdict.fail": Texts("орындалмаған", "не выполнено", "not met"),
    "verdict.unknown": Texts("анықталмады", "не установлено", "unknown"),
    "verdict.not-applicable": Texts("қолданылмайды", "не применяется", "not applicable"),
    "force.binding": Texts("міндетті талап", "обязательное требование", "binding"),
    "force.directive": Texts("ескерту", "предупреждение", "directive"),
    "force.advice": Texts("ұсыным", "рекомендация", "advice"),
    "blocks.no": Texts("нәтижеге әсер етпейді", "на результат не влияет", "does not block"),
    "basis.declared": Texts("манифесте мәлімделген", "заявлено в манифесте", "declared"),
    "basis.documented": Texts("құжат көрсетілген", "указан документ", "documented"),
    "basis.shown": Texts(
        "репозиторийде көрінеді", "видно в репозитории", "shown by the repository"
    ),
    "basis.confirmed": Texts(
        "жауапты тұлға растаған",
        "подтверждено ответственным лицом",
        "confirmed by a responsible person",
    ),
}

_REASONS: Final[dict[str, Wording]] = {
    "reason.silent": Texts(
        "манифесте көрсетілмеген", "в манифесте не указано", "not stated in the manifest"
    ),
    "reason.applicability": Texts(
        "талаптың қолданылу-қолданылмауы анықталмады",
        "не установлено, распространяется ли требование",
        "whether the requirement applies is unknown",
    ),
    "reason.not-inspected": Texts("тексерілмеген", "не проверялось", "not inspected"),
    "reason.unreadable": Texts("мәні оқылмайды", "значение не читается", "the value is unreadable"),
    "reason.history": Texts(
        "өзгерістер тарихынан анықталмады",
        "по истории изменений не установлено",
        "unknown from the history of changes",
    ),
    "reason.person": Texts(
        "маманның қарауын қажет етеді", "требуется рассмотрение специалистом", "needs a person"
    ),
    "reason.texts-differ": Texts(
        "қазақ және орыс тілдеріндегі мәтіндер сәйкес келмейді",
        "тексты на казахском и русском языках расходятся",
        "the Kazakh and Russian texts differ",
    ),
    "reason.transition": Texts(
        "өтпелі ереже белгіленбеген",
        "переходное положение не установлено",
        "there is no transitional provision",
    ),
    "reason.expired": Texts(
        "растаудың мерзімі өткен", "срок подтверждения истек", "the confirmation has expired"
    ),
    "exemption.scope": Texts(
        "талап осы тұлғаға немесе жүйеге қатысты емес",
        "требование не распространяется на данное лицо или систему",
        "this addressee or system is not covered",
    ),
    "exemption.stage": Texts(
        "тиісті кезең басталмаған", "этап не наступил", "the stage is not reached"
    ),
    "exemption.not-yet": Texts(
        "талап қолданысқа әлі енгізілмеген",
        "требование еще не введено в действие",
        "not in force yet",
    ),
    "exemption.ended": Texts(
        "талаптың қолданылуы тоқтатылған",
        "действие требования прекращено",
        "no longer in force",
    ),
    "exemption.before-law": Texts(
        "оқиға талап қолданысқа енгізілгенге дейін болған",
        "событие произошло до введения требования в действие",
        "the event precedes the requirement",
    ),
    "exemption.not-inspected": Texts(
        "репозиторий тексерілмеген (--manifest-only)",
        "репозиторий не проверялся (--manifest-only)",
        "the repository was not inspected (--manifest-only)",
    ),
}

_PERSONS: Final[dict[str, Wording]] = {
    "respondent.owner": Texts("меншік иесі", "собственник", "owner"),
    "respondent.possessor": Texts("иегер", "владелец", "possessor"),
    "respondent.operator": Texts("оператор", "оператор", "operator"),
    "respondent.developer": Texts("әзірлеуші", "разработчик", "developer"),
    "party.owner": Texts("меншік иесі", "собственник", "owner"),
    "party.possessor": Texts("иегер", "владелец", "possessor"),
    "party.operator": Texts("оператор", "оператор", "operator"),
    "party.supplier": Texts("өнім беруші", "поставщик", "supplier"),
    "party.object": Texts("цифрлық объект", "цифровой объект", "the digital object"),
}

_LABELS: Final[dict[str, Wording]] = {
    "label.why": Texts("себебі", "почему", "why"),
    "label.law": Texts("құқықтық негізі", "основание", "law"),
    "label.fix": Texts("не істеу қажет", "что сделать", "fix"),
    "label.bound": Texts("міндетті тұлға", "кого обязывает", "binds"),
    "label.waiver": Texts("талаптан босату", "освобождение", "waiver"),
    "label.caveat": Texts("ескертпе", "примечание", "caveat"),
    "label.not-checked": Texts("тексерілмеген", "не проверено", "not checked"),
    "label.exit-code": Texts("шығу коды", "код выхода", "exit code"),
    "label.result": Texts("нәтиже", "результат", "result"),
    "label.add": Texts("қосып жазу", "дописать", "add"),
    "label.also": Texts("сондай-ақ күтіп тұр", "ждут также", "also waiting"),
    "label.rules": Texts("талаптар жинағы", "набор требований", "rules"),
    "label.day": Texts("есепті күн", "отчетная дата", "as of"),
    "bound.by": Texts(
        "{party}; мәліметті береді: {respondent}",
        "{party}; сведения дает: {respondent}",
        "{party}; answered by the {respondent}",
    ),
    "waiver.none": Texts("көзделмеген", "не предусмотрено", "not provided for"),
    "waiver.by": Texts("шешім қабылдайтын орган: {bodies}", "решение: {bodies}", "by {bodies}"),
    "law.cited": Texts("{act}, {provision}", "{act}, {provision}", "{act}, {provision}"),
    "in-force.since": Texts(
        "қолданысқа енгізілген күні: {day}", "действует с {day}", "in force since {day}"
    ),
    "read.primary": Texts("ресми мәтін", "официальный текст", "official text"),
    "read.secondary": Texts("қайталама дереккөз", "косвенный источник", "secondary source"),
    "read.weak": Texts("сенімділігі төмен дереккөз", "источник низкой надежности", "weak source"),
    "doubt.secondary-source": Texts(
        "{cited}: ресми мәтін оқылмаған ({read})",
        "{cited}: официальный текст не прочитан ({read})",
        "{cited}: the official text was not read ({read})",
    ),
    "doubt.unread-edition": Texts(
        "{cited}: редакция оқылмаған; өзгерткен акт: {by}; редакция күні: {day}",
        "{cited}: не прочитана редакция от {day} ({by})",
        "{cited}: the edition of {day} ({by}) was not read",
    ),
    "doubt.lowered": Texts(
        "{doubt}; сондықтан міндетті талап ескерту ретінде көрсетілді",
        "{doubt}; поэтому обязательное требование показано как предупреждение",
        "{doubt}; so a binding requirement is shown as a directive",
    ),
}

_SUMMARY: Final[dict[str, Wording]] = {
    "headline.passed": Texts("талаптар орындалған", "требования выполнены", "requirements met"),
    "headline.failed": Texts(
        "талаптар орындалмаған; нәтижеге әсер ететіні: {n}",
        "требования не выполнены; влияют на результат: {n}",
        "requirements not met; blocking: {n}",
    ),
    "headline.unknown": Texts(
        "талаптардың орындалуы анықталмады; нәтижеге әсер ететіні: {n}",
        "не установлено, выполнены ли требования; влияют на результат: {n}",
        "not known whether requirements are met; blocking: {n}",
    ),
    "headline.nothing": Texts(
        "тексеретін ештеңе жоқ: бірде-бір талап қолданылмайды",
        "проверять нечего: ни одно требование не применяется",
        "nothing to check: no requirement applies",
    ),
    "headline.no-manifest": Texts(
        "тексеретін ештеңе жоқ: манифест табылмады; оны «qazlint init» жазады",
        "проверять нечего: манифест не найден; его напишет «qazlint init»",
        "nothing to check: there is no manifest; `qazlint init` writes one",
    ),
    "headline.unusable": Texts(
        "пайдалануға жарамсыз кіріс деректері: {n}",
        "непригодные входные данные: {n}",
        "unusable input: {n}",
    ),
    "headline.manifest-only": Texts(
        "{headline}; репозиторий тексерілмеген",
        "{headline}; репозиторий не проверялся",
        "{headline}; repository not inspected",
    ),
    "notice.other-day": Texts(
        "бүгінгі күн бойынша емес; есепті күн: {day}, бүгін: {today}",
        "не на сегодняшний день; отчетная дата: {day}, сегодня: {today}",
        "not as of today: judged as of {day}, today is {today}",
    ),
    "notice.assumed-stage": Texts(
        "шартты түрде алынған кезең: {stage}",
        "условно принят этап: {stage}",
        "assumed stage: {stage}",
    ),
    "notice.fail-on": Texts(
        "нәтижеге мыналар да әсер етеді: {force}",
        "на результат влияет также: {force}",
        "also blocking: {force}",
    ),
    "not-checked.documents": Texts(
        "құжаттардың мазмұны", "содержание документов", "the contents of documents"
    ),
    "not-checked.documents-but-names": Texts(
        "құжаттардың мазмұны (терминдер мен актілерден басқа)",
        "содержание документов (кроме терминов и актов)",
        "the contents of documents (but for terms and acts)",
    ),
    "not-checked.system": Texts(
        "жұмыс істеп тұрған жүйе", "работающая система", "the running system"
    ),
    "not-checked.repository": Texts(
        "репозиторий және оның тарихы (бұл нұсқа оларды оқымайды)",
        "репозиторий и его история (эта версия их не читает)",
        "the repository and its history (this version does not read them)",
    ),
    "count.verdict": Texts("{verdict}: {n}", "{verdict}: {n}", "{verdict}: {n}"),
    "count.not-blocking": Texts(
        "{verdict}: {n} (нәтижеге әсер етпейтіні: {rest})",
        "{verdict}: {n} (не влияют на результат: {rest})",
        "{verdict}: {n} (not blocking: {rest})",
    ),
    "count.declared": Texts(
        "{verdict}: {n} (тек мәлімдеме бойынша: {declared})",
        "{verdict}: {n} (только по заявлению: {declared})",
        "{verdict}: {n} (by declaration only: {declared})",
    ),
    "count.manifests": Texts(
        "тексерілген манифестер: {n}", "проверено манифестов: {n}", "manifests assessed: {n}"
    ),
    "count.more": Texts("тағы {n}", "еще {n}", "{n} more"),
}

_QUESTIONS: Final[dict[str, Wording]] = {
    "ask.facts": Texts(
        "алдымен талаптардың қолданылуын айқындайтын фактілер",
        "сначала факты, от которых зависит применение требований",
        "first the facts that decide which requirements apply",
    ),
    "ask.field": Texts("өріс", "поле", "field"),
    "ask.values": Texts("не жазуға болады", "что указать", "what may be written"),
    "ask.count": Texts("талап", "треб.", "reqs"),
    "ask.who": Texts("кім жауап береді", "кто отвечает", "who can answer"),
    "ask.details": Texts(
        "одан кейін манифестің бөлімдері бойынша мәліметтер",
        "затем сведения по разделам манифеста",
        "then the details, by section of the manifest",
    ),
    "ask.persons": Texts(
        "маманның қарауын қажет етеді: {n}",
        "требуется рассмотрение специалистом: {n}",
        "needing a person: {n}",
    ),
    "ask.others": Texts(
        "басқа себептермен анықталмады: {n}",
        "не установлено по другим причинам: {n}",
        "unknown for other reasons: {n}",
    ),
    "ask.later": Texts(
        "фактілерді күтіп тұрған өзге талаптар: {n}",
        "ждут фактов и другие требования: {n}",
        "further requirements that wait for the facts: {n}",
    ),
    "ask.left": Texts(
        "көрсетілмеген: бөлімдер – {sections}, сұрақтар – {n}; толық тізім: -v немесе -f questions",
        "не показано: разделов – {sections}, вопросов – {n}; полностью: -v или -f questions",
        "not shown: sections: {sections}, questions: {n}; all of them: -v or -f questions",
    ),
    "ask.elsewhere": Texts(
        "басқа тұлғаларға қойылатын сұрақтар: {n}",
        "вопросы к другим лицам: {n}",
        "questions for others: {n}",
    ),
    "ask.evidence": Texts(
        "Маманға көрсетіңіз: {evidence}",
        "Покажите специалисту: {evidence}",
        "To be shown to a person: {evidence}",
    ),
    "ask.none": Texts("сұрақ жоқ", "вопросов нет", "no questions"),
    "ask.entry": Texts("{n}-жазба", "запись {n}", "entry {n}"),
    "ask.or-none": Texts("жоқ болса – none", "если нет – none", "none if there is none"),
    "form.text": Texts("мәтін", "текст", "text"),
    "form.number": Texts("сан", "число", "number"),
    "form.list": Texts("тізбе", "перечень", "list"),
    "form.section": Texts("бөлім", "раздел", "section"),
    "form.day": Texts("ЖЖЖЖ-АА-КК", "ГГГГ-ММ-ДД", "YYYY-MM-DD"),
    "form.duration": Texts("ISO 8601 бойынша мерзім", "срок по ISO 8601", "ISO 8601 period"),
    "form.bin": Texts("12 цифр, тырнақшада", "12 цифр в кавычках", "12 digits in quotes"),
}

_SHEET: Final[dict[str, Wording]] = {
    "sheet.title": Texts(
        "Жүйеге қатысты сұрақтар: {system}",
        "Вопросы по системе: {system}",
        "Questions about {system}",
    ),
    "sheet.intro": Texts(
        "Төмендегі мәліметтер көрсетілмейінше, талаптардың орындалуын анықтау мүмкін емес."
        " Жауапты әр сұрақтың астына жазыңыз немесе көрсетілген жолдарды манифеске қосыңыз.",
        "Пока не указаны следующие сведения, нельзя установить, выполнены ли требования."
        " Впишите ответ под вопросом или добавьте приведенные строки в манифест.",
        "Whether the requirements are met cannot be known until the following is stated."
        " Write the answer under each question, or add the lines shown to the manifest.",
    ),
    "sheet.for": Texts("Жауап беретін тұлға: {who}", "Отвечает: {who}", "For the {who}"),
    "sheet.facts": Texts(
        "Алдымен: талаптардың қолданылуын айқындайтын фактілер",
        "Сначала: факты, от которых зависит применение требований",
        "First: the facts that decide which requirements apply",
    ),
    "sheet.details": Texts("Мәліметтер", "Сведения", "Details"),
    "sheet.persons": Texts(
        "Маманның қарауын қажет ететін мәселелер",
        "Требуется рассмотрение специалистом",
        "For a person to settle",
    ),
    "sheet.manifest": Texts("Манифест: {file}", "Манифест: {file}", "Manifest: {file}"),
    "sheet.waiting": Texts(
        "Жауапты күтіп тұрған талаптар", "Ответа ждут требования", "Requirements that wait"
    ),
    "sheet.lines": Texts("Манифеске қосу", "Добавить в манифест", "To add to the manifest"),
    "sheet.answer": Texts("Жауап:", "Ответ:", "Answer:"),
    "sheet.acts": Texts("Құқықтық актілер", "Правовые акты", "Acts of law"),
    "sheet.day": Texts("Есепті күн: {day}", "Отчетная дата: {day}", "As of {day}"),
}

_GROUNDS: Final[dict[str, Wording]] = {
    "ground.found": Texts("{subject}: {found}", "{subject}: {found}", "{subject}: {found}"),
    "ground.value": Texts("{value}", "{value}", "{value}"),
    "ground.judged": Texts(
        "{ground}; {condition}", "{ground}; {condition}", "{ground}; {condition}"
    ),
    "ground.outcome": Texts("{ground}; {outcome}", "{ground}; {outcome}", "{ground}; {outcome}"),
    "condition.required": Texts(
        "талап етіледі – {asked}", "требуется – {asked}", "required: {asked}"
    ),
    "condition.applies": Texts(
        "қолданылу шарты – {asked}", "условие применения – {asked}", "applies if: {asked}"
    ),
    "outcome.some": Texts(
        "талапқа сай жазба жоқ",
        "нет записи, отвечающей требованию",
        "no entry meets the requirement",
    ),
    "outcome.entry": Texts(
        "бұл жазба талапқа сәйкес емес",
        "эта запись требованию не соответствует",
        "this entry does not meet the requirement",
    ),
    "outcome.every": Texts(
        "талап қолданылатын жазба жоқ",
        "нет записей, к которым относится требование",
        "no entry that the requirement concerns",
    ),
    "outcome.no-such": Texts("ондай жазба жоқ", "такой записи нет", "there is no such entry"),
    "settled.by": Texts("{why} ({ground})", "{why} ({ground})", "{why} ({ground})"),
    "field.numbered": Texts("{field} № {n}", "{field} № {n}", "{field} no. {n}"),
    "field.beneath": Texts("{outer} › {inner}", "{outer} › {inner}", "{outer} › {inner}"),
    "operand.as-of": Texts("есепті күн ({day})", "отчетная дата ({day})", "the as-of day ({day})"),
    "operand.digest": Texts(
        "мәліметтердің бақылау жиынтығы ({profile})",
        "контрольная сумма сведений ({profile})",
        "the digest of the content ({profile})",
    ),
    "operand.plus": Texts("{value} + {period}", "{value} + {period}", "{value} + {period}"),
    "operand.minus": Texts("{value} − {period}", "{value} − {period}", "{value} − {period}"),
    "operand.times": Texts("{value} × {factor}", "{value} × {factor}", "{value} × {factor}"),
    "operand.field": Texts("«{field}» мәні", "значение «{field}»", "the value of “{field}”"),
    "operand.field-value": Texts(
        "{value} («{field}»)", "{value} («{field}»)", "{value} (“{field}”)"
    ),
    "period.years": Plural(
        "{n} жыл", ("{n} год", "{n} года", "{n} лет"), ("{n} year", "{n} years")
    ),
    "period.months": Plural(
        "{n} ай", ("{n} месяц", "{n} месяца", "{n} месяцев"), ("{n} month", "{n} months")
    ),
    "period.days": Plural("{n} күн", ("{n} день", "{n} дня", "{n} дней"), ("{n} day", "{n} days")),
    "found.none": Texts("жоқ деп көрсетілген (none)", "указано, что нет (none)", "stated as none"),
    "found.empty": Texts("тізбе бос", "перечень пуст", "the list is empty"),
    "found.section": Texts("көрсетілген", "указано", "stated"),
    "found.entries": Plural(
        "{n} жазба", ("{n} запись", "{n} записи", "{n} записей"), ("{n} entry", "{n} entries")
    ),
    "found.both": Texts("{first} / {second}", "{first} / {second}", "{first} / {second}"),
    "found.yes": Texts("иә", "да", "yes"),
    "found.no": Texts("жоқ", "нет", "no"),
    # What is asked, in the nominative: it follows "required" as well as "applies if".
    "asked.of": Texts("{subject}: {asked}", "{subject}: {asked}", "{subject}: {asked}"),
    "asked.exists": Texts("болуы", "наличие", "presence"),
    "asked.equals": Texts("{value}", "{value}", "{value}"),
    "asked.in": Texts("мыналардың бірі: {value}", "одно из: {value}", "one of: {value}"),
    "asked.includes": Texts("мыналардың болуы: {value}", "наличие: {value}", "all of: {value}"),
    "asked.matches": Texts(
        "мына үлгіге сәйкестік: {value}",
        "соответствие образцу: {value}",
        "a text of the form {value}",
    ),
    "asked.at_least": Texts("кемінде {value}", "не менее {value}", "at least {value}"),
    "asked.at_most": Texts("ең көбі {value}", "не более {value}", "at most {value}"),
    "asked.less": Texts("мынадан аз: {value}", "менее {value}", "less than {value}"),
    "asked.more": Texts("мынадан көп: {value}", "более {value}", "more than {value}"),
    "asked.from": Texts("ең ерте күні: {value}", "не ранее: {value}", "not before {value}"),
    "asked.through": Texts("ең кеш күні: {value}", "не позднее: {value}", "not after {value}"),
    "asked.before": Texts("мына күннен бұрын: {value}", "ранее: {value}", "before {value}"),
    "asked.after": Texts("мына күннен кейін: {value}", "позднее: {value}", "after {value}"),
    "asked.within": Texts(
        "мына мерзім ішіндегі күн: {period}, соңғы күні: {until}",
        "день в пределах срока: {period}, последний день: {until}",
        "a day within {period}, the last day being {until}",
    ),
    "asked.count.at_least": Texts(
        "жазбалар саны кемінде {value}",
        "число записей не менее {value}",
        "at least {value} entries",
    ),
    "asked.count.at_most": Texts(
        "жазбалар саны ең көбі {value}", "число записей не более {value}", "at most {value} entries"
    ),
    "asked.count.equals": Texts(
        "жазбалар саны: {value}", "число записей: {value}", "number of entries: {value}"
    ),
    "asked.not": Texts("керісінше: {asked}", "обратное: {asked}", "the opposite of: {asked}"),
    "asked.not.exists": Texts("болмауы", "отсутствие", "absence"),
    "asked.not.equals": Texts(
        "мынадан басқа: {value}", "любое, кроме: {value}", "anything but {value}"
    ),
    "asked.not.in": Texts("мыналардан басқа: {value}", "любое, кроме: {value}", "none of: {value}"),
    "asked.not.includes": Texts(
        "мыналардың болмауы: {value}", "отсутствие: {value}", "without {value}"
    ),
    "asked.not.matches": Texts(
        "мына үлгіге сәйкес келмеу: {value}",
        "несоответствие образцу: {value}",
        "a text not of the form {value}",
    ),
}

_CLAUSES: Final[dict[str, Wording]] = {
    "clause.all": Texts("мыналардың бәрі", "все из следующего", "all of these"),
    "clause.any": Texts(
        "мыналардың кемінде бірі", "хотя бы одно из следующего", "at least one of these"
    ),
    "clause.not": Texts("мынаған жатпайды", "не выполняется следующее", "not this"),
    "clause.scope": Texts("{title}", "{title}", "{title}"),
    "clause.some": Texts(
        "«{field}»: кемінде бір жазба",
        "«{field}»: хотя бы одна запись",
        "{field}: at least one entry",
    ),
    "clause.every": Texts(
        "«{field}»: әрбір жазба", "«{field}»: каждая запись", "{field}: every entry"
    ),
    "clause.where": Texts("мынадай жазба:", "такая, что:", "such that:"),
    "clause.satisfies": Texts("мынаған сай:", "отвечает следующему:", "meets this:"),
    "clause.none.pass": Texts(
        "ондай жазба болмаса, орындалған болып саналады",
        "если таких записей нет, считается выполненным",
        "met where there is no such entry",
    ),
    "clause.none.fail": Texts(
        "ондай жазба болмаса, орындалмаған болып саналады",
        "если таких записей нет, считается невыполненным",
        "not met where there is no such entry",
    ),
    "clause.none.unknown": Texts(
        "ондай жазба болмаса, анықталмады",
        "если таких записей нет, не установлено",
        "unknown where there is no such entry",
    ),
    "clause.item": Texts("жазбаның өзі", "сама запись", "the entry itself"),
    "clause.item-around": Texts(
        "жоғарыдағы жазбаның өзі", "сама запись выше", "the entry above itself"
    ),
    "clause.as-of": Texts("есепті күн", "отчетная дата", "the as-of day"),
    "explain.bound": Texts("кімге міндетті", "кого обязывает", "binds"),
    "explain.answered-by": Texts(
        "сұрақтарға жауап береді: {respondent}",
        "на вопросы отвечает: {respondent}",
        "who can answer: {respondent}",
    ),
    "explain.cited": Texts(
        "{provision}; {read}, оқылған күні: {day}",
        "{provision}; {read}, прочитано {day}",
        "{provision}; {read}, read on {day}",
    ),
    "explain.history": Texts("қолданылу мерзімі", "когда действует", "when it is law"),
    "explain.term": Texts(
        "{start} – {until} аралығында қолданылды",
        "действовало с {start} по {until}",
        "in force from {start} to {until}",
    ),
    "explain.by-event": Texts(
        "құқық мына күнге қарай таңдалады: «{field}»",
        "право выбирается по дню: «{field}»",
        "the law is that of the day: {field}",
    ),
    "explain.before": Texts("бұған дейін: {rule}", "до этого: {rule}", "before it: {rule}"),
    "explain.after": Texts("одан кейін: {rule}", "после этого: {rule}", "after it: {rule}"),
    "explain.brief": Texts(
        "{rule}, {provision}, {term}", "{rule}, {provision}, {term}", "{rule}, {provision}, {term}"
    ),
    "explain.unread": Texts(
        "{act}: {day} бастап қолданылатын редакция ({by}) оқылмаған; одан кейінгі күндер үшін талап "
        "ескертуден жоғары болмайды",
        "{act}: редакция, действующая с {day} ({by}), не прочитана; на более поздние дни требование "
        "не строже предупреждения",
        "{act}: the edition in force since {day} ({by}) was not read; for later days the rule is a "
        "directive at most",
    ),
    "explain.occasions": Texts("қай кезеңде", "на каком этапе", "at what stage"),
    "explain.stages": Texts("кезеңдер: {named}", "этапы: {named}", "stages: {named}"),
    "explain.stages.any": Texts("кез келген кезеңде", "на любом этапе", "at any stage"),
    "explain.changes": Texts("өзгеріс түрі: {named}", "вид изменения: {named}", "changes: {named}"),
    "explain.changes.any": Texts(
        "кез келген өзгеріс кезінде", "при любом изменении", "at any change"
    ),
    "explain.never": Texts("ешбір кезеңде", "ни на одном этапе", "at no stage"),
    "explain.not-in-force": Texts(
        "{day} күні қолданылмайды", "на {day} не действует", "not in force on {day}"
    ),
    "explain.when": Texts("қашан қолданылады", "когда применяется", "applies when"),
    "explain.require": Texts("не талап етіледі", "что требуется", "requires"),
    "explain.evidence": Texts(
        "маманға не көрсетілуге тиіс", "что нужно показать специалисту", "evidence for a person"
    ),
    "explain.refer": Texts("маман қарайды, егер", "решает специалист, если", "for a person if"),
    "explain.unmet": Texts(
        "талап орындалмаған", "требование не выполнено", "the requirement is not met"
    ),
    "explain.reads": Texts(
        "дәлелдемелер: манифест өрістері",
        "доказательства: поля манифеста",
        "evidence: fields of the manifest",
    ),
    "explain.field": Texts("{field}: {path}", "{field}: {path}", "{field}: {path}"),
    "explain.passes": Texts("мысал: орындалған", "пример: выполнено", "example: met"),
    "explain.fails": Texts("мысал: орындалмаған", "пример: не выполнено", "example: not met"),
    "explain.here": Texts("осы жерде", "здесь", "here"),
    "explain.as-of": Texts("есепті күн: {day}", "на {day}", "as of {day}"),
    "explain.penalty": Texts("жауаптылық", "ответственность", "liability"),
    "penalty.offence": Texts(
        "{provision}: {offence}", "{provision}: {offence}", "{provision}: {offence}"
    ),
    "penalty.none": Texts(
        "{day} күнгі айыппұл белгісіз",
        "штраф на {day} неизвестен",
        "the fine on {day} is not known",
    ),
    "penalty.since": Texts(
        "айыппұл, {start} бастап ({day} күнгі АЕК бойынша):",
        "штраф с {start} (по МРП на {day}):",
        "fine since {start} (at the monthly index of {day}):",
    ),
    "penalty.fine": Texts(
        "{who}: {times} АЕК = {amount} теңге",
        "{who}: {times} МРП = {amount} тенге",
        "{who}: {times} monthly indices = {amount} tenge",
    ),
    "penalty.multiple": Texts(
        "{who}: {times} АЕК", "{who}: {times} МРП", "{who}: {times} monthly indices"
    ),
    "offender.individual": Texts("жеке тұлға", "физическое лицо", "an individual"),
    "offender.official": Texts("лауазымды адам", "должностное лицо", "an official"),
    "offender.small": Texts(
        "шағын кәсіпкерлік субъектісі", "субъект малого предпринимательства", "a small business"
    ),
    "offender.non_commercial": Texts(
        "коммерциялық емес ұйым", "некоммерческая организация", "a non-commercial organisation"
    ),
    "offender.medium": Texts(
        "орта кәсіпкерлік субъектісі", "субъект среднего предпринимательства", "a medium business"
    ),
    "offender.large": Texts(
        "ірі кәсіпкерлік субъектісі", "субъект крупного предпринимательства", "a large business"
    ),
}

_COVERAGE: Final[dict[str, Wording]] = {
    "care.automated": Texts(
        "автоматты түрде тексеріледі", "проверяется автоматически", "automated"
    ),
    "care.manual": Texts("маман тексереді", "проверяет специалист", "manual"),
    "care.out-of-scope": Texts("тексерілмейді", "не проверяется", "out of scope"),
    "coverage.title": Texts(
        "Құқық нормаларының қамтылуы", "Охват норм права", "Coverage of the law"
    ),
    "coverage.lead": Texts(
        "Әр бап бойынша: оны қай қағида тексереді, ал ешкім тексермесе – неге.",
        "По каждой статье: каким правилом она проверяется, а если никаким – почему.",
        "Of every article: which rule checks it, and if none does, why.",
    ),
    "coverage.counts": Texts(
        "нормалар: {all}; автоматты: {automated}, маман: {manual}, тексерілмейді: {out}",
        "норм: {all}; автоматически: {automated}, специалист: {manual}, не проверяется: {out}",
        "provisions: {all}; automated: {automated}, manual: {manual}, out of scope: {out}",
    ),
    "index.title": Texts("{pack} қағидалары", "Правила {pack}", "The rules of {pack}"),
    "index.lead": Plural(
        "Барлығы {n} қағида. Әрқайсысының беті үш тілде.",
        (
            "Всего {n} правило. Страница каждого – на трех языках.",
            "Всего {n} правила. Страница каждого – на трех языках.",
            "Всего {n} правил. Страница каждого – на трех языках.",
        ),
        (
            "{n} rule, with a page in three languages.",
            "{n} rules, each with a page in three languages.",
        ),
    ),
    "index.by-domain": Texts("Салалар бойынша", "По областям", "By domain"),
    "index.by-act": Texts("Актілер бойынша", "По актам", "By act"),
    "index.by-force": Texts("Күші бойынша", "По силе", "By force"),
    "index.by-stage": Texts("Кезеңдер бойынша", "По этапам", "By stage"),
    "index.rule": Texts("қағида", "правило", "rule"),
    "index.requirement": Texts("талап", "требование", "requirement"),
    "index.force": Texts("күші", "сила", "force"),
    "index.since": Texts("қолданылу мерзімі", "действует с", "since"),
    "index.law": Texts("норма", "норма", "provision"),
    "stages.title": Texts(
        "Қай кезеңде қанша талап қолданылады",
        "Сколько требований действует на каждом этапе",
        "How many rules concern a system at each stage",
    ),
    "stages.lead": Texts(
        "Мемлекеттік органның үлгілік жүйесі бойынша, есепті күн: {day}. Кейінгі кезеңде ғана пайда "
        "болатын мәліметтер манифестте көрсетілмеген деп есептеледі.",
        "По типовой системе государственного органа, на {day}. Сведений, которые появляются только на "
        "более позднем этапе, в манифесте еще нет.",
        "For a typical system of a state body, as of {day}. What only a later stage brings is not in "
        "its manifest yet.",
    ),
    "stages.stage": Texts("кезең", "этап", "stage"),
    "stages.change": Texts("өзгеріс түрі", "вид изменения", "change"),
    "stages.all": Texts("барлығы", "всего", "all"),
    "domain.hosting": Texts("Орналастыру", "Размещение", "Hosting"),
    "domain.approval": Texts("Келісу және қорытындылар", "Согласование и заключения", "Approval"),
    "domain.personal_data": Texts("Дербес деректер", "Персональные данные", "Personal data"),
    "domain.lifecycle": Texts("Қолданыста болу циклі", "Жизненный цикл", "Lifecycle"),
    "domain.architecture": Texts("Архитектура", "Архитектура", "Architecture"),
    "domain.integration": Texts("Интеграция", "Интеграция", "Integration"),
    "domain.network": Texts("Желілер", "Сети", "Network"),
    "domain.data": Texts("Деректер", "Данные", "Data"),
    "domain.services": Texts("Көрсетілетін қызметтер", "Услуги", "Services"),
    "domain.procurement": Texts("Сатып алу", "Закупки", "Procurement"),
    "domain.security": Texts("Киберқауіпсіздік", "Кибербезопасность", "Security"),
    "domain.ai": Texts("Жасанды интеллект", "Искусственный интеллект", "Artificial intelligence"),
    "domain.communications": Texts("Хабар алмасу", "Обмен сообщениями", "Communications"),
    "domain.terms": Texts("Терминдер мен актілер", "Термины и акты", "Terms and acts"),
    "coverage.act": Texts("акт", "акт", "act"),
    "coverage.all": Texts("барлығы", "всего", "all"),
    "coverage.column.all": Texts("норма", "норм", "provisions"),
    "coverage.column.automated": Texts("авто", "авто", "automated"),
    "coverage.column.manual": Texts("адам", "человек", "manual"),
    "coverage.column.out-of-scope": Texts("қамтылмаған", "вне охвата", "out of scope"),
    "coverage.provision": Texts("норма", "норма", "provision"),
    "coverage.heading": Texts("тақырыбы", "заголовок", "heading"),
    "coverage.care": Texts("тексеру", "проверка", "care"),
    "coverage.by": Texts("немен", "чем", "by"),
    "coverage.because": Texts(
        "тексерілмейтіні және себебі", "что не проверяется и почему", "left out, and why"
    ),
}

WORDS: Final[dict[str, Wording]] = {
    **_VERDICTS,
    **_REASONS,
    **_PERSONS,
    **_LABELS,
    **_SUMMARY,
    **_QUESTIONS,
    **_COVERAGE,
    **_SHEET,
    **_GROUNDS,
    **_CLAUSES,
}
