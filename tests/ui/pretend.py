"""An engine that writes down what the screen wishes and answers when the test says so.

For screens whose question is what they ask for; what the real engine does with it is tested in
tests/engine and on the whole window.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

from inbox.core.channel import Budget, Field, Identity, Manifest, Sending, Step, Way
from inbox.core.model import Author, Kind, Standing, Verb
from inbox.core.text import TextRule
from inbox.engine.engine import Engine
from inbox.store.details import HostRow, ItemRow, PostRow, ReactionRow
from inbox.store.rows import AccountRow, AccountState, ConversationRow, Key, View
from inbox.ui.bridge import Bridge

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@dataclass
class SignIn:
    """A browser sign-in that the test finishes."""

    result: "Future[list[Identity]]" = field(default_factory=Future)
    answers: list[str] = field(default_factory=list)
    paste_url: str = "https://social.example/authorize?show=1"
    cancelled: bool = False

    def answer(self, text: str) -> None:
        self.answers.append(text)

    def cancel(self) -> None:
        self.cancelled = True


class PretendEngine:
    """Every verb lands in `asked`; `answers` are the futures handed out, newest last."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.answers: list[Future[Any]] = []
        self.settings: dict[str, str] = {}
        self.browser = SignIn()
        self.url = "https://social.example/authorize?x=1"

    def _later(self, *what: Any) -> "Future[Any]":
        self.asked.append(what)
        self.answers.append(Future())
        return self.answers[-1]

    def connect(self, channel: str, way: str, fields: Mapping[str, str]) -> "Future[Any]":
        return self._later("connect", channel, way, dict(fields))

    def sign_in(
        self,
        channel: str,
        way: str,
        fields: Mapping[str, str],
        open_url: Callable[[str], None],
        *,
        by_scheme: bool = False,
    ) -> SignIn:
        called = "sign_in_by_scheme" if by_scheme else "sign_in"
        self.asked.append((called, channel, way, dict(fields)))
        self.browser = SignIn()
        if self.url:
            open_url(self.url)
        return self.browser

    def adopt(self, identities: Sequence[Identity]) -> "Future[Any]":
        return self._later("adopt", list(identities))

    def submit(self, action: Any) -> "Future[Any]":
        return self._later("submit", action)

    def save_edit(self, item: int, text: str) -> None:
        self.asked.append(("save_edit", item, text))

    def save_draft(self, conversation: int, text: str) -> None:
        self.asked.append(("draft", conversation, text))

    def set_setting(self, name: str, value: str) -> "Future[None]":
        self.asked.append(("set", name, value))
        self.settings[name] = value
        kept: Future[None] = Future()
        kept.set_result(None)
        return kept

    def check_now(self, account: int | None = None) -> None:
        self.asked.append(("check", account))

    def keep_for_session(self) -> None:
        self.asked.append(("keep",))


def pretend() -> tuple[Bridge, PretendEngine]:
    engine = PretendEngine()
    return Bridge(lambda: cast(Engine, engine)), engine


class Shelf:
    """What a reader would find: rows that the test puts there."""

    def __init__(self, engine: PretendEngine) -> None:
        self._engine = engine
        self.conversations: dict[int, ConversationRow] = {}
        self.said: dict[int, list[ItemRow]] = {}
        self.posts: dict[int, PostRow] = {}
        self.people: dict[int, AccountRow] = {1: account(1)}
        self.talked_to: list[HostRow] = []
        self.applause: list[ReactionRow] = []
        self.crowd = self
        self.shelf = SimpleNamespace(labels=list, rules=list)  # none

    def last_applause(self) -> int:
        return max((row.id for row in self.applause), default=0)

    def reactions(self, limit: int = 50) -> "Sequence[ReactionRow]":
        return self.applause[:limit]

    def put(self, *rows: ConversationRow) -> frozenset[int]:
        for one in rows:
            self.conversations[one.id] = one
            self.said.setdefault(one.id, [item(one)])
        return frozenset(one.id for one in rows)

    def rows(self, ids: Iterable[int]) -> list[ConversationRow]:
        return [self.conversations[one] for one in ids if one in self.conversations]

    def conversation(self, one: int) -> ConversationRow | None:
        return self.conversations.get(one)

    def items(self, conversation: int, limit: int = 500) -> list[ItemRow]:
        return self.said.get(conversation, [])[:limit]

    def item(self, one: int) -> ItemRow | None:
        return next((i for said in self.said.values() for i in said if i.id == one), None)

    def post(self, one: int) -> PostRow | None:
        return self.posts.get(one)

    def accounts(self) -> list[AccountRow]:
        return list(self.people.values())

    def account(self, one: int) -> AccountRow | None:
        return self.people.get(one)

    def list(self, view: View, *_: Any, limit: int = 50) -> "list[ConversationRow]":
        return [row for row in self.conversations.values() if row.view == view][:limit]

    def counts(self, *_: Any) -> dict[View, int]:
        return {view: len(self.list(view, limit=10_000)) for view in View}

    def settings(self) -> dict[str, str]:
        return dict(self._engine.settings)

    def setting(self, name: str, default: str = "") -> str:
        return self._engine.settings.get(name, default)

    def hosts(self) -> Sequence[HostRow]:
        return self.talked_to


