"""Profiles for the bench: accounts that are signed in, and as many items as wanted."""

import atexit
import itertools
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from threading import Timer
from typing import Any

from inbox import store as _store
from inbox.channels import ALL
from inbox.core.channel import Identity
from inbox.core.model import Author, Conversation, Page, Post
from inbox.engine.engine import Engine
from inbox.engine.pace import Pace
from inbox.paths import Profile
from inbox.sandbox.standin import StandIn
from inbox.secrets import Secrets
from inbox.store.database import connect
from inbox.store.store import Store
from tests.bench.ring import FILE, Ring
from tests.bench.store import PIECE, comments, pages

OLD = timedelta(days=35)  # older than what is read again

_STORE = Path(_store.__file__).parent
PATIENCE = 150  # seconds until a child that says nothing hangs


def ring(profile: Profile) -> Path:
    return profile.root / "ring.json"


@contextmanager
def running(profile: Profile, **more: Any) -> Iterator[Engine]:
    """An engine on the profile with the keyring that its children will find, not polling."""
    profile.make()
    kept = Secrets(profile.name, Ring(ring(profile)))
    engine = Engine(profile, ALL, kept, **{"pace": Pace(poll=False), **more})
    engine.start(lambda _event: None).result(30)
    try:
        yield engine
    finally:
        engine.stop()


def sign_in(engine: Engine, network: StandIn) -> int:
    """The account's number."""
    way = min(ALL[network.channel].manifest.ways, key=lambda way: way.browser)
    found = engine.connect(network.channel, way.id, network.credentials()).result(60)
    return engine.adopt(found[:1]).result(60)[0]


def furnished(
    folder: Path, networks: Sequence[StandIn], count: int, *, read: bool = True
) -> Profile:
    """A profile with an account on each (served) network and `count` items from before.

    ``read``: what the networks hold is read too, once.
    """
    profile = Profile(folder)
    with running(profile) as engine:
        accounts = [sign_in(engine, network) for network in networks]
        for told in engine.sync().result(300) if read else []:
            if told.error:
                raise RuntimeError(told.error)
    with closing(Store(connect(profile.database))) as store:
        share = count // max(1, len(accounts))
        for account in accounts:
            for page in old_pages(share):
                store.save_page(account, page, now=datetime.now(UTC), advance=False)
    return profile


def old_pages(count: int) -> list[Page]:
    """Comments under posts, the newest of them `OLD`."""
    items = list(comments(count))
    shift = datetime.now(UTC) - OLD - items[-1].at if items else timedelta()
    return pages([replace(item, at=item.at + shift) for item in items])


def resting(count: int) -> Profile:
    """A profile whose one account has nobody to ask: the window alone is measured.

    A million items take minutes to store, so it is built once for each shape of the store and
    lies in the cache of the tests. All of it is judged, as what came in long ago is.
    """
    cache = os.environ.get("KUULOLLA_CACHE") or Path.home() / ".cache" / "kuulolla-tests"
    shape = sha256(b"".join(x.read_bytes() for x in sorted(_STORE.glob("migrations/*.sql"))))
    place = Path(cache) / "bench" / f"resting-{count}-{shape.hexdigest()[:12]}"
    if not place.exists():
        part = place.with_name(f"{place.name}.{os.getpid()}")
        _rest(Profile(part), count)
        part.rename(place)
    return Profile(place)


def _rest(profile: Profile, count: int) -> None:
    profile.make()
    with closing(Store(connect(profile.database))) as store:
        account = store.add_account("mastodon", Identity(Author("me", "The shop")))
        left, last = comments(count), datetime.now(UTC)
        for number in itertools.count():
            items = list(islice(left, 2_000))  # never all of them in memory
            if not items:
                break
            post = Post(f"p{number}", text="What we made today", title="Today")
            under = tuple(Conversation(i.remote_id, i.kind, post.remote_id) for i in items)
            for at in range(0, len(items), PIECE):
                piece = slice(at, at + PIECE)
                page = Page((post,), under[piece], tuple(items[piece]))
                store.save_page(account, page, now=items[-1].at, advance=False)
            last = items[-1].at
        store.mark_read_to_end(account, last, None)
    with closing(sqlite3.connect(profile.database)) as db, db:
        db.execute("UPDATE conversation SET judged = 1")


@contextmanager
def owner(profile: Profile, what: str, *more: object) -> Iterator["subprocess.Popen[str]"]:
    """The app on this profile in its own process."""
    words = [sys.executable, "-m", "tests.bench.owner", what, str(profile.root)]
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "tests.bench.ring.Ring",
        FILE: str(ring(profile)),
    }
    with child([*words, *map(str, more)], environment) as started:
        yield started


@cache
def compiled() -> str:
    """Where children keep their bytecode: an installed app is not compiled at every start."""
    folder = tempfile.TemporaryDirectory(prefix="kuulolla-bench-")
    atexit.register(folder.cleanup)
    return folder.name


@contextmanager
def child(
    words: Sequence[str], environment: Mapping[str, str]
) -> Iterator["subprocess.Popen[str]"]:
    kept = {k: v for k, v in environment.items() if k != "PYTHONDONTWRITEBYTECODE"}
    kept["PYTHONPYCACHEPREFIX"] = compiled()
    with subprocess.Popen(  # noqa: S603
        words, stdout=subprocess.PIPE, text=True, env=kept
    ) as started:
        try:
            yield started
        finally:
            if started.poll() is None:
                started.terminate()


def told(started: "subprocess.Popen[str]") -> dict[str, float]:
    """The next line of figures. Raises RuntimeError when the child ends or hangs instead."""
    end = Timer(PATIENCE, started.kill)
    end.start()
    line = started.stdout.readline() if started.stdout else ""
    end.cancel()
    if not line:
        raise RuntimeError(f"a child ended with {started.wait()}")
    figures: dict[str, float] = json.loads(line)
    return figures
