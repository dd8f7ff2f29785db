"""Reads: pages by key, no scan whatever the size, and a search that nothing can upset."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inbox.core.channel import Identity
from inbox.core.model import Kind, Post, Verb
from inbox.store import queries
from inbox.store.reader import Reader
from inbox.store.rows import AccountState, Filter, View
from tests.store.ground import NOW, SHOP, Ground, minute, said

NAMES = sorted(
    name for name in vars(queries) if name.isupper() and name[0] != "_" and "_COLUMNS" not in name
)


@pytest.mark.parametrize("name", NAMES)
def test_no_query_of_the_reader_scans_or_sorts(ground: Ground, name: str) -> None:
    names = "id at limit after view kind account channel words post conversation name from ids"
    values = dict.fromkeys(names.split(), 1) | {"words": "a", "ids": "[1]"}
    sql = getattr(queries, name)
    plan = ground.db.execute(f"EXPLAIN QUERY PLAN {sql.replace('?', ':id')}", values).fetchall()
    for step in (row["detail"] for row in plan):
        by_words = "_words VIRTUAL TABLE INDEX" in step and "M" in step.split(":")[-1]
        given = step == "SCAN json_each VIRTUAL TABLE INDEX 1:"  # the numbers asked for
        assert "SCAN" not in step or by_words or given, step
        assert "TEMP B-TREE" not in step, step


def test_the_reader_runs_no_query_but_the_named_ones() -> None:
    assert len(NAMES) > 25


def test_every_view_is_paged_by_key_without_gap_or_repeat(ground: Ground) -> None:
    kinds = list(Kind)
    ground.page(*(said(f"c{n}", at=n // 3, kind=kinds[n % 3]) for n in range(60)))
    other = ground.store.add_account("wordpress", Identity(SHOP))
    ground.account = other
    ground.page(*(said(f"w{n}", at=n // 2) for n in range(20)))
    ids = [row.id for row in ground.reader.list(View.ALL, limit=200)]
    ground.store.done(ids[::3], NOW)
    ground.store.snooze(ids[1::3], minute(99))
    for view in View:
        for filter_ in (
            Filter(), Filter(account=other), Filter(kind=Kind.COMMENT), Filter(channel="mastodon"),
            Filter(channel="none"), Filter(account=other, kind=Kind.COMMENT),
        ):  # fmt: skip
            whole = ground.reader.list(view, filter_, limit=500)
            assert whole == sorted(whole, key=lambda row: row.key.at, reverse=True)
            seen, after = [], None
            while rows := ground.reader.list(view, filter_, after, limit=7):
                seen += rows
                after = rows[-1].key
            assert seen == whole
            assert ground.reader.counts(filter_)[view] == len(whole)
    assert len(ground.reader.list(View.ALL, limit=500)) == 80
    ground.check()


def test_search_finds_words_people_and_posts_by_their_beginnings(ground: Ground) -> None:
    ground.under("p", said("a", "Tuore pulla", 1), posts=(Post("p", "Aamun leivät", "Uunista"),))
    ground.page(said("b", "Kahvi oli hyvää", 2, who="Åke"), said("c", "Café crème", 3, who="Ben"))
    assert ground.found("pul tuo") == ["a"]
    assert ground.found("leiv") == ["a"]
    assert ground.found("uunista") == ["a"]
    assert ground.found("åke") == ["b"]
    assert ground.found("ake") == []  # å is a letter of its own
    assert ground.found("cafe CREME") == ["c"]
    assert ground.found("kahvi ben") == []
    ground.page(posts=(Post("p", "Illan leivät", "Uunista"),))
    assert (ground.found("aamun"), ground.found("illan")) == ([], ["a"])


def test_search_shows_each_conversation_once_over_all_its_pages(ground: Ground) -> None:
    post = Post("p", "buns buns")
    for n in range(12):
        heads = [said(f"c{n}", "buns please", n, who=f"W{n}")]
        more = [
            said(f"m{n}-{k}", "buns", 20 + k + n / 20, conversation_id=f"c{n}")
            for k in range(n % 4)
        ]
        ground.under("p" if n % 2 else "", *heads, *more, posts=(post,))
    seen, after = [], None
    while rows := ground.reader.search("bun", after=after, limit=5):
        assert [r.key for r in rows] == sorted(
            (r.key for r in rows), key=lambda k: (k.at, k.id), reverse=True
        )
        seen += [row.remote_id for row in rows]
        after = rows[-1].key
    assert sorted(seen) == sorted(f"c{n}" for n in range(12))
    assert ground.reader.search("bun", Filter(kind=Kind.REVIEW)) == []
    assert len(ground.reader.search("bun", Filter(channel="mastodon"))) == 12
    assert ground.reader.search("bun", Filter(channel="other")) == []


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(max_size=40))
def test_nothing_that_is_typed_upsets_the_search(ground: Ground, typed: str) -> None:
    ground.reader.search(typed)


@pytest.mark.parametrize(
    "typed", ["", " ", '"', "a\x00b", "NEAR(a b)", "a AND", "words: x", "*", "^a", "-a", "a" * 9999,
              "(" * 500, "\ud800", "'; --", "\U0001d518nicode ß İ ﷽ e\u0301 ٣ ½"],
)  # fmt: skip
def test_hostile_searches_are_only_words(ground: Ground, typed: str) -> None:
    ground.page(said("a"))
    ground.reader.search(typed)


def test_long_conversations_show_their_newest_words_oldest_first(ground: Ground) -> None:
    ground.page(*(said(f"i{n}", f"n{n}", n, conversation_id="i0") for n in range(20)))
    items = ground.reader.items(ground.row("i0").id, limit=5)
    assert [item.text for item in items] == ["n15", "n16", "n17", "n18", "n19"]
    assert len(list(ground.reader.export())) == 20


def test_an_author_is_known_with_our_history(ground: Ground) -> None:
    ground.page(
        said("a"), said("b", at=5), said("r", at=7, conversation_id="b", mine=True),
    )  # fmt: skip
    author = ground.reader.author(ground.row("a").author)
    assert author is not None
    assert (author.items, author.first_at, author.last_at) == (2, minute(0), minute(5))
    assert author.answered_at == minute(7)
    assert ground.reader.author(999) is None


def test_the_ledger_tells_how_far_an_account_was_read(ground: Ground) -> None:
    ground.store.set_state(ground.account, AccountState.LIMITED, "Slow down", minute(9))
    ground.store.mark_progress(ground.account, 40, 100)
    ground.page(said("a"))
    ground.store.mark_read_to_end(ground.account, minute(1), 3)
    ground.store.mark_read_to_end(ground.account, minute(2), None)
    ground.store.set_settings(ground.account, {"site": "x"})
    row = ground.reader.account(ground.account)
    assert row is not None
    assert (row.state, row.reason, row.until) == (AccountState.LIMITED, "Slow down", minute(9))
    assert (row.progress, row.total, row.read_to_end_at) == (40, 100, minute(2))
    assert (row.counted_there, row.counted_here, row.waiting) == (3, 1, 1)
    assert row == ground.store.account(ground.account) == ground.reader.accounts()[0]
    assert ground.reader.account(999) is None


def test_hosts_are_counted(ground: Ground) -> None:
    ground.store.note_host("b.example", NOW)
    ground.store.note_host("a.example", NOW)
    ground.store.note_host("b.example", minute(1))
    assert [(h.host, h.requests) for h in ground.reader.hosts()] == [
        ("a.example", 1),
        ("b.example", 2),
    ]


def test_figures_tell_how_much_was_answered_and_how_fast(ground: Ground) -> None:
    ground.page(
        said("a"), said("r", at=10, conversation_id="a", mine=True),
        said("b", who="Ben", at=5), said("old", at=-60 * 24 * 30, who="Cid"),
        replace(said("c", at=6), liked_by_me=True),
    )  # fmt: skip
    stats = ground.reader.stats(7, minute(60))
    assert (stats.said, stats.people, stats.replies, stats.likes) == (3, 2, 1, 1)
    assert (stats.conversations, stats.answered, stats.waiting) == (3, 2, 2)
    assert stats.median_answer == minute(10) - NOW


def test_the_reader_cannot_write(ground: Ground) -> None:
    with pytest.raises(Exception, match="readonly"):
        ground.reader._db.execute("DELETE FROM item")


def test_a_like_in_trouble_is_told_on_its_item(ground: Ground) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.LIKE, "a")
    assert ground.reader.items(ground.row("a").id)[0].state == ""
    ground.store.fail(action.id, "No")
    item = ground.reader.items(ground.row("a").id)[0]
    assert (item.state, item.action, item.error) == ("failed", action.id, "No")


def test_whom_the_network_gives_no_name_is_called_in_the_language_of_now(ground: Ground) -> None:
    ground.page(said("a", who=""))
    spoken = ["Somebody"]
    reader = Reader(ground.path, lambda: spoken[0])
    for name in ("Somebody", "Joku"):
        spoken[0] = name
        (row,) = reader.list(View.ALL)
        told = {row.author_name, reader.items(row.id)[0].author_name}
        author = reader.author(row.author)
        assert author is not None
        (again,), (person,) = reader.rows([row.id]), reader.crowd.people()
        told |= {author.name, again.author_name, person.author.name}
        assert told == {name}
    reader.close()
