"""Comments that a person labelled, in two parts that a fixed rule keeps apart."""

import hashlib
import json
from pathlib import Path
from typing import NamedTuple

from inbox.core.verdict import Label

FILE = Path(__file__).with_name("labelled.json")


class Labelled(NamedTuple):
    text: str
    language: str
    labels: frozenset[Label]


def everything() -> list[Labelled]:
    return [
        Labelled(one["text"], one["language"], frozenset(map(Label, one["labels"])))
        for one in json.loads(FILE.read_text("utf-8"))
    ]


def for_training(text: str) -> bool:
    """Two thirds, by the text alone: what a text is for never changes."""
    return hashlib.sha256(text.encode("utf-8")).digest()[0] % 3 != 0


def training() -> list[Labelled]:
    return [one for one in everything() if for_training(one.text)]


def held_out() -> list[Labelled]:
    """What no weight has ever seen."""
    return [one for one in everything() if not for_training(one.text)]


def mark(comments: list[Labelled]) -> str:
    """A short mark of these comments and their labels."""
    told = [[one.text, *sorted(one.labels)] for one in comments]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]
