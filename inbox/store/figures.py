"""Figures that the reader hands out: about the dialogue, and about the owner's sessions."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Stats:
    """Dialogue figures of the last `days` days, over the conversations last spoken in then."""

    days: int
    since: datetime
    said: int  # things that others said
    people: int
    replies: int  # of ours
    likes: int  # of theirs that we liked
    conversations: int
    answered: int  # of these, how many do not wait
    reactions: int
    waiting: int  # now, of any age
    median_answer: timedelta | None  # from somebody's words to our next reply


@dataclass(frozen=True, slots=True)
class Taken:
    """How long the owner's last answers of one sort took: how many, and milliseconds in all."""

    count: int = 0
    milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class Week:
    """What the sessions since a moment came to: people with a reply or a like, and days."""

    answered: int = 0
    days: int = 0
