"""What an engine is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from inbox.core.channel import Channel
from inbox.engine.evenly import Turns
from inbox.engine.pace import Pace
from inbox.paths import Profile
from inbox.secrets import Keeps

if TYPE_CHECKING:
    import httpx


@dataclass(frozen=True, slots=True)
class Seams:
    """What an engine is made of; see `Engine`."""

    profile: Profile
    channels: Mapping[str, Channel]
    secrets: Keeps
    transport: httpx.AsyncBaseTransport | None
    clock: Callable[[], datetime]
    chance: Callable[[], float]
    pace: Pace
    undo_seconds: float | None
    loopback_pictures: bool
    turns: Turns
