"""Channels from other people's packages, found by the entry-point group `kuulolla.channels`.

A package names a class (or a function) that makes a channel without arguments:

    [project.entry-points."kuulolla.channels"]
    village = "kuulolla_village:Village"
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from inbox.channels import ALL
from inbox.core.manifest import Manifest

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from inbox.core.channel import Channel

T = TypeVar("T")
GROUP = "kuulolla.channels"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A channel that is not ours: which package brought it, and why it cannot be used ("")."""

    id: str
    package: str
    channel: Channel | None
    trouble: str = ""


class Joined(Mapping[str, T]):
    """Ours, and behind them those of others: looked for only when ours are not enough."""

    def __init__(self, ours: Mapping[str, T], others: Callable[[], Mapping[str, T]]) -> None:
        self._ours, self._look = ours, others

    @cached_property
    def _others(self) -> Mapping[str, T]:
        return {name: thing for name, thing in self._look().items() if name not in self._ours}

    def __getitem__(self, name: str) -> T:
        return self._ours[name] if name in self._ours else self._others[name]

    def __iter__(self) -> Iterator[str]:
        yield from self._others
        yield from self._ours

    def __len__(self) -> int:
        return len(self._others) + len(self._ours)


def found() -> list[Foreign]:
    """Every channel that installed packages offer, usable or not; never raises."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow, and seldom needed

    return [_load(point) for point in entry_points(group=GROUP)]


def known(offered: Callable[[], Sequence[Foreign]] = found) -> Mapping[str, Channel]:
    """Ours, and the usable ones of others."""

    def usable() -> Mapping[str, Channel]:
        return {each.id: each.channel for each in offered() if each.channel is not None}

    return Joined(ALL, usable)


def packages(offered: Sequence[Foreign] | None = None) -> Mapping[str, str]:
    """Which package a channel comes from, for those that are not ours."""
    others = found() if offered is None else offered
    return {each.id: each.package for each in others if each.channel is not None}


def _load(point: EntryPoint) -> Foreign:
    package = point.dist.name if point.dist else ""
    try:
        channel = point.load()()
        manifest = channel.manifest
    except Exception as error:  # noqa: BLE001 - other people's code may fail in any way
        return Foreign(point.name, package, None, f"It could not be loaded: {type(error).__name__}")
    if not isinstance(manifest, Manifest) or manifest.id != point.name:
        return Foreign(point.name, package, None, "Its manifest does not bear its name")
    if manifest.id in ALL:
        return Foreign(point.name, package, None, "A channel of that name is built in")
    return Foreign(point.name, package, channel)
