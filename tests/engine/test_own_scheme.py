"""Coming back from the browser by an address of our own, which anybody's page can open too."""

import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from inbox.core.errors import ChannelError, Rejected, SignedOut
from inbox.engine.sign_in import SignIn
from tests.engine.desk import PATIENCE, Shop, failure, shop
from tests.engine.test_sign_in import Person


@pytest.fixture
def it(tmp_path: Path) -> Iterator[Shop]:
    with shop(tmp_path) as one:
        yield one


def begin(it: Shop, person: Person) -> SignIn:
    fields = {"server": it.url}
    return it.engine.sign_in("guestbook", "browser", fields, person.open, by_scheme=True)


def came_back(it: Shop, url: str) -> bool:
    return it.engine.came_back(url).result(PATIENCE)


def agreed(it: Shop, person: Person) -> str:
    it.server.book.codes["c0de"] = person.proof
    return f"{person.back}?{urlencode({'code': 'c0de', 'state': person.state})}"


def test_the_address_that_comes_back_signs_in(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person)
    back = urlsplit(person.back)
    assert (back.scheme, back.netloc) == ("book", "guestbook")
    assert len(back.path.removeprefix("/callback/")) >= 22
    assert came_back(it, agreed(it, person))
    (identity,) = sign_in.result.result(PATIENCE)
    assert identity.me.name == "The shop"


def test_what_was_not_asked_for_is_ignored_and_the_waiting_goes_on(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person)
    good = agreed(it, person)
    place, _, query = good.partition("?")
    hostile = [
        "",
        "book:",
        f"{place}?code=c0de&state=wrong",
        f"{place[:-1]}x?{query}",
        f"{place}/more?{query}",
        f"{place.replace('guestbook', 'elsewhere')}?{query}",
        f"other{good}",
        f"book://guestbook/callback/?{query}",
        f"{good}\n",
        f"{good}\x00",
        f"{good}\u202e",
        f"{good}\udcff",
        f"{good}&more={'x' * 1_000_000}",
        good + "&a=b" * 40,
        "book://[::1?" + query,
        "c0de",
    ]
    for url in hostile:
        assert not came_back(it, url), url[:80]
    assert not sign_in.result.done()
    assert came_back(it, good)
    assert sign_in.result.result(PATIENCE)


def test_a_refusal_comes_back_too(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person)
    assert came_back(it, f"{person.back}?error=access_denied&state={person.state}")
    assert isinstance(failure(sign_in.result), SignedOut)


def test_once_it_ended_nobody_waits_any_more(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person)
    good = agreed(it, person)
    sign_in.cancel()
    assert isinstance(failure(sign_in.result), ChannelError)
    assert not came_back(it, good)


def test_a_sign_in_that_waits_on_this_computer_takes_no_such_address(it: Shop) -> None:
    person = Person(it.server)
    sign_in = it.engine.sign_in("guestbook", "browser", {"server": it.url}, person.open)
    path = urlsplit(person.back).path
    assert not came_back(it, f"book://guestbook/callback{path}?code=c&state={person.state}")
    sign_in.cancel()
    failure(sign_in.result)


def test_a_way_without_a_scheme_does_not_begin(it: Shop) -> None:
    sign_in = it.engine.sign_in(
        "guestbook", "token", {"server": it.url}, lambda _url: None, by_scheme=True
    )
    assert isinstance(failure(sign_in.result), Rejected)


def test_nothing_of_the_address_is_written_down(it: Shop, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    person = Person(it.server)
    sign_in = begin(it, person)
    good = agreed(it, person)
    for url in (f"{good}&password=hunter2\n", "book://x/y?password=hunter2"):
        assert not came_back(it, url)
    assert came_back(it, f"{good}&password=hunter2")
    assert sign_in.result.result(PATIENCE)
    assert "no sign-in waits" in caplog.text
    assert "hunter2" not in caplog.text
    assert "hunter2" not in repr(sign_in.result)
