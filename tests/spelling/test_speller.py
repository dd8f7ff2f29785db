"""Spelling: which words are judged, by which dictionary, and what is left alone."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from inbox.spelling.by_hunspell import ByLibrary, ByModule, by_hunspell
from inbox.spelling.places import chosen, dictionaries, folders
from inbox.spelling.speller import Dictionary, Speller, found
from inbox.spelling.tokens import words_of

AFF = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nREP 1\nREP ei ie\n"
ENGLISH = ["we", "receive", "orders", "today", "buns", "are", "ready", "for", "you", "don't"]


def small(folder: Path, name: str, words: list[str]) -> Path:
    """A dictionary of a few words."""
    (folder / f"{name}.aff").write_text(AFF, "utf-8")
    file = folder / f"{name}.dic"
    file.write_text("\n".join([str(len(words)), *words, ""]), "utf-8")
    return file


@pytest.fixture
def speller(tmp_path: Path) -> Speller:
    english = small(tmp_path, "en_GB", ENGLISH)
    swedish = small(tmp_path, "sv_SE", ["vi", "har", "bullar", "idag"])
    known: Mapping[str, Callable[[], Dictionary]] = {
        "en": lambda: by_hunspell(english),
        "sv": lambda: by_hunspell(swedish),
        "xx": lambda: by_hunspell(tmp_path / "missing.dic"),
    }
    return Speller(known)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Yes, we don’t!", ["Yes", "we", "don’t"]),
        ("see https://exmaple.org/teh or exmaple.fi, www.teh.org", ["see", "or"]),
        ("@annna #buns anna@exmaple.com @a@b.example", []),
        ("12kpl 3rd A4 klo 9.30 x2", ["klo"]),
        ("{first nmae} :smlie: 😀🥧 VIP", []),
        ("gluten-free åäö naïve", ["gluten-free", "åäö", "naïve"]),
        ("a I", []),
        ("x" * 200, []),
    ],
)
def test_only_words_are_judged(text: str, words: list[str]) -> None:
    assert [w.text for w in words_of(text)] == words
    assert all(text[w.at : w.at + len(w.text)] == w.text for w in words_of(text))


def test_wrong_words_are_found_and_put_right(speller: Speller) -> None:
    language, wrong = speller.check("Today we recieve orders", ["en"])
    assert (language, [(w.at, w.text) for w in wrong]) == ("en", [(9, "recieve")])
    assert speller.suggest("recieve", "en") == ["receive"]


def test_the_language_is_the_one_in_which_most_is_right(speller: Speller) -> None:
    assert speller.check("vi har bullar idag", ["en", "sv"])[0] == "sv"
    assert speller.check("buns are ready for you", ["sv", "en"])[0] == "en"
    assert speller.check("helo", ["en", "sv"])[0] == "en"  # too few words to tell: the first


def test_where_no_dictionary_can_tell_nothing_is_said(speller: Speller) -> None:
    assert speller.check("Hei, meillä on korvapuusteja", ["fi"]) == ("", [])
    assert speller.check("Hei, meillä on korvapuusteja", ["en"]) == ("", [])  # all of it "wrong"
    assert speller.check("helo", ["xx"]) == ("", [])
    assert speller.suggest("helo", "fi") == []


def test_the_owners_own_words_are_right(speller: Speller) -> None:
    speller.mine = frozenset({"kanerva"})
    assert speller.check("We are KanERva today", ["en"])[1] == []
    assert speller.check("kanerva-buns", ["en"])[1] == []


@pytest.mark.parametrize("way", [by_hunspell, ByModule])
def test_letters_that_a_dictionary_cannot_write_are_no_mistake(
    tmp_path: Path, way: Callable[[Path], ByLibrary | ByModule]
) -> None:
    file = small(tmp_path, "en_US", ["we"])
    file.with_suffix(".aff").write_text("SET ISO8859-1\n", "latin-1")
    dictionary = way(file)
    assert dictionary.right("we")
    assert not dictionary.right("ew")
    for word in ("日本語", "\ud800", "a\0b", "ł" * 300):
        dictionary.right(word)
        dictionary.suggest(word)
    dictionary.close()


@pytest.mark.parametrize("way", [by_hunspell, ByModule])
def test_both_ways_to_the_library_say_the_same(
    tmp_path: Path, way: Callable[[Path], ByLibrary | ByModule]
) -> None:
    dictionary = way(small(tmp_path, "en_GB", ENGLISH))
    assert [dictionary.right(w) for w in ("receive", "recieve", "don’t", "naïve")] == [
        True, False, True, False,
    ]  # fmt: skip
    assert dictionary.suggest("recieve") == ["receive"]
    assert dictionary.suggest("xyzzyxyzzy") == []
    dictionary.close()


def test_dictionaries_are_found_with_their_affixes_only(tmp_path: Path) -> None:
    small(tmp_path, "en_US", ["we"])
    small(tmp_path, "hyph_en_US", ["we"])
    (tmp_path / "de_DE.dic").write_text("0\n")
    assert list(dictionaries([tmp_path / "nowhere", tmp_path])) == ["en_US"]


def test_each_system_has_its_places() -> None:
    linux = folders("linux", {"HOME": "/me", "XDG_DATA_DIRS": "/opt/share"})
    assert Path("/opt/share/hunspell") in linux
    assert Path("/usr/share/myspell/dicts") in linux
    assert Path("/me/Library/Spelling") in folders("darwin", {"HOME": "/me"})
    dicpath = {"DICPATH": os.pathsep.join(["/a", "/b"]), "APPDATA": "/c"}
    assert folders("win32", dicpath) == [Path("/a"), Path("/b"), Path("/c/hunspell")]


def test_of_several_variants_the_systems_own_is_meant() -> None:
    known = ["en_AU", "en_GB", "en_US", "sv_SE", "de_AT"]
    assert chosen("en", known, "en_GB") == "en_GB"
    assert chosen("en", known, "fi_FI") == "en_US"
    assert (chosen("sv", known), chosen("de", known), chosen("fr", known)) == (
        "sv_SE", "de_AT", "",
    )  # fmt: skip


def real(language: str) -> Speller:
    """What is installed here; skips where that is nothing."""
    speller = Speller(found("en_US"))
    if language not in speller.names([language]):
        pytest.skip(f"no dictionary for {language!r} here; tests/desktop/install.sh brings one")
    return speller


def test_english_is_judged_by_the_systems_dictionary() -> None:
    speller = real("en")
    text = "Yes, we definately have gluten-free buns on Saturdays, don’t we?"
    assert [w.text for w in speller.check(text, ["en"])[1]] == ["definately"]
    assert speller.suggest("definately", "en")[0] == "definitely"
    speller.close()


def test_finnish_is_judged_by_voikko() -> None:
    speller = real("fi")
    text = "Hei, meiltä löytyy gluteenitomia korvapuusteja lauantaisin, tervetuloa"
    assert speller.check(text, ["en", "fi"])[0] == "fi"
    assert [w.text for w in speller.check(text, ["fi"])[1]] == ["gluteenitomia"]
    assert "gluteenittomia" in speller.suggest("gluteenitomia", "fi")
    speller.close()
