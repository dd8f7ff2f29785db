"""The adapter suite against `mastodon-mock`, a server that somebody else wrote."""

import importlib.util
from collections.abc import Iterator

import pytest

from inbox.channels.mastodon.adapter import Mastodon
from tests.channels.conformance import Conformance
from tests.channels.ground import Ground
from tests.servers.mastodon_mock import MastodonMock

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("mastodon_mock") is None, reason="mastodon-mock is not installed"
)

# What that server lacks, each with its reason.
LACKS = {
    "a_parent_that_is_gone_takes_no_reply": (
        "it takes the reply and says that it stands below a parent that does not exist"
    ),
}


class TestMastodonMock(Conformance):
    @pytest.fixture
    def ground(self) -> Iterator[Ground]:
        with MastodonMock() as server:
            yield Ground(Mastodon(), server, lacks=LACKS)
