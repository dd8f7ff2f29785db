"""`make bench`: every measurement in turn, a table, and a status for scripts."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from tests.bench import store
from tests.bench.classify import classifying
from tests.bench.fetch import fetching
from tests.bench.figure import Figure
from tests.bench.tray import resting, twenty
from tests.bench.window import stalling, starting, stepping

# (folder of its own, whether to be quick) -> what came out
Measurement = Callable[[Path, bool], Sequence[Figure]]


def saving(folder: Path, quick: bool) -> list[Figure]:
    count = 20_000 if quick else 100_000
    told = store.saving(folder, count, rounds=3)
    detail = (
        f"{told['ours']:,.0f} rows/s, by trigger {told['trigger']:,.0f}"
        f" ({told['gathered']:,.0f} in transactions like ours), our rows plainly"
        f" {told['plain']:,.0f}"
    )
    name = f"storing {count:,} comments over full text by trigger"
    return [Figure(name, told["ratio"], 2, at_least=True, detail=detail)]


def searching(folder: Path, quick: bool) -> list[Figure]:
    count = 50_000 if quick else 1_000_000
    told = store.searching(folder, count)
    detail = (
        f"p50 {told['ours_p50']:.2f} ms, raw {told['raw_p50']:.2f};"
        f" p99 {told['ours_p99']:.2f} ms, raw {told['raw_p99']:.2f}"
    )
    return [Figure(f"search in {count:,} items over raw FTS5", told["ratio"], 1.3, detail=detail)]


ALL: tuple[Measurement, ...] = (
    starting,
    stepping,
    searching,
    fetching,
    saving,
    stalling,
    resting,
    twenty,
    classifying,
)


def main() -> int:
    wanted = argparse.ArgumentParser(prog="tests/bench/run", description=__doc__)
    wanted.add_argument("--quick", action="store_true", help="measure less")
    wanted.add_argument("--only", default="", metavar="WORD", help="what has it in its name")
    args = wanted.parse_args()
    figures: list[Figure] = []
    started = perf_counter()
    for measure in ALL:
        if args.only in measure.__name__:
            with tempfile.TemporaryDirectory(prefix="kuulolla-bench-") as folder:
                for figure in measure(Path(folder), args.quick):
                    figures.append(figure)
                    print(figure, flush=True)  # noqa: T201 - a program's own words
    missed = sum(not figure.good for figure in figures)
    far = sum(figure.far for figure in figures)
    seconds = perf_counter() - started
    print(f"\n{table(figures)}\n")  # noqa: T201
    print(f"{len(figures)} figures, {missed} missed, {far} by far, in {seconds:.0f} s")  # noqa: T201
    # A busy computer and small sizes are poor judges: a quick run tells, the full one decides.
    return 1 if not figures or (far and not args.quick) else 0


def table(figures: Sequence[Figure]) -> str:
    """All of them in Markdown, as docs/speed.md has it."""
    rows = [
        f"| {f.name} | {f.value:.2f}{f.unit and ' '}{f.unit} | {f.sign} {f.goal:g} |"
        f" {'good' if f.good else 'missed'} | {f.detail} |"
        for f in figures
    ]
    return "\n".join(["| what | figure | goal | | both sides |", "|---|---|---|---|---|", *rows])


if __name__ == "__main__":
    sys.exit(main())
