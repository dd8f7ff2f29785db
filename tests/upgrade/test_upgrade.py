"""Files that earlier versions left behind: each opens, and loses nothing."""

import gzip
import re
from pathlib import Path

import pytest

from inbox.core.model import Verb
from inbox.store.database import connect, copy_path
from inbox.store.reader import Reader
from inbox.store.rows import View
from inbox.store.store import Store
from tests.store.ground import minute

STORED = sorted(Path(__file__).parent.glob("inbox.v*.sqlite.gz"))
MIGRATIONS = Path(__file__).parents[2] / "inbox" / "store" / "migrations"


def stored(path: Path, target: Path) -> Path:
    """A file as that version left it."""
    target.write_bytes(gzip.decompress(path.read_bytes()))
    return target


def version(path: Path) -> int:
    found = re.search(r"\.v(\d+)\.", path.name)
    assert found
    return int(found[1])


def test_there_is_a_stored_file_for_each_schema_version() -> None:
    assert [version(path) for path in STORED] == list(
        range(1, len(list(MIGRATIONS.glob("*.sql"))) + 1)
    )


@pytest.mark.parametrize("path", STORED, ids=lambda path: str(path.name))
def test_a_file_of_each_version_opens_with_all_that_was_in_it(path: Path, tmp_path: Path) -> None:
    file = stored(path, tmp_path / "inbox.sqlite")
    store = Store(connect(file))
    newest = len(list(MIGRATIONS.glob("*.sql")))
    assert copy_path(file, version(path)).exists() == (version(path) < newest)
    reader = Reader(file)
    assert [row.remote_id for row in reader.list(View.WAITING)] == ["b"]
    assert [row.remote_id for row in reader.list(View.DONE)] == ["a"]
    assert [item.text for item in reader.items(1)] == ["Onko teillä kauraleipää?", "On kyllä"]
    assert [row.remote_id for row in reader.search("kaura")] == ["a"]
    assert [(row.verb, row.state) for row in reader.outbox()] == [(Verb.REPLY, "unsure")]
    assert (reader.draft(2), reader.setting("undo")) == ("Half a thou", "5")
    session = reader.under_way()
    assert (session is None) == (version(path) < 2)
    if session is not None:
        assert [card.how for card in session.cards] == ["reply", ""]
    store.save_draft(2, "")
    assert store.wake(minute(1)) == []
    reader.close()
    store.close()
