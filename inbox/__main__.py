"""`kuulolla` and `python -m inbox`: the window, or one command."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    given = list(sys.argv[1:] if argv is None else argv)
    from inbox.cli.parser import parser  # noqa: PLC0415 - the window's way stays short

    args = parser().parse_args(given)
    if args.command in {None, "demo"}:
        from inbox import app  # noqa: PLC0415

        return app.main(args)
    from inbox.cli.main import main as command  # noqa: PLC0415

    return command(given)


if __name__ == "__main__":
    sys.exit(main())
