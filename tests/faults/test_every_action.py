"""Every action of every channel against every mishap: once, and only once, and nothing lost."""

from collections.abc import Callable, Iterator

import pytest

from inbox.core.model import Kind, Verb
from tests.channels.grounds import STANDINS
from tests.faults.counter import Counter
from tests.faults.mishaps import MISHAPS, TOKENS, mishap
from tests.thoroughness import THOROUGH

# Tried on every verb even when there is little time; a reply meets them all.
SLOW = ("hangs after", "limited for a second", "limited until a date")
CORE = ("dropped before", "dropped after", "malformed before", "expired")
MADE = (Kind.COMMENT, Kind.REVIEW, Kind.MENTION)  # kinds that every stand-in can make


def _kinds(channel: str) -> list[Kind]:
    ground = STANDINS[channel]()
    able = ground.channel.manifest.capabilities
    kinds = [kind for kind in MADE if kind in able and (kind is ground.kind or THOROUGH)]
    return sorted(kinds)


def cases() -> Iterator[tuple[str, Kind, Verb, str]]:
    for channel in sorted(STANDINS):
        able = STANDINS[channel]().channel.manifest.capabilities
        for kind in _kinds(channel):
            for verb in sorted(able[kind]):
                every = (*MISHAPS, *TOKENS) if THOROUGH or verb is Verb.REPLY else CORE
                for name in every if THOROUGH else [each for each in every if each not in SLOW]:
                    yield channel, kind, verb, name


@pytest.mark.parametrize(("channel", "kind", "verb", "name"), list(cases()))
def test_action_is_done_exactly_once_whatever_happens_to_its_request(
    at_counter: Callable[[str], Counter], channel: str, kind: Kind, verb: Verb, name: str
) -> None:
    it = at_counter(channel)
    submit = it.prepare(verb, kind)
    mishap(name, channel).plan(it.standin.faults)
    wish = submit()
    it.settle(wish)
    assert it.met(), "nothing went wrong"
    it.standin.faults.plans.clear()
    if verb is Verb.REPLY:
        assert it.sync() == ""
        assert [wish.action.text in i.text for i in it.items(wish.spot) if i.mine] == [True]
    assert wish.done()


@pytest.mark.parametrize("name", SLOW)
def test_every_channel_waits_as_long_as_it_takes_and_answers_once(
    at_counter: Callable[[str], Counter], name: str
) -> None:
    begun = []
    for channel in sorted(STANDINS):
        it = at_counter(channel)
        submit = it.prepare(Verb.REPLY, it.ground.kind)
        mishap(name, channel).plan(it.standin.faults)
        begun.append((it, submit()))
    for it, wish in begun:
        it.settle(wish)
        assert it.met(), "nothing went wrong"
