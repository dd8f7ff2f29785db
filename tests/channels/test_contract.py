"""Every channel keeps the contract: its manifest is whole, and it passes the suite."""

from collections.abc import Iterator
from typing import cast

import pytest

from inbox.channels import ALL
from inbox.core.channel import Channel, SignsInByBrowser, secret_names
from inbox.core.model import Kind, Verb
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import StandIn
from tests.channels.conformance import Conformance
from tests.channels.ground import Ground
from tests.channels.grounds import STANDINS


class TestStandIns(Conformance):
    """The suite on every network's stand-in."""

    @pytest.fixture(params=sorted(STANDINS))
    def ground(self, request: pytest.FixtureRequest) -> Iterator[Ground]:
        ground = STANDINS[request.param]()
        with Served([cast("StandIn", ground.world)]):
            yield ground


def test_every_channel_has_a_stand_in_to_be_tried_on() -> None:
    assert set(ALL) == set(STANDINS)


@pytest.mark.parametrize("channel", ALL.values(), ids=list(ALL))
def test_a_manifest_is_whole(channel: Channel) -> None:
    manifest = channel.manifest
    assert ALL[manifest.id] is channel
    assert manifest.name
    assert manifest.summary
    assert manifest.icon
    assert manifest.colour.startswith("#")
    assert len(manifest.colour) == 7
    assert manifest.ways
    assert len({way.id for way in manifest.ways}) == len(manifest.ways)
    assert manifest.poll_every.total_seconds() >= 30
    assert manifest.budget.points > 0


@pytest.mark.parametrize("channel", ALL.values(), ids=list(ALL))
def test_a_channel_that_can_be_answered_on_can_undo_its_likes(channel: Channel) -> None:
    for kind, verbs in channel.manifest.capabilities.items():
        assert isinstance(kind, Kind)
        assert (Verb.LIKE in verbs) == (Verb.UNLIKE in verbs)


@pytest.mark.parametrize("channel", ALL.values(), ids=list(ALL))
def test_a_pasted_secret_is_marked_as_one(channel: Channel) -> None:
    names = secret_names(channel.manifest)
    for way in channel.manifest.ways:
        if way.browser:
            assert isinstance(channel, SignsInByBrowser)
        else:
            assert any(field.secret for field in way.fields), way.id
        for each in way.fields:
            telling = any(word in each.name for word in ("password", "token", "secret"))
            assert not telling or each.name in names
