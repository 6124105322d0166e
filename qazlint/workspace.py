"""
The disk: manifests, and packs with their schemas.

Paths are texts on the way of `check`: importing pathlib costs 4 ms, a twelfth of a run.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any

from qazlint import cache
from qazlint.errors import PackError, unreadable, whole_file
from qazlint.evidence.gathering import MOST_BYTES, TextFile, text_file
from qazlint.model.named import NamedTuple
from qazlint.model.problem import Problem
from qazlint.parsing.document import MAX_BYTES, parse_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import BinaryIO

    from qazlint.model.coverage import Coverage
    from qazlint.model.document import Document, Plain
    from qazlint.model.pack import Pack, PackTexts
    from qazlint.model.rule import Case, Rule
    from qazlint.parsing.pack import PackSource

STANDARD_INPUT = "-"
MANIFEST_NAMES = ("qaztech.yaml", "qaztech.yml", "qaztech.json")
_PASSED_OVER = frozenset({".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv", ".tox"})
_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_USUAL_BYTES = 32 * 1024
_PACK_IS_MADE_OF = ("rules", "schemas", "qazlint/parsing", "qazlint/model")
SCHEMAS = (
    "manifest",
    "rule",
    "scope",
    "acts",
    "pack",
    "table",
    "parameter",
    "profile",
    "penalty",
    "referral",
    "terms",
    "evidence",
)


class Manifest(NamedTuple):
    """A manifest as it stands on the disk, or why it cannot be read."""

    file: str
    data: bytes | None
    problem: Problem | None
    is_on_disk: bool = True
    """Whether it has a folder, in which the files that it names can be looked for."""


class LoadedPack(NamedTuple):
    """A pack ready to judge with; its words are read when somebody asks."""

    pack: Pack
    texts: Callable[[], PackTexts]


def home() -> Path:
    """The folder that holds rules/ and schemas/: inside the wheel, or the root of a checkout."""
    from pathlib import Path

    return Path(_home())


def _home() -> str:
    installed = os.path.join(_PACKAGE, "_pack")
    return installed if os.path.isdir(installed) else os.path.dirname(_PACKAGE)


def schema_text(name: str) -> str:
    """A schema file as it ships. Raises OSError when there is none of that name."""
    return (home() / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")


def schema_names() -> tuple[str, ...]:
    """The names of the schemas that ship, without those that are one schema in a language."""
    files = (home() / "schemas").glob("*.schema.json")
    names = sorted(path.name.removesuffix(".schema.json") for path in files)
    return tuple(name for name in names if "." not in name)


def schema(name: str) -> Mapping[str, Any]:
    """A schema, parsed."""
    import json

    parsed: Mapping[str, Any] = json.loads(schema_text(name))
    return parsed


def find_manifests(paths: tuple[str, ...]) -> Iterator[Manifest]:
    """
    The manifests that the paths name: files as they are, folders searched for manifest names.

    A file is read once, by whatever names it goes. Symbolic links inside folders are not followed.
    What cannot be looked into, and what bears the name of a manifest and is none, is a problem.
    """
    seen: set[tuple[int, int]] = set()
    for path in dict.fromkeys(paths):
        found = _manifests_under(path) if os.path.isdir(path) else (read_manifest(path),)
        for manifest in found:
            identity = _identity(manifest.file)
            if identity not in seen or manifest.data is None:
                yield manifest
            if identity is not None:
                seen.add(identity)


def _identity(file: str) -> tuple[int, int] | None:
    try:
        found = os.stat(file)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _manifests_under(folder: str) -> Iterator[Manifest]:
    errors: list[OSError] = []
    for at, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if name not in _PASSED_OVER)
        beneath = os.path.normpath(at)
        for name in sorted(filter(_is_manifest_name, (*folders, *files))):
            yield _found(_joined(beneath, name), name)
    for error in errors:
        yield _unread(str(error.filename or folder), error)


def _is_manifest_name(name: str) -> bool:
    """Whether a name is that of a manifest, or would be but for its capitals."""
    return name.lower() in MANIFEST_NAMES


def _found(file: str, name: str) -> Manifest:
    """What stands in a folder under the name of a manifest; only a regular file is opened."""
    if name not in MANIFEST_NAMES:
        meant = {"name": name.lower()}
        return Manifest(file, None, Problem(whole_file(file), "misspelt-manifest", meant))
    try:
        mode = os.stat(file).st_mode
    except OSError as error:
        return _unread(file, error)
    if stat.S_ISREG(mode):
        return read_manifest(file)
    return Manifest(file, None, Problem(whole_file(file), "not-a-file"))


def _joined(folder: str, name: str) -> str:
    return name if folder == "." else os.path.join(folder, name)


def read_manifest(file: str) -> Manifest:
    """The bytes of a manifest, at most one more than a document may have."""
    try:
        with open(file, "rb") as stream:
            data = stream.read(_USUAL_BYTES)  # a read makes room for all that it asks for
            if len(data) == _USUAL_BYTES:
                data += stream.read(MAX_BYTES + 1 - _USUAL_BYTES)
            return Manifest(file, data, None)
    except OSError as error:
        return _unread(file, error)


def _unread(file: str, error: OSError) -> Manifest:
    return Manifest(file, None, _problem_of(file, error))


def _problem_of(file: str, error: OSError) -> Problem:
    code, arguments = unreadable(error.errno or 0, error.strerror or type(error).__name__)
    return Problem(whole_file(file), code, arguments)


def read_stream(stream: BinaryIO, file: str) -> Manifest:
    """A manifest from a stream, under a name of the person's choice."""
    return Manifest(file, stream.read(MAX_BYTES + 1), None, is_on_disk=False)


