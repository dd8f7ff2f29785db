"""Variables, first names, what makes words the same, and names taken out of a reply."""

import pytest

from inbox.core.phrases import Filling, Variable, blanks, fill, first_name, post_name, same_words
from inbox.core.stems import stems
from inbox.core.template import is_personal, template


@pytest.mark.parametrize(
    "text",
    ["{first name}", "{First Name}", "{ FIRST_NAME }", "{firstname}", "{first-name}", "{etunimi}",
     "{ Etunimi }", "{{first name}}"],
)  # fmt: skip
def test_a_variable_is_known_however_it_is_written(text: str) -> None:
    assert [blank.variable for blank in blanks(f"Hi {text}!")] == [Variable.FIRST_NAME]


@pytest.mark.parametrize("text", ["{julkaisu}", "{post}", "{kauppa}", "{SHOP}"])
def test_the_other_variables_are_known_in_both_languages(text: str) -> None:
    assert blanks(text)[0].variable in {Variable.POST, Variable.SHOP}


def test_a_variable_that_nobody_knows_is_seen_and_never_filled() -> None:
    text = "Hi {nimi}, see {first name}"
    assert [blank.variable for blank in blanks(text)] == [None, Variable.FIRST_NAME]
    assert fill(text, Filling("Aino", "Buns", "Kanerva")) == "Hi {nimi}, see Aino"


@pytest.mark.parametrize("text", ["", "{}", "{ }", "a { b", "{\nfirst name}", "smile :-{)}", "} {"])
def test_what_is_no_variable_stops_nobody(text: str) -> None:
    assert blanks(text) == []


def test_what_is_not_known_stays_unfilled() -> None:
    assert fill("{first name}: {post}", Filling(shop="Kanerva")) == "{first name}: {post}"


def test_a_name_brings_no_variable_of_its_own() -> None:
    filled = fill("Hi {first name}!", Filling("{shop} {first name}", shop="Kanerva"))
    assert filled == "Hi (shop) (first name)!"
    assert blanks(filled) == []


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Aino Lehtonen", "Aino"),
        ("Maija-Liisa Peltola", "Maija-Liisa"),
        ("Peltola, Maija-Liisa", "Maija-Liisa"),
        ("minttu 🌿", "minttu"),
        ("Oskari & Milla", "Oskari & Milla"),
        ("Dr. Jane Smith", "Jane"),
        ("Sinéad O'Brien", "Sinéad"),
        ("中村ひろ", "中村ひろ"),
        ("Merjan munatila", "Merjan munatila"),
        ("Kahvila Kaneli", "Kahvila Kaneli"),
        ("Ludwig van Beethoven", "Ludwig"),
        ("", ""),
        ("🌸🌸", ""),
        ("J. Smith", ""),
        ("user1234", ""),
    ],
)
def test_a_first_name_is_taken_from_a_name(name: str, first: str) -> None:
    assert first_name(name) == first


def test_a_post_is_called_by_its_title_or_its_first_words() -> None:
    assert post_name("Rye bread", "Long words") == "Rye bread"
    assert post_name("", "Out of the oven: buns. When they are gone, they are gone.") == (
        "Out of the oven"
    )
    assert post_name("", "https://example.org/x Buns and " + "more " * 40).endswith("more…")


def test_the_same_words_are_the_same_whomever_they_greet() -> None:
    one = same_words("Kiitos, Maija! Olet ihana 💚", ["Maija Virtanen"])
    assert one == same_words("@pekka@x.social  kiitos pekka — olet IHANA", ["Pekka"])
    assert one == same_words("Kiitos, {first name}! Olet ihana")
    assert one != same_words("Kiitos, Maija! Olet ihana ihminen", ["Maija"])
    assert same_words("💚 !") == ""


@pytest.mark.parametrize(
    ("reply", "name", "kept"),
    [
        ("Hei Maija! Joo, kyllä on.", "Maija M", "Hei {first name}! Joo, kyllä on."),
        ("Hi Maija Virta, we do.", "Maija Virta", "Hi {first name}, we do."),
        ("Hei Maikki! Juu.", "Maija M", "Hei {first name}! Juu."),
        ("Nähdään, Maija!", "Maija M", "Nähdään, {first name}!"),
        ("Two, and Dave's is ready", "Dave W", "Two, and {first name}'s is ready"),
        ("@aino@x.social Hei! On.", "Aino", "Hei! On."),
        ("Hei, kyllä on.", "Anna", "Hei, kyllä on."),
        ("Hi there! Yes.", "", "Hi there! Yes."),
    ],
)
def test_the_name_goes_and_the_words_stay(reply: str, name: str, kept: str) -> None:
    assert template(reply, [name]) == kept


@pytest.mark.parametrize(
    ("reply", "name"),
    [
        ("Kyllä, Maijalle riittää.", "Maija"),
        ("Tervetuloa, Peltolan väki!", "Maija Peltola"),
        ("Sano Veeralle terveisiä.", "Veera Aho"),
        ("The parcel of virtanen is here", "Emilia Virtanen"),
    ],
)
def test_a_reply_with_a_name_left_in_it_is_for_nobody_else(reply: str, name: str) -> None:
    assert template(reply, [name]) == ""


def test_numbers_and_addresses_may_be_one_persons_own() -> None:
    assert is_personal("Your order 12345 is ready")
    assert is_personal("Write to aino@example.org")
    assert not is_personal("Two kinds, from 9 to 16, 3,90 each")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Onko teillä gluteenittomia pullia?", "gluteeniton pulla"),
        ("Saako koiran tuoda sisälle", "Saako koira tulla"),
        ("What are your opening hours?", "when do you open on Sundays"),
        ("Kaupassa", "kaupat"),
    ],
)
def test_words_are_compared_however_they_are_bent(one: str, other: str) -> None:
    assert set(stems(one)) & set(stems(other))


def test_small_words_say_nothing() -> None:
    assert stems("Do you have it? Onko teillä vielä sitä?") == ()
