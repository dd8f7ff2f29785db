"""The parameters of a list of comments: checked and applied as the real controller does."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from inbox.sandbox.wordpress.records import CommentRow

_LISTS = (
    "include exclude post parent parent_exclude author author_exclude".split()  # noqa: SIM905
)
_ENUMS = {
    "context": ("view", "embed", "edit"),
    "order": ("asc", "desc"),
    "orderby": ("date", "date_gmt", "id", "include", "post", "parent", "type"),
}
_NUMBERS = {"page": (1, None), "per_page": (1, 100), "offset": (0, None)}
_DEFAULTS: Mapping[str, Any] = {
    "context": "view",
    "page": 1,
    "per_page": 10,
    "order": "desc",
    "orderby": "date_gmt",
    "status": "approve",
    "type": "comment",
}
_STATUSES = {
    "approve": {"approved"},
    "approved": {"approved"},
    "hold": {"hold"},
    "spam": {"spam"},
    "trash": {"trash"},
    "all": {"approved", "hold"},
}


class Invalid(Exception):  # noqa: N818
    """Parameters that the controller refuses, each with its words."""

    def __init__(self, wrong: Mapping[str, str]) -> None:
        super().__init__(", ".join(wrong))
        self.wrong = dict(wrong)


@dataclass(frozen=True, slots=True)
class Query:
    """The parameters of one request, checked."""

    values: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.values.get(name)

    def guarded(self) -> str:
        """The first parameter that only moderators may use this way, "" when there is none."""
        plain = ("approve", "comment")
        for name, usual in zip(("status", "type"), plain, strict=True):
            if self[name] != usual:
                return name
        given = ("author", "author_exclude", "author_email")
        return next((name for name in given if self[name]), "")


def parsed(pairs: Iterable[tuple[str, str]], offset: timedelta) -> Query:
    """Raises Invalid. Lists come as ``a[]=1&a[]=2`` or ``a=1,2``."""
    values = dict(_DEFAULTS)
    wrong: dict[str, str] = {}
    for name, value in pairs:
        bare = name.partition("[")[0]
        if bare in _LISTS:
            numbers = [each.strip() for each in value.split(",")]
            if all(each.isdecimal() for each in numbers):
                values.setdefault(bare, []).extend(map(int, numbers))
            else:
                wrong[bare] = f"{bare}[0] is not of type integer."
        elif bare in _ENUMS and value not in _ENUMS[bare]:
            wrong[bare] = f"{bare} is not one of {', '.join(_ENUMS[bare])}."
        elif bare in _NUMBERS:
            low, high = _NUMBERS[bare]
            good = value.isdecimal() and low <= int(value) and not (high and int(value) > high)
            values[bare] = int(value) if good else 0
            if not good:
                wrong[bare] = f"{bare} must be between {low} (inclusive) and {high} (inclusive)"
        elif bare in {"after", "before"}:
            try:
                values[bare] = _date(value, offset)
            except ValueError:
                wrong[bare] = "Invalid date."
        else:
            values[bare] = value
    if wrong:
        raise Invalid(wrong)
    return Query(values)


def _date(value: str, offset: timedelta) -> datetime:
    if "T" not in value:
        raise ValueError(value)
    at = datetime.fromisoformat(value)
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC) - offset


def chosen(query: Query, comments: Iterable[CommentRow]) -> list[CommentRow]:
    """All comments that the query means, in its order."""
    found = [row for row in comments if _wanted(query, row)]
    keys: dict[str, Any] = {
        "id": lambda row: row.id,
        "post": lambda row: (row.post, row.id),
        "parent": lambda row: (row.parent, row.id),
    }
    found.sort(key=keys.get(query["orderby"], lambda row: (row.at, row.id)))
    if query["order"] == "desc":
        found.reverse()
    if query["orderby"] == "include" and query["include"]:
        found.sort(key=lambda row: query["include"].index(row.id))
    return found


def _wanted(query: Query, row: CommentRow) -> bool:
    held = {"post": row.post, "parent": row.parent, "author": row.author, "include": row.id}
    left = {"exclude": row.id, "parent_exclude": row.parent, "author_exclude": row.author}
    second = row.at.replace(microsecond=0)
    return (
        row.status in _STATUSES.get(query["status"], {query["status"]})
        and all(not query[name] or value in query[name] for name, value in held.items())
        and all(not query[name] or value not in query[name] for name, value in left.items())
        and (query["after"] is None or second > query["after"])
        and (query["before"] is None or second < query["before"])
        and (query["search"] or "") in row.content
    )


def slice_of(query: Query, rows: list[CommentRow]) -> list[CommentRow]:
    """The page that was asked for; an offset goes before a page number."""
    size = query["per_page"]
    start = query["offset"] if query["offset"] is not None else (query["page"] - 1) * size
    return rows[start : start + size]
