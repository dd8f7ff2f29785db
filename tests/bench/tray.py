"""The app out of sight: what it asks of the processor, of the memory and of the networks."""

import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

from inbox.channels import ALL
from inbox.engine.pace import Pace
from inbox.paths import Profile
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import StandIn
from tests.bench.fetch import crowd, networks
from tests.bench.figure import Figure
from tests.bench.homes import furnished, owner, running, told

ACCOUNTS = 20
GOAL = 0.1  # seconds of the processor in a minute at rest
STEP = timedelta(seconds=15)  # of the hour that is lived through
SETTLE = 8  # seconds after its start until an app has read everything once
_MEBI = 2**20


def crowd_all(networks: Sequence[StandIn]) -> None:
    for network in networks:
        crowd(network, 20)


def resting(folder: Path, quick: bool) -> list[Figure]:
    """Three accounts in the tray."""
    seconds = 10 if quick else 60
    three = [networks()[name] for name in list(ALL)[:3]]
    with Served(three) as served:
        served.do(lambda: crowd_all(three))
        profile = furnished(folder / "rest", three, 3_000)
        with owner(profile, "idle", SETTLE, seconds) as started:
            figures = told(started)
            started.wait(20)
    return [_idle(figures, three, seconds)]


def twenty(folder: Path, quick: bool) -> list[Figure]:
    """Twenty accounts over all channels with a large inbox."""
    seconds, count = (10, 20_000) if quick else (60, 100_000)
    made = [networks()[name] for name in islice(cycle(networks()), ACCOUNTS)]
    with Served(made) as served:
        served.do(lambda: crowd_all(made))
        profile = furnished(folder / "twenty", made, count)
        with owner(profile, "idle", SETTLE * 2, seconds) as started:
            figures = told(started)
            started.wait(20)
        asked = an_hour(profile, made)
    held = figures["memory"] / _MEBI
    name = f"memory of {len(made)} accounts, {count:,} items"
    memory = Figure(name, held, 250, unit="MiB", detail="no floor: a bare window is above")
    return [memory, _idle(figures, made, seconds), *_spent(made, asked)]


def an_hour(profile: Profile, made: Sequence[StandIn]) -> Counter[str]:
    """Requests per channel in an hour with the window in front, lived through in seconds."""
    now = [datetime.now(UTC)]
    with running(profile, pace=Pace(), clock=lambda: now[0]) as engine:
        engine.sync().result(120)
        before = _asked(made)
        for _ in range(timedelta(hours=1) // STEP):
            now[0] += STEP
            engine.front(True)
            _quiet(made)
        return _asked(made) - before


def _quiet(made: Sequence[StandIn]) -> None:
    """Until no network has been asked anything for a moment."""
    seen, rest = -1, 0
    while rest < 3:
        time.sleep(0.008)
        count = sum(len(network.faults.requests) for network in made)
        rest = rest + 1 if count == seen else 0
        seen = count


def _asked(made: Sequence[StandIn]) -> Counter[str]:
    asked: Counter[str] = Counter()
    for network in made:
        asked[network.channel] += len(network.faults.requests)
    return asked


def _spent(made: Sequence[StandIn], asked: Counter[str]) -> list[Figure]:
    """An account's requests in an hour over what its network allows in one."""
    accounts = Counter(network.channel for network in made)
    found = []
    for channel, number in sorted(accounts.items()):
        budget = ALL[channel].manifest.budget
        allowed = budget.points / max(1, budget.read) * (timedelta(hours=1) / budget.per)
        each = asked[channel] / number
        found.append(
            Figure(
                f"requests in an hour over the budget, {channel}",
                each / allowed,
                1,
                detail=f"{each:.0f} for each of {number} accounts, allowed {allowed:,.0f}",
            )
        )
    return found


def _idle(figures: dict[str, float], made: Sequence[StandIn], seconds: int) -> Figure:
    """A minute at rest, with the looks at the accounts that fall into it."""
    every = [ALL[n.channel].manifest.poll_every.total_seconds() for n in made]
    looks = figures["look"] * sum(60 / seconds_ for seconds_ in every) / len(every)
    rest = figures["idle"] * 60 / seconds
    detail = f"{rest:.3f} s at rest, {looks:.3f} s looking"
    name = f"processor in a minute in the tray, {len(made)} accounts"
    return Figure(name, rest + looks, GOAL, unit="s", detail=detail)
