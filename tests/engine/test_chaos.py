"""Whatever sequence of faults a network goes through: once, and only once."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from inbox.core.model import Verb
from inbox.sandbox.standin import Fault, Plan
from inbox.store.rows import AccountState
from tests.engine.desk import Shop, shop, until
from tests.thoroughness import examples

_EXPIRED = Plan(Fault.STATUS, status=401, body=b'{"error": "expired"}')
_FAULTS = st.sampled_from(
    [
        Plan(Fault.DROP_BEFORE),
        Plan(Fault.DROP_AFTER),
        Plan(Fault.GARBLED),
        Plan(Fault.STATUS, status=500),
        Plan(Fault.STATUS, status=503, body=b"<html>busy"),
        Plan(Fault.STATUS_AFTER, status=502),
        Plan(Fault.STATUS, status=429),
        _EXPIRED,
    ]
)
_METHODS = st.sampled_from(["POST", "PUT", "GET", ""])


@pytest.fixture(scope="module")
def it(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    with shop(tmp_path_factory.mktemp("shop")) as one:
        yield one


@settings(
    max_examples=examples(6, 100),
    phases=[Phase.explicit, Phase.generate],  # shrinking would take minutes
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(planned=st.lists(st.tuples(_FAULTS, _METHODS), max_size=4))
def test_reply_and_like_arrive_exactly_once(it: Shop, planned: list[tuple[Plan, str]]) -> None:
    entry = it.server.book.add("anna", "Hello")
    it.sync()
    (row,) = [r for r in it.rows() if r.remote_id == str(entry.id)]
    it.server.faults.plans = [
        Plan(p.fault, method, path=f"/entries/{entry.id}", status=p.status, body=p.body)
        for p, method in planned
    ]
    it.act(Verb.LIKE, row=row)
    it.reply(f"Answer {entry.id}", row)

    def over() -> bool:
        states = {r.state for r in it.reader.outbox()}
        assert "failed" not in states, it.reader.outbox()
        account = it.reader.account(it.account)
        if account is not None and account.state is AccountState.SIGNED_OUT:
            it.engine.check_now()  # the owner tries again
        return not states

    until(over)
    assert len(it.server.book.replies(f"Answer {entry.id}")) == 1
    assert it.server.book.entries[entry.id].liked
