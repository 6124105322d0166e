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
    "asks-too-early": Texts(
        kk="{stage} кезеңінде {field} сұралады, ал ол {begins} кезеңінен бері ғана болуы мүмкін; `when` бөлігінде кезеңін көрсетіңіз",
        ru="на этапе {stage} спрашивается {field}, а это появляется только на этапе {begins}; назовите этап в `when`",
        en="at stage {stage} it asks for {field}, which can exist from {begins} on; name the stage in `when`",
    ),
    "coverage-absent": Texts(
        kk="мұндай файл жоқ, сондықтан қай нормаларды ешкім қарамайтыны белгісіз; оны жазыңыз",
        ru="такого файла нет, поэтому неизвестно, за какими нормами никто не следит; напишите его",
        en="there is no such file, so nobody knows which provisions are left out; write one",
    ),
    "coverage-uncharted": Texts(
        kk="қағидалар {act} актісіне сүйенеді, бірақ оның нормалары тізілмеген; қайсысын ешкім қарамайтынын жазыңыз",
        ru="правила опираются на акт {act}, но его нормы не перечислены; запишите, за какими никто не следит",
        en="rules rest on {act}, and its provisions are not listed; say which of them nobody looks after",
    ),
    "coverage-missing": Texts(
        kk="{act}: {provision} нормасы жазылмаған; оны кім қарайтынын немесе неге қаралмайтынын жазыңыз",
        ru="{act}: нет нормы {provision}; напишите, кто за нее отвечает или почему никто",
        en="{act}: {provision} is not listed; say who looks after it, or why nobody does",
    ),
    "coverage-unlisted": Texts(
        kk="{act}: {provision} нормасы `provisions` ішінде жоқ; қосыңыз немесе жазбаны алып тастаңыз",
        ru="{act}: нормы {provision} нет в `provisions`; добавьте ее туда или уберите запись",
        en="{act}: {provision} is not among `provisions`; add it there, or remove the entry",
    ),
    "coverage-twice": Texts(
        kk="{act}: {provision} нормасы екі рет жазылған; жазбаларды біріктіріңіз",
        ru="{act}: норма {provision} записана дважды; объедините записи",
        en="{act}: {provision} is listed twice; make one entry of them",
    ),
    "coverage-uncited": Texts(
        kk="{act}: {name} бұл нормаға сілтеме жасамайды: {provision}; сілтемені қосыңыз немесе жазбадан алып тастаңыз",
        ru="{act}: {name} не ссылается на норму {provision}; добавьте ссылку или уберите из записи",
        en="{act}: {name} does not cite {provision}; add the citation, or remove it from the entry",
    ),
    "coverage-unreasoned": Texts(
        kk="{act}: {provision} нормасын ешкім қарамайды, себебі де жазылмаған; `because` толтырыңыз",
        ru="{act}: за нормой {provision} никто не следит, и причина не названа; заполните `because`",
        en="{act}: nobody looks after {provision}, and no reason is given; fill in `because`",
    ),
    "coverage-forgets": Texts(
        kk="{act}: {name} {provision} нормасына негізделген, бірақ оның жазбасында аталмаған; қосыңыз",
        ru="{act}: {name} основано на норме {provision}, но в ее записи не названо; добавьте",
        en="{act}: {name} rests on {provision}, and its entry does not name it; add it",
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
