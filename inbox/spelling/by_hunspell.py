"""A dictionary of Hunspell's: the library comes with the app, the words with the system.

Called through ctypes, by its C header (hunspell.h, 1.7): reading a dictionary takes a tenth of a
second in which Python, and with it the window, would otherwise stand still. Where the library is
not a file of its own (Windows), through the module that it was built into.
"""

import ctypes
from collections.abc import Iterator
from ctypes.util import find_library
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_MOST = 15  # suggestions that are read


def by_hunspell(dictionary: Path) -> "ByLibrary | ByModule":
    """Opens a .dic file with its .aff beside it. Raises OSError where that cannot be."""
    if not dictionary.is_file():
        raise OSError("There is no such dictionary")
    for name in _libraries():
        try:
            return ByLibrary(ctypes.CDLL(name), dictionary)
        except (OSError, AttributeError):
            continue
    return ByModule(dictionary)


def _libraries() -> Iterator[str]:
    """The library that comes with the app, then the system's own."""
    found = find_spec("hunspell")
    for place in (found.submodule_search_locations or ()) if found else ():
        yield from (str(p) for p in sorted(Path(place).glob("libhunspell*")))
    system = find_library("hunspell-1.7") or find_library("hunspell")
    if system:
        yield system


class ByLibrary:
    """Used from one thread only. Raises AttributeError for a library that is another one."""

    def __init__(self, library: ctypes.CDLL, dictionary: Path) -> None:
        self.name = dictionary.stem
        words, text, listed = ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(ctypes.c_char_p)
        library.Hunspell_create.restype = words
        library.Hunspell_create.argtypes = [text, text]
        library.Hunspell_get_dic_encoding.restype = text
        library.Hunspell_get_dic_encoding.argtypes = [words]
        library.Hunspell_spell.argtypes = [words, text]
        library.Hunspell_suggest.argtypes = [words, ctypes.POINTER(listed), text]
        library.Hunspell_free_list.argtypes = [words, ctypes.POINTER(listed), ctypes.c_int]
        library.Hunspell_destroy.argtypes = [words]
        self._library, self._list = library, listed
        affixes = dictionary.with_suffix(".aff")
        self._words = library.Hunspell_create(bytes(affixes), bytes(dictionary))
        if not self._words:
            raise OSError("The dictionary cannot be read")
        named = (library.Hunspell_get_dic_encoding(self._words) or b"").decode("ascii", "replace")
        self._encoding = named if _known(named) else "latin-1"

    def right(self, word: str) -> bool:
        """Whether it is a word; what the dictionary's letters cannot write counts as one."""
        written = self._written(word)
        return written is None or bool(self._library.Hunspell_spell(self._words, written))

    def suggest(self, word: str) -> list[str]:
        written = self._written(word)
        if written is None:
            return []
        found = self._list()
        count = self._library.Hunspell_suggest(self._words, ctypes.byref(found), written)
        listed = [found[n] or b"" for n in range(min(count, _MOST))] if count > 0 else []
        meant = [one.decode(self._encoding, "replace") for one in listed]
        if count > 0:
            self._library.Hunspell_free_list(self._words, ctypes.byref(found), count)
        return [one for one in meant if one]

    def close(self) -> None:
        if self._words:
            self._library.Hunspell_destroy(self._words)
            self._words = None

    def _written(self, word: str) -> bytes | None:
        try:
            return word.replace("’", "'").replace("\0", "").encode(self._encoding)
        except UnicodeError:
            return None


class ByModule:
    """The same through the module. Raises OSError where it is missing."""

    def __init__(self, dictionary: Path) -> None:
        self.name = dictionary.stem
        try:
            from hunspell import Hunspell  # noqa: PLC0415 - does not come for every computer
        except ImportError as error:
            raise OSError("Hunspell does not come ready made for this computer") from error
        try:
            self._words: Any = Hunspell(dictionary.stem, hunspell_data_dir=str(dictionary.parent))
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


def _known(encoding: str) -> bool:
    try:
        return bool(encoding) and isinstance("".encode(encoding), bytes)
    except LookupError:
        return False
