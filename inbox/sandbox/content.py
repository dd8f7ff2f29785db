"""The demo shop's words, as resources/demo/content.json keeps them.

Times are minutes before the moment the demo starts. A post, mention or review lists the channels
it suits, best first; it appears on the first of them that has a stand-in.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inbox.sandbox.standin import Persona


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing said under a post. ``who`` "" is the shop itself, answering from its phone."""

    key: str
    who: str
    minutes_ago: int
    language: str  # BCP 47
    parent: str  # another remark's key, "" for the post itself
    text: str
    spam: bool = False


@dataclass(frozen=True, slots=True)
class Announcement:
    """One post of the shop with all that was said under it; `likes` and `shares` are people."""

    key: str
    channels: tuple[str, ...]
    minutes_ago: int
    language: str
    title: str
    text: str
    picture: str  # path under resources/
    likes: tuple[str, ...]
    shares: tuple[str, ...]
    comments: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """Said under no post: a mention, or a review when it has `stars`. ``answer`` is the shop's."""

    channels: tuple[str, ...]
    who: str
    minutes_ago: int
    language: str
    text: str
    stars: int = 0
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Follow:
    """Somebody began to follow the shop."""

    channels: tuple[str, ...]
    who: str
    minutes_ago: int


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A comment that comes in while the demo runs."""

    post: str
    who: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Content:
    """Everything the shop and its people say."""

    name: str
    handle: str
    about: str
    avatar: str
    people: Mapping[str, Persona]
    posts: tuple[Announcement, ...]
    asides: tuple[Aside, ...]
    follows: tuple[Follow, ...]
    arriving: tuple[Newcomer, ...]


def load(resources: Path) -> Content:
    """Read demo/content.json below the resources folder. Raises OSError when it is not there."""
    told = json.loads((resources / "demo" / "content.json").read_text(encoding="utf-8"))
    shop = told["shop"]
    people = {each["key"]: Persona(**each) for each in told["people"]}
    return Content(
        **shop,
        people=people,
        posts=tuple(_announcement(each) for each in told["posts"]),
        asides=tuple(Aside(**_tupled(each)) for each in [*told["mentions"], *told["reviews"]]),
        follows=tuple(Follow(**_tupled(each)) for each in told["follows"]),
        arriving=tuple(Newcomer(**each) for each in told["arriving"]),
    )


def place(channels: Sequence[str], there: Collection[str]) -> str:
    """The first of these channels that is there, "" when none is."""
    return next((channel for channel in channels if channel in there), "")


def _announcement(told: Mapping[str, Any]) -> Announcement:
    comments = tuple(Remark(**each) for each in told["comments"])
    return Announcement(**_tupled(told) | {"comments": comments})


def _tupled(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(v) if isinstance(v, list) else v for name, v in told.items()}
