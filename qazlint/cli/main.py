"""The command line: which verb runs, and how a run ends."""

from __future__ import annotations

import importlib
import sys

import click

from qazlint import __version__
from qazlint.cli.usage import refused, said, spoken
from qazlint.model.report import ExitCode

_VERBS = {
    "check": "Judge manifests against the law as of a day (the default job).",
    "explain": "Explain a rule: the law behind it, whom it binds, what it asks, how to meet it.",
    "init": "Ask for the facts and write a manifest.",
    "rules": "List, show, test and lint the rules.",
    "schema": "Print a schema, in the language of the person.",
}
"""The verbs with their help, here so that `--help` imports none of them."""


class _Verbs(click.Group):
    """A group that imports a verb when it runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order in which a person meets them."""
        del ctx
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command behind a verb."""
        del ctx
        if cmd_name not in _VERBS:
            return None
        module = importlib.import_module(f"qazlint.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a suggestion for a mistyped verb."""
        name = args[0]
        if name not in _VERBS and not name.startswith("-"):
            import difflib

            near = difflib.get_close_matches(name, _VERBS, n=1)
            verbs = ", ".join(near or _VERBS)
            code = "no-such-verb-near" if near else "no-such-verb"
            raise refused(code, spoken(), verb=name, verbs=verbs)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with one line each."""
        del ctx
        with formatter.section("Verbs"):
            formatter.write_dl(list(_VERBS.items()))


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="qazlint")
def qazlint() -> None:
    """Check manifests of state information systems against the law of Kazakhstan."""


def main() -> None:
    """Run a verb and exit with its code; 70 for a defect of qazlint itself."""
    try:
        code = qazlint.main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.ClickException as error:
        error.show()
        code = ExitCode.UNUSABLE
    except click.Abort:
        click.echo(said("interrupted", spoken()), err=True)
        code = ExitCode.UNUSABLE
    except BrokenPipeError:
        # The reader went away; what was judged before that is not known to anybody.
        sys.stderr.close()
        code = ExitCode.UNUSABLE
    except Exception:  # noqa: BLE001 - the one seam: an unknown failure must not exit with 1
        import traceback

        traceback.print_exc()
        click.echo(said("defect", spoken()), err=True)
        code = ExitCode.DEFECT
    sys.exit(int(code or 0))