def parse_manifest(manifest: Manifest, pack: Pack) -> tuple[Document | None, tuple[Problem, ...]]:
    """A manifest as a document that fits its schema, and what of it does not, or denies itself."""
    from qazlint.parsing.denial import undenied
    from qazlint.parsing.schema import checked

    if manifest.data is None:
        return None, (manifest.problem,) if manifest.problem else ()
    document, problems = parse_document(manifest.data, file=manifest.file)
    if document is None:
        return None, problems
    document, misfits = checked(document, pack.shape, lambda: schema("manifest"))
    document, contradictions = undenied(document, pack)
    return document, (*problems, *misfits, *contradictions)


def read_texts(manifest: str, files: Iterable[str]) -> Mapping[str, TextFile]:
    """
    The files that a manifest names, as text: from its folder, else from one above it.

    The search ends at the folder that holds `.git`; what lies outside, by whatever link, is not
    read.
    """
    folders = _folders_up(os.path.dirname(manifest) or ".")
    return {file: _read_text(file, folders) for file in files}


def _folders_up(folder: str) -> tuple[str, ...]:
    """A folder and those above it, up to the root of its repository; alone where it is in none."""
    above = [folder]
    while not os.path.exists(os.path.join(above[-1], ".git")):
        outer = os.path.normpath(os.path.join(above[-1], ".."))
        if os.path.realpath(outer) == os.path.realpath(above[-1]):
            return (folder,)
        above.append(outer)
    return tuple(above)


def _read_text(file: str, folders: tuple[str, ...]) -> TextFile:
    root = os.path.realpath(folders[-1])
    for folder in folders:
        path = _joined(folder, file)
        real = os.path.realpath(path)
        if os.path.commonpath((root, real)) != root or not os.path.isfile(real):
            continue
        try:
            with open(real, "rb") as stream:
                return text_file(os.path.normpath(path), stream.read(MOST_BYTES + 1))
        except OSError:
            break
    return TextFile(file, None)


def pack_files(rules: Path) -> Mapping[str, bytes]:
    """
    The files of a pack by their names from its folder on, with "/".

    Raises PackError when a file of it cannot be read.
    """
    files, problems = {}, []
    for path in sorted(rules.rglob("*.yaml")):
        name = path.relative_to(rules).as_posix()
        if not path.is_file():
            problems.append(Problem(whole_file(name), "not-a-file"))
            continue
        try:
            files[name] = path.read_bytes()
        except OSError as error:
            problems.append(_problem_of(name, error))
    if problems:
        raise PackError(problems)
    return files


