"""A guess at the language of a few words: its script, its small words, its letters."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from inbox.classify.tokens import Token

_LETTERS = 0.35  # what a typical group of letters weighs beside a small word
_SURE = 0.7  # the least that is believed


class Languages:
    def __init__(self, data: Mapping[str, Any]) -> None:
        self._words: dict[str, dict[str, float]] = {}
        for language, listed in data["words"].items():
            for word in dict.fromkeys(listed.split()):
                self._words.setdefault(word, {})[language] = 1.0
        for known in self._words.values():  # a word of many languages says little
            for language in known:
                known[language] = 1 / len(known)
        self._letters: dict[str, list[str]] = {}
        for language, groups in data["letters"].items():
            for group in dict.fromkeys(groups):
                self._letters.setdefault(group, []).append(language)
        self._scripts = {
            language: re.compile(f"[{letters}]") for language, letters in data["scripts"].items()
        }
        self._foreign = re.compile(f"[{''.join(data['scripts'].values())}]")
        self._of_word: dict[str, tuple[tuple[str, float], ...]] = {}

    def guess(self, text: str, tokens: tuple[Token, ...]) -> str:
        """Two letters, "" where too little speaks for any."""
        if not text.isascii():
            found = self._by_script(text[:400])
            if found:
                return found
        scores: dict[str, float] = {}
        for token in tokens[:60]:
            if token.kind == "word":
                for language, weight in self._word(token.folded, token.written):
                    scores[language] = scores.get(language, 0.0) + weight
        if not scores:
            return ""
        best = max(scores, key=lambda language: scores[language])
        return best if scores[best] >= _SURE else ""

    def _by_script(self, text: str) -> str:
        if not self._foreign.search(text):
            return ""
        letters = sum(char.isalpha() for char in text)
        counts = {
            language: sum(1 for _ in script.finditer(text))
            for language, script in self._scripts.items()
        }
        if counts.get("ja"):  # kana among the characters that it shares with Chinese
            counts["ja"] += counts.pop("zh", 0)
        best = max(counts, key=lambda language: counts[language])
        return best if counts[best] * 2 > letters else ""

    def _word(self, folded: str, written: str) -> tuple[tuple[str, float], ...]:
        key = written.lower()
        known = self._of_word.get(key)
        if known is None:
            scores: Counter[str] = Counter()
            for form in {key, folded}:
                for language, weight in self._words.get(form, {}).items():
                    scores[language] = max(scores[language], weight)  # type: ignore[assignment]
            for group, languages in self._letters.items():
                if group in key:
                    for language in languages:
                        scores[language] += _LETTERS / len(languages)  # type: ignore[assignment]
            known = tuple(scores.items())
            if len(self._of_word) > 20_000:
                self._of_word.clear()
            self._of_word[key] = known
        return known
