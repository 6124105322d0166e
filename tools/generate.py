"""Write every generated file; with --check, say which are stale."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from qazlint.cli.law_pages import law_pages
from qazlint.model.texts import LANGUAGES
from qazlint.workspace import read_coverage, read_pack

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pictures import pictures
from schema_languages import schema_in

ROOT = Path(__file__).resolve().parent.parent


def generated(root: Path = ROOT) -> dict[Path, str]:
    """The text of each generated file, by its path."""
    return {
        **_schemas(root / "schemas"),
        **_law(root / "docs/law"),
        **pictures(root),
    }


def stale(root: Path = ROOT) -> list[Path]:
    """The generated files that their sources no longer give, or that are not there."""
    wanted = generated(root)
    changed = [path for path, text in wanted.items() if _read(path) != text]
    return [*changed, *(path for path in (root / "docs/law").rglob("*.md") if path not in wanted)]


def main(arguments: list[str]) -> int:
    """Write, or check; 1 when a file is stale."""
    if "--check" in arguments:
        found = stale()
        for path in found:
            print(f"{path.relative_to(ROOT)}: stale; run python tools/generate.py")
        return 1 if found else 0
    for path, text in generated().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


def _schemas(folder: Path) -> dict[Path, str]:
    """The manifest schema, once per language."""
    master = json.loads((folder / "manifest.schema.json").read_text(encoding="utf-8"))
    return {
        folder / f"manifest.{language}.schema.json": _spelled(schema_in(master, language))
        for language in LANGUAGES
    }


def _law(folder: Path) -> dict[Path, str]:
    """What `qazlint rules docs` writes."""
    source = read_pack(folder.parent.parent / "rules")
    coverage = read_coverage(source.pack, folder.parent.parent / "rules")
    return {folder / name: text for name, text in law_pages(source, coverage).items()}


def _spelled(schema: dict[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