def read_pack(rules: Path | None = None) -> PackSource:
    """
    A pack from its files, with its cases.

    Raises PackError when a file of it cannot be used.
    """
    from qazlint.parsing.pack import parse_pack

    files = pack_files(rules or home() / "rules")
    return parse_pack(files, {name: schema(name) for name in SCHEMAS})


def read_cases(rule: Rule, pack: Pack) -> tuple[tuple[Case, ...], Mapping[str, Plain]]:
    """
    The cases of one rule that ships, and the manifests they rest on.

    Raises PackError when one of the files cannot be used.
    """
    from qazlint.model.document import plain
    from qazlint.parsing.rule import parse_cases

    cases: Any = plain(_document(f"{rule.domain}/{rule.id}.yaml").root)
    parsed = parse_cases(cases["cases"], day=pack.day)
    names = sorted({case.base for case in parsed})
    return parsed, {name: plain(_document(f"bases/{name}.yaml").root) for name in names}


def _document(name: str) -> Document:
    """A file of the pack that ships. Raises PackError when it is no document."""
    try:
        data = (home() / "rules" / name).read_bytes()
    except OSError as error:
        raise PackError([_problem_of(name, error)]) from error
    document, problems = parse_document(data, file=name)
    if document is None:
        raise PackError(problems)
    return document


def read_coverage(pack: Pack, rules: Path | None = None) -> Coverage | None:
    """
    The coverage beside a pack, None where it has none.

    Raises PackError when its file cannot be used.
    """
    from qazlint.parsing.coverage import COVERAGE, parse_coverage

    file = (rules or home() / "rules") / COVERAGE
    if not file.exists():
        return None
    try:
        data = file.read_bytes()
    except OSError as error:
        raise PackError([_problem_of(COVERAGE, error)]) from error
    return parse_coverage(data, schema("coverage"), pack)


def load_pack(*, use_cache: bool = True) -> LoadedPack:
    """
    The pack that ships with the tool, compiled.

    An installed pack is compiled already. In a checkout the compiled form is kept in the person's
    cache, as long as its files, the schemas and the code that reads them stay as they are.
    Raises PackError when a file of the pack cannot be used.
    """
    shipped = os.path.join(_home(), "compiled")
    if os.path.isdir(shipped):
        return _compiled(
            _content(shipped, "pack.json"), lambda: _content(shipped, "pack.texts.json")
        )
    if not use_cache:
        source = read_pack()
        return LoadedPack(source.pack, lambda: source.texts)
    return _cached_pack()


def pack_folders() -> tuple[str, ...]:
    """The folders of a checkout of whose files a compiled pack is made, code included."""
    return tuple(os.path.join(_home(), folder) for folder in _PACK_IS_MADE_OF)


def _cached_pack() -> LoadedPack:
    made_of = cache.sources(*pack_folders())
    compiled, texts = f"pack-{made_of.key}.json", f"pack-{made_of.key}.texts.json"
    kept, kept_texts = cache.kept(compiled), cache.kept(texts)
    if kept is not None and kept_texts is not None:
        return _compiled(kept, lambda: kept_texts)
    source = read_pack()
    if made_of.are_settled:
        cache.keep({texts: source.compiled_texts, compiled: source.compiled})
    return LoadedPack(source.pack, lambda: source.texts)


def _compiled(compiled: bytes, read_texts: Callable[[], bytes]) -> LoadedPack:
    from qazlint.parsing.compiled import later_texts, parse_compiled

    return LoadedPack(parse_compiled(compiled), lambda: later_texts(read_texts))


def _content(folder: str, name: str) -> bytes:
    with open(os.path.join(folder, name), "rb") as stream:
        return stream.read()


def write_pages(folder: Path, pages: Mapping[str, str]) -> None:
    """Pages by their names beneath a folder, which is made where it is not. Raises OSError."""
    for name, text in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def stale_pages(folder: Path, pages: Mapping[str, str]) -> tuple[str, ...]:
    """The names of pages that are missing, not as given, or given by nothing any more."""
    changed = [name for name, text in pages.items() if _page(folder / name) != text]
    there = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.md")))
    return (*changed, *(name for name in there if name not in pages))


def _page(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
