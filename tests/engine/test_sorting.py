"""Labels and rules on a running engine: at once, undone as one, and never a word sent."""

from pathlib import Path

from inbox.core.events import Arrived
from inbox.core.rules import Does, LooksFor, Rule
from inbox.store.labels import LabelRow
from inbox.store.rows import Filter, View
from tests.engine.desk import PATIENCE, shop

ADVERTS = LooksFor(words=("followers",))


def test_a_rule_puts_away_what_arrives_and_nobody_is_alerted(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        label = it.engine.make_label("Adverts").result(PATIENCE)
        rule = Rule("Adverts", ADVERTS, Does(done=True, label=label.id))
        it.engine.save_rule(rule).result(PATIENCE)
        it.server.book.add("spammer", "Get 5 000 followers today")
        it.sync()
        (row,) = it.rows(View.DONE)
        assert (row.text, row.labels) == ("Get 5 000 followers today", (label.id,))
        assert not [e for e in it.events if isinstance(e, Arrived)]
        assert it.reader.outbox() == []


def test_a_preview_looks_back_and_touches_nothing(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        for n in range(6):
            it.server.book.add(f"s{n}", f"{n} 000 followers" + "?" * (n % 2))
        it.sync()
        before = it.rows()
        found = it.engine.preview(ADVERTS).result(PATIENCE)
        assert (found.looked_at, found.found, found.left_out) == (7, 3, 3)
        assert (found.waiting, found.whole) == (3, True)
        assert [one.text for one in found.shown] == ["4 000 followers", "2 000 followers",
                                                     "0 000 followers"]  # fmt: skip
        bold = it.engine.preview(LooksFor(("followers",), pressing=True)).result(PATIENCE)
        assert bold.found == 6
        assert it.rows() == before


def test_a_rule_on_what_waits_is_undone_as_one(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        for n in range(5):
            it.server.book.add(f"s{n}", f"{n} 000 followers")
        it.sync()
        kept = it.engine.save_rule(Rule("A", ADVERTS, Does(done=True))).result(PATIENCE)
        applied = it.engine.apply_rule(kept.id).result(PATIENCE)
        assert len(it.rows(View.DONE)) == 5
        it.engine.unapply(applied).result(PATIENCE)
        assert it.rows(View.DONE) == []
        (row,) = [r for r in it.rows() if r.text.startswith("2")]
        it.engine.apply_rule(kept.id).result(PATIENCE)
        it.engine.not_this_one(row.id).result(PATIENCE)
        again = it.reader.conversation(row.id)
        assert again is not None
        assert again.view is View.WAITING
        gone = it.engine.delete_rule(kept.id).result(PATIENCE)
        assert gone == kept
        it.engine.bring_rule_back(kept).result(PATIENCE)
        it.engine.order_rules([kept.id]).result(PATIENCE)
        assert it.reader.shelf.rules() == [kept]


def test_labels_come_and_go_and_come_back(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        number = it.rows()[0].id
        label = it.engine.make_label("Yarn").result(PATIENCE)
        assert it.engine.put_label(label.id, [number], on=True).result(PATIENCE) == [number]
        blue = LabelRow(label.id, "Blue yarn", "2")
        assert it.engine.change_label(blue).result(PATIENCE) == label
        gone = it.engine.delete_label(label.id).result(PATIENCE)
        assert gone is not None
        assert it.rows(View.WAITING)[0].labels == ()
        it.engine.bring_label_back(gone).result(PATIENCE)
        assert [r.id for r in it.reader.list(View.ALL, Filter(label=label.id))] == [number]
        assert it.reader.shelf.labels() == [blue]
        it.engine.suggest_hiding(number, 7).result(PATIENCE)
        assert it.rows()[0].suggests_hiding == 7
