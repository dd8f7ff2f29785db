"""Where a reading stands: all that the next one has to know, in one opaque string."""

import contextlib
import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Self

# Ids are no clock: a notification with a lower id may become visible later. So each round starts
# this many behind, and passes over what it has seen.
OVERLAP = 20
_ROOTS = 200
_LIKES = 40


class Stage(StrEnum):
    """The parts of a round, in order; the first round begins with the two that go back."""

    OWN_BACK = "own_back"
    BACK = "back"
    NEWS = "news"
    OWN = "own"
    LIKES = "likes"


@dataclass(slots=True)
class Cursor:
    """``at`` is where the stage's next page starts; the trails hold the newest ids, oldest first.

    ``roots`` are our own top posts: an answer to one of them needs no further look. ``likes`` is
    None until the first look at our favourites.
    """

    stage: Stage = Stage.OWN_BACK
    at: str = ""
    news: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    likes: list[str] | None = None
    roots: list[str] = field(default_factory=list)

    @classmethod
    def parse(cls, text: str) -> Self:
        """One that cannot be understood starts over: reading twice harms nothing."""
        with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError):
            kept = json.loads(text)
            likes = kept["likes"]
            return cls(
                Stage(kept["stage"]),
                str(kept["at"]),
                _ids(kept["news"]),
                _ids(kept["own"]),
                None if likes is None else _ids(likes),
                _ids(kept["roots"]),
            )
        return cls()

    def __str__(self) -> str:
        kept = asdict(self)
        kept["roots"] = self.roots[-_ROOTS:]
        kept["likes"] = None if self.likes is None else self.likes[:_LIKES]
        return json.dumps(kept, separators=(",", ":"))

    def go(self, stage: Stage) -> None:
        self.stage, self.at = stage, ""

    def begin(self) -> None:
        """The next round: forward from the last notification, or back while there was none."""
        self.go(Stage.NEWS if self.news else Stage.BACK)


def trail(before: list[str], newer: list[str]) -> list[str]:
    return [*before, *newer][-OVERLAP:]


def _ids(value: Any) -> list[str]:
    return [str(each) for each in value]