def account(number: int, name: str = "Café Kanerva", **changes: Any) -> AccountRow:
    row = AccountRow(
        id=number, channel="mastodon", remote_id="1", name=name, handle="kanerva",
        url="", avatar_url="", server="https://social.example", settings={}, barred=frozenset(),
        findings=(), state=AccountState.OK, reason="", until=None, read_to_end_at=NOON,
        first_read_done=True, progress=0, total=None, counted_there=None, counted_here=0,
        waiting=0, expires_at=None, created_at=NOON,
    )  # fmt: skip
    return replace(row, **changes)


def talk(number: int, name: str = "Aino", text: str = "Lovely", **changes: Any) -> ConversationRow:
    row = ConversationRow(
        id=number, account=1, channel="mastodon", remote_id=f"c{number}", kind=Kind.COMMENT,
        post=None, author=number, author_name=name, author_avatar="", text=text,
        at=NOON - timedelta(minutes=number), waiting_since=NOON, view=View.WAITING,
        snoozed_until=None, url="", stars=None, items=1, first_time=False, question=False,
        language="", trouble="", held=False, liked=False, last_item=number * 10, has_draft=False,
        key=Key(0, number),
    )  # fmt: skip
    return replace(row, **changes)


def item(row: ConversationRow, **changes: Any) -> ItemRow:
    said = ItemRow(
        id=row.last_item, conversation=row.id, remote_id=f"i{row.last_item}", parent="",
        kind=row.kind, author=row.author, author_name=row.author_name, author_handle="",
        author_avatar="", text=row.text, at=row.at, edited_at=None, url="", mine=False,
        liked_by_me=False, likes=None, stars=None, standing=Standing.PUBLISHED, language="",
        pictures=(), barred=frozenset(), state="", action="", error="",
    )  # fmt: skip
    return replace(said, **changes)


def post(number: int, text: str) -> PostRow:
    return PostRow(
        id=number, account=1, remote_id=f"p{number}", title="", text=text, url="", picture_url="",
        at=NOON, likes=None, comments=None, shares=None, poll=(),
    )  # fmt: skip


def identity(name: str = "Café Kanerva", *findings: str) -> Identity:
    return Identity(
        Author(name.lower(), name, handle=name.lower().replace(" ", "")),
        findings=findings,
        server="https://social.example",
    )


_SAFE = frozenset({Verb.REPLY, Verb.LIKE})


def manifest(channel: str, name: str, icon: str, colour: str, **changes: Any) -> Manifest:
    made = Manifest(
        id=channel, name=name, icon=icon, colour=colour,
        summary="Read, like and reply. One app password is enough.",
        capabilities={Kind.COMMENT: _SAFE, Kind.MENTION: _SAFE},
        ways=(PASSWORD,), text=TextRule(500), sending=Sending.KEY,
        budget=Budget(300, timedelta(minutes=5)),
    )  # fmt: skip
    return replace(made, **changes)


PASSWORD = Way(
    "password",
    "App password",
    (
        Field("handle", "Handle", placeholder="kanerva.example"),
        Field(
            "app_password", "App password", secret=True,
            help="Four groups of four letters. Never your own password.",
        ),
        Field("service", "Another server", default="https://social.example"),
    ),
    guide=(
        Step(
            "Make an app password there: Settings, Privacy and security, App passwords, Add. "
            "Name it Kuulolla. You can withdraw it at any time.",
            "https://social.example/settings",
        ),
    ),
)  # fmt: skip
BROWSER = Way(
    "browser", "With your browser", (Field("server", "Server", placeholder="social.example"),),
    browser=True, paste_code=True,
)  # fmt: skip
LONG = Way(
    "app", "Your own app",
    (
        Field("app_id", "App ID"),
        Field("secret", "App secret", secret=True, placeholder="32 letters and digits"),
    ),
    guide=(
        Step("Open Meta for Developers and sign in", "https://developers.example/"),
        Step("Make an app for “Manage everything on your Page”", "https://developers.example/new"),
        Step(
            "Copy the app’s ID and its secret: App settings, then Basic. Press Show beside the "
            "secret; you are asked for your password.",
            "https://developers.example/basic",
            "It warns that the secret must never be shared. It stays in your keyring.",
        ),
        Step("Sign in here and choose your Page"),
        Step("Switch the app to Live", "", "Until then your replies are seen by nobody but you."),
    ),
)  # fmt: skip
CHANNELS = (
    manifest(
        "bluesky", "Bluesky", "fa6b.bluesky", "#1185FE",
        ways=(PASSWORD, replace(BROWSER, fields=PASSWORD.fields[:1])),
    ),
    manifest(
        "mastodon", "Mastodon", "fa6b.mastodon", "#6364FF",
        ways=(BROWSER,), summary="Read, like and reply. You sign in with the browser.",
    ),
    manifest(
        "wordpress", "WordPress", "fa6b.wordpress-simple", "#21759B",
        summary="Read, reply and approve. The comments of your site; WordPress knows no likes.",
        capabilities={Kind.COMMENT: frozenset({Verb.REPLY})},
        blind_spots=("Likes that a plugin counts", "Comments on pages behind a password"),
    ),
    manifest(
        "facebook", "Facebook", "fa6b.facebook-f", "#1877F2",
        ways=(LONG,), summary="Read, like and reply. You make your own free app first.",
    ),
)  # fmt: skip
BY_ID = {one.id: one for one in CHANNELS}
