"""Whether words are right in the language they are written in, and what was meant."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from inbox.core.text import fold
from inbox.spelling.places import chosen, dictionaries, folders
from inbox.spelling.tokens import Word, words_of

SUGGESTED = 5
_FEW = 3  # words from which on a language is told by its dictionary
_FOREIGN = 0.6  # of the words wrong: it is another language altogether
_KEPT = 3  # dictionaries held in memory at once


class Dictionary(Protocol):
    """One language's words. Used from one thread only."""

    name: str

    def right(self, word: str) -> bool: ...
    def suggest(self, word: str) -> list[str]: ...
    def close(self) -> None: ...


def found(own: str = "") -> Mapping[str, Callable[[], Dictionary]]:
    """What is installed: two letters each, and what opens it (which may raise OSError).

    ``own`` is the system's locale, as "en_GB".
    """
    files = dictionaries(folders())
    known = {name.split("_")[0] for name in files}
    made = {code: _opener(files[chosen(code, files, own)]) for code in sorted(known)}
    made["fi"] = _finnish  # whatever lies about for Hunspell: it cannot do Finnish
    return made


def _opener(file: Path) -> Callable[[], Dictionary]:
    def opened() -> Dictionary:
        from inbox.spelling.by_hunspell import by_hunspell  # noqa: PLC0415 - a library to load

        return by_hunspell(file)

    return opened


def _finnish() -> Dictionary:
    from inbox.spelling.voikko import Voikko  # noqa: PLC0415 - a library to load

    return Voikko()


class Speller:
    """Used from one thread only. Loads a dictionary when the first words of it are checked."""

    def __init__(
        self, known: Mapping[str, Callable[[], Dictionary]] | None = None, *, own: str = ""
    ) -> None:
        """``known`` None: what is installed; ``own`` is the system's locale, as "en_GB"."""
        self._known, self._own = known, own
        self._open: dict[str, Dictionary | None] = {}
        self.mine: frozenset[str] = frozenset()  # the owner's own words, folded

    def check(self, text: str, languages: Sequence[str]) -> tuple[str, list[Word]]:
        """Which of the languages it is in, and the words that are wrong in it.

        Of several the one in which most is right; ("", []) where no dictionary can tell.
        """
        words = words_of(text)
        judged: list[tuple[int, int, str, list[Word]]] = []
        for place, language in enumerate(dict.fromkeys(languages)):
            dictionary = self._dictionary(language)
            if dictionary is None:
                continue
            wrong = [w for w in words if not self._right(dictionary, w.text)]
            judged.append((len(wrong) if len(words) >= _FEW else 0, place, language, wrong))
        if not judged:
            return "", []
        _count, _place, language, wrong = min(judged)
        if len(words) >= _FEW and len(wrong) > _FOREIGN * len(words):
            return "", []
        return language, wrong

    def suggest(self, word: str, language: str) -> list[str]:
        """What may have been meant, at most five."""
        dictionary = self._dictionary(language)
        if dictionary is None:
            return []
        return list(dict.fromkeys(dictionary.suggest(word)))[:SUGGESTED]

    def names(self, languages: Iterable[str]) -> dict[str, str]:
        """By what each of these languages is judged; those that nothing judges are left out."""
        opened = {language: self._dictionary(language) for language in languages}
        return {language: found.name for language, found in opened.items() if found is not None}

    def close(self) -> None:
        for dictionary in self._open.values():
            if dictionary is not None:
                dictionary.close()
        self._open.clear()

    def _right(self, dictionary: Dictionary, word: str) -> bool:
        if fold(word) in self.mine:
            return True
        if dictionary.right(word):
            return True
        parts = word.split("-")
        return len(parts) > 1 and all(
            len(part) < 2 or dictionary.right(part) or fold(part) in self.mine for part in parts
        )

    def _dictionary(self, language: str) -> Dictionary | None:
        if language in self._open:
            kept = self._open[language] = self._open.pop(language)  # the last to be let go
            return kept
        if self._known is None:
            self._known = found(self._own)
        made: Dictionary | None = None
        if language in self._known:
            with suppress(OSError):
                made = self._known[language]()
        self._open[language] = made
        held = [one for one, dictionary in self._open.items() if dictionary is not None]
        for old in held[:-_KEPT]:
            gone = self._open.pop(old)
            if gone is not None:
                gone.close()
        return made
