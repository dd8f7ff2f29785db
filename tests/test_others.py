"""A channel from somebody else's package is found, listed as such, and held to the same suite."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from inbox.channels import ALL
from inbox.others import found, known, packages
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import StandIn
from tests.channels.conformance import Conformance
from tests.channels.ground import Ground
from tests.channels.grounds import STANDINS

HERE = Path(__file__).parent / "channels" / "foreign"


@pytest.fixture(autouse=True)
def _installed() -> Iterator[None]:
    """What `pip install kuulolla-village` would do: a package and its metadata on the path."""
    sys.path.insert(0, str(HERE))
    yield
    sys.path.remove(str(HERE))
    sys.modules.pop("kuulolla_village", None)


class TestVillage(Conformance):
    """The suite that our own channels pass."""

    @pytest.fixture
    def ground(self) -> Iterator[Ground]:
        ground = STANDINS["mastodon"]()
        with Served([cast("StandIn", ground.world)]):
            yield replace(ground, channel=known()["village"])


def test_a_package_of_others_is_found_and_named() -> None:
    assert known()["village"].manifest.name == "Village square"
    assert packages() == {"village": "kuulolla-village"}


def test_a_broken_one_says_why_and_stops_nobody() -> None:
    troubled = {each.id: each.trouble for each in found() if each.channel is None}
    assert troubled == {
        "broken": "It could not be loaded: AttributeError",
        "mastodon": "Its manifest does not bear its name",
    }


def test_nobody_takes_the_place_of_a_channel_of_ours() -> None:
    assert {name: known()[name] for name in ALL} == dict(ALL)
