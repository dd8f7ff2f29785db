"""Signing in through the browser: a small browser of our own goes there and back."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from inbox.core.errors import ChannelError, Rejected, SignedOut, Unavailable
from inbox.engine.sign_in import SignIn
from inbox.store.rows import AccountState
from tests.engine.book_server import GuestbookServer
from tests.engine.desk import HURRIED, PATIENCE, Shop, failure, shop, until
from tests.engine.guestbook import Guestbook


class Person:
    """Somebody at the browser: keeps the pages that were opened, and answers on the redirect."""

    def __init__(self, server: GuestbookServer) -> None:
        self._server = server
        self._came = threading.Event()
        self._asked: dict[str, list[str]] = {}

    def open(self, url: str) -> None:
        self._asked = parse_qs(urlsplit(url).query)
        self._came.set()

    def _told(self, name: str) -> str:
        assert self._came.wait(PATIENCE)
        return self._asked[name][0]

    @property
    def back(self) -> str:
        return self._told("back")

    @property
    def state(self) -> str:
        return self._told("state")

    @property
    def proof(self) -> str:
        return self._told("proof")

    def goes_back(self, **answer: str) -> httpx.Response:
        """Return to the app with this query, as the network would send us."""
        with httpx.Client(follow_redirects=True, trust_env=False) as browser:
            return browser.get(self.back, params=answer)

    def agrees(self) -> httpx.Response:
        self._server.book.codes["c0de"] = self.proof
        return self.goes_back(code="c0de", state=self.state)


@pytest.fixture
def it(tmp_path: Path) -> Iterator[Shop]:
    with shop(tmp_path) as one:
        yield one


def begin(it: Shop, open_url: Callable[[str], None]) -> SignIn:
    return it.engine.sign_in("guestbook", "browser", {"server": it.url}, open_url)


def test_there_and_back_brings_the_account(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person.open)
    page = person.agrees()
    (identity,) = sign_in.result.result(PATIENCE)
    assert identity.me.name == "The shop"
    assert it.engine.adopt([identity]).result(PATIENCE) == [it.account]
    assert page.status_code == 200
    assert "You can close this page" in page.text


def test_page_shown_at_the_end_holds_no_secret_in_its_address(it: Shop) -> None:
    person = Person(it.server)
    begin(it, person.open)
    page = person.agrees()
    assert "c0de" not in str(page.url)
    assert "c0de" not in page.text
    assert page.headers["referrer-policy"] == "no-referrer"


def test_refusal_is_told_in_words_and_a_second_attempt_works(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person.open)
    person.goes_back(error="access_denied", state="wrong")  # somebody else's refusal
    person.goes_back(error="access_denied", state=person.state)
    assert isinstance(failure(sign_in.result), SignedOut)
    again = Person(it.server)
    second = begin(it, again.open)
    again.agrees()
    assert second.result.result(PATIENCE)


def test_error_of_the_network_is_told_without_its_tricks(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person.open)
    words = "Server\u202e busy" + "!" * 500
    person.goes_back(error="server_error", error_description=words, state=person.state)
    error = failure(sign_in.result)
    assert isinstance(error, Rejected)
    assert "\u202e" not in str(error)
    assert len(str(error)) < 250


def test_wrong_state_is_refused_and_the_waiting_goes_on(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person.open)
    page = person.goes_back(code="evil", state="evil")
    assert page.status_code == 400
    assert not sign_in.result.done()
    person.agrees()
    assert sign_in.result.result(PATIENCE)


def test_other_paths_of_the_landing_are_nothing(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person.open)
    port = urlsplit(person.back).port
    with httpx.Client(trust_env=False) as browser:
        assert browser.get(f"http://127.0.0.1:{port}/favicon.ico").status_code == 404
        assert browser.post(person.back).status_code == 404
    sign_in.cancel()
    failure(sign_in.result)


def test_cancelled_sign_in_ends_and_its_page_is_gone(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person.open)
    assert person.back
    sign_in.cancel()
    assert isinstance(failure(sign_in.result), ChannelError)
    with pytest.raises(httpx.ConnectError):
        person.goes_back(code="c0de", state=person.state)


def test_sign_in_cancelled_at_once_ends_too(it: Shop) -> None:
    sign_in = begin(it, lambda _url: None)
    sign_in.cancel()
    assert isinstance(failure(sign_in.result), ChannelError)


def test_code_can_be_pasted(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person.open)
    it.server.book.codes["pasted"] = person.proof
    sign_in.answer(" pasted ")
    assert sign_in.result.result(PATIENCE)


def test_page_that_shows_a_code_is_known_once_the_browser_opens(tmp_path: Path) -> None:
    with shop(tmp_path, Guestbook(paste=True)) as it:
        person = Person(it.server)
        sign_in = begin(it, person.open)
        assert person.back
        assert sign_in.paste_url.startswith(f"{it.url}/authorize?")
        assert sign_in.paste_url.endswith("&show=code")
        sign_in.cancel()
        failure(sign_in.result)


def test_answer_on_a_custom_scheme_is_checked_like_any_other(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person.open)
    sign_in.answer("book://back?code=evil&state=evil")
    it.server.book.codes["c0de"] = person.proof
    sign_in.answer(f"book://back?code=c0de&state={person.state}")
    assert sign_in.result.result(PATIENCE)


def test_code_that_is_not_ours_opens_nothing(it: Shop) -> None:
    person = Person(it.server)
    sign_in = begin(it, person.open)
    person.goes_back(code="unknown", state=person.state)
    assert isinstance(failure(sign_in.result), ChannelError)


def test_nobody_coming_back_is_told(tmp_path: Path) -> None:
    with shop(tmp_path, pace=replace(HURRIED, sign_in=0.1)) as it:
        sign_in = begin(it, lambda _url: None)
        assert isinstance(failure(sign_in.result), Unavailable)


def test_missing_field_is_asked_for(it: Shop) -> None:
    error = failure(it.engine.connect("guestbook", "token", {"server": it.url}))
    assert str(error) == "Please fill in: Token"


def test_wrong_token_is_told(it: Shop) -> None:
    it.server.book.refresh = ""
    fields = {"server": it.url, "token": "bad"}
    assert isinstance(failure(it.engine.connect("guestbook", "token", fields)), SignedOut)


def test_unknown_channel_is_told(it: Shop) -> None:
    assert isinstance(failure(it.engine.connect("x", "token", {})), Rejected)


def test_signing_in_again_mends_the_account(it: Shop) -> None:
    book = it.server.book
    book.token, book.refresh = "new", "new"
    it.engine.check_now()
    until(lambda: _account_state(it) is AccountState.SIGNED_OUT)
    person = Person(it.server)
    sign_in = begin(it, person.open)
    person.agrees()
    it.engine.adopt(sign_in.result.result(PATIENCE)).result(PATIENCE)
    until(lambda: _account_state(it) is AccountState.OK)


def _account_state(it: Shop) -> AccountState:
    row = it.reader.account(it.account)
    assert row is not None
    return row.state
