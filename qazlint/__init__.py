"""A linter that checks manifests of state information systems against the law of Kazakhstan."""

from __future__ import annotations

__version__ = "0.1.0"
