"""The window's turns: the engine waits for one, and for none of them for ever."""

import threading
from time import monotonic

from inbox.engine.evenly import Turns


def waiting(turns: Turns) -> threading.Event:
    """Set once a thread that gives way has gone on."""
    went_on, thread_up = threading.Event(), threading.Event()

    def work() -> None:
        thread_up.set()
        turns.give_way()
        went_on.set()

    threading.Thread(target=work, daemon=True).start()
    assert thread_up.wait(5)
    return went_on


def test_nobody_waits_while_the_window_rests() -> None:
    assert waiting(Turns()).wait(5)


def test_the_engine_goes_on_once_the_window_has_done() -> None:
    turns = Turns(longest=3_600)
    turns.take()
    went_on = waiting(turns)
    assert not went_on.wait(0.05)
    turns.leave()
    assert went_on.wait(5)


def test_a_turn_that_the_window_forgot_ends_by_itself() -> None:
    turns = Turns()
    began = monotonic()
    turns.take()
    assert waiting(turns).wait(5)
    assert monotonic() - began >= turns.longest
