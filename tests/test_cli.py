"""Exit codes, streams and whole screens, as a person or a pipeline meets them."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys

import pytest
from command_line import AS_OF, ROOT, run

MINIMAL = """\
schema: qazlint/1
system: {id: my-system, name: {en: My system}}
owner: {kind: state_body}
lifecycle: {change: creation}
"""
PASSING = (ROOT / "rules/bases/state-body-new.yaml").read_text(encoding="utf-8")
FAILING = PASSING.replace("platform: qaztech", "platform: other", 1)


@pytest.fixture
def write(tmp_path):
    def write(text, name="qaztech.yaml"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(file)

    return write


def codes(*arguments, **rest):
    """The exit code, and all codes that the JSON report names."""
    done = run("check", *AS_OF, "-f", "json", *arguments, **rest)
    return done.code, [one["code"] for one in json.loads(done.out)["exit"]["codes"]]


def exemption(finding):
    return finding["exemption"] and finding["exemption"]["id"]


def exemptions(report):
    return {exemption(one) for one in report["assessments"][0]["findings"]}


class TestExitCodes:
    def test_all_met_is_0(self, write):
        assert codes(write(PASSING)) == (0, [0])

    def test_something_blocking_failed_is_1(self, write):
        assert codes(write(FAILING))[0] == 1

    def test_something_blocking_is_unknown_is_4(self, write):
        assert codes(write(MINIMAL)) == (4, [4])

    def test_nothing_to_check_is_3(self, tmp_path):
        """Silence never passes: an empty folder is not a folder in order."""
        assert codes(str(tmp_path)) == (3, [3])

    def test_an_unreadable_input_is_2_and_not_3(self, write):
        assert codes(write("")) == (2, [2, 3])

    def test_a_path_that_does_not_exist_is_2(self, tmp_path):
        assert codes(str(tmp_path / "nowhere.yaml")) == (2, [2, 3])

    def test_an_unusable_part_is_2_and_the_rest_is_judged(self, write):
        """Precedence 2 > 1: the failure is named all the same."""
        code, named = codes(write(FAILING + "unheard_of: true\n"))

        assert code == 2
        assert named[:2] == [2, 1]

    def test_one_unusable_manifest_does_not_hide_the_others(self, write):
        bad, good = write("a: [", "a/qaztech.yaml"), write(FAILING, "b/qaztech.yaml")
        done = run("check", *AS_OF, "-f", "json", bad, good)
        report = json.loads(done.out)

        assert done.code == 2
        assert [one["file"] for one in report["assessments"]] == [good]
        assert [one["place"]["file"] for one in report["problems"]] == [bad]

    def test_failed_goes_before_unknown(self, write):
        bad, silent = write(FAILING, "a/qaztech.yaml"), write(MINIMAL, "b/qaztech.yaml")

        assert codes(bad, silent) == (1, [1, 4])

    @pytest.mark.parametrize("wrong", ["--frmat", "--as-of=yesterday", "--format=xml", "--for=me"])
    def test_a_wrong_option_is_2(self, wrong):
        done = run("check", wrong)

        assert done.code == 2
        assert "Traceback" not in done.err
        assert done.out == ""

    def test_a_mistyped_verb_is_2_with_a_suggestion(self):
        done = run("chekc")

        assert done.code == 2
        assert "did you mean 'check'" in done.err

    @pytest.mark.parametrize("language", ["kk", "ru", "en"])
    @pytest.mark.parametrize(
        "wrong",
        [
            ("chekc",),
            ("check", "-q", "-v"),
            ("check", ""),
            ("check", "--as-of", "yesterday"),
            ("explain", "HST-0"),
            ("explain", "nothing"),
            ("rules", "list", "--domain", "nowhere"),
            ("rules", "show", "HST-999"),
            ("init", "manifest.json"),
            ("init", "new.yaml", "--fact", "no.such=1"),
            ("init", "new.yaml", "--fact", "system.id=My System"),
        ],
        ids=" ".join,
    )
    def test_a_refusal_is_one_line_in_the_language_of_the_person(self, tmp_path, wrong, language):
        done = run(*wrong, cwd=tmp_path, QAZLINT_LANG=language)
        words = done.err.lower()

        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("qazlint: ")
        assert done.err.count("\n") == 1
        assert any(letter in words for letter in "абвгд") == (language != "en")
        assert any(letter in words for letter in "әғқңөұүһі") == (language == "kk")

    @pytest.mark.parametrize("name", ["text", "concise", "json", "questions"])
    @pytest.mark.parametrize(("text", "code"), [(PASSING, 0), (FAILING, 1), (MINIMAL, 4), ("", 2)])
    def test_no_format_changes_the_code(self, write, name, text, code):
        assert run("check", *AS_OF, "-f", name, write(text)).code == code


class TestInputs:
    def test_a_folder_is_searched_and_links_are_not_followed(self, write, tmp_path):
        write(PASSING, "deep/er/qaztech.yaml")
        (tmp_path / "deep" / "loop").symlink_to(tmp_path)
        report = json.loads(run("check", *AS_OF, "-f", "json", str(tmp_path)).out)

        assert [one["file"] for one in report["assessments"]] == [
            str(tmp_path / "deep/er/qaztech.yaml")
        ]

    def test_the_folder_one_stands_in_is_the_default(self, write, tmp_path):
        write(PASSING)

        assert run("check", *AS_OF, cwd=tmp_path).code == 0

    def test_standard_input_bears_the_name_one_gives_it(self):
        done = run(
            "check", *AS_OF, "-f", "concise", "-", "--stdin-filename", "here.yaml",
            stdin=FAILING.encode(),
        )  # fmt: skip

        assert done.code == 1
        assert "here.yaml:" in done.out

    def test_json_is_judged_like_yaml(self, write):
        manifest = {
            "schema": "qazlint/1",
            "system": {"id": "my-system", "name": {"en": "My system"}},
            "owner": {"kind": "state_body"},
            "lifecycle": {"change": "creation"},
        }
        yaml, as_json = write(MINIMAL), write(json.dumps(manifest), "qaztech.json")
        found = []
        for file in (yaml, as_json):
            report = json.loads(run("check", *AS_OF, "-f", "json", file).out)
            found.append(
                [(one["rule"], one["verdict"]) for one in report["assessments"][0]["findings"]]
            )

        assert found[0] == found[1]

    def test_a_system_is_described_once(self, write):
        first, second = write(PASSING, "a/qaztech.yaml"), write(PASSING, "b/qaztech.yaml")
        done = run("check", *AS_OF, "-f", "concise", first, second)

        assert done.code == 2
        assert f"{second}:1:1: system" in done.out

    def test_one_file_by_two_names_is_judged_once(self, write, tmp_path):
        file = write(PASSING)
        done = run("check", *AS_OF, "-f", "json", ".", "./qaztech.yaml", file, cwd=tmp_path)

        assert done.code == 0
        assert len(json.loads(done.out)["assessments"]) == 1

    def test_a_folder_that_cannot_be_looked_into_is_told(self, write, tmp_path, monkeypatch):
        """What nobody could look into may hold anything; as root there is nothing to refuse."""
        write(PASSING, "open/qaztech.yaml")
        locked = tmp_path / "locked"
        locked.mkdir()
        walk = os.walk

        def refusing(folder, onerror):
            yield from walk(folder)
            onerror(PermissionError(13, "Permission denied", str(locked)))

        monkeypatch.setattr(os, "walk", refusing)
        done = run("check", *AS_OF, "-f", "concise", str(tmp_path))

        assert done.code == 2
        assert f"{locked}:1:1:" in done.out

    @pytest.mark.parametrize("name", ["folder", "pipe", "link", "capitals"])
    def test_what_bears_the_name_of_a_manifest_and_is_none_is_told(self, write, tmp_path, name):
        """A pipe would hang the run for ever; a folder would be passed over in silence."""
        write(PASSING, "good/qaztech.yaml")
        odd = tmp_path / ("QazTech.yaml" if name == "capitals" else "qaztech.yaml")
        make = {
            "folder": odd.mkdir,
            "pipe": lambda: os.mkfifo(odd),
            "link": lambda: odd.symlink_to(tmp_path / "nowhere"),
            "capitals": lambda: odd.write_text(PASSING, encoding="utf-8"),
        }
        make[name]()
        done = run("check", *AS_OF, "-f", "concise", str(tmp_path))

        assert done.code == 2
        assert f"{odd}:1:1:" in done.out


class TestTerms:
    def test_the_law_of_another_day(self, write):
        """Before the Code most of it is not law; the report says that the day is not today's."""
        report = json.loads(run("check", "--as-of", "2026-01-02", "-f", "json", write(PASSING)).out)
        assert "exemption.not-yet" in exemptions(report)
        assert report["day"] == "2026-01-02"
        assert report["run"]["is_today"] is False

    def test_fail_on_tightens(self, write):
        """A directive that is not met blocks only when the person asks for that."""
        migrating = (ROOT / "rules/bases/old-system.yaml").read_text(encoding="utf-8")
        open_migration = migrating.replace("migration:", "x-migration:", 1)
        file = write(open_migration)
        normal = json.loads(run("check", *AS_OF, "-f", "json", file).out)
        strict = json.loads(run("check", *AS_OF, "-f", "json", "--fail-on", "note", file).out)

        def blocking(report):
            return sum(one["blocks"] for one in report["assessments"][0]["findings"])

        assert blocking(strict) > blocking(normal)

    def test_an_assumed_stage_shows_what_will_be_asked(self, write):
        """At a later stage rules apply that did not yet; what only creation asks is over."""
        planning = PASSING.replace("stage: industrial_operation", "stage: planning", 1)
        file = write(planning)

        def applying(*more):
            report = json.loads(run("check", *AS_OF, "-f", "json", file, *more).out)
            found = report["assessments"][0]["findings"]
            return {one["rule"] for one in found if exemption(one) != "exemption.stage"}

        assumed = applying("--assume-stage", "industrial_operation")

        assert applying() - assumed == {"DAT-040"}
        assert len(assumed - applying()) > 20

    def test_manifest_only_is_said(self, write):
        done = run("check", *AS_OF, "--manifest-only", write(PASSING))

        assert done.code == 0
        assert "repository not inspected" in done.out


