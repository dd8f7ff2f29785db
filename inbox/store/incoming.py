"""What a channel brought, made ready for the file: columns, and ids that a file can hold."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from inbox.core.model import Item, Page, Verb
from inbox.store.people import Known, whole
from inbox.store.places import count, note
from inbox.store.times import us, us_or_none

_made = tuple.__new__  # what a NamedTuple's own `__new__` calls, in half the time


class Fields(NamedTuple):
    """An item's columns, in the order of the table."""

    conversation: int
    parent: str
    kind: str
    author: int
    text: str
    at: int
    edited_at: int | None
    url: str
    mine: int
    liked_by_me: int
    likes: int | None
    stars: int | None
    standing: str
    language: str
    pictures: str
    barred: str
    extra: str


def fields(item: Item, conversation: int, authors: Mapping[str, Known]) -> Fields:
    # By place and not by name, and nothing is called for what most items do not have: this runs
    # for each of a hundred thousand.
    return _made(
        Fields,
        (
            conversation,
            whole(item.parent_id) if item.parent_id else "",
            str(item.kind),
            authors[item.author.remote_id].id,
            whole(item.text),
            us(item.at),
            us_or_none(item.edited_at),
            whole(item.url) if item.url else "",
            int(item.mine),
            int(item.liked_by_me),
            None if item.likes is None else count(item.likes),
            None if item.stars is None else count(item.stars),
            str(item.standing),
            whole(item.language) if item.language else "",
            json.dumps([[p.url, p.description] for p in item.pictures]) if item.pictures else "[]",
            _barred(item.barred) if item.barred else "[]",
            note(item.extra) if item.extra else "{}",
        ),
    )


@lru_cache(256)  # of the few that a channel's rules make
def _barred(verbs: frozenset[Verb]) -> str:
    return json.dumps(sorted(v.value for v in verbs))


def sound(page: Page) -> Page:
    """The page with ids that a file can hold, so that the same id is the same row."""
    ids = [(i.remote_id, i.conversation_id, i.author.remote_id) for i in page.items]
    named = [part for triple in ids for part in triple]
    named += [c.remote_id + c.post_id for c in page.conversations]
    named += [p.remote_id for p in page.posts]
    named += [r.remote_id + r.author.remote_id + r.post_id for r in page.reactions]
    if "".join(named).isascii():
        return page
    return replace(
        page,
        posts=tuple(replace(p, remote_id=whole(p.remote_id)) for p in page.posts),
        conversations=tuple(
            replace(c, remote_id=whole(c.remote_id), post_id=whole(c.post_id))
            for c in page.conversations
        ),
        items=tuple(
            replace(
                i,
                remote_id=whole(i.remote_id),
                conversation_id=whole(i.conversation_id),
                author=replace(i.author, remote_id=whole(i.author.remote_id)),
            )
            for i in page.items
        ),
        reactions=tuple(
            replace(
                r,
                post_id=whole(r.post_id),
                author=replace(r.author, remote_id=whole(r.author.remote_id)),
            )
            for r in page.reactions
        ),
    )
