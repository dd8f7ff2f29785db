"""Saved replies as a table that spreadsheets read and write: CSV by RFC 4180, one line a wording.

Read is what Excel and others make of it: UTF-8 with or without a mark, UTF-16 with one, else
Windows-1252; commas, semicolons or tabs, as the first line has them; titles in any order, English
or Finnish. A line that cannot be taken is told with its number and its words; nothing of the rest
is lost for it. What a spreadsheet would take for a formula leaves here behind an apostrophe.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from inbox.core.phrases import LONGEST
from inbox.core.text import fold

COLUMNS = ("folder", "name", "language", "text")
MOST_BYTES, MOST_LINES = 8_000_000, 20_000
_TITLES = {name: name for name in COLUMNS} | {
    "kansio": "folder",
    "nimi": "name",
    "otsikko": "name",
    "title": "name",
    "kieli": "language",
    "teksti": "text",
    "vastaus": "text",
    "reply": "text",
}
# A cell that a spreadsheet would work out. Apostrophes before it are doubled the same way.
_FORMULA = re.compile("^'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


class Wording(NamedTuple):
    """One line: a wording of the reply with this folder and name."""

    folder: str
    name: str
    language: str
    text: str


class Fault(StrEnum):
    """Why a line was left out."""

    NO_TEXT = "no text"
    TOO_LONG = "too long"
    TOO_MANY_CELLS = "too many cells"
    OPEN_QUOTE = "open quote"


class Left(NamedTuple):
    """A line that was left out: where it begins in the file, why, and its words."""

    line: int
    fault: Fault
    words: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file holds."""

    wordings: tuple[Wording, ...]
    left: tuple[Left, ...] = ()


class SheetError(ValueError):
    """The file is no such table; the words are for a person."""


def read(data: bytes) -> Sheet:
    """The wordings in a file. Raises SheetError when it has no line of titles, or is no text."""
    if len(data) > MOST_BYTES:
        raise SheetError("This file is too large for a list of replies.")
    text = _decoded(data)
    lines = text.split("\n", 1)
    if re.fullmatch(r"sep=.\r?", lines[0]):  # Excel's own first line
        text = f"\n{lines[1] if len(lines) > 1 else ''}"
    mark = _mark(text)
    rows = _rows(text, mark)
    titles = next(((at, row) for at, row in rows if any(row)), (0, []))[1]
    places = {_TITLES.get(_key(title), ""): at for at, title in enumerate(titles)}
    if "text" not in places:
        raise SheetError("The first line has to name the columns: folder, name, language, text.")
    found: list[Wording] = []
    left: list[Left] = []
    for line, row in rows:
        if any(cell.strip() for cell in row):
            _take(line, row, (places, len(titles), mark), found, left)
    return Sheet(tuple(found), tuple(left))


def write(wordings: Iterable[Wording]) -> bytes:
    """The file: UTF-8 with its mark, so that every spreadsheet reads its letters right."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for wording in wordings:
        writer.writerow([_guarded(cell) for cell in wording])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def _decoded(data: bytes) -> str:
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
    ):  # fmt: skip
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise SheetError("This file is broken: its letters cannot be read.") from error
    if b"\x00" in data:
        raise SheetError("This file is no text. Save it as CSV first.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _mark(text: str) -> str:
    """What parts the cells: whatever stands most in the first line, outside of quotes."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    bare = re.sub(r'"[^"]*"', "", first)
    return max(",;\t", key=bare.count)


def _rows(text: str, mark: str) -> Iterable[tuple[int, list[str]]]:
    """Each row with the number of its first line.

    Where quotes do not fit, the row's first line stands alone and the next line begins anew: one
    that is never closed would swallow all that follows.
    """
    lines = list(io.StringIO(text, newline=""))
    before = csv.field_size_limit(MOST_BYTES)
    rows: list[tuple[int, list[str]]] = []
    begin = 0
    try:
        while begin < len(lines):
            reader = csv.reader(islice(lines, begin, None), delimiter=mark, strict=True)
            start = begin
            try:
                for row in reader:
                    rows.append((start + 1, row))
                    start = begin + reader.line_num
                break
            except csv.Error:
                rows.append((start + 1, [_OPEN, lines[start].strip("\r\n")]))
                begin = start + 1
    finally:
        csv.field_size_limit(before)
    if len(rows) > MOST_LINES:
        raise SheetError("This file has too many lines for a list of replies.")
    return iter(rows)


_OPEN = "\x00open"


def _take(
    line: int,
    row: Sequence[str],
    shape: tuple[dict[str, int], int, str],
    found: list[Wording],
    left: list[Left],
) -> None:
    places, width, mark = shape
    if row[0] == _OPEN:
        left.append(Left(line, Fault.OPEN_QUOTE, row[1]))
        return
    words = mark.join(row)
    if any(cell.strip() for cell in row[width:]):
        left.append(Left(line, Fault.TOO_MANY_CELLS, words))
        return
    cells = {name: row[at] if at < len(row) else "" for name, at in places.items()}
    folder, name, language, text = (_bare(cells.get(column, "")) for column in COLUMNS)
    if not text.strip():
        left.append(Left(line, Fault.NO_TEXT, words))
    elif len(text.strip()) > LONGEST:
        left.append(Left(line, Fault.TOO_LONG, words))
    else:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        found.append(Wording(folder.strip(), name.strip(), _language(language), text.strip()))


def _language(cell: str) -> str:
    plain = fold(cell.strip())
    known = {"finnish": "fi", "suomi": "fi", "english": "en", "englanti": "en", "ruotsi": "sv"}
    short = re.match(r"[a-z]{2}(?=$|[-_])", plain)
    return known.get(plain) or (short[0] if short else "")


def _key(title: str) -> str:
    return re.sub(r"[\W\d_]", "", fold(title))


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
