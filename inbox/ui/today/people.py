"""Who somebody is, in one line: how often they came, since when, when they last heard from us."""

from datetime import datetime, timedelta

from PySide6.QtCore import QLocale

from inbox.core.model import Kind
from inbox.store.details import AuthorRow
from inbox.store.rows import ConversationRow
from inbox.ui.words import age, date, tr


def person_line(row: ConversationRow, author: AuthorRow | None, now: datetime) -> str:
    """Like "38 min ago · third comment this month · answered 3 Nov"."""
    said = [_ago(row.at, now)]
    if author is not None:
        said += [_history(row, author, now)]
        if author.answered_at is not None:
            said.append(tr("Person", "answered {when}", when=_day(author.answered_at, now)))
    said.append(language_words(row.language))
    return " · ".join(part for part in said if part)


def language_words(code: str) -> str:
    """What a language calls itself, "" where it is not known or is the screen's own."""
    locale = QLocale(code)
    if not code or locale.language() in {QLocale.Language.C, QLocale().language()}:
        return ""
    return str(locale.nativeLanguageName().split("(")[0].strip())


def _ago(at: datetime, now: datetime) -> str:
    words, days = age(at, now), (now.astimezone().date() - at.astimezone().date()).days
    if now - at < timedelta(minutes=1):
        return tr("Person", "just now")
    counted = now - at < timedelta(hours=12) or days == 0 or 1 < days < 7
    return tr("Person", "{time} ago", time=words) if counted else words


def _history(row: ConversationRow, author: AuthorRow, now: datetime) -> str:
    if author.items <= 1 or author.first_at is None:
        return ""  # a chip says it
    since = _since(author.first_at, now)
    if row.kind in {Kind.REVIEW, Kind.MESSAGE} or author.items > 3:
        return tr("Person", "has written %n times {since}", author.items, since=since)
    if author.items == 2:
        return tr("Person", "second comment {since}", since=since)
    return tr("Person", "third comment {since}", since=since)


def _since(first: datetime, now: datetime) -> str:
    there, here = first.astimezone(), now.astimezone()
    if there.date() == here.date():
        return tr("Person", "today")
    if (there.year, there.month) == (here.year, here.month):
        return tr("Person", "this month")
    if there.year != here.year and (here.date() - there.date()).days > 300:
        return tr("Person", "since {year}", year=there.year)
    return (
        tr("Person", "since January"),
        tr("Person", "since February"),
        tr("Person", "since March"),
        tr("Person", "since April"),
        tr("Person", "since May"),
        tr("Person", "since June"),
        tr("Person", "since July"),
        tr("Person", "since August"),
        tr("Person", "since September"),
        tr("Person", "since October"),
        tr("Person", "since November"),
        tr("Person", "since December"),
    )[there.month - 1]


def _day(at: datetime, now: datetime) -> str:
    days = (now.astimezone().date() - at.astimezone().date()).days
    if days == 0:
        return tr("Person", "today")
    return tr("Person", "yesterday") if days == 1 else date(at, now)
