"""What a section of the settings is made with, and the two controls that most rows have."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from inbox.at_login import AtLogin
from inbox.core.channel import Manifest
from inbox.store.reader import Reader
from inbox.ui.bridge import Bridge
from inbox.ui.choice import Pick, Switch
from inbox.ui.undo import History


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Context:
    """Where values come from and go to.

    ``values`` are the settings as they are at this moment, by name; ``save`` stores one and
    applies it at once.
    """

    reader: Reader
    bridge: Bridge
    values: Mapping[str, str]
    save: Callable[[str, str], None]
    clock: Callable[[], datetime] = utc_now
    channels: Mapping[str, Manifest] = field(default_factory=dict)
    at_login: AtLogin | None = None  # None: this window is not to start with the computer
    history: History | None = None  # where steps can be taken back; None: only in the section

    def pick(self, name: str, title: str, options: Mapping[str, str], default: str) -> Pick:
        """A menu of values with their words; what is stored but not offered shows `default`."""
        chosen = self.values.get(name) or default
        made = Pick(title, options, chosen if chosen in options else default)
        made.setObjectName(name)
        made.picked.connect(lambda picked: self.save(name, picked))
        return made

    def switch(self, name: str, title: str, *, on: bool = True) -> Switch:
        """Stores "on" or "off"; `on` is what holds before the owner has chosen."""
        made = Switch(title)
        made.setObjectName(name)
        made.setChecked(self.values.get(name, "on" if on else "off") == "on")
        made.toggled.connect(lambda now_on: self.save(name, "on" if now_on else "off"))
        return made
