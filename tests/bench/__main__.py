"""`make bench`: every measurement in turn, a table, and a status for scripts."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from tests.bench import store
from tests.bench.fetch import fetching
from tests.bench.figure import Figure

# (folder of its own, whether to be quick) -> what came out
Measurement = Callable[[Path, bool], Sequence[Figure]]


def saving(folder: Path, quick: bool) -> list[Figure]:
    count = 20_000 if quick else 100_000
    told = store.saving(folder, count, rounds=3)
    detail = f"{told['ours']:,.0f} rows/s, by trigger {told['trigger']:,.0f}"
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


ALL: tuple[Measurement, ...] = (saving, searching, fetching)


def main() -> int:
    wanted = argparse.ArgumentParser(prog="tests/bench/run", description=__doc__)
    wanted.add_argument("--quick", action="store_true", help="measure less, judge nothing")
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
    seconds = perf_counter() - started
    print(f"{len(figures)} figures, {missed} missed, in {seconds:.0f} s")  # noqa: T201
    # Small sizes and a busy computer make poor judges: a quick run only shows.
    return 1 if not figures or (missed and not args.quick) else 0


if __name__ == "__main__":
    sys.exit(main())
