"""How long a first read takes, beside httpx and json alone on the very same answers."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit

import httpx

from inbox.channels import ALL
from inbox.engine.engine import Engine
from inbox.engine.pace import Pace
from inbox.paths import Profile, resource
from inbox.sandbox.content import load
from inbox.sandbox.serve import Served
from inbox.sandbox.shop import stand_ins
from inbox.sandbox.standin import Persona, StandIn
from inbox.secrets import Memory
from inbox.store.reader import Reader
from tests.bench.figure import Figure
from tests.bench.replay import Tape

_WORDS = "olipa hyvää kahvia tänään, saako tuota leipää vielä huomenna ja kuinka kauan"
# Items that a network's allowance for an hour has room for, where that is fewer than we read.
_ALLOWED = {"instagram": 4_000}


def networks() -> dict[str, StandIn]:
    """One fresh network for every channel that has a stand-in."""
    return {made.channel: made for made in stand_ins(load(resource()))}


def crowd(network: StandIn, count: int) -> None:
    """A busy shop: a hundred comments under each post, all from the last month."""
    now = datetime.now(UTC)
    post = ""
    for number in range(count):
        at = now - timedelta(seconds=(count - number) * 60)
        if number % 100 == 0:
            post = network.publish(f"post{number}", f"Post {number}", at, title=f"Post {number}")
        who = Persona(f"person{number % 977}", f"Person {number % 977}")
        network.say(who, f"{number} {_WORDS}", at + timedelta(seconds=20), post=post)


@contextmanager
def running(profile: Profile, transport: httpx.AsyncBaseTransport | None) -> Iterator[Engine]:
    profile.make()
    # All of it: the app itself goes no further back than two thousand.
    pace = Pace(poll=False, back_items=1_000_000)
    engine = Engine(profile, ALL, Memory(), transport=transport, pace=pace)
    engine.start(lambda _event: None).result(10)
    try:
        yield engine
    finally:
        engine.stop()


def read(
    folder: Path,
    channel: str,
    credentials: Mapping[str, str],
    transport: httpx.AsyncBaseTransport | None = None,
) -> tuple[float, int]:
    """Seconds of one first read through the whole engine into a new file, and the items in it."""
    profile = Profile(folder)
    with running(profile, transport) as engine:
        way = min(ALL[channel].manifest.ways, key=lambda way: way.browser)
        identities = engine.connect(channel, way.id, credentials).result(60)
        engine.adopt(identities).result(60)
        if isinstance(transport, Tape):
            transport.asked.clear()
        started = perf_counter()
        rounds = engine.sync().result(600)
        seconds = perf_counter() - started
        if rounds[0].error:
            raise RuntimeError(rounds[0].error)
    with closing(Reader(profile.database)) as reader:
        return seconds, reader.accounts()[0].counted_here


def alone(asked: list[tuple[str, str]]) -> float:
    """Seconds of the same requests by httpx, each answer parsed by json and thrown away."""
    with httpx.Client(timeout=30) as client:
        started = perf_counter()
        for method, url in asked:
            body = client.request(method, url).content
            if body:
                json.loads(body)
        return perf_counter() - started


@contextmanager
def replayed(tape: Tape, path: Path, base_url: str) -> Iterator[None]:
    tape.save(path)
    port = urlsplit(base_url).port or 0
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "tests.bench.replay", str(path), str(port)],
        stdout=subprocess.PIPE,
    ) as server:
        try:
            if server.stdout is None or not server.stdout.readline():
                raise RuntimeError("the replay did not start")
            yield
        finally:
            server.terminate()


def fetching(folder: Path, quick: bool) -> list[Figure]:
    count, times = (500, 3) if quick else (10_000, 3)
    return [one(folder, c, min(count, _ALLOWED.get(c, count)), times) for c in networks()]


def one(folder: Path, channel: str, count: int, times: int) -> Figure:
    """Record a read from the stand-in, then time both sides on the recording, in turn."""
    network = networks()[channel]
    tape = Tape()
    with Served([network]):
        crowd(network, count)
        credentials = network.credentials()
        _, items = read(folder / f"{channel}-tape", channel, credentials, tape)
    ours, floor = [], []
    with replayed(tape, folder / f"{channel}.tape", network.base_url):
        for number in range(times):
            httpx.post(f"{network.base_url}/rewind")
            floor.append(alone(tape.asked))
            httpx.post(f"{network.base_url}/rewind")
            seconds, again = read(folder / f"{channel}-{number}", channel, credentials)
            if again != items:
                raise RuntimeError(f"{again} items came from a recording of {items}")
            ours.append(seconds)
    # What else the computer does only ever adds to a time: the least is nearest to the truth.
    own, bare = min(ours), min(floor)
    detail = f"{items / own:,.0f} items/s, bare {items / bare:,.0f}"
    return Figure(f"first read of {items:,} items, {channel}", own / bare, 2, detail=detail)
