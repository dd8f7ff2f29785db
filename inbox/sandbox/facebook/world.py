"""The Page's posts and comments, and who may see and do what."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

PAGE = "1001"
OWNER = "5001"
APP = "1029384756"
SCOPES = (
    "pages_show_list",
    "pages_read_engagement",
    "pages_read_user_content",
    "pages_manage_engagement",
)


@dataclass
class Token:
    """An access token. ``page`` "" is a person's; ``expires`` in seconds since 1970, 0 never."""

    page: str = ""
    scopes: tuple[str, ...] = SCOPES
    expires: int = 0
    dead: int = 0  # the subcode with which it is refused


@dataclass
class PageRow:
    """One Page of the owner's."""

    id: str
    name: str
    username: str
    picture: str = ""
    tasks: tuple[str, ...] = ("MODERATE", "CREATE_CONTENT", "MANAGE")


@dataclass
class Entry:
    """A post or a comment. ``parent`` is the top comment, ``post`` the post above."""

    id: str
    who: str
    name: str
    text: str
    at: datetime
    post: str = ""
    parent: str = ""
    picture: str = ""
    tags: str = ""  # the Page that a stranger's post tags
    edited: datetime | None = None
    hidden: bool = False
    likes: dict[str, str] = field(default_factory=dict)  # a person's id -> name

    @property
    def is_post(self) -> bool:
        return not self.post


class World:
    """Everything in memory. ``live``: whether the app is; ``ranked``: no order is kept."""

    def __init__(self) -> None:
        self.pages = {PAGE: PageRow(PAGE, "Demo shop", "demo.shop")}
        self.entries: dict[str, Entry] = {}
        self.people: dict[str, str] = {}
        self.tokens: dict[str, Token] = {}
        self.live = True
        self.ranked = False
        self.other_prefix = False
        self._numbers = count(9_000)

    def person(self, key: str) -> str:
        return self.people.setdefault(key, str(77_000 + len(self.people)))

    def post(self, page: str, who: str, name: str, text: str, at: datetime) -> Entry:
        entry = Entry(f"{page}_{next(self._numbers)}", who, name, text, at)
        self.entries[entry.id] = entry
        return entry

    def comment(self, above: str, who: str, name: str, text: str, at: datetime) -> Entry:
        """Below a post or a comment; an answer to an answer stands below the top comment."""
        over = self.entries[above]
        post = over.id if over.is_post else over.post
        parent = "" if over.is_post else (over.parent or over.id)
        number = f"{post.rpartition('_')[2]}_{next(self._numbers)}"
        entry = Entry(number, who, name, text, at, post, parent)
        self.entries[number] = entry
        return entry

    def remove(self, number: str) -> None:
        gone = {number}
        gone |= {e.id for e in self.entries.values() if number in {e.post, e.parent}}
        for each in gone:
            self.entries.pop(each, None)

    def below(self, number: str, *, stream: bool) -> list[Entry]:
        """Comments below a post or a comment, oldest first; ``stream``: of all levels."""
        over = self.entries[number]
        if not over.is_post:
            found = [e for e in self.entries.values() if e.parent == number]
        else:
            found = [e for e in self.entries.values() if e.post == number]
            found = [e for e in found if stream or not e.parent]
        return sorted(found, key=lambda e: e.at)
