"""What somebody's words are taken for, and why: always with reasons a person can check."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from inbox.core.text import asks


class Label(StrEnum):
    """What words may be; several may hold."""

    QUESTION = "question"  # expects an answer of us
    COMPLAINT = "complaint"
    THANKS = "thanks"  # thanks or praise
    SPAM = "spam"
    URGENT = "urgent"  # hours count


class Clue(StrEnum):
    """What speaks for a label."""

    MARK = "mark"  # a question mark
    ENDING = "ending"  # the Finnish -ko or -kö
    WORDS = "words"  # the words named
    LINK = "link"
    STARS = "stars"  # few of them
    WHOLE = "whole"  # many small things together
    OWNER = "owner"  # the owner said so


class Reason(NamedTuple):
    """``words`` stand in the text exactly as they are named here."""

    label: Label
    clue: Clue
    words: tuple[str, ...] = ()


class Said(NamedTuple):
    """What is judged: words, the network's language for them ("" unknown), stars if rated."""

    text: str
    language: str = ""
    stars: int | None = None


class Learnt(NamedTuple):
    """One weight that a correction moved, and by how much."""

    label: str
    feature: str
    change: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """``language`` is two letters, "" where nothing can be said."""

    labels: frozenset[Label]
    why: tuple[Reason, ...] = ()
    language: str = ""


class Judge(Protocol):
    """Tells what words are. Never raises for any text; the time is linear in its length."""

    @property
    def version(self) -> int:
        """Another one whenever the same words may be judged differently; 0 judges provisionally."""

    def judge(self, said: Said) -> Verdict: ...

    def learn(self, said: Said, labels: Mapping[Label, bool]) -> list[Learnt]:
        """Take the owner's word for it from now on; answers what was moved, to be kept."""

    def shift(self, moved: Iterable[Learnt]) -> None:
        """Move weights as kept earlier."""


class ByMark:
    """The plainest judge: it knows a question by its mark or ending, and nothing else."""

    version = 0

    def judge(self, said: Said) -> Verdict:
        if not asks(said.text):
            return Verdict(frozenset(), (), said.language)
        clue = Clue.MARK if "?" in said.text else Clue.ENDING
        return Verdict(frozenset({Label.QUESTION}), (Reason(Label.QUESTION, clue),), said.language)

    def learn(self, said: Said, labels: Mapping[Label, bool]) -> list[Learnt]:  # noqa: ARG002
        return []

    def shift(self, moved: Iterable[Learnt]) -> None:
        """It has no weights."""


def written(why: Iterable[Reason]) -> str:
    """Reasons as a row keeps them."""
    listed = [[reason.label, reason.clue, *reason.words] for reason in why]
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":")) if listed else ""


def reasons(why: str) -> tuple[Reason, ...]:
    """The reasons of a row again."""
    if not why:
        return ()
    return tuple(
        Reason(Label(label), Clue(clue), tuple(words)) for label, clue, *words in json.loads(why)
    )
