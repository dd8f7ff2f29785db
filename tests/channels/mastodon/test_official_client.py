"""Mastodon.py, which others wrote, drives the stand-in and checks its answers by type."""

import typing
from collections.abc import Iterator
from datetime import datetime, timedelta
from types import ModuleType, UnionType
from typing import Any, Union
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from inbox.sandbox.mastodon import Mastodon as Server
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Fault
from tests.channels.conformance import ANA, BEN
from tests.channels.ground import now

mastodon = pytest.importorskip("mastodon")
types: ModuleType = pytest.importorskip("mastodon.return_types")
base: ModuleType = pytest.importorskip("mastodon.types_base")


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    with Served([server]):
        yield server


@pytest.fixture
def client(server: Server) -> Any:
    return _client(server.base_url, access_token=server.credentials()["access_token"])


def _client(url: str, **more: Any) -> Any:
    return mastodon.Mastodon(
        api_base_url=url, version_check_mode="none", ratelimit_method="throw", **more
    )


def faults(value: Any, hint: Any, where: str) -> list[str]:
    """Where a value that Mastodon.py has parsed is not what its type says."""
    origin = typing.get_origin(hint)
    if origin in {Union, UnionType}:
        able = [each for each in typing.get_args(hint) if (each is type(None)) == (value is None)]
        tries = [faults(value, each, where) for each in able] or [[f"{where}: may not be None"]]
        return [] if any(not each for each in tries) else min(tries, key=len)
    if isinstance(origin, type) and issubclass(origin, list):
        if not isinstance(value, list):
            return [f"{where}: no list"]
        (inner,) = typing.get_args(hint)
        return [f for n, each in enumerate(value) for f in faults(each, inner, f"{where}[{n}]")]
    if isinstance(hint, type) and issubclass(hint, base.AttribAccessDict):
        return _entity_faults(value, hint, where)
    if isinstance(hint, type) and not isinstance(value, hint):
        return [f"{where}: {type(value).__name__} is no {hint.__name__}"]
    return []


def _entity_faults(value: Any, kind: type, where: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{where}: no {kind.__name__}"]
    found = []
    for name, hint in typing.get_type_hints(kind, vars(types) | vars(base)).items():
        if name.startswith("_"):
            continue
        if name in value:
            found += faults(value[name], hint, f"{where}.{name}")
        elif type(None) not in typing.get_args(hint):
            found.append(f"{where}.{name}: missing")
    return found


def _filled(server: Server) -> tuple[str, str]:
    post = server.publish("p", "Tea or coffee?", now(), poll=("Tea", "Coffee"), picture="a.png")
    said = server.say(ANA, "Coffee & <b>cake</b>", now(), post=post)
    server.say(BEN, "Tea", now(), post=post, parent=said)
    server.react(ANA, "like", now(), post=post)
    server.react(BEN, "share", now(), post=post)
    server.react(BEN, "follow", now())
    server.end_poll(post, (1, 2), now())
    return post, said


def test_every_entity_is_of_the_type_that_the_official_client_expects(
    server: Server, client: Any
) -> None:
    post, _ = _filled(server)
    client.status_favourite(post)
    listed = {
        "Notification": client.notifications(),
        "Status": [*client.account_statuses("1"), *client.favourites()],
        "Account": [client.account("1"), client.me(), *client.status_favourited_by(post)],
        "Context": [client.status_context(post)],
        "StatusSource": [client.status_source(post)],
        "Poll": [client.poll(post)],
        "InstanceV2": [client.instance_v2()],
        "Instance": [client.instance_v1()],
    }
    found = [
        fault
        for name, values in listed.items()
        for value in values
        for fault in faults(value, getattr(types, name), name)
    ]
    # A status tells only the name and the website of what it was written with.
    assert [fault for fault in found if ".application." not in fault] == []
    assert {note["type"] for note in listed["Notification"]} == {
        "mention",
        "favourite",
        "reblog",
        "follow",
        "poll",
    }


def test_the_official_client_likes_and_answers_once(server: Server, client: Any) -> None:
    _, said = _filled(server)
    client.status_favourite(said)
    client.status_favourite(said)
    first = client.status_post("Both!", in_reply_to_id=said, idempotency_key="key-1")
    again = client.status_post("Both!", in_reply_to_id=said, idempotency_key="key-1")
    assert str(first.id) == str(again.id)
    client.status_update(first.id, "Both, always!")
    seen = server.seen()
    assert seen.likes == (said,)
    assert [reply[1:] for reply in seen.replies] == [(said, "Both, always!")]
    client.status_unfavourite(said)
    client.status_delete(first.id)
    assert server.seen().likes == ()
    assert server.seen().replies == ()


def test_the_official_client_pages_both_ways(server: Server, client: Any) -> None:
    post = server.publish("p", "New yarn", now())
    for n in range(9):
        server.say(ANA, f"Comment {n}", now() - timedelta(minutes=n), post=post)
    newest = client.notifications(limit=4)
    older = client.fetch_next(newest)
    assert len(older) == 4
    assert int(older[0].id) < int(newest[-1].id)
    forward = client.notifications(min_id=older[-1].id, limit=3)
    assert [note.id for note in forward] == [note.id for note in older[:3]]
    assert isinstance(forward[0].created_at, datetime)
    assert len(client.fetch_remaining(newest)) == 9


def test_the_official_client_is_refused_as_it_expects(server: Server, client: Any) -> None:
    with pytest.raises(mastodon.MastodonNotFoundError):
        client.status("1")
    with pytest.raises(mastodon.MastodonUnauthorizedError):
        _client(server.base_url, access_token="wrong").notifications()
    with pytest.raises(mastodon.MastodonAPIError):
        client.status_post("x" * 501)
    server.faults.plan(Fault.STATUS, path="/notifications", status=429)
    with pytest.raises(mastodon.MastodonRatelimitError):
        client.notifications()


def test_the_official_client_signs_in_with_a_code(server: Server) -> None:
    uri = "http://127.0.0.1:5555/back"
    scopes = ["read", "write:statuses"]
    client_id, secret = mastodon.Mastodon.create_app(
        "A client", scopes=scopes, redirect_uris=[uri], api_base_url=server.base_url
    )
    client = _client(server.base_url, client_id=client_id, client_secret=secret)
    page = client.auth_request_url(redirect_uris=uri, scopes=scopes, state="s", allow_http=True)
    query = {name: values[0] for name, values in parse_qs(urlsplit(page).query).items()}
    sent = httpx.post(page.split("?")[0], data=query | {"decision": "allow"})
    code = parse_qs(urlsplit(sent.headers["location"]).query)["code"][0]
    assert client.log_in(code=code, redirect_uri=uri, scopes=scopes, allow_http=True)
    assert client.me().acct == "shop"
