"""Misspelt words in the composers: underlined behind the typing, put right by menu or key.

Dictionaries are read and asked on a thread of their own, a moment after the last key.
"""

import json
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QLocale, QObject, Signal

from inbox.core.text import fold
from inbox.store.reader import Reader

if TYPE_CHECKING:
    from inbox.spelling import Speller, Word
    from inbox.ui.actions import Actions
    from inbox.ui.bridge import Bridge
    from inbox.ui.composer import Composer

    Found = tuple[str, list[Word]]

ON = "spelling"  # settings: "on" or "off", and the owner's own words as a JSON list
MINE = "my_words"
MOST = 5_000  # own words

T = TypeVar("T")


class Desk:
    """The thread that knows the dictionaries; made when the first words are typed."""

    def __init__(self, make: "Callable[[], Speller] | None" = None) -> None:
        self._make = make or _speller
        self._pool: ThreadPoolExecutor | None = None
        self._speller: Speller | None = None
        self._newest: dict[int, int] = {}

    def check(
        self, who: int, text: str, languages: Sequence[str], mine: frozenset[str]
    ) -> "Future[Found | None]":
        """The language of a text ("" none) and its wrong words.

        None once ``who`` has asked anew: something else stands there by then.
        """
        ticket = self._newest[who] = self._newest.get(who, 0) + 1

        def job(speller: "Speller") -> "Found | None":
            if ticket != self._newest[who]:
                return None
            speller.mine = mine
            return speller.check(text, languages)

        return self._ask(job)

    def suggest(self, word: str, language: str) -> "Future[list[str]]":
        """What may be meant."""
        return self._ask(lambda speller: speller.suggest(word, language))

    def names(self, languages: Sequence[str]) -> "Future[dict[str, str]]":
        """By what each of these languages is judged."""
        return self._ask(lambda speller: speller.names(languages))

    def _ask(self, job: "Callable[[Speller], T]") -> "Future[T]":
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "spelling")
        return self._pool.submit(self._do, job)

    def _do(self, job: "Callable[[Speller], T]") -> T:
        if self._speller is None:
            self._speller = self._make()
        return job(self._speller)


def _speller() -> "Speller":
    from inbox.spelling import Speller  # noqa: PLC0415 - not before somebody writes

    return Speller(own=QLocale.system().name())


class Spelling(QObject):
    """For a window: the desk, the owner's words, and each composer that was added."""

    changed = Signal()  # the setting, or the owner's words

    def __init__(
        self,
        window: QObject,
        bridge: "Bridge",
        reader: Reader,
        actions: "Actions",
        desk: Desk | None = None,
    ) -> None:
        super().__init__(window)
        self.bridge, self._reader, self._actions = bridge, reader, actions
        self.desk = desk or Desk()
        self._mine: frozenset[str] | None = None
        bridge.setting_changed.connect(self._heard)

    def add(self, *composers: "Composer") -> None:
        """Look after these, too."""
        from inbox.ui.misspelt import Misspelt  # noqa: PLC0415 - with the first composer

        for composer in composers:
            Misspelt(composer, self, self._actions)

    def on(self) -> bool:
        return self._reader.setting(ON, "on") != "off"

    def mine(self) -> frozenset[str]:
        """The owner's own words, folded."""
        if self._mine is None:
            self._mine = frozenset(fold(word) for word in self.words())
        return self._mine

    def words(self) -> list[str]:
        """The owner's own words, as they were added."""
        return own_words(self._reader)

    def learn(self, word: str) -> None:
        """From now on this word is right."""
        known = self.words()
        if fold(word) not in {fold(one) for one in known}:
            self._mine = self.mine() | {fold(word)}
            kept = json.dumps([*known, word][-MOST:], ensure_ascii=False)
            self.bridge.set_setting(MINE, kept)
            self.changed.emit()

    def languages(self, conversation: int) -> list[str]:
        """What a reply there may be written in, the likeliest first."""
        row = self._reader.conversation(conversation)
        spoken = row.language if row is not None else ""
        likely = (spoken, QLocale().name(), QLocale.system().name(), "en")
        return list(dict.fromkeys(one[:2].lower() for one in likely if len(one) > 1))

    def _heard(self, name: str) -> None:
        if name in {ON, MINE}:
            self._mine = None
            self.changed.emit()


def own_words(reader: Reader) -> list[str]:
    """The owner's own words, as they are kept."""
    try:
        kept = json.loads(reader.setting(MINE, "[]"))
    except ValueError:
        return []
    return [word for word in kept if isinstance(word, str)] if isinstance(kept, list) else []
