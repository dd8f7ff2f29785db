"""The window beside its floors: its start, its memory, its keys, its stalls."""

import os
import statistics
import sys
from pathlib import Path
from time import monotonic

import httpx

from inbox.paths import Profile
from inbox.sandbox.mastodon import Mastodon
from inbox.sandbox.serve import Served
from tests.bench.fetch import crowd, replayed
from tests.bench.figure import Figure
from tests.bench.homes import child, furnished, owner, resting, running, sign_in, told
from tests.bench.replay import Tape

_MEBI = 2**20


def starting(folder: Path, quick: bool) -> list[Figure]:
    """From the start of the process until the list is painted, and the memory a while later."""
    count, times = (20_000, 2) if quick else (100_000, 5)
    ours: list[dict[str, float]] = []
    bare: list[dict[str, float]] = []
    with Served([Mastodon()]) as served:
        profile = furnished(folder / "start", served.standins, count)
    for _ in range(times + 1):  # the first of each finds cold files
        began = monotonic()
        words = [sys.executable, "-m", "tests.bench.bare", str(count)]
        with child(words, {**os.environ, "QT_QPA_PLATFORM": "offscreen"}) as started:
            bare.append(_since(told(started), began))
            started.wait(20)
        began = monotonic()
        with owner(profile, "start") as started:
            ours.append(_since(told(started), began))
            started.wait(20)
    del ours[0], bare[0]
    took, floor = _median(ours, "painted"), _median(bare, "painted")
    held, least = _median(ours, "memory") / _MEBI, _median(bare, "memory") / _MEBI
    return [
        Figure(
            f"start to list painted, {count:,} items, over a bare Qt table",
            took / floor,
            1.5,
            detail=f"{took * 1000:,.0f} ms, bare {floor * 1000:,.0f}",
        ),
        Figure(
            f"memory with {count:,} items, over a bare Qt table",
            held / least,
            1.5,
            detail=f"{held:,.0f} MiB, bare {least:,.0f}",
        ),
    ]


def stepping(_folder: Path, quick: bool) -> list[Figure]:
    """From the key to the painted next conversation, in a small inbox and in a huge one."""
    few, many = (2_000, 50_000) if quick else (10_000, 1_000_000)
    times = 25 if quick else 60
    small, large = resting(few), resting(many)
    took: dict[str, list[float]] = {"small": [], "large": []}
    for _ in range(1 if quick else 3):
        for name, profile in (("small", small), ("large", large)):
            with owner(profile, "keys", times) as started:
                took[name].append(told(started)["median"])
                started.wait(20)
    one, other = statistics.median(took["small"]), statistics.median(took["large"])
    return [
        Figure(
            f"key to next conversation, {many:,} items over {few:,}",
            other / one,
            1.2,
            detail=f"{other:.1f} ms, small {one:.1f}",
        )
    ]


def stalling(folder: Path, quick: bool) -> list[Figure]:
    """The longest stall while answers come in, over the longest of an idle window."""
    count, times, seconds = (500, 1, 3) if quick else (2_000, 3, 6)
    network, tape = Mastodon(), Tape()
    idle, busy = [], []
    with Served([network]):
        crowd(network, count)
        with running(Profile(folder / "tape"), transport=tape) as engine:
            sign_in(engine, network)
            tape.asked.clear()
            engine.sync().result(300)
        homes = [furnished(folder / f"stall{n}", [network], 0, read=False) for n in range(times)]
    sizes = [len(body) for answers in tape.told.values() for _, _, body in answers]
    with replayed(tape, folder / "stall.tape", network.base_url):
        for profile in homes:
            httpx.post(f"{network.base_url}/still")
            with owner(profile, "stall", seconds, profile.database) as started:
                idle.append(told(started)["idle"])
                httpx.post(f"{network.base_url}/rewind")
                busy.append(told(started)["busy"])
                started.wait(20)
    longest, least = statistics.median(busy), statistics.median(idle)
    detail = (
        f"{longest:.0f} ms, idle {least:.0f};"
        f" {len(tape.asked)} answers of {sum(sizes) / len(sizes) / 1000:.0f} kB"
    )
    name = "longest stall while answers come in, over idle"
    return [Figure(name, longest / least, 3, detail=detail)]


def _since(figures: dict[str, float], began: float) -> dict[str, float]:
    return {**figures, "painted": figures["painted"] - began}


def _median(all_: list[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in all_)
