"""How much of what could be tried is tried: a little by default, a lot where CI has the time."""

import os

THOROUGH = os.environ.get("KUULOLLA_THOROUGH", "") not in {"", "0"}


def examples(few: int, many: int) -> int:
    """How many examples a property is tried on: `many` when KUULOLLA_THOROUGH is set."""
    return many if THOROUGH else few
