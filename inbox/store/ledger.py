"""Accounts, how far each was read, what to read again, and the hosts this app talked to."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from inbox.core.channel import Identity, Subject
from inbox.store import listing, queries, shapes
from inbox.store.desk import Desk
from inbox.store.people import whole
from inbox.store.rows import AccountRow, AccountState
from inbox.store.times import us, us_or_none

_RECENT = timedelta(days=30)  # where something was said since then is read again


class Ledger(Desk):
    def add_account(self, channel: str, identity: Identity) -> int:
        """Keep an account; one that is known already is brought up to date. Answers its number.

        The same account is the same remote id on the same server of the same channel.
        """
        me = identity.me
        row = (
            *(channel, whole(me.remote_id), whole(identity.server)),
            *(whole(me.name), whole(me.handle), whole(me.url), whole(me.avatar_url)),
            json.dumps(dict(identity.settings)),
            json.dumps(sorted(verb.value for verb in identity.barred)),
            json.dumps(list(identity.findings)),
            *(us_or_none(identity.expires_at), us(self._clock())),
        )
        with self.transaction():
            found = self._one(
                "SELECT id FROM account WHERE channel = ? AND remote_id = ? AND server = ?",
                *row[:3],
            )
            if found:
                self._write(
                    "UPDATE account SET name = ?, handle = ?, url = ?, avatar_url = ?,"
                    " settings = ?, barred = ?, findings = ?, expires_at = ?, reason = '',"
                    " until = NULL, state = CASE first_read_done WHEN 1 THEN 'ok' ELSE 'reading'"
                    " END WHERE id = ?",
                    *(*row[3:-1], found[0]),
                )
                return int(found[0])
            made = self._must(
                "INSERT INTO account (channel, remote_id, server, name, handle, url, avatar_url,"
                " settings, barred, findings, expires_at, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                *row,
            )
        return int(made[0])

    def accounts(self) -> list[AccountRow]:
        return [listing.account(row) for row in self._all(queries.ACCOUNTS)]

    def account(self, account: int) -> AccountRow:
        """Raises Missing."""
        return listing.account(self._must(queries.ACCOUNT, account))

    def cursor(self, account: int) -> str:
        return str(self._must("SELECT cursor FROM account WHERE id = ?", account)[0])

    def set_expiry(self, account: int, when: datetime | None) -> None:
        """When the owner has to sign in again, None where that is not known to be needed."""
        with self.transaction():
            ends = us_or_none(when)
            self._write("UPDATE account SET expires_at = ? WHERE id = ?", ends, account)

    def set_state(
        self, account: int, state: AccountState, reason: str = "", until: datetime | None = None
    ) -> None:
        self._set(
            "UPDATE account SET state = ?, reason = ?, until = ? WHERE id = ?",
            *(state.value, whole(reason), us_or_none(until), account),
        )

    def mark_progress(self, account: int, read: int, total: int | None) -> None:
        self._set("UPDATE account SET progress = ?, total = ? WHERE id = ?", read, total, account)

    def mark_read_to_end(self, account: int, now: datetime, counted: int | None) -> None:
        """The account was read to the end; ``counted`` is what the network says it holds."""
        self._set(
            "UPDATE account SET read_to_end_at = ?, first_read_done = 1,"
            " counted_there = COALESCE(?, counted_there) WHERE id = ?",
            *(us(now), counted, account),
        )

    def set_settings(self, account: int, settings: Mapping[str, str]) -> None:
        """Replace what sign-in learnt that is no secret."""
        self._set(
            "UPDATE account SET settings = ? WHERE id = ?", json.dumps(dict(settings)), account
        )

    def note_host(self, host: str, now: datetime) -> None:
        """Count one request to a host."""
        self._set(
            "INSERT INTO host VALUES (?1, 1, ?2, ?2)"
            " ON CONFLICT DO UPDATE SET requests = requests + 1, last_at = excluded.last_at",
            *(host, us(now)),
        )

    def subjects(self, account: int, limit: int, now: datetime) -> list[tuple[int, Subject]]:
        """Posts, and conversations under none, with recent words; least recently swept first.

        The key (for `mark_swept`) is a post's number, or a conversation's number below zero.
        """
        recent = us(now - _RECENT)
        keys = [
            (row[0], sign * row[1])
            for sign, sql in ((1, _POSTS_TO_SWEEP), (-1, _CONVERSATIONS_TO_SWEEP))
            for row in self._all(sql, account, recent, limit)
        ]
        return [(key, self._subject(key)) for _, key in sorted(keys)[:limit]]

    def subject(self, conversation: int) -> tuple[int, Subject] | None:
        """One conversation with its post, to be read again now; None when it is gone."""
        row = self._one(
            "SELECT post FROM conversation WHERE id = ? AND view <> 'empty'", conversation
        )
        if row is None:
            return None
        subject = self._subject(-conversation)
        if row[0] is None:
            return -conversation, subject
        post = shapes.post(self._must("SELECT * FROM post WHERE id = ?", row[0]))
        under = tuple(replace(c, post_id=post.remote_id) for c in subject.conversations)
        return -conversation, replace(subject, post=post, conversations=under)

    def _subject(self, key: int) -> Subject:
        post = self._one("SELECT * FROM post WHERE id = ?", key) if key > 0 else None
        where = "post = ?" if key > 0 else "id = ?"
        conversations = self._all(
            "SELECT id, remote_id, kind, url, post FROM conversation"  # noqa: S608
            f" WHERE {where} AND view <> 'empty' ORDER BY at, id",
            abs(key),
        )
        return Subject(
            post=None if post is None else shapes.post(post),
            conversations=tuple(
                shapes.conversation(row, "" if post is None else post["remote_id"])
                for row in conversations
            ),
            items=tuple(
                shapes.item(item, row["remote_id"])
                for row in conversations
                for item in self._all(shapes.ITEMS_AS_READ, row["id"])
                if not item["state"]
            ),
        )

    def mark_swept(self, subject: int, now: datetime) -> None:
        table = "post" if subject > 0 else "conversation"
        self._set(f"UPDATE {table} SET swept_at = ? WHERE id = ?", us(now), abs(subject))  # noqa: S608

    def _set(self, sql: str, *values: object) -> None:
        with self.transaction():
            self._write(sql, *values)


_POSTS_TO_SWEEP = """
SELECT swept_at, id FROM post
WHERE account = ? AND active_at >= ? ORDER BY swept_at LIMIT ?
"""
_CONVERSATIONS_TO_SWEEP = """
SELECT swept_at, id FROM conversation
WHERE account = ? AND post IS NULL AND at >= ? ORDER BY swept_at LIMIT ?
"""
