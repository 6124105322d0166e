"""The coverage of a pack, as the verb `rules coverage` shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qazlint.cli import options, output
from qazlint.cli.usage import refused

if TYPE_CHECKING:
    from qazlint.model.coverage import Chart, Coverage
    from qazlint.model.pack import Pack
    from qazlint.model.texts import Language


def charts(coverage: Coverage | None, language: Language, pack: Pack) -> tuple[Chart, ...]:
    """The charts of a coverage. Raises Refusal when the pack has none."""
    from qazlint.engine import coverage as engine

    if coverage is None:
        raise refused("no-coverage", language)
    return engine.charts(coverage, pack)


def narrowed(
    charts: tuple[Chart, ...], *, act: str | None, article: str | None, language: Language
) -> tuple[Chart, ...]:
    """The charts of one act, or of one provision. Raises Refusal when nothing is left."""
    chosen = [chart for chart in charts if act in (None, chart.act)]
    if article is not None:
        chosen = [
            chart._replace(rows=tuple(row for row in chart.rows if row.entry.provision == article))
            for chart in chosen
        ]
    kept = tuple(chart for chart in chosen if chart.rows)
    if not kept and any(chart.act == act for chart in charts):
        known = next(chart.rows for chart in charts if chart.act == act)
        listed = ", ".join(row.entry.provision for row in known)
        raise refused("no-article-fits", language, articles=listed)
    if not kept:
        raise refused("no-provision-fits", language, acts=", ".join(one.act for one in charts))
    return kept


def rendered(
    charts: tuple[Chart, ...], pack: Pack, wanted: str, *, color: str, language: Language
) -> str:
    """The charts in the wanted format: text, json or markdown."""
    from qazlint.reporters import coverage_json, coverage_page, coverage_table

    match wanted:
        case "json":
            return coverage_json.render(charts, pack)
        case "markdown":
            return coverage_page.render(charts, pack, language=language)
        case _:
            to_terminal = output.is_terminal()
            return coverage_table.render(
                charts,
                pack,
                language=language,
                width=output.width(to_terminal=to_terminal),
                color=options.is_colored(color, to_terminal=to_terminal),
            )
