from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from inbox.channels import ALL
from inbox.core.model import Verb
from inbox.engine.engine import Engine
from inbox.engine.pace import Pace
from inbox.paths import Profile
from inbox.sandbox import demo
from inbox.sandbox.shop import Opened, opened
from inbox.secrets import Memory
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, Filter, View

RESOURCES = Path(__file__).parents[2] / "resources"


class Read:
    """The reader as the demo asks it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def waiting(self, account: int) -> Sequence[ConversationRow]:
        return self._reader.list(View.WAITING, Filter(account=account), limit=200)

    def total(self, account: int) -> int:
        return self._reader.counts(Filter(account=account))[View.ALL]

    def remote_id(self, item: int) -> str:
        row = self._reader.item(item)
        return row.remote_id if row else ""

    def is_done(self, conversation: int) -> bool:
        row = self._reader.conversation(conversation)
        return row is not None and row.view is View.DONE


@pytest.fixture
def opening() -> Iterator[Opened]:
    with opened(RESOURCES, arrivals=False) as shop:
        yield shop


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    profile = Profile(tmp_path)
    profile.make()
    made = Engine(profile, ALL, Memory(), undo_seconds=0, pace=Pace(poll=False))
    made.start(lambda _event: None).result(10)
    yield made
    made.stop()


@pytest.mark.timeout(120)
def test_the_demo_reads_likes_replies_and_is_believed_only_by_the_networks(
    opening: Opened, engine: Engine, tmp_path: Path
) -> None:
    with closing(Reader(Profile(tmp_path).database)) as reader:
        summary = demo.work(engine, Read(reader), ALL, opening)
    assert summary["trouble"] == []
    by_channel = {each["channel"]: each for each in summary["channels"]}
    assert set(by_channel) == set(ALL)
    assert {each["replies"] for each in by_channel.values()} == {1}
    for channel, each in by_channel.items():
        likes = any(Verb.LIKE in verbs for verbs in ALL[channel].manifest.capabilities.values())
        assert each["likes"] == likes, channel
    assert all(each["done"] == 1 for each in by_channel.values())
    assert summary["conversations"] >= 150
    assert f"{len(ALL)} channels" in demo.told(summary)


def test_the_demo_shop_is_sorted_as_its_words_come_in(
    opening: Opened, engine: Engine, tmp_path: Path
) -> None:
    demo.sort(engine)
    demo.sign_in(engine, ALL, opening)
    engine.sync().result(60)
    with closing(Reader(Profile(tmp_path).database)) as reader:
        adverts, safe = reader.shelf.labels()
        assert (adverts.name, safe.name) == ("Adverts", "Gluten-free")
        hidden = reader.list(View.WAITING, Filter(label=adverts.id))
        assert len(hidden) >= 3
        assert all(row.suggests_hiding for row in hidden)
        assert reader.shelf.count(safe.id, View.ALL) >= 1
        assert reader.outbox() == []
