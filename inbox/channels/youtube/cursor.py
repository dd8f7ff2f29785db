"""Where reading is: a pass over the published, then the held comments, one request at a time."""

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime

_KEPT = 200  # threads and videos that are remembered between passes
PHASES = ("published", "heldForReview", "likelySpam")
SPAM_EVERY = 12  # passes


@dataclass(frozen=True, slots=True)
class Place:
    """``mark`` is the newest comment of the last whole pass, ``newest`` that of this one.

    ``counts`` holds the reply count of the newest threads; ``queue`` threads whose replies are
    still to be read, each with its video and whether it can be answered ("yes", "").
    """

    phase: str = PHASES[0]
    token: str = ""
    mark: str = ""
    newest: str = ""
    passes: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    videos: list[str] = field(default_factory=list)
    queue: list[list[str]] = field(default_factory=list)
    reply_token: str = ""

    @staticmethod
    def read(cursor: str) -> "Place":
        """The place that a cursor names; the start for one that cannot be read."""
        try:
            kept = Place(**json.loads(cursor)) if cursor else Place()
            for each in (kept.mark, kept.newest):
                _ = datetime.fromisoformat(each) if each else None
            sound = kept.phase in PHASES and all(len(each) == 3 for each in kept.queue)
        except (ValueError, TypeError, AttributeError):
            return Place()
        return kept if sound else Place()

    def written(self) -> str:
        return json.dumps(asdict(self), separators=(",", ":"))

    def met(self, at: datetime | None) -> "Place":
        """A comment of that time was read."""
        if at is None:
            return self
        told = at.astimezone(UTC).isoformat()
        known = self.newest and datetime.fromisoformat(self.newest) >= at
        return self if known else replace(self, newest=told)

    def marked(self) -> datetime | None:
        return datetime.fromisoformat(self.mark) if self.mark else None

    def remember(self, counts: dict[str, int], videos: list[str]) -> "Place":
        """Keep the newest threads' reply counts, and the videos that are known."""
        merged = {**{k: v for k, v in self.counts.items() if k not in counts}, **counts}
        seen = list(dict.fromkeys([*self.videos, *videos]))
        return replace(
            self,
            counts=dict(list(merged.items())[-_KEPT:]),
            videos=seen[-_KEPT:],
        )

    def onward(self) -> "Place | None":
        """The next phase, None when the pass is over."""
        following = PHASES.index(self.phase) + 1
        if following >= len(PHASES) or (
            PHASES[following] == "likelySpam" and self.passes % SPAM_EVERY
        ):
            return None
        return replace(self, phase=PHASES[following], token="")

    def over(self) -> "Place":
        """The beginning of the next pass."""
        return replace(
            self,
            phase=PHASES[0],
            token="",
            mark=max(self.mark, self.newest),
            newest="",
            passes=self.passes + 1,
        )
