"""Whatever sequence of mishaps a network goes through: done once, and only once."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from inbox.core.model import Kind, Verb
from tests.channels.grounds import STANDINS
from tests.faults.counter import Counter
from tests.faults.mishaps import MISHAPS, TOKENS, mishap
from tests.faults.test_every_action import MADE, SLOW
from tests.thoroughness import examples

_NAMES = sorted({*MISHAPS, *TOKENS} - {*SLOW})
_METHODS = ["", "GET", "POST", "PUT", "DELETE"]


def _deeds() -> list[tuple[str, Kind, Verb]]:
    return [
        (channel, kind, verb)
        for channel in sorted(STANDINS)
        for kind, verbs in STANDINS[channel]().channel.manifest.capabilities.items()
        for verb in sorted(verbs)
        if kind in MADE
    ]


@settings(
    max_examples=examples(25, 600),
    phases=[Phase.explicit, Phase.generate],  # shrinking would take minutes
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    deed=st.sampled_from(_deeds()),
    planned=st.lists(
        st.tuples(st.sampled_from(_NAMES), st.sampled_from(_METHODS)), min_size=1, max_size=5
    ),
)
def test_action_is_done_exactly_once_after_any_sequence_of_mishaps(
    at_counter: Callable[[str], Counter],
    deed: tuple[str, Kind, Verb],
    planned: list[tuple[str, str]],
) -> None:
    channel, kind, verb = deed
    it = at_counter(channel)
    submit = it.prepare(verb, kind)
    for name, method in planned:
        mishap(name, channel).plan(it.standin.faults, method)
    wish = submit()
    it.settle(wish, 20)
    it.calm()
    _read_again(it)
    assert wish.done()


def _read_again(it: Counter) -> Any:
    account = it.reader.account(it.account)
    assert account is not None
    if it.sync():
        it.sign_in()
        assert it.sync() == ""
