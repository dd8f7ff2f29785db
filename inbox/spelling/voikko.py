"""Finnish by Voikko, where it is installed: no list of words could hold that language.

The calls are those of libvoikko's C header (voikko.h, libvoikko 4).
"""

import ctypes
import sys
from collections.abc import Sequence
from ctypes.util import find_library

_RIGHT = 1  # VOIKKO_SPELL_OK
_NAMES = {
    "win32": ("libvoikko-1.dll", "voikko.dll"),
    "darwin": (
        "libvoikko.1.dylib",
        "/opt/homebrew/lib/libvoikko.1.dylib",
        "/usr/local/lib/libvoikko.1.dylib",
    ),
}


def library(names: Sequence[str] = _NAMES.get(sys.platform, ("libvoikko.so.1",))) -> "ctypes.CDLL":
    """Raises OSError where it is not installed."""
    found = find_library("voikko")
    for name in (*names, *([found] if found else [])):
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    raise OSError("libvoikko is not installed")


class Voikko:
    """Used from one thread only. Raises OSError without the library or its Finnish dictionary."""

    name = "Voikko"

    def __init__(self, language: str = "fi") -> None:
        lib = self._lib = library()
        error = ctypes.c_char_p()
        lib.voikkoInit.restype = ctypes.c_void_p
        lib.voikkoInit.argtypes = [
            ctypes.POINTER(ctypes.c_char_p),
            ctypes.c_char_p,
            ctypes.c_char_p,
        ]
        lib.voikkoSpellCstr.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
        lib.voikkoSuggestCstr.restype = ctypes.POINTER(ctypes.c_char_p)
        lib.voikkoSuggestCstr.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
        lib.voikkoFreeCstrArray.argtypes = [ctypes.POINTER(ctypes.c_char_p)]
        lib.voikkoTerminate.argtypes = [ctypes.c_void_p]
        self._handle = lib.voikkoInit(ctypes.byref(error), language.encode("ascii"), None)
        if not self._handle:
            raise OSError("Voikko has no dictionary for this language")

    def right(self, word: str) -> bool:
        """Whether it is a word; what cannot be judged counts as one."""
        judged = self._lib.voikkoSpellCstr(self._handle, _plain(word))
        return judged == _RIGHT or judged not in {0, _RIGHT}

    def suggest(self, word: str) -> list[str]:
        listed = self._lib.voikkoSuggestCstr(self._handle, _plain(word))
        if not listed:
            return []
        found = []
        for one in listed:
            if one is None:
                break
            found.append(one.decode("utf-8", "replace"))
        self._lib.voikkoFreeCstrArray(listed)
        return found

    def close(self) -> None:
        if self._handle:
            self._lib.voikkoTerminate(self._handle)
            self._handle = None


def _plain(word: str) -> bytes:
    return word.replace("’", "'").encode("utf-8", "replace").replace(b"\0", b"")