class TestOutputs:
    def test_a_format_goes_to_a_file(self, write, tmp_path):
        target = tmp_path / "report.json"
        done = run("check", *AS_OF, "-f", f"json={target}", "-f", "concise", write(PASSING))

        assert done.code == 0
        assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "qazlint-report/1"
        assert done.out.splitlines()[-1].startswith("qazlint: ")

    def test_a_file_that_cannot_be_written_is_told_and_the_rest_is_not_lost(self, write, tmp_path):
        lost = tmp_path / "no/such/folder/report.json"
        done = run("check", *AS_OF, "-f", f"json={lost}", "-f", "concise", write(PASSING))

        assert done.code == 2
        assert str(lost) in done.err
        assert done.out.splitlines()[-1].startswith("qazlint: ")

    def test_a_link_is_written_through_and_stays_one(self, write, tmp_path):
        target, link = tmp_path / "target.txt", tmp_path / "link.txt"
        link.symlink_to(target)
        run("check", *AS_OF, "-f", f"concise={link}", write(PASSING))

        assert link.is_symlink()
        assert target.read_text(encoding="utf-8").splitlines()[-1].startswith("qazlint: ")

    def test_a_device_is_written_to_and_not_replaced(self, write, tmp_path):
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        done = run("check", *AS_OF, "-f", f"concise={pipe}", write(PASSING))

        assert done.code == 0
        assert b"\nqazlint: " in os.read(reader, 100_000)
        assert stat.S_ISFIFO(pipe.stat().st_mode)
        os.close(reader)

    def test_two_formats_cannot_share_a_file(self, write):
        file = write(PASSING)

        assert run("check", "-f", "json=a", "-f", "concise=a", file).code == 2

    @pytest.mark.parametrize("to", [">&-", "> /dev/full"])
    def test_a_standard_output_that_takes_nothing_is_told(self, write, to):
        """Neither 1, which says that something failed, nor 70, which says that we did."""
        command = f"{sys.executable} -m qazlint check {write(FAILING)} {to}"
        done = subprocess.run(
            ["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
        )

        assert done.returncode == 2
        assert "Traceback" not in done.stderr
        assert "standard output" in done.stderr

    def test_two_formats_cannot_share_standard_output(self, write):
        assert run("check", "-f", "json", "-f", "text", write(PASSING)).code == 2

    def test_the_same_bytes_come_out(self, write):
        file = write(FAILING)

        assert run("check", *AS_OF, "-f", "json", file) == run("check", *AS_OF, "-f", "json", file)

    def test_no_escape_sequences_outside_a_terminal(self, write):
        assert "\x1b" not in run("check", *AS_OF, write(FAILING)).out
        assert "\x1b" in run("check", *AS_OF, "--color", "always", write(FAILING)).out

    def test_the_first_run_fits_one_screen(self, write, tmp_path):
        """A manifest with the required keys only: facts are asked first, details wait."""
        write(MINIMAL)
        for width in ("80", "100", "120"):
            for language in ("kk", "ru", "en"):
                done = run("check", "--lang", language, cwd=tmp_path, COLUMNS=width)
                lines = done.out.splitlines()

                assert len(lines) <= 25
                assert max(len(line) for line in lines) <= int(width)


class TestLanguage:
    @pytest.mark.parametrize(
        ("environment", "word"),
        [
            ({"QAZLINT_LANG": "kk", "LANG": "ru_RU.UTF-8"}, "Талаптар"),
            ({"LANG": "ru_RU.UTF-8"}, "Требования"),
            ({"LC_ALL": "kk_KZ.UTF-8", "LANG": "ru_RU.UTF-8"}, "Талаптар"),
            ({"LANG": "C"}, "Requirements"),
            ({"LC_ALL": "C", "LANG": "ru_RU.UTF-8"}, "Requirements"),
            ({"LC_ALL": "", "LC_MESSAGES": "POSIX", "LANG": "kk_KZ"}, "Requirements"),
            ({"LC_ALL": "de_DE.UTF-8", "LANG": "ru_RU.UTF-8"}, "Requirements"),
            ({"LC_MESSAGES": "kk_KZ", "LANG": "ru_RU.UTF-8"}, "Талаптар"),
            ({"QAZLINT_LANG": "ru-RU", "LC_ALL": "C"}, "Требования"),
            ({}, "Requirements"),
        ],
    )
    def test_the_environment_chooses(self, write, environment, word):
        done = run("check", *AS_OF, "-f", "concise", write(PASSING), **environment)

        assert word.lower() in done.out.lower()

    def test_an_unknown_language_is_refused(self, write):
        done = run("check", write(PASSING), QAZLINT_LANG="turkish", LANG="ru_RU.UTF-8")

        assert done.code == 2
        assert "turkish; укажите одно из этих: kk, ru, en" in done.err


class TestRules:
    def test_list(self):
        out = run("rules", "list", "--domain", "hosting").out

        assert out.startswith("HST-001")

    def test_show_prints_the_file(self):
        assert run("rules", "show", "HST-001").out == (
            ROOT / "rules/hosting/HST-001.yaml"
        ).read_text(encoding="utf-8")

    @pytest.mark.parametrize("verb", [("show",), ("test",)])
    def test_an_unknown_rule_is_2(self, verb):
        assert run("rules", *verb, "HST-999").code == 2

    def test_one_rule_is_tested(self):
        done = run("rules", "test", "HST-001", "--mutate")

        assert done.code == 0
        assert "Rules: 1." in done.out

    def test_lint(self):
        assert run("rules", "lint").code == 0

    @pytest.mark.parametrize("verb", ["test", "lint", "list"])
    def test_a_pack_without_rules_is_no_clean_one(self, tmp_path, verb):
        """Zero rules tested is not zero failures."""
        for name in ("pack.yaml", "acts.yaml"):
            (tmp_path / name).write_bytes((ROOT / "rules" / name).read_bytes())
        done = run("rules", verb, "--pack", str(tmp_path))

        assert done.code == 2
        assert "pack.yaml:1:1: the pack has no rule" in done.err

    def test_a_pack_with_a_defect_is_2(self, tmp_path):
        (tmp_path / "pack.yaml").write_text("id: mine\n", encoding="utf-8")
        done = run("rules", "test", "--pack", str(tmp_path))

        assert done.code == 2
        assert "pack.yaml:1:" in done.err


class TestSchema:
    @pytest.mark.parametrize("language", ["kk", "ru", "en"])
    def test_the_manifest_schema_speaks_the_language(self, language):
        printed = json.loads(run("schema", "--lang", language).out)
        kept = ROOT / f"schemas/manifest.{language}.schema.json"

        assert printed == json.loads(kept.read_text(encoding="utf-8"))

    @pytest.mark.parametrize("name", ["rule", "report", "acts", "evidence"])
    def test_the_other_schemas(self, name):
        assert "$schema" in json.loads(run("schema", name).out)


class TestInit:
    def test_what_it_writes_has_no_problems(self, tmp_path):
        """Whatever the stage, language and owner: shape in order, questions left open."""
        for language in ("kk", "ru", "en"):
            for stage in ("planning", "creation", "industrial_operation", "archiving"):
                file = tmp_path / f"{language}-{stage}.yaml"
                done = run(
                    "init", str(file), "--no-input", "--lang", language,
                    "--fact", "system.id=my-system", "--fact", "owner.kind=state_body",
                    "--fact", "lifecycle.change=creation", "--fact", f"lifecycle.stage={stage}",
                    "--fact", "system.state_function=true",
                )  # fmt: skip
                report = json.loads(run("check", *AS_OF, "-f", "json", str(file)).out)

                assert done.code == 0
                assert report["problems"] == []

    @pytest.mark.parametrize(("language", "form"), [("kk", "ЖЖЖЖ-АА-КК"), ("ru", "ГГГГ-ММ-ДД")])
    def test_a_day_is_asked_for_in_the_language(self, tmp_path, language, form):
        """And the next command can be pasted, whatever the name."""
        file = tmp_path / "my system.yaml"
        done = run(
            "init", str(file), "--no-input", "--lang", language,
            "--fact", "system.id=my-system", "--fact", "owner.kind=state_body",
            "--fact", "lifecycle.change=creation",
        )  # fmt: skip

        assert f"… ({form}" in file.read_text(encoding="utf-8")
        assert done.out.endswith(f"qazlint check '{file}'\n")

    @pytest.mark.parametrize("path", ["manifest.json", "manifest", "", ".", "-"])
    def test_what_it_writes_is_called_yaml(self, tmp_path, path):
        done = run("init", path, "--no-input", cwd=tmp_path)

        assert done.code == 2
        assert ".yaml or .yml" in done.err
        assert list(tmp_path.iterdir()) == []

    def test_it_never_replaces_what_is_there(self, write):
        file = write(PASSING)
        done = run("init", file, "--no-input")

        assert done.code == 2
        assert "--force" in done.err

    def test_without_the_required_facts_it_asks_for_them(self, tmp_path):
        done = run("init", str(tmp_path / "q.yaml"), "--no-input", cwd=tmp_path)

        assert done.code == 2
        assert "owner.kind" in done.err

    @pytest.mark.parametrize(
        "fact", ["owner.kind=nobody", "no.such=1", "owner", "lifecycle.started_on=2026-02-30"]
    )
    def test_a_fact_that_does_not_fit_is_refused(self, tmp_path, fact):
        done = run("init", str(tmp_path / "q.yaml"), "--no-input", "--fact", fact)

        assert done.code == 2
        assert not (tmp_path / "q.yaml").exists()
