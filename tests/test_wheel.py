"""A built wheel, unpacked elsewhere, finds its rules and schemas."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile

import pytest
from command_line import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The wheel, unpacked as an installer would, far from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    built = [
        sys.executable,
        "-m",
        "build",
        "--no-isolation",
        "-q",
        "-w",
        "-o",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(built, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    site = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def qazlint(site, *arguments, cwd):
    environment = {**os.environ, "PYTHONPATH": str(site), "XDG_CACHE_HOME": str(cwd / "cache")}
    command = [sys.executable, "-P", "-c", "from qazlint.cli.main import main; main()", *arguments]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_it_judges_from_another_folder(installed, tmp_path):
    manifest = ROOT / "examples/ministry-register/qaztech.yaml"
    done = qazlint(
        installed, "check", "--as-of", "2026-11-23", "-f", "concise", str(manifest), cwd=tmp_path
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_it_is_the_wheel_that_runs(installed, tmp_path):
    code = "import qazlint; print(qazlint.__file__)"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-P", "-c", code]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=True, env=environment
    )

    assert done.stdout.startswith(str(installed))


def test_it_is_compiled_already(installed, tmp_path):
    """A cold run in CI reads the compiled pack of the wheel, and writes no cache."""
    done = qazlint(installed, "check", "-f", "concise", str(tmp_path), cwd=tmp_path)

    assert done.returncode == 3
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    "arguments",
    [("rules", "test"), ("rules", "list"), ("explain", "HST-001"), ("schema", "--lang", "kk")],
)
def test_the_other_verbs_find_their_files(installed, tmp_path, arguments):
    assert qazlint(installed, *arguments, cwd=tmp_path).returncode == 0


def test_it_carries_its_types_and_licence(installed):
    assert (installed / "qazlint/py.typed").exists()
    assert list(installed.glob("qazlint-*.dist-info/licenses/LICENSE"))
