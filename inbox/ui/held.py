"""Who waits to be told of, kept across a restart in one setting."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

HELD = "alerts_held"
MOST = 500  # conversations: they are read in one frame; the count in the tray misses none anyway


@dataclass(frozen=True, slots=True)
class Hold:
    """``since``: when it came in; ``until``: not told before, where the owner put it off."""

    since: datetime
    until: datetime


class Held:
    """Conversations by number. `written` is what a setting keeps of them."""

    def __init__(self, kept: str = "") -> None:
        self._holds: dict[int, Hold] = {}
        try:
            for conversation, since, until in json.loads(kept or "[]"):
                self._holds[int(conversation)] = Hold(_time(since), _time(until))
        except (ValueError, TypeError, OverflowError, OSError):
            self._holds.clear()

    def __len__(self) -> int:
        return len(self._holds)

    def __contains__(self, conversation: object) -> bool:
        return conversation in self._holds

    def __getitem__(self, conversation: int) -> Hold:
        return self._holds[conversation]

    def put(self, conversation: int, since: datetime, until: datetime) -> None:
        if conversation in self._holds or len(self._holds) < MOST:
            self._holds[conversation] = Hold(since, until)

    def drop(self, conversation: int) -> None:
        self._holds.pop(conversation, None)

    def ids(self) -> list[int]:
        return list(self._holds)

    def written(self) -> str:
        rows = [[c, int(h.since.timestamp()), int(h.until.timestamp())] for c, h in self]
        return json.dumps(rows, separators=(",", ":")) if rows else ""

    def __iter__(self) -> Iterator[tuple[int, Hold]]:
        return iter(self._holds.items())


def _time(stamp: object) -> datetime:
    return datetime.fromtimestamp(float(str(stamp)), UTC)
