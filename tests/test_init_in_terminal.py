"""`qazlint init` asks in a terminal."""

from __future__ import annotations

from terminal import in_terminal


def test_it_asks_for_the_facts_and_writes_them(tmp_path):
    """Answers by word or by number; an answer that does not fit is asked again; Enter skips."""
    typed = ["my-system", "My system", "9", "1", "nonsense", "2", *[""] * 12]
    done = in_terminal(["init", "--lang", "en"], typed=typed, cwd=tmp_path)
    written = (tmp_path / "qaztech.yaml").read_text(encoding="utf-8")

    assert done.code == 0, done.screen
    assert "state_legal_entity" in done.screen
    assert "nonsense is none of the allowed values; write one of: " in done.screen
    assert "Name of the system, in English [" in done.screen
    assert "(YYYY-MM-DD)" in done.screen
    assert "none, or Enter and fill in the file later" in done.screen
    assert "  kind: private_integrated" in written
    assert "  change: creation" in written
    assert "  stage: creation" in written
    assert "# state_function: …" in written


def test_it_asks_in_kazakh(tmp_path):
    done = in_terminal(
        ["init", "--lang", "kk"], typed=["a-b", "", "1", "1", *[""] * 12], cwd=tmp_path
    )

    assert done.code == 0, done.screen
    assert "Enter – белгісіз" in done.screen
    assert "(ЖЖЖЖ-АА-КК)" in done.screen


def test_a_required_answer_is_asked_for_until_it_is_there(tmp_path):
    typed = ["", "My system", "my-system", "", "1", "1", *[""] * 12]
    done = in_terminal(["init", "--lang", "ru"], typed=typed, cwd=tmp_path)

    assert done.code == 0, done.screen
    assert "это поле обязательно" in done.screen
    assert "My system – не идентификатор; напишите строчными" in done.screen


def test_after_init_check_finds_the_manifest(tmp_path):
    in_terminal(["init"], typed=["my-system", "", "1", "1", *[""] * 12], cwd=tmp_path)
    done = in_terminal(["check", "--color", "never"], typed=[], cwd=tmp_path)

    assert done.code == 4, done.screen
    assert "my-system" in done.screen
