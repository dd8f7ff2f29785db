"""The adapters: one folder per network. `ALL` is the only list of them."""

from collections.abc import Mapping

from inbox.core.channel import Channel

_EVERY: tuple[Channel, ...] = ()

ALL: Mapping[str, Channel] = {channel.manifest.id: channel for channel in _EVERY}
