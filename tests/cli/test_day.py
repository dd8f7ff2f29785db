"""The owner's day by command: sign in, read, find, answer, put away."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inbox.paths import Profile
from inbox.sandbox.standin import Fault
from inbox.store.database import connect
from inbox.store.store import Store
from tests.cli.terminal import Terminal, terminal

SHOP = "mastodon"


@pytest.fixture
def it(tmp_path: Path) -> Iterator[Terminal]:
    """A profile with one account, and three people who wait."""
    with terminal(tmp_path, SHOP) as made:
        made.say(SHOP, "Do you have blue yarn?", "Lovely shop", "Onko lankaa?")
        made.connect(SHOP)
        assert made.run("sync").status == 0
        yield made


@pytest.mark.parametrize("channel", ["mastodon", "bluesky", "wordpress"])
def test_a_network_is_connected_read_and_answered(tmp_path: Path, channel: str) -> None:
    with terminal(tmp_path, channel) as it:
        (remote_id,) = it.say(channel, "Do you have blue yarn?")
        account = it.connect(channel)
        synced = it.run("sync", "--account", account)
        assert (synced.status, synced.json["accounts"][0]["new"]) == (0, 1)
        (row,) = it.rows("--channel", channel)
        said = it.run("reply", row["last_item"], "-", stdin="Yes, three shades\n")
        assert (said.status, said.json["state"]) == (0, "confirmed")
        ((_, parent, words),) = it.seen(channel).replies
        assert parent == remote_id
        assert words.endswith("Yes, three shades")
        assert it.rows() == []
        (done,) = it.rows("--view", "done")
        assert done["id"] == row["id"]


def test_a_like_is_given_and_taken_back(it: Terminal) -> None:
    row = it.rows()[0]
    assert it.run("like", row["last_item"]).json["state"] == "confirmed"
    assert len(it.seen(SHOP).likes) == 1
    assert it.run("unlike", row["last_item"]).status == 0
    assert it.seen(SHOP).likes == ()


def test_what_is_said_is_shown_with_its_post(it: Terminal) -> None:
    row = it.rows("--search", "blue")[0]
    said = it.run("show", row["id"]).json
    assert "New yarn is in" in said["conversation"]["post"]["text"]
    assert [item["text"] for item in said["items"]] == [row["text"]]
    assert said["items"][0]["mine"] is False


def test_search_finds_words_and_forgives_foreign_accents_only(it: Terminal) -> None:
    assert len(it.rows("--search", "lank")) == 1
    assert len(it.rows("--search", "yarn")) == 3  # the post's own word too
    assert it.rows("--search", "länk") == []


def test_a_list_may_be_narrowed_to_a_label(it: Terminal) -> None:
    assert it.run("list", "--label", "Orders").status == 2
    with closing(Store(connect(Profile(it.folder).database))) as store:
        label = store.make_label("Orders").id
        store.put_label(label, [it.rows("--search", "blue")[0]["id"]], on=True)
    (row,) = it.rows("--label", "ORDERS")
    assert (row["text"], row["labels"]) == ("Do you have blue yarn?", ["Orders"])
    assert len(it.rows("--search", "label:orders")) == 1
    assert it.rows("--label", "orders", "--view", "done") == []


def test_pages_follow_each_other_without_gap_or_overlap(it: Terminal) -> None:
    found, after = [], None
    for _ in range(5):
        page = it.run("list", "--limit", 1, *(["--after", after] if after else [])).json
        found += [row["id"] for row in page["conversations"]]
        after = page["next"]
        if after is None:
            break
    assert found == [row["id"] for row in it.rows()]
    assert len(set(found)) == 3


def test_a_conversation_is_done_reopened_and_put_away(it: Terminal) -> None:
    number = it.rows()[0]["id"]
    assert it.run("done", number).json["conversation"]["status"] == "done"
    assert it.run("reopen", number).json["conversation"]["status"] == "waiting"
    put_away = it.run("snooze", number, "--until", "3h").json["conversation"]
    assert put_away["status"] == "snoozed"
    until = datetime.fromisoformat(put_away["snoozed_until"])
    assert (
        timedelta(hours=2, minutes=59) < until - datetime.now(UTC) < timedelta(hours=3, minutes=1)
    )
    assert [row["id"] for row in it.rows("--view", "snoozed")] == [number]


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("30m", 0),
        ("2d", 0),
        ("2999-01-01T09:00", 0),
        ("2999-01-01T09:00+02:00", 0),
        ("2001-01-01T09:00", 2),
        ("soon", 2),
        ("", 2),
        ("99999d", 2),
        ("9999-12-31T23:59", 0),
    ],
)
def test_times_to_wait_until_are_understood_or_refused(
    it: Terminal, typed: str, status: int
) -> None:
    said = it.run("snooze", it.rows()[0]["id"], "--until", typed)
    assert said.status == status, said.err
    assert (typed in said.err) is bool(status)


def test_secrets_are_not_taken_on_the_command_line(tmp_path: Path) -> None:
    with terminal(tmp_path, SHOP) as it:
        options, _ = it.credentials(SHOP)
        said = it.run("connect", SHOP, *options, "--set=access_token=hush-hush")
        assert said.status == 2
        assert "--secrets-stdin" in said.err
        assert "hush" not in said.out + said.err


@pytest.mark.parametrize(
    ("argv", "stdin", "status"),
    [
        (["connect", "nowhere"], "", 2),
        (["connect", SHOP, "--secrets-stdin"], "no json", 2),
        (["connect", SHOP, "--secrets-stdin"], '["a"]', 2),
        (["connect", SHOP, "--set", "server"], "", 2),
        (["list", "--limit", "0"], "", 2),
        (["list", "--after", "x"], "", 2),
        (["reply", "1", "-"], "  \n", 2),
        (["show", "4711"], "", 1),
        (["like", "4711"], "", 1),
        (["done", "4711"], "", 1),
        (["disconnect", "4711"], "", 1),
        (["sync", "--account", "4711"], "", 1),
        (["outbox", "retry", "nothing"], "", 1),
        (["outbox", "retry"], "", 1),
        (["hide", "1"], "", 1),
        (["export", "inbox.txt"], "", 2),
        (["restore", "/nowhere/at-all"], "", 1),
    ],
)
def test_what_cannot_be_done_is_refused_with_its_reason(
    it: Terminal, argv: list[str], stdin: str, status: int
) -> None:
    said = it.run(*argv, stdin=stdin)
    assert said.status == status, said.err
    assert said.err.startswith("kuulolla: ")
    assert "Traceback" not in said.err


def test_a_command_that_does_not_exist_is_a_matter_of_usage(it: Terminal) -> None:
    with pytest.raises(SystemExit) as ended:
        it.run("dance")
    assert ended.value.code == 2


def test_a_wrong_secret_is_told_as_signed_out(tmp_path: Path) -> None:
    with terminal(tmp_path, SHOP) as it:
        options, _ = it.credentials(SHOP)
        wrong = '{"access_token": "hush-hush"}'
        said = it.run("connect", SHOP, *options, "--secrets-stdin", stdin=wrong)
        assert said.status == 3
        assert "hush" not in said.out + said.err
        assert it.run("accounts").json == {"accounts": []}


def test_a_reply_waits_in_the_outbox_for_the_owner_to_sign_in_again(it: Terminal) -> None:
    row = it.rows()[0]
    faults = it.standins[SHOP].faults
    faults.plan(
        Fault.STATUS, status=401, times=9, body=b'{"error": "The access token was revoked"}'
    )
    assert it.run("sync").status == 3
    said = it.run("reply", row["last_item"], "Yes")
    assert said.status == 3
    faults.plans.clear()
    (left,) = it.run("outbox").json["actions"]
    assert (left["text"], left["state"]) == ("Yes", "queued")
    it.connect(SHOP)
    for _ in range(20):
        if not it.run("outbox").json["actions"]:
            break
        assert it.run("sync").status == 0
    assert len(it.seen(SHOP).replies) == 1


def test_a_refused_reply_stays_in_the_outbox_until_it_is_tried_again(it: Terminal) -> None:
    row = it.rows()[0]
    it.standins[SHOP].faults.plan(Fault.STATUS, method="POST", status=403)
    said = it.run("reply", row["last_item"], "Yes")
    assert (said.status, said.json["state"]) == (1, "failed")
    (left,) = it.run("outbox").json["actions"]
    assert (left["kind"], left["text"], left["state"]) == ("reply", "Yes", "failed")
    assert it.run("outbox", "retry", left["id"]).status == 0
    assert len(it.seen(SHOP).replies) == 1
    assert it.run("outbox").json == {"actions": []}


def test_a_discarded_reply_becomes_a_draft_again(it: Terminal) -> None:
    row = it.rows()[0]
    it.standins[SHOP].faults.plan(Fault.STATUS, method="POST", status=403)
    it.run("reply", row["last_item"], "Yes")
    (left,) = it.run("outbox").json["actions"]
    assert it.run("outbox", "discard", left["id"]).json == {"actions": []}
    assert it.seen(SHOP).replies == ()


def test_a_reply_of_unknown_fate_is_told_as_such_and_settled_by_the_owner(it: Terminal) -> None:
    row = it.rows()[0]
    it.standins[SHOP].faults.plan(Fault.DROP_AFTER, method="POST")
    said = it.run("reply", row["last_item"], "Yes")
    assert (said.status, said.json["state"]) == (4, "unsure")
    (left,) = it.run("outbox").json["actions"]
    assert left["state"] == "unsure"
    assert it.run("outbox", "sent", left["id"]).json == {"actions": []}
    assert len(it.seen(SHOP).replies) == 1


def test_a_reply_is_put_off_and_sent_at_once_after_all(it: Terminal) -> None:
    row = it.rows()[0]
    later = it.run("reply", row["last_item"], "Tomorrow then", "--at", "20h")
    assert (later.status, later.json["state"]) == (0, "queued")
    assert it.seen(SHOP).replies == ()
    (action,) = it.run("outbox").json["actions"]
    assert action["goes_out"] == later.json["goes_out"]
    (done,) = it.rows("--view", "done")
    assert done["goes_out"] == action["goes_out"]
    assert it.run("sync").status == 0  # a command that runs before its time sends nothing
    assert it.seen(SHOP).replies == ()
    assert it.run("outbox", "now", action["id"]).json["state"] == "confirmed"
    assert len(it.seen(SHOP).replies) == 1
    past = it.run("reply", row["last_item"], "Hello", "--at", "2020-01-01T09:00")
    assert past.status == 2


def test_an_answer_is_promised_and_given(it: Terminal) -> None:
    row = it.rows()[0]
    until = (datetime.now(UTC) + timedelta(days=2)).isoformat()
    said = it.run("promise", row["id"], "--until", until, "--note", "Ask Mika").json
    assert said["conversation"]["status"] == "snoozed"
    assert said["conversation"]["promise_note"] == "Ask Mika"
    assert it.run("reply", row["last_item"], "Yes").json["state"] == "confirmed"
    (done,) = it.rows("--view", "done")
    assert (done["id"], done["promised"]) == (row["id"], None)
    other = it.rows()[0]["id"]
    assert it.run("promise", other).status == 2
    assert it.run("promise", other, "--until", "2d").status == 0
    assert it.run("promise", other, "--off").json["conversation"]["status"] == "waiting"
