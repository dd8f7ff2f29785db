"""Reading on through trouble: whatever a network does to a read, nothing is lost or doubled."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from inbox.core.model import Verb
from inbox.core.text import clean, safe_url
from inbox.sandbox.standin import Fault
from inbox.store.rows import View
from tests.channels.grounds import STANDINS
from tests.faults.counter import Counter, Unmetered, counter
from tests.faults.mishaps import MISHAPS, TOKENS, mishap
from tests.thoroughness import THOROUGH

_HOSTILE = (
    '<script>alert(1)</script><img src=x onerror="alert(2)"><a href="javascript:alert(3)">'
    "look\u202egpj.exe</a>\x00\x1b[31m {{7*7}} %s \ud800"
)
_BAD_ADDRESSES = (
    "javascript:alert(1)",
    "file:///etc/passwd",
    "https://bank.test@evil.test/",
    "https://a b/",
    "data:text/html,hi",
    "//evil.test",
    "http://[::1",
)
_MARK = "Marked words"
_EVERY = [name for name in MISHAPS if not name.startswith("limited ")]
_FEW = ["dropped before", "limited", "500 before", "garbled after", "huge after"]
_FEW += ["a page instead of an answer", "an answer of another shape"]


class Twisted(Unmetered):
    """The way out, with every JSON answer to a read changed on its way in."""

    def __init__(self) -> None:
        super().__init__()
        self.twist: Callable[[Any], Any] | None = None
        self.twisted = 0  # answers that were changed

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        kind = response.headers.get("content-type", "")
        if self.twist is None or request.method != "GET" or "json" not in kind:
            return response
        body = await response.aread()
        before = json.loads(body)
        after = self.twist(before)
        self.twisted += after != before
        twisted = json.dumps(after).encode()
        headers = {k: v for k, v in response.headers.items() if k != "content-length"}
        await response.aclose()
        return httpx.Response(
            response.status_code, headers=headers, stream=httpx.ByteStream(twisted)
        )


@pytest.fixture(scope="module", params=sorted(STANDINS))
def bent(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Counter, Twisted]]:
    """A channel's counter, and what stands between it and its network."""
    way, place = Twisted(), tmp_path_factory.mktemp("bent")
    with counter(place, STANDINS[request.param](), transport=way) as it:
        yield it, way


def everything(it: Counter) -> list[tuple[str, str]]:
    """(remote id, words) of all that is in the inbox, oldest first."""
    rows = it.reader.list(View.ALL, limit=500)
    return sorted((i.remote_id, i.text) for row in rows for i in it.reader.items(row.id))


@pytest.mark.parametrize("name", [*_EVERY, *TOKENS] if THOROUGH else [*_FEW, "expired"])
@pytest.mark.parametrize("channel", sorted(STANDINS))
def test_a_read_that_fails_is_told_and_the_next_one_brings_all(
    at_counter: Callable[[str], Counter], channel: str, name: str
) -> None:
    it = at_counter(channel)
    remote_id = it.say(f"Is {name} a problem?", it.ground.kind)
    it.standin.faults.plans.clear()
    mishap(name, channel).plan(it.standin.faults, "GET")
    first = it.sync()
    it.standin.faults.plans.clear()
    if first:
        account = it.reader.account(it.account)
        assert account is not None
        assert account.reason
        it.sign_in()
    assert it.sync() == ""
    assert it.sync() == ""
    assert [i for i, _ in everything(it)].count(remote_id) == 1


def _doubled(value: Any) -> Any:
    """Every list of things comes twice, the second time from behind."""
    if isinstance(value, dict):
        return {k: _doubled(v) for k, v in value.items()}
    if isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
        inner = [_doubled(each) for each in value]
        return [*reversed(inner), *inner] if len(value) > 1 else inner * 2
    return value


def _reversed(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _reversed(v) for k, v in value.items()}
    if isinstance(value, list) and all(isinstance(each, dict) for each in value):
        return [_reversed(each) for each in reversed(value)]
    return value


@pytest.mark.parametrize("twist", [_doubled, _reversed], ids=["doubled", "shuffled"])
def test_pages_that_come_twice_or_shuffled_are_taken_in_once(
    bent: tuple[Counter, Twisted], twist: Callable[[Any], Any]
) -> None:
    it, way = bent
    now = datetime.now(UTC)
    said = {
        it.say(f"Words {n}", it.ground.kind, now - timedelta(minutes=60 - n)): f"Words {n}"
        for n in range(6)
    }
    way.twist, way.twisted = twist, 0
    assert [it.sync(), it.sync()] == ["", ""]
    assert way.twisted
    found = [pair for pair in everything(it) if pair[0] in said]
    assert [i for i, _ in found] == sorted(said)
    assert all(text.endswith(said[i]) for i, text in found)


def _spoilt(value: Any, key: str = "") -> Any:
    """Marked words turn hostile, and so do the addresses of people, pictures and pages."""
    if isinstance(value, dict):
        return {k: _spoilt(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_spoilt(each, key) for each in value]
    if isinstance(value, str) and _MARK in value:
        return value.replace(_MARK, f"{_MARK} {_HOSTILE}")
    spoils = ("avatar", "url", "link", "permalink", "image", "photo", "picture")
    if isinstance(value, str) and "://" in value and any(s in key.lower() for s in spoils):
        return _BAD_ADDRESSES[len(value) % len(_BAD_ADDRESSES)]
    return value


def test_hostile_words_and_addresses_come_in_plain_and_harmless(
    bent: tuple[Counter, Twisted],
) -> None:
    it, way = bent
    remote_id = it.say(_MARK, it.ground.kind)
    way.twist, way.twisted = _spoilt, 0
    assert it.sync() == ""
    assert way.twisted
    spot = it.found(remote_id)
    (item,) = it.items(spot)
    assert item.text == clean(item.text)
    assert _MARK in item.text
    row = it.reader.conversation(spot.conversation)
    assert row is not None
    author = it.reader.author(row.author)
    assert author is not None
    post = it.reader.post(row.post) if row.post else None
    urls = [item.url, row.url, row.author_avatar, author.url, author.avatar_url]
    urls += [picture.url for picture in item.pictures]
    urls += [post.url, post.picture_url] if post else []
    assert [url for url in urls if url and not safe_url(url)] == []


@pytest.mark.parametrize("hours", [-30, -1, 1, 30] if THOROUGH else [1])
@pytest.mark.parametrize("channel", sorted(STANDINS))
def test_a_clock_that_is_wrong_loses_nothing_and_doubles_nothing(
    tmp_path: Path, channel: str, hours: int
) -> None:
    off = timedelta(hours=hours)
    with counter(tmp_path, STANDINS[channel](), clock=lambda: datetime.now(UTC) + off) as it:
        it.clock_off = off
        submit = it.prepare(Verb.REPLY, it.ground.kind)
        it.standin.faults.plan(Fault.DROP_AFTER, method="POST")
        it.standin.faults.plan(Fault.DROP_AFTER, method="PUT")
        it.settle(submit())
        assert it.sync() == ""
        later = it.say("And green?", it.ground.kind, datetime.now(UTC))
        assert it.sync() == ""
        assert it.found(later)
