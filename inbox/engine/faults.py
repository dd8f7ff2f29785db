"""What the log is told of a fault: where it happened, never its words."""

import logging
import traceback
from pathlib import Path

log = logging.getLogger(__name__)


def where(error: BaseException) -> str:
    """Which fault happened in which line: never its words, which may hold a secret."""
    last = traceback.extract_tb(error.__traceback__)[-3:]
    places = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(last))
    return f"{type(error).__name__} at {places}"
