"""What a command works on: a profile, its reader, and (for commands that change) its engine."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TextIO

from inbox.core.channel import Channel
from inbox.engine.engine import Engine
from inbox.paths import Profile
from inbox.store.reader import Reader

DONE, FAILED, USAGE, SIGNED_OUT, UNSURE, TAKEN = range(6)


class Refused(Exception):  # noqa: N818
    """The command ends with this status and these words on stderr."""

    def __init__(self, status: int, words: str, document: Mapping[str, Any] | None = None) -> None:
        super().__init__(words)
        self.status = status
        self.document = document


@dataclass(slots=True)
class World:
    """One profile as a command sees it. ``engine`` is None for commands that only read."""

    profile: Profile
    channels: Mapping[str, Channel]
    reader: Reader
    engine: Engine | None
    stdin: TextIO
    open_url: Callable[[str], object]  # how an address to sign in at reaches the owner

    @property
    def live(self) -> Engine:
        """The engine, where the command was declared to need one."""
        if self.engine is None:
            raise Refused(FAILED, "This command needs the engine, and it is not running.")
        return self.engine
