"""What a file of saved replies would change, before anything is changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from inbox.core.sheet import Wording
from inbox.core.text import fold
from inbox.store.saved import SavedReply, named_by, trimmed


class How(StrEnum):
    """What becomes of a reply of the same folder and name with other words."""

    ADD = "add"  # the file's wordings come to those that are there
    REPLACE = "replace"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Plan:
    """``new`` are not there yet, ``same`` are there just so, ``others`` are there in other words.

    Each of ``others`` is the reply that is there and the one of the file.
    """

    new: tuple[SavedReply, ...] = ()
    same: int = 0
    others: tuple[tuple[SavedReply, SavedReply], ...] = ()

    def changed(self, how: How) -> list[SavedReply]:
        """The replies that are there, as they shall be."""
        if how is How.SKIP:
            return []
        return [
            replace(
                there,
                texts=(*there.texts, *file.texts) if how is How.ADD else file.texts,
                language=there.language if how is How.ADD else file.language or there.language,
            )
            for there, file in self.others
        ]


def wordings(replies: Iterable[SavedReply]) -> list[Wording]:
    """Replies as lines of a file."""
    return [
        Wording(reply.folder, reply.name, reply.language, text)
        for reply in replies
        for text in reply.texts
    ]


def planned(found: Sequence[Wording], kept: Iterable[SavedReply]) -> Plan:
    """What the file's wordings come to beside what is kept."""
    there = {_key(reply.folder, reply.name): reply for reply in kept}
    files: dict[tuple[str, str], SavedReply] = {}
    for one in found:
        name = one.name or named_by(one.text)
        key = _key(one.folder, name)
        before = files.get(key, SavedReply(name, (), one.folder))
        language = before.language or one.language
        files[key] = replace(before, texts=(*before.texts, one.text), language=language)
    new, others, same = [], [], 0
    for key, made in files.items():
        reply = trimmed(made)
        match = there.get(_key(reply.folder, reply.name)) or there.get(key)
        if match is None:
            new.append(reply)
        elif set(reply.texts) <= set(match.texts):
            same += 1
        else:
            others.append((match, reply))
    return Plan(tuple(new), same, tuple(others))


def _key(folder: str, name: str) -> tuple[str, str]:
    return fold(" ".join(folder.split())), fold(" ".join(name.split()))
