"""Channels from other people's packages, found by the entry-point group `kuulolla.channels`.

A package names a class (or a function) that makes a channel without arguments:

    [project.entry-points."kuulolla.channels"]
    village = "kuulolla_village:Village"
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

from inbox.channels import ALL
from inbox.core.channel import Channel, Manifest

GROUP = "kuulolla.channels"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A channel that is not ours: which package brought it, and why it cannot be used ("")."""

    id: str
    package: str
    channel: Channel | None
    trouble: str = ""


def found() -> list[Foreign]:
    """Every channel that installed packages offer, usable or not; never raises."""
    return [_load(point) for point in entry_points(group=GROUP)]


def known(offered: Sequence[Foreign] | None = None) -> dict[str, Channel]:
    """Ours, and the usable ones of others: of `offered`, or of what is found now."""
    others = found() if offered is None else offered
    return {**{each.id: each.channel for each in others if each.channel is not None}, **ALL}


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
