"""The account's media and their comments."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

from inbox.sandbox.facebook.world import Token

ACCOUNT = "17841400001"
PAGE = "1001"
SCOPES = (
    "pages_show_list",
    "pages_read_engagement",
    "instagram_basic",
    "instagram_manage_comments",
)


@dataclass
class Media:
    """A picture with words. ``tagged``: somebody else's, that tags the account."""

    id: str
    username: str
    text: str
    at: datetime
    picture: str = ""
    likes: int = 0
    tagged: bool = False


@dataclass
class Remark:
    """A comment, or a reply to one (``parent``)."""

    id: str
    media: str
    who: str
    username: str
    text: str
    at: datetime
    parent: str = ""
    hidden: bool = False


@dataclass
class World:
    """Everything in memory. ``live``: whether the app is; ``names``: whether they are shown."""

    username: str = "demo.shop"
    name: str = "Demo shop"
    picture: str = ""
    live: bool = True
    names: bool = True
    media: dict[str, Media] = field(default_factory=dict)
    remarks: dict[str, Remark] = field(default_factory=dict)
    tokens: dict[str, Token] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    numbers: "count[int]" = field(default_factory=lambda: count(1_790_000))

    def person(self, key: str) -> str:
        return self.people.setdefault(key, str(6_000 + len(self.people)))

    def remark(self, above: str, who: str, username: str, text: str, at: datetime) -> Remark:
        """Below a medium or a comment; an answer to an answer stands below the top one."""
        over = self.remarks.get(above)
        media = over.media if over else above
        parent = (over.parent or over.id) if over else ""
        number = str(next(self.numbers))
        self.remarks[number] = Remark(number, media, who, username, text, at, parent)
        return self.remarks[number]

    def remove(self, number: str) -> None:
        gone = [r.id for r in self.remarks.values() if number in {r.id, r.parent}]
        for each in gone:
            del self.remarks[each]

    def below(self, media: str, parent: str = "") -> list[Remark]:
        """Comments of a medium, or replies of one of them; oldest first."""
        found = [r for r in self.remarks.values() if r.media == media and r.parent == parent]
        return sorted(found, key=lambda each: each.at)
