"""Compiles the pack into the wheel, so that an installed qazlint reads one file and no YAML."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent.parent


class CompilePack(BuildHookInterface[Any]):
    """The build hook that hatchling runs (pyproject.toml names this file)."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled pack beside the rules, in every wheel but an editable one."""
        if version == "editable":
            return
        sys.path.insert(0, str(ROOT))
        from qazlint.workspace import read_pack

        source = read_pack(ROOT / "rules")
        folder = Path(tempfile.mkdtemp())
        for name, data in (
            ("pack.json", source.compiled),
            ("pack.texts.json", source.compiled_texts),
        ):
            (folder / name).write_bytes(data)
            build_data["force_include"][str(folder / name)] = f"qazlint/_pack/compiled/{name}"
