"""Who comes when in a session, and why: an order that the owner can understand and change."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

import regex

from inbox.core.text import fold
from inbox.store.rows import ConversationRow
from inbox.ui.row_words import overdue
from inbox.ui.when import owed
from inbox.ui.words import tr

SHORT = 8  # words of a thank-you that needs no card of its own
_BAD = 2  # stars, and fewer, that come first
_THANKS = regex.compile(
    r"\b(kiito|kiitti|kiitä|thank|thx|cheers|tack|danke|ihana|ihanaa|upea|upeaa|mahtava|hieno"
    r"|kaunis|kaunista|tunnelma|onnea|love|lovely|beautiful|gorgeous|great|wonderful|amazing"
    r"|congrat|bravo|nice|yum|nam|mums)\p{L}*",
    regex.IGNORECASE,
)
_BUT = regex.compile(r"\b(mutta|but|unfortunately|valitettavasti|ikävä|not|ei|eikä)\b")
_LETTER = regex.compile(r"\p{L}|\p{N}")


class Reason(StrEnum):
    """Why somebody stands where they stand; in the order of importance."""

    PROMISED = "promised"
    URGENT = "urgent"
    COMPLAINT = "complaint"
    BAD_REVIEW = "bad_review"
    QUESTION = "question"
    FIRST_TIME = "first_time"
    WAITING = "waiting"
    THANKS = "thanks"


class Order(StrEnum):
    """The orders to choose from; thanks come last in each."""

    IMPORTANT = "important"
    OLDEST = "oldest"
    NEWEST = "newest"


RANK = {reason: place for place, reason in enumerate(Reason)}
Judge = Callable[[ConversationRow], Reason]


def reason(row: ConversationRow) -> Reason:
    """Why this conversation stands where it stands, from what its row tells."""
    checks = {
        Reason.PROMISED: row.promised is not None,
        Reason.BAD_REVIEW: row.stars is not None and row.stars <= _BAD,
        Reason.WAITING: row.spam,  # whatever it pretends to be
        Reason.URGENT: row.urgent,
        Reason.COMPLAINT: row.complaint,
        Reason.QUESTION: row.question,
        Reason.THANKS: wordless(row.text),
        Reason.FIRST_TIME: row.first_time,
    }
    found = next((why for why, holds in checks.items() if holds), None)
    if found is not None:
        return found
    return Reason.THANKS if thanks(row.text) or short_thanks(row) else Reason.WAITING


def wordless(text: str) -> bool:
    """Hearts and hands, without a word."""
    return bool(text.strip()) and not _LETTER.search(text) and "?" not in text


def short_thanks(row: ConversationRow) -> bool:
    """Thanks by the judge's word, short enough for a like."""
    return row.thanks and not row.complaint and len(row.text.split()) <= SHORT


def thanks(text: str) -> bool:
    """A short thank-you: few words, a kind one among them, nothing asked, no "but"."""
    folded = fold(text)
    few = len(folded.split()) <= SHORT and "?" not in text
    return few and bool(_THANKS.search(folded)) and not _BUT.search(folded)


def ordered(
    rows: Iterable[ConversationRow], order: Order, judge: Judge = reason
) -> list[tuple[ConversationRow, Reason]]:
    """The rows in the order the owner chose, each with its reason; short thanks at the end."""
    judged = [(row, judge(row)) for row in rows]
    if order is Order.NEWEST:
        judged.sort(key=lambda pair: _since(pair[0]), reverse=True)
    else:
        judged.sort(key=lambda pair: _since(pair[0]))
    if order is Order.IMPORTANT:
        judged.sort(key=lambda pair: RANK[pair[1]])
    return sorted(judged, key=lambda pair: pair[1] is Reason.THANKS)


def _since(row: ConversationRow) -> datetime:
    return row.waiting_since or row.at


def order_words(order: Order) -> str:
    """What an order is called in its menu."""
    return {
        Order.IMPORTANT: tr("Today", "Important first"),
        Order.OLDEST: tr("Today", "Oldest first"),
        Order.NEWEST: tr("Today", "Newest first"),
    }[order]


def reason_chip(why: Reason, row: ConversationRow, now: datetime) -> tuple[str, str]:
    """Words and tone of the chip that tells why somebody stands here."""
    if why is Reason.WAITING:
        return _waited(row, now), "amber" if overdue(row, now) else "neutral"
    return {
        Reason.PROMISED: (owed(row.promised or now, now), "amber"),
        Reason.URGENT: (tr("Row", "Urgent"), "red"),
        Reason.COMPLAINT: (tr("Today", "Complaint"), "amber"),
        Reason.BAD_REVIEW: (tr("Today", "Few stars"), "amber"),
        Reason.QUESTION: (tr("Row", "Question"), "accent"),
        Reason.FIRST_TIME: (tr("Row", "First time"), "accent"),
        Reason.THANKS: (tr("Today", "Thanks"), "neutral"),
    }[why]


def _waited(row: ConversationRow, now: datetime) -> str:
    past = now - _since(row)
    if past < timedelta(hours=1):
        return tr("Today", "Waiting for %n min", max(1, past.seconds // 60))
    if past < timedelta(days=1):
        return tr("Today", "Waiting for %n h", past.seconds // 3600)
    return tr("Today", "Waiting for %n days", past.days)


def reason_words(why: Reason) -> str:
    """The same in a sentence: a tool tip, and what a screen reader says."""
    return {
        Reason.PROMISED: tr("Today", "You promised an answer by now: these come first of all."),
        Reason.URGENT: tr("Today", "It sounds as if hours count: these come first of all."),
        Reason.COMPLAINT: tr("Today", "Somebody is unhappy: these come first."),
        Reason.BAD_REVIEW: tr("Today", "A review with few stars: these come first."),
        Reason.QUESTION: tr("Today", "A question, which comes before plain comments."),
        Reason.FIRST_TIME: tr("Today", "First time here: an answer makes people come back."),
        Reason.WAITING: tr("Today", "Comes by how long it has waited."),
        Reason.THANKS: tr("Today", "Short thanks come last, a like is enough."),
    }[why]


def counted(reasons: Sequence[Reason]) -> dict[Reason, int]:
    """How many there are of each reason."""
    return {one: reasons.count(one) for one in Reason}
