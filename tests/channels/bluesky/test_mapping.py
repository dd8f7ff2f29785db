"""What comes in is hostile: one odd thing never costs the others."""

import asyncio
import copy
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from inbox.channels.bluesky import mapping
from inbox.channels.bluesky.adapter import Bluesky
from inbox.channels.bluesky.threads import Threads
from inbox.core.channel import Access, Reading
from inbox.core.model import Author, Standing
from tests.thoroughness import examples

ME, ANA = "did:plc:shop", "did:plc:ana"
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def at(did: str, key: str) -> str:
    return f"at://{did}/app.bsky.feed.post/{key}"


def view(did: str, key: str, text: str = "Hi", parent: str = "", root: str = "") -> dict[str, Any]:
    record: dict[str, Any] = {"$type": "app.bsky.feed.post", "text": text}
    if parent:
        ends = {"root": root or parent, "parent": parent}
        record["reply"] = {name: {"uri": uri, "cid": "bafy1"} for name, uri in ends.items()}
    return {
        "uri": at(did, key),
        "cid": "bafy1",
        "author": {"did": did, "handle": "someone.test"},
        "record": record,
        "indexedAt": "2026-11-23T11:00:00.000Z",
    }


def note(shown: dict[str, Any], reason: str = "reply") -> dict[str, Any]:
    return {**shown, "reason": reason, "isRead": False}


_ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=6)
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)


@st.composite
def _bent(draw: st.DrawFn) -> Any:
    """A notification with one part of it replaced by something else."""
    whole = note(view(ANA, "bent", parent=at(ME, "root")))
    whole["embed"] = {"images": [{"thumb": "https://x.example/1.png", "alt": "x"}]}
    whole["labels"] = [{"val": "spam"}]
    whole["viewer"] = {"like": "at://did:plc:shop/app.bsky.feed.like/3a"}
    whole["record"]["facets"] = [{"index": {"byteStart": 0, "byteEnd": 2}, "features": [{}]}]
    node: Any = whole
    while isinstance(node, dict | list) and node:
        key = draw(st.sampled_from(sorted(node) if isinstance(node, dict) else range(len(node))))
        if not isinstance(node[key], dict | list) or draw(st.booleans()):
            node[key] = draw(_ODD)
            break
        node = node[key]
    return whole


class _Server(httpx.AsyncBaseTransport):
    """Answers with these notifications, and with each post as it stands in them."""

    def __init__(self, notes: list[Any]) -> None:
        self.notes = notes
        root = view(ME, "root")
        self.posts = {root["uri"]: root}
        for each in notes:
            if isinstance(each, dict) and isinstance(each.get("uri"), str):
                self.posts[each["uri"]] = each

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        match request.url.path.rpartition(".")[2]:
            case "listNotifications":
                return httpx.Response(200, json={"notifications": self.notes})
            case "getPosts":
                uris = request.url.params.get_list("uris")
                assert all(uri.startswith("at://did:") for uri in uris)
                found = [self.posts[uri] for uri in uris if uri in self.posts]
                return httpx.Response(200, json={"posts": found})
            case _:
                return httpx.Response(200, json={})


@settings(max_examples=examples(60, 600), deadline=None)
@given(_bent(), _ODD)
def test_one_bad_notification_never_loses_the_page(bent: Any, odd: Any) -> None:
    good = [note(view(ANA, f"good{n}", parent=at(ME, "root"))) for n in range(2)]
    server = _Server([good[0], bent, odd, good[1]])

    async def scene() -> None:
        async with httpx.AsyncClient(transport=server, base_url="http://127.0.0.1") as http:
            access = Access(http, Author(ME, "Shop"), {}, NOW)
            page = await Bluesky().fetch(access, Reading("", NOW - timedelta(days=90)))
            assert {at(ANA, "good0"), at(ANA, "good1")} <= {i.remote_id for i in page.items}
            assert {item.conversation_id for item in page.items} <= {
                talk.remote_id for talk in page.conversations
            }

    asyncio.run(scene())


@given(_ODD)
def test_odd_json_is_no_post(odd: Any) -> None:
    assert mapping.view(odd) is None
    assert mapping.author(odd) is None
    assert mapping.reaction(odd, frozenset()) is None
    assert Threads(ME).add_tree(odd) == []


def test_a_post_in_somebody_elses_name_is_not_believed() -> None:
    forged = view(ANA, "a")
    forged["author"]["did"] = ME
    assert mapping.view(forged) is None


def test_a_reply_belongs_to_the_top_level_reply_above_it() -> None:
    threads, root = Threads(ME), at(ME, "root")
    threads.add(view(ME, "root"))
    threads.add(view(ANA, "a", parent=root))
    threads.add(view(ME, "b", parent=at(ANA, "a"), root=root))
    threads.add(view("did:plc:ben", "c", parent=at(ME, "b"), root=root))
    place = threads.place(at("did:plc:ben", "c"))
    assert place
    assert (place.conversation, place.post) == (at(ANA, "a"), root)


def test_replies_that_answer_each_other_end_nowhere_and_hang_nothing() -> None:
    threads, root = Threads(ME), at(ME, "root")
    threads.add(view(ANA, "a", parent=at(ANA, "b"), root=root))
    threads.add(view(ANA, "b", parent=at(ANA, "a"), root=root))
    assert threads.place(at(ANA, "a"))


def test_a_parent_that_lies_about_its_thread_is_not_followed() -> None:
    threads, root = Threads(ME), at(ME, "root")
    threads.add(view(ANA, "elsewhere", parent=at("did:plc:eve", "x")))
    threads.add(view(ANA, "a", parent=at(ANA, "elsewhere"), root=root))
    place = threads.place(at(ANA, "a"))
    assert place
    assert place.conversation == at(ANA, "a")


def test_an_answer_to_our_answer_stays_with_the_mention_it_began_with() -> None:
    threads, root = Threads(ME), at("did:plc:eve", "root")
    mention = view(ANA, "m", "@shop?", parent=root)
    mention["record"]["facets"] = [{"features": [{"did": ME}]}]
    threads.add(view("did:plc:eve", "root"))
    threads.add(mention)
    threads.add(view(ME, "b", parent=at(ANA, "m"), root=root))
    threads.add(view(ANA, "c", parent=at(ME, "b"), root=root))
    place = threads.place(at(ANA, "c"))
    assert place
    assert place.conversation == at(ANA, "m")
    assert threads.place(at("did:plc:eve", "root")) is None


def test_labels_decide_how_a_post_stands_unless_they_were_taken_back() -> None:
    shown = view(ANA, "a")
    for labels, standing in (
        ([{"val": "spam"}], Standing.SPAM),
        ([{"val": "!hide"}], Standing.HIDDEN),
        ([{"val": "porn"}], Standing.HIDDEN),
        ([{"val": "spam", "neg": True}], Standing.PUBLISHED),
        ([{"val": "bot"}], Standing.PUBLISHED),
    ):
        labelled = mapping.view({**copy.deepcopy(shown), "labels": labels})
        assert labelled
        assert labelled.standing is standing
