"""Copies, tables, figures and the doctor's report, by command."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from inbox.paths import Profile
from inbox.ui import single_instance
from tests.cli.terminal import Terminal, terminal

SHOP = "wordpress"
FORMULAS = ['=HYPERLINK("https://evil.test")', "+1+1", "-2+3", "@SUM(A1)", "\t=1"]
WORDS = ["Onko lankaa, “sinistä”?\nKiitos", *FORMULAS]


@pytest.fixture
def it(tmp_path: Path) -> Iterator[Terminal]:
    with terminal(tmp_path, SHOP) as made:
        made.say(SHOP, *WORDS)
        made.connect(SHOP)
        assert made.run("sync").status == 0
        yield made


def test_all_words_are_exported_one_document_a_line(it: Terminal, tmp_path: Path) -> None:
    said = it.run("export", tmp_path / "words.jsonl")
    assert said.json["items"] == len(WORDS)
    lines = [
        json.loads(line) for line in (tmp_path / "words.jsonl").read_text("utf-8").split("\n")[:-1]
    ]
    assert {line["text"] for line in lines} == {word.strip() for word in WORDS}
    assert {line["channel"] for line in lines} == {SHOP}


def test_no_stranger_puts_a_formula_into_the_owners_spreadsheet(
    it: Terminal, tmp_path: Path
) -> None:
    assert it.run("export", tmp_path / "words.csv").status == 0
    with (tmp_path / "words.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(WORDS)
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell[:1] in set("=+-@\t\r")] == []
    assert {"'" + word.strip() for word in FORMULAS} <= {row["text"] for row in rows}
    assert any("sinistä”?\nKiitos" in row["text"] for row in rows)


def test_an_export_that_cannot_be_written_leaves_no_half_file(it: Terminal, tmp_path: Path) -> None:
    (tmp_path / "words.csv").mkdir()
    said = it.run("export", tmp_path / "words.csv")
    assert said.status == 1
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".kuulolla")] == []


def test_a_copy_brings_back_what_was(it: Terminal, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    assert it.run("backup", copy).json["bytes"] == copy.stat().st_size
    number = it.rows()[0]["id"]
    assert it.run("done", number).status == 0
    assert len(it.rows()) == len(WORDS) - 1
    said = it.run("restore", copy)
    assert said.status == 0, said.err
    assert Path(said.json["kept"]).exists()
    assert len(it.rows()) == len(WORDS)


def test_what_is_no_copy_is_not_put_in_the_inboxs_place(it: Terminal, tmp_path: Path) -> None:
    (tmp_path / "photo.sqlite").write_bytes(b"not a database at all" * 100)
    assert it.run("restore", tmp_path / "photo.sqlite").status == 1
    assert len(it.rows()) == len(WORDS)


def test_nothing_can_be_copied_where_nothing_is(tmp_path: Path) -> None:
    with terminal(tmp_path) as it:
        assert it.run("backup", tmp_path / "copy.sqlite").status == 1


def test_the_doctor_tells_facts_but_no_secret_and_no_words(it: Terminal) -> None:
    said = it.run("doctor")
    assert said.status == 0
    report = said.json
    assert [account["channel"] for account in report["accounts"]] == [SHOP]
    assert report["hosts"][0]["host"] == "127.0.0.1"
    _, hidden = it.credentials(SHOP)
    for secret in json.loads(hidden).values():
        assert secret not in said.out
    for word in WORDS:
        assert word.strip() not in said.out
    assert "Person" not in said.out


def test_the_doctor_tells_a_person_everything_that_it_tells_a_program(it: Terminal) -> None:
    said = it.plainly("doctor").out
    for wanted in ("kuulolla: ", "  httpx: ", "database: ok", "accounts:\n  id=", "host=127.0.0.1"):
        assert wanted in said


def test_the_doctor_still_reports_where_the_inbox_is_damaged(tmp_path: Path) -> None:
    with terminal(tmp_path) as it:
        Profile(it.folder).make()
        Profile(it.folder).database.write_bytes(b"not a database at all" * 100)
        said = it.run("doctor")
        assert said.status == 0
        assert "damaged" in said.json["database"]
        assert said.json["accounts"] == []


def test_no_secret_reaches_the_file(it: Terminal) -> None:
    _, hidden = it.credentials(SHOP)
    files = [path for path in it.folder.rglob("*") if path.is_file()]
    assert files
    for secret in json.loads(hidden).values():
        assert not [path for path in files if secret.encode() in path.read_bytes()]


def test_the_figures_of_the_dialogue_are_told(it: Terminal) -> None:
    row = it.rows()[0]
    assert it.run("reply", row["last_item"], "Kyllä").status == 0
    said = it.run("stats", "--days", 7)
    assert said.status == 0, said.err
    figures = said.json["stats"]
    assert (figures["said"], figures["replies"]) == (len(WORDS), 1)
    assert 3_000 < figures["median_answer"] < 4_000  # seconds
    assert it.plainly("stats").status == 0


def test_an_account_is_forgotten_with_its_words_and_secrets(it: Terminal) -> None:
    account = it.run("accounts").json["accounts"][0]["id"]
    assert it.run("disconnect", account).status == 0
    assert it.run("accounts").json == {"accounts": []}
    assert it.rows("--view", "all") == []
    assert it.run("sync").json["accounts"] == []


def test_a_profile_that_somebody_holds_and_does_not_answer_for_is_told(it: Terminal) -> None:
    number = it.rows()[0]["id"]
    lock = single_instance.lock_of(Profile(it.folder).root)
    assert lock.tryLock(0)
    try:
        said = it.run("done", number)
        assert said.status == 5, said.err
        assert len(it.rows()) == len(WORDS)  # reading needs nobody's leave
    finally:
        lock.unlock()


def test_people_get_lines_and_programs_one_document(it: Terminal) -> None:
    lines = it.plainly("list", "--limit", 2).out.splitlines()
    assert len(lines) == 2
    assert all("wordpress" in line for line in lines)
    assert it.plainly("outbox").out == "no actions\n"
    assert len(it.run("list").out.splitlines()) == 1
