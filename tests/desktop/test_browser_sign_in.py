"""Signing in with a real Chromium, on the stand-ins of the networks' authorisation servers."""

import queue
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from inbox.channels import ALL
from inbox.core.channel import Way
from inbox.core.errors import ChannelError
from inbox.engine.engine import Engine
from inbox.engine.sign_in import SignIn
from inbox.paths import Profile
from inbox.sandbox.content import load
from inbox.sandbox.instagram import InstagramAccount
from inbox.sandbox.serve import Served
from inbox.sandbox.shop import stand_ins
from inbox.sandbox.standin import StandIn
from inbox.secrets import Memory
from tests.desktop.chromium import Chromium

pytestmark = pytest.mark.timeout(120)
ROOT = Path(__file__).parents[2]
ALLOW, DENY = 0, 1


def browser_way(channel: str) -> Way | None:
    return next((way for way in ALL[channel].manifest.ways if way.browser), None)


CHANNELS = [channel for channel in ALL if browser_way(channel)]


@pytest.fixture(scope="module")
def browser() -> Iterator[Chromium]:
    with Chromium() as chromium:
        yield chromium


@pytest.fixture(scope="module")
def networks() -> Iterator[dict[str, StandIn]]:
    made = [each for each in stand_ins(load(ROOT / "resources")) if each.channel != "instagram"]
    through_page = InstagramAccount(through_page=True)  # the set-up that has a browser way
    with Served([*made, through_page]) as served:
        yield {standin.channel: standin for standin in served.standins}


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = Engine(Profile(tmp_path), ALL, Memory())
    engine.start(lambda _event: None).result(20)
    yield engine
    engine.stop()


class Attempt:
    """One sign-in under way, and the page that the app asked the browser to open."""

    def __init__(self, engine: Engine, network: StandIn) -> None:
        self._asked: queue.Queue[str] = queue.Queue()
        way = browser_way(network.channel)
        assert way
        given = dict(network.credentials())
        given.setdefault("server", network.base_url)
        dialog = getattr(network, "dialog", None)  # Meta's: the owner brings an app of their own
        if dialog is not None:
            given |= {"app_id": dialog.app_id, "app_secret": network.app_secret}  # type: ignore[attr-defined]
        fields = {f.name: given.get(f.name, f.default) for f in way.fields}
        # No form asks for it: whose stand-in it is, instead of Meta or Google.
        fields |= {"graph" if dialog is not None else "server": network.base_url}
        self.sign_in: SignIn = engine.sign_in(network.channel, way.id, fields, self._asked.put)

    @property
    def page(self) -> str:
        return self._asked.get(timeout=20)


@pytest.fixture(params=CHANNELS)
def network(request: pytest.FixtureRequest, networks: dict[str, StandIn]) -> StandIn:
    return networks[request.param]


def test_allowing_it_in_the_browser_opens_the_account(
    engine: Engine, network: StandIn, browser: Chromium
) -> None:
    attempt = Attempt(engine, network)
    browser.go(attempt.page)
    browser.press(ALLOW)
    identities = attempt.sign_in.result.result(20)
    assert identities
    assert engine.adopt(identities[:1]).result(20)
    landed = urlsplit(browser.address)
    assert landed.hostname in {"127.0.0.1", "localhost"}
    assert not landed.query, "a code or a password stayed in the address bar"
    assert "Kuulolla" in browser.text()


def test_refusing_it_says_so_and_a_second_attempt_works(
    engine: Engine, network: StandIn, browser: Chromium
) -> None:
    attempt = Attempt(engine, network)
    browser.go(attempt.page)
    browser.press(DENY)
    with pytest.raises(ChannelError):
        attempt.sign_in.result.result(20)
    again = Attempt(engine, network)
    browser.go(again.page)
    browser.press(ALLOW)
    assert again.sign_in.result.result(20)


def test_an_answer_with_a_wrong_state_is_refused_and_the_right_one_still_counts(
    engine: Engine, network: StandIn, browser: Chromium
) -> None:
    attempt = Attempt(engine, network)
    page = attempt.page
    other = Attempt(engine, network)
    stale = other.page
    other.sign_in.cancel()
    browser.go(stale)
    browser.press(ALLOW)  # an answer that nobody waits for any more
    assert not attempt.sign_in.result.done()
    browser.go(page)
    browser.press(ALLOW)
    assert attempt.sign_in.result.result(20)


def test_a_closed_browser_leaves_a_sign_in_that_can_be_given_up(
    engine: Engine, network: StandIn
) -> None:
    attempt = Attempt(engine, network)
    assert attempt.page
    attempt.sign_in.cancel()
    with pytest.raises(BaseException):  # noqa: B017, PT011 - cancelled, in whichever shape
        attempt.sign_in.result.result(20)
