"""The adapters: one folder per network. `ALL` is the only list of them.

A network is imported when somebody first asks for it: the window needs the manifests of the
accounts that there are, the engine the adapters, and neither waits for the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from inbox.core.channel import Channel
    from inbox.core.manifest import Manifest

T = TypeVar("T")
_CLASSES = {
    "mastodon": "Mastodon",
    "bluesky": "Bluesky",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "wordpress": "WordPress",
    "youtube": "YouTube",
    "google_business": "GoogleBusiness",
}


class _Ours(Mapping[str, T]):
    """What each network has, made when it is first looked up."""

    def __init__(self, made: Callable[[str], T]) -> None:
        self._made = cache(made)

    def __getitem__(self, channel: str) -> T:
        if channel not in _CLASSES:
            raise KeyError(channel)
        return self._made(channel)

    def __contains__(self, channel: object) -> bool:
        return channel in _CLASSES

    def __iter__(self) -> Iterator[str]:
        return iter(_CLASSES)

    def __len__(self) -> int:
        return len(_CLASSES)


def _adapter(channel: str) -> Channel:
    made: Channel = getattr(import_module(f"{__name__}.{channel}.adapter"), _CLASSES[channel])()
    return made


def _manifest(channel: str) -> Manifest:
    manifest: Manifest = import_module(f"{__name__}.{channel}.manifest").MANIFEST
    return manifest


ALL: Mapping[str, Channel] = _Ours(_adapter)
MANIFESTS: Mapping[str, Manifest] = _Ours(_manifest)
