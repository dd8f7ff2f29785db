"""Saved replies: kept, used, brought in from a file, and taken back again."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from inbox.core.phrases import LONGEST
from inbox.store import queries
from inbox.store.desk import Desk
from inbox.store.people import whole
from inbox.store.times import us, us_or_none, when, when_or_none

NAME_LONGEST, FOLDER_LONGEST = 80, 60  # characters

Query = Callable[..., list[Any]]
_COLUMNS = "id, folder, name, texts, language, uses, used_at, used"
_PUT = (
    f"INSERT OR REPLACE INTO saved_reply ({_COLUMNS}) VALUES"  # noqa: S608
    " (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
)


class Use(NamedTuple):
    """How often one wording was sent, and when last."""

    times: int = 0
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SavedReply:
    """``texts`` are wordings of the same answer, ``used`` tells of each; ``id`` 0: not kept yet.

    ``language`` is two letters, "" for any.
    """

    name: str
    texts: tuple[str, ...]
    folder: str = ""
    language: str = ""
    id: int = 0
    uses: int = 0
    used_at: datetime | None = None
    used: tuple[Use, ...] = ()

    def use_of(self, variant: int) -> Use:
        return self.used[variant] if variant < len(self.used) else Use()

    def variant(self) -> int:
        """The wording that was used least lately; one never used comes before all others."""
        ages = [(u.at is not None, u.at) for u in map(self.use_of, range(len(self.texts)))]
        return min(range(len(ages)), key=lambda at: (ages[at], at), default=0)


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file changed, so that it can be taken back."""

    made: tuple[int, ...] = ()
    before: tuple[SavedReply, ...] = ()


class Kept:
    """Reading them; few enough to be read whole."""

    def __init__(self, query: Query) -> None:
        self._all = query

    def all(self) -> list[SavedReply]:
        """By folder and name."""
        return [_reply(row) for row in self._all(queries.SAVED)]

    def get(self, saved: int) -> SavedReply | None:
        return next((_reply(row) for row in self._all(queries.SAVED_ONE, id=saved)), None)


class SavedReplies(Desk):
    def keep_saved(self, reply: SavedReply) -> SavedReply:
        """Keep it as it is now, and answer how it is kept: without empty wordings, named apart.

        Without any words nothing is kept, and what was kept under its number stays.
        """
        reply = trimmed(reply)
        if not reply.texts:
            return reply
        with self.transaction():
            before = self._saved(reply.id) if reply.id else None
            if reply.id and before is None:
                reply = replace(reply, id=0)  # deleted meanwhile: its words are not lost
            known = before or reply
            used = {text: known.use_of(at) for at, text in enumerate(known.texts)}
            uses = tuple(used.get(text, Use()) for text in reply.texts)
            reply = replace(reply, used=uses, uses=known.uses, used_at=known.used_at)
            return self._put_saved(replace(reply, name=self._free_name(reply)))

    def drop_saved(self, saved: int) -> SavedReply | None:
        """Delete it; `put_back_saved` undoes it."""
        with self.transaction():
            reply = self._saved(saved)
            self._write("DELETE FROM saved_reply WHERE id = ?", saved)
        return reply

    def put_back_saved(self, reply: SavedReply) -> SavedReply:
        """As it was, with its uses."""
        with self.transaction():
            return self._put_saved(replace(reply, name=self._free_name(reply)))

    def use_saved(self, saved: int, variant: int, now: datetime, by: int = 1) -> None:
        """A wording was sent; ``by`` -1: that was taken back."""
        with self.transaction():
            reply = self._saved(saved)
            if reply is None or variant >= len(reply.texts):
                return
            used = [reply.use_of(at) for at in range(len(reply.texts))]
            times = max(0, used[variant].times + by)
            used[variant] = Use(times, now if by > 0 else used[variant].at if times else None)
            self._put_saved(
                replace(
                    reply,
                    uses=max(0, reply.uses + by),
                    used_at=max((u.at for u in used if u.at), default=None),
                    used=tuple(used),
                )
            )

    def bring_saved(self, new: Sequence[SavedReply], changed: Sequence[SavedReply]) -> Brought:
        """Keep what a file brought: new ones, and others as they shall be. One transaction."""
        with self.transaction():
            before = [b for b in (self._saved(reply.id) for reply in changed) if b is not None]
            made = [self.keep_saved(replace(reply, id=0)).id for reply in new]
            for reply in changed:
                self.keep_saved(reply)
        return Brought(tuple(made), tuple(before))

    def unbring_saved(self, brought: Brought) -> None:
        """As it was before the file."""
        with self.transaction():
            self._many("DELETE FROM saved_reply WHERE id = ?", [(one,) for one in brought.made])
            for reply in brought.before:
                self._put_saved(reply)

    def _saved(self, saved: int) -> SavedReply | None:
        row = self._one(queries.SAVED_ONE.replace(":id", "?"), saved)
        return None if row is None else _reply(row)

    def _free_name(self, reply: SavedReply) -> str:
        name, number = reply.name, 1
        taken = "SELECT 1 FROM saved_reply WHERE folder = ? AND name = ? AND id <> ?"
        while self._one(taken, reply.folder, name, reply.id):
            number += 1
            name = f"{reply.name[: NAME_LONGEST - 4]} {number}"
        return name

    def _put_saved(self, reply: SavedReply) -> SavedReply:
        texts = json.dumps(reply.texts, ensure_ascii=False)
        used = json.dumps([(use.times, us_or_none(use.at)) for use in reply.used])
        row = self._must(
            _PUT,
            *(reply.id or None, reply.folder, reply.name, texts, reply.language, reply.uses),
            *(None if reply.used_at is None else us(reply.used_at), used),
        )
        return replace(reply, id=row[0])


def _reply(row: sqlite3.Row) -> SavedReply:
    return SavedReply(
        id=row["id"],
        folder=row["folder"],
        name=row["name"],
        texts=tuple(json.loads(row["texts"])),
        language=row["language"],
        uses=row["uses"],
        used_at=when_or_none(row["used_at"]),
        used=tuple(Use(t, None if at is None else when(at)) for t, at in json.loads(row["used"])),
    )


def trimmed(reply: SavedReply) -> SavedReply:
    """As it would be kept: without empty wordings, nothing longer than it may be."""
    texts = _each_once(whole(text).strip()[:LONGEST] for text in reply.texts)
    name = " ".join(whole(reply.name).split())[:NAME_LONGEST]
    if not name and texts:
        name = named_by(texts[0])
    folder = " ".join(whole(reply.folder).split())[:FOLDER_LONGEST]
    language = reply.language if len(reply.language) in {0, 2} else ""
    return replace(reply, name=name, folder=folder, texts=texts, language=language)


def named_by(text: str) -> str:
    """A name made of the first few words."""
    words = " ".join(text.split())
    return words if len(words) <= 40 else words[:40].rsplit(" ", 1)[0] + "…"


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
