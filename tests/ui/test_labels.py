"""What people wrote is shown as they wrote it, and leads nowhere unsafe."""

import pytest
from PySide6.QtWidgets import QApplication

from inbox.ui.parts.labels import Label, linked, open_safely


def test_markup_of_strangers_is_only_words() -> None:
    assert linked("<img src=x> & <b>") == "&lt;img src=x&gt; &amp; &lt;b&gt;"


def test_an_address_can_be_pressed_and_stays_as_written() -> None:
    html = linked("See https://kanerva.example/a?b=1&c=2.")
    assert 'href="https://kanerva.example/a?b=1&amp;c=2"' in html
    assert html.endswith("</a>.")


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://bank.example@evil.example/",
        'https://a.example/"onclick="x',
    ],
)
def test_an_unsafe_address_is_only_words(text: str) -> None:
    assert "onclick=" not in linked(text).replace("&quot;onclick=", "")
    assert "javascript" not in linked(text) or "<a" not in linked(text)
    assert "@evil" not in linked(text) or "<a" not in linked(text)
    assert "file:" not in linked(text) or "<a" not in linked(text)


def test_only_web_addresses_reach_the_browser() -> None:
    assert not open_safely("file:///etc/passwd")
    assert not open_safely("javascript:alert(1)")


def test_a_screen_reader_hears_the_words_without_markup(qapp: QApplication) -> None:
    assert qapp
    label = Label("a < b\nhttps://x.example/", "prose", line=142, links=True)
    assert label.accessibleName() == "a < b\nhttps://x.example/"


def test_an_endless_word_may_break_and_leads_where_it_said() -> None:
    address = "https://example.com/" + "a" * 60
    html = linked(f"{'x' * 40} {address}")
    assert f'href="{address}"' in html
    assert "\u200b" in html
    assert "x" * 17 not in html


def test_an_emoji_of_several_signs_never_comes_apart() -> None:
    family = "👨‍👩‍👧‍👦"
    assert linked(family * 40).replace("\u200b", "").count(family) == 40
    assert all(p.count("👨") * 7 == len(p) for p in linked(family * 40).split("\u200b"))
