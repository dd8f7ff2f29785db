"""What every test of the screen needs: garbage dies where the widgets live, as in the app."""

import gc
from collections.abc import Iterator
from itertools import count

import pytest

_TESTS = count(1)
_WHOLE = 40  # tests between two whole collections


@pytest.fixture(autouse=True)
def _garbage_dies_on_this_thread() -> Iterator[None]:
    gc.disable()
    yield
    gc.collect(2 if next(_TESTS) % _WHOLE == 0 else 1)
    gc.enable()
