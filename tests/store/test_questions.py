"""The small things in core/text that the store leans on: folding, and what asks."""

import unicodedata

import pytest

from inbox.core.text import asks, fold


@pytest.mark.parametrize(
    "text",
    ["Do you open on Sunday?", "Onko teillä kauraleipää", "Hei! Saako tänne tuoda koiran",
     "Voisitteko kertoa hinnan", "kiitos, eikö muita värejä ole", "هل المتجر مفتوح؟",
     "営業していますか\uff1f", "ja riittääkös tästä kahdelle"],
)  # fmt: skip
def test_a_question_is_seen(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    ["Thanks", "", "Ensi viikko sopii", "Verkkokauppa on hyvä", "Iso joukko kävi",
     "Nähdään taas", "see https://example.org/?q=1", "Viikko oli hyvä"],
)  # fmt: skip
def test_what_asks_nothing_is_no_question(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize("text", ["Åke Öst Ämne", "Café crème", "ŁódŹ", "e\u0301 a\u030a", "İĞ ß"])
def test_folding_keeps_finnish_letters_and_forgives_others(text: str) -> None:
    folded = fold(text)
    assert folded == fold(folded)
    for char in unicodedata.normalize("NFC", text):
        assert (char.casefold() in folded) or char not in "åäöÅÄÖ"
    assert fold("Café") == "cafe"
    assert fold("Åke") == "åke" != fold("Ake")
