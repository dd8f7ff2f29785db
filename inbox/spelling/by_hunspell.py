"""A dictionary of Hunspell's: the library comes with the app, the words with the system."""

from pathlib import Path

from hunspell import Hunspell


class ByHunspell:
    """Used from one thread only. Raises OSError where the files cannot be read."""

    def __init__(self, dictionary: Path) -> None:
        self.name = dictionary.stem
        try:
            dictionary.read_bytes()[:1]
            self._words = Hunspell(dictionary.stem, hunspell_data_dir=str(dictionary.parent))
        except Exception as error:  # whatever the library finds wrong with the files
            raise OSError("The dictionary cannot be read") from error

    def right(self, word: str) -> bool:
        """Whether it is a word; what the dictionary's letters cannot write counts as one."""
        try:
            return bool(self._words.spell(word.replace("’", "'")))
        except (UnicodeError, ValueError):
            return True

    def suggest(self, word: str) -> list[str]:
        try:
            return [str(one) for one in self._words.suggest(word.replace("’", "'"))]
        except (UnicodeError, ValueError):
            return []

    def close(self) -> None:
        """Its memory goes with it."""
