"""Spelling by the dictionaries that are on this computer already; no screen in here."""

from inbox.spelling.speller import Speller
from inbox.spelling.tokens import Word, words_of

__all__ = ["Speller", "Word", "words_of"]
