"""The few requests that everything here is made of. Each costs 1 unit, a change 50.

Source: the discovery document youtube.v3; costs from
https://developers.google.com/youtube/data/determine_quota_cost
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inbox.channels.youtube import mapping
from inbox.channels.youtube.mapping import Row
from inbox.core.errors import Malformed
from inbox.core.model import Post, Standing

if TYPE_CHECKING:
    import httpx

ROOT = "https://youtube.googleapis.com"
BATCH = 50  # ids in one request
_PAGE = "100"
_PLAIN = ("textFormat", "plainText")  # the default is HTML
HELD = ("heldForReview", "likelySpam")


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list, and where the next one starts ("" at the end)."""

    rows: list[Row]
    onward: str


async def ask(
    http: httpx.AsyncClient,
    path: str,
    params: Sequence[tuple[str, str]],
    headers: Mapping[str, str] | None = None,
) -> Listing:
    """A list. Raises Malformed when the answer is none."""
    response = await http.get(f"/youtube/v3/{path}", params=list(params), headers=headers)
    body = decoded(response)
    items = body.get("items", [])
    if not isinstance(items, list):
        raise Malformed("YouTube answered something that is no list")
    return Listing(mapping.rows(body), mapping.text(body, "nextPageToken", 4_000))


def decoded(response: httpx.Response) -> dict[str, Any]:
    """The JSON object of an answer. Raises Malformed."""
    try:
        body = response.json()
    except (ValueError, RecursionError):
        raise Malformed("YouTube's answer is no JSON") from None
    if not isinstance(body, dict):
        raise Malformed("YouTube's answer is not what was asked for")
    return body


async def threads(
    http: httpx.AsyncClient, channel: str, *, status: str = "", token: str = ""
) -> Listing:
    """Threads on all videos of the channel, newest first; held ones with that status."""
    params = [
        ("part", "snippet,replies"),
        ("allThreadsRelatedToChannelId", channel),
        ("order", "time"),
        _PLAIN,
        ("maxResults", _PAGE),
    ]
    params += [("moderationStatus", status)] if status else []
    params += [("pageToken", token)] if token else []
    return await ask(http, "commentThreads", params)


async def threads_by_id(http: httpx.AsyncClient, ids: Iterable[str]) -> list[Row]:
    """Those of the threads that YouTube shows."""
    found: list[Row] = []
    for part in _parts(ids):
        params = [("part", "snippet,replies"), ("id", part), _PLAIN]
        found += (await ask(http, "commentThreads", params)).rows
    return found


async def comments_by_id(http: httpx.AsyncClient, ids: Iterable[str]) -> dict[str, Row]:
    """Those of the comments that exist."""
    found: list[Row] = []
    for part in _parts(ids):
        params = [("part", "snippet"), ("id", part), _PLAIN]
        found += (await ask(http, "comments", params)).rows
    return {mapping.id_of(row): row for row in found if mapping.usable(row)}


async def replies(http: httpx.AsyncClient, thread: str, token: str = "") -> Listing:
    """One page of a thread's replies. Raises Gone where YouTube misses the thread."""
    params = [("part", "snippet"), ("parentId", thread), _PLAIN, ("maxResults", _PAGE)]
    params += [("pageToken", token)] if token else []
    found = await ask(http, "comments", params)
    return Listing([row for row in found.rows if mapping.usable(row)], found.onward)


async def all_replies(http: httpx.AsyncClient, thread: str, pages: int = 20) -> list[Row]:
    """A thread's replies, at most so many pages of them."""
    found: list[Row] = []
    token = ""
    for _ in range(pages):
        listing = await replies(http, thread, token)
        found += listing.rows
        token = listing.onward
        if not token:
            break
    return found


async def held_comments(http: httpx.AsyncClient, channel: str) -> dict[str, tuple[Row, Row]]:
    """Every held comment of the channel by id, each with its thread's row."""
    found: dict[str, tuple[Row, Row]] = {}
    for status in HELD:
        token = ""
        for _ in range(5):
            listing = await threads(http, channel, status=status, token=token)
            for row in listing.rows:
                if mapping.thread(row) is None:
                    continue
                if mapping.threads_standing(row) is Standing.HELD:
                    found[mapping.id_of(mapping.top(row))] = (mapping.top(row), row)
                for each in mapping.included(row):
                    if mapping.standing(each) is Standing.HELD:
                        found[mapping.id_of(each)] = (each, row)
            token = listing.onward
            if not token:
                break
    return found


async def videos(http: httpx.AsyncClient, ids: Sequence[str]) -> list[Post]:
    """The videos with their titles; one that cannot be read keeps its address alone."""
    known = {number: Post(number, url=mapping.link(number)) for number in ids}
    for part in _parts(ids):
        listing = await ask(http, "videos", [("part", "snippet,statistics"), ("id", part)])
        made = [mapping.post(row) for row in listing.rows]
        known |= {each.remote_id: each for each in made if each and each.remote_id in known}
    return list(known.values())


def _parts(ids: Iterable[str]) -> Iterable[str]:
    wanted = [number for number in dict.fromkeys(ids) if number and "," not in number]
    for start in range(0, len(wanted), BATCH):
        yield ",".join(wanted[start : start + BATCH])
