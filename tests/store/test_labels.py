"""Labels: what is repeated is always right, and no list of a label scans or sorts."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inbox.core.channel import Identity
from inbox.core.model import Kind
from inbox.core.text import fold
from inbox.store import shelf
from inbox.store.labels import LabelRow
from inbox.store.rows import Filter, View
from tests.store.ground import NOW, SHOP, Ground, minute, said
from tests.store.test_any_order import STEPS, Run
from tests.thoroughness import examples

NAMES = sorted(
    n for n, sql in vars(shelf).items() if n.isupper() and n[0] != "_" and isinstance(sql, str)
)


def right(ground: Ground) -> None:
    """Where a label stands is what its conversations say, and the other way round."""
    kept = {
        tuple(r) for r in ground.db.execute("SELECT label, conversation, view, at FROM labelled")
    }
    rows = ground.db.execute("SELECT id, view, at, labels FROM conversation WHERE labels <> ''")
    said_ = {(n, r[0], r[1], r[2]) for r in rows.fetchall() for n in json.loads(r[3])}
    assert kept == said_
    assert "[]" not in {r[0] for r in ground.db.execute("SELECT labels FROM conversation")}


@pytest.mark.parametrize("name", NAMES)
def test_no_query_of_the_shelf_scans_or_sorts(ground: Ground, name: str) -> None:
    names = "id at limit label view account kind channel from"
    values = dict.fromkeys(names.split(), 1) | {"ids": "[1]"}
    plan = ground.db.execute(f"EXPLAIN QUERY PLAN {getattr(shelf, name)}", values).fetchall()
    for step in (row["detail"] for row in plan):
        given_ = step == "SCAN json_each VIRTUAL TABLE INDEX 1:"
        assert "SCAN" not in step or given_, step
        assert "TEMP B-TREE" not in step, step


def test_a_label_is_put_on_and_taken_off(ground: Ground) -> None:
    ground.page(said("a"), said("b", at=1), said("c", at=2))
    label = ground.store.make_label("  Big   orders ")
    a, c = ground.row("a").id, ground.row("c").id
    assert label.name == "Big orders"
    assert ground.store.put_label(label.id, [a, c, 999, a], on=True) == [a, c]
    assert ground.store.put_label(label.id, [a], on=True) == []
    assert ground.row("a").labels == (label.id,)
    assert [r.id for r in ground.reader.list(View.WAITING, Filter(label=label.id))] == [c, a]
    ground.store.put_label(label.id, [c], on=False)
    assert ground.row("c").labels == ()
    right(ground)


def test_a_name_is_one_label_whatever_its_case(ground: Ground) -> None:
    one = ground.store.make_label("Café")
    assert ground.store.make_label("CAFÉ") == one
    two = ground.store.make_label("Other")
    assert two.colour != one.colour
    assert ground.store.change_label(LabelRow(two.id, "cafe", "3")) is None
    assert ground.store.change_label(LabelRow(two.id, "", "3")) is None
    assert ground.store.change_label(LabelRow(two.id, "Third", "3")) == two
    assert [(r.name, r.colour) for r in ground.reader.shelf.labels()] == [
        ("Café", one.colour),
        ("Third", "3"),
    ]


def test_a_deleted_label_comes_back_where_it_was(ground: Ground) -> None:
    ground.page(said("a"), said("b", at=1))
    label = ground.store.make_label("Press")
    ground.store.put_label(label.id, [ground.row("a").id, ground.row("b").id], on=True)
    gone = ground.store.delete_label(label.id)
    assert gone is not None
    assert ground.row("a").labels == ()
    assert ground.reader.shelf.labels() == []
    ground.store.done([ground.row("a").id], NOW)
    ground.store.bring_label_back(gone)
    assert ground.reader.shelf.labels() == [label]
    assert ground.reader.counts(Filter(label=label.id))[View.DONE] == 1
    assert ground.reader.shelf.count(label.id, View.WAITING) == 1
    assert ground.store.delete_label(999) is None
    right(ground)


def test_a_label_follows_from_view_to_view_and_through_time(ground: Ground) -> None:
    ground.page(said("a"), said("b", at=1))
    label = ground.store.make_label("Regulars").id
    ground.store.put_label(label, [ground.row("a").id, ground.row("b").id], on=True)
    ground.store.done([ground.row("a").id], NOW)
    right(ground)
    ground.page(said("a2", at=9, conversation_id="a"))
    right(ground)
    found = ground.reader.list(View.WAITING, Filter(label=label))
    assert [r.remote_id for r in found] == ["a", "b"]
    ground.page(removed=("b",))
    right(ground)
    assert [r.remote_id for r in ground.reader.list(View.ALL, Filter(label=label))] == ["a"]


def test_a_label_s_list_is_paged_without_gap_or_repeat(ground: Ground) -> None:
    kinds = list(Kind)
    ground.page(*(said(f"c{n}", at=n // 3, kind=kinds[n % 3]) for n in range(60)))
    other = ground.store.add_account("wordpress", Identity(SHOP))
    ground.account = other
    ground.page(*(said(f"w{n}", at=n // 2) for n in range(20)))
    ids = [row.id for row in ground.reader.list(View.ALL, limit=200)]
    label = ground.store.make_label("Half").id
    ground.store.put_label(label, ids[::2], on=True)
    ground.store.done(ids[::3], NOW)
    ground.store.snooze(ids[1::3], minute(99))
    for view in View:
        for plain in (Filter(), Filter(account=other), Filter(kind=Kind.COMMENT),
                      Filter(channel="mastodon"), Filter(channel="none")):  # fmt: skip
            wanted = [r.id for r in ground.reader.list(view, plain, limit=500) if label in r.labels]
            chosen = Filter(plain.account, plain.kind, plain.channel, label)
            got: list[int] = []
            after = None
            while page := ground.reader.list(view, chosen, after, limit=7):
                got += [row.id for row in page]
                after = page[-1].key
            assert got == wanted
            assert ground.reader.counts(chosen)[view] == len(wanted)
            assert [n for n, _at in ground.reader.ids(view, chosen, 500)] == wanted


def test_a_search_may_name_a_label(ground: Ground) -> None:
    ground.page(said("a", "cake please"), said("b", "cake again", at=1), said("c", "tea", at=2))
    orders = ground.store.make_label("Big orders").id
    ground.store.put_label(orders, [ground.row("a").id, ground.row("c").id], on=True)
    assert ground.found("label:big cake") == ["a"]
    assert ground.found('cake label:"big orders"') == ["a"]
    assert ground.found("tunniste:BIG") == ["c", "a"]
    assert ground.found("label:nothing") == []
    assert ground.found("label: cake") == ["a"]  # every label there is, while it is being typed
    found = ground.reader.search("cake", Filter(label=orders))
    assert [r.remote_id for r in found] == ["a"]


@settings(max_examples=examples(40, 400), deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS, picks=st.lists(st.tuples(st.integers(1, 2), st.integers(0, 8)), max_size=8))
def test_whatever_happens_a_label_stands_where_its_conversations_do(
    steps: list[Any], picks: list[tuple[int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ground = Ground(Path(folder) / "inbox.sqlite")
        run = Run(ground)
        for name in ("one", "two"):
            ground.store.make_label(name)
        try:
            for place, (name, *values) in enumerate(steps):
                getattr(run, name)(*values)
                for label, pick in picks[place : place + 1]:
                    on = label not in _labels(ground, pick)
                    changed = ground.store.put_label(label, [pick], on=on)
                    assert (label in _labels(ground, pick)) == on or not changed
                right(ground)
            ground.check()
        finally:
            ground.close()


def _labels(ground: Ground, number: int) -> list[int]:
    row = ground.db.execute("SELECT labels FROM conversation WHERE id = ?", (number,)).fetchone()
    return list(json.loads(row[0])) if row and row[0] else []


def test_folding_is_what_makes_two_names_the_same() -> None:
    assert fold("CAFÉ") == fold("cafe")
