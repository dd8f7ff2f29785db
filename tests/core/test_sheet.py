"""Saved replies in and out of spreadsheets: nothing lost, nothing run, every fault told."""

import csv
import io

import pytest

from inbox.core.sheet import Fault, SheetError, Wording, read, write

HOURS = Wording("Shop", "Opening hours", "en", "We open at nine, {first name}!")
KAKKU = Wording("Kakut", "Hinta", "fi", 'Kakku maksaa 32 €; "iso", 40 €.\nTervetuloa!')


def _rows(*lines: str) -> bytes:
    return "\r\n".join(lines).encode()


def test_what_is_written_is_read_again() -> None:
    wordings = [HOURS, KAKKU, Wording("", "", "", "-5 % for you"), Wording("=a", "+b", "", "'=x")]
    assert read(write(wordings)).wordings == tuple(wordings)


@pytest.mark.parametrize("cell", ["=1+1", "+358 40", "-5 %", "@all", "\t=x", "\r=x", "\uff1d1"])
def test_nothing_that_leaves_is_a_formula(cell: str) -> None:
    text = write([Wording(cell, cell, "", cell)]).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert {row[:1] for row in rows[1][:2] + rows[1][3:]} == {"'"}


def test_it_is_rfc_4180_with_a_mark() -> None:
    data = write([KAKKU])
    assert data.startswith(b"\xef\xbb\xbf")
    assert b'\r\n"Kakut","Hinta","fi","Kakku maksaa 32 ' in data
    assert b'""iso""' in data


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_what_excel_saves_is_read(encoding: str, mark: str) -> None:
    text = mark.join(("Kansio", "Nimi", "Kieli", "Teksti"))
    text += "\r\n" + mark.join(("Kakut", "Hinta", "suomi", '"Kyllä; 32 €, ""iso"""')) + "\r\n"
    sheet = read(text.encode(encoding))
    assert sheet.wordings == (Wording("Kakut", "Hinta", "fi", 'Kyllä; 32 €, "iso"'),)
    assert sheet.left == ()


def test_excels_own_first_line_is_no_title() -> None:
    assert read(b"sep=;\r\nname;text\r\na;b\r\n").wordings == (Wording("", "a", "", "b"),)


def test_titles_may_come_in_any_order_and_some_be_missing() -> None:
    assert read(_rows("Text,Folder", "Hello,F")).wordings == (Wording("F", "", "", "Hello"),)


def test_bad_lines_are_told_and_the_rest_is_kept() -> None:
    sheet = read(
        _rows(
            "folder,name,language,text",
            "F,One,en,Hello",
            "F,Two,en,",
            "",
            "F,Three,en,Hello, there",
            'F,Four,en,"First line',
            'second line"',
            f"F,Five,en,{'x' * 5000}",
            "F,Six",
            "F,Seven,en,Bye",
        )
    )
    assert [w.name for w in sheet.wordings] == ["One", "Four", "Seven"]
    assert [(left.line, left.fault) for left in sheet.left] == [
        (3, Fault.NO_TEXT),
        (5, Fault.TOO_MANY_CELLS),
        (8, Fault.TOO_LONG),
        (9, Fault.NO_TEXT),
    ]
    assert sheet.left[1].words == "F,Three,en,Hello, there"


def test_a_quote_that_is_never_closed_swallows_one_line_only() -> None:
    sheet = read(_rows("name,text", "One,Hello", 'Two,"Open', "Three,Bye", 'Four,"Fine, too"'))
    assert [w.text for w in sheet.wordings] == ["Hello", "Bye", "Fine, too"]
    assert [(left.line, left.fault, left.words) for left in sheet.left] == [
        (3, Fault.OPEN_QUOTE, 'Two,"Open')
    ]


def test_two_quotes_that_are_never_closed_swallow_nothing_between_them() -> None:
    sheet = read(_rows("name,text", 'One,"Open', "Two,Hello", 'Three,"Open, too', "Four,Bye"))
    assert [w.text for w in sheet.wordings] == ["Hello", "Bye"]
    assert [left.words for left in sheet.left] == ['One,"Open', 'Three,"Open, too']


@pytest.mark.parametrize(
    "data",
    [b"", b"a,b\r\n1,2\r\n", b"PK\x03\x04\x00\x00", b"\xff\xfea", b"x" * 8_000_001],
    ids=["empty", "no titles", "a workbook", "half a letter", "huge"],
)
def test_what_is_no_such_table_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(SheetError, match=r"^This|^The"):
        read(data)
