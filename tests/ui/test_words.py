"""The words: found by context and English, complete in Finnish, right in number and time."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import inbox
from inbox.channels import ALL
from inbox.paths import resource
from inbox.ui import words
from inbox.ui.words import (
    CHANNEL_CONTEXT,
    ENGINE_CONTEXT,
    age,
    date,
    moment,
    number,
    percent,
    read,
    reason,
    tr,
)
from tests.ui.reasons import of_channel, of_engine

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
Phrase = tuple[str, str]


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    assert qapp
    words.speak("en")
    yield
    words.speak("en")


def _phrases() -> dict[Phrase, bool]:
    """Every phrase that the sources say, and whether it has a number in it."""
    found: dict[Phrase, bool] = {}
    for file in Path(inbox.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "tr":
                continue
            given = [a.value for a in node.args[:2] if isinstance(a, ast.Constant)]
            if len(given) == 2:
                counts = len(node.args) > 2 or any(k.arg == "n" for k in node.keywords)
                found[str(given[0]), str(given[1])] = counts
    return found


def _of_channels() -> set[Phrase]:
    """What the manifests say: names, summaries, blind spots, ways, fields and guides."""
    said: set[str] = set()
    for channel in ALL.values():
        manifest = channel.manifest
        said |= {manifest.summary, *manifest.blind_spots, *manifest.findings}
        for way in manifest.ways:
            said.add(way.title)
            for field in way.fields:
                said |= {field.label, field.help, field.placeholder, field.default}
            for step in way.guide:
                said |= {step.text, step.warning, step.title}
    return {(CHANNEL_CONTEXT, text) for text in said if text}


def _reasons() -> set[Phrase]:
    """What can go wrong, as the engine and the channels say it."""
    said = {(CHANNEL_CONTEXT, text) for channel in ALL for text in of_channel(channel)}
    shared = {(CHANNEL_CONTEXT, t) for folder in ("google", "meta") for t in of_channel(folder)}
    return said | shared | {(ENGINE_CONTEXT, text) for text in of_engine()}


def _finnish() -> dict[Phrase, tuple[str, ...]]:
    return read(resource("i18n", "fi.ts"))


def test_every_phrase_of_the_screen_has_its_finnish() -> None:
    assert sorted(set(_phrases()) - set(_finnish())) == []


def test_every_phrase_of_the_channels_has_its_finnish() -> None:
    assert sorted(_of_channels() - set(_finnish())) == []


def test_no_finnish_is_left_over() -> None:
    names = {(CHANNEL_CONTEXT, channel.manifest.name) for channel in ALL.values()}
    assert sorted(set(_finnish()) - set(_phrases()) - _of_channels() - names - _reasons()) == []


def test_what_goes_wrong_is_said_in_finnish_too() -> None:
    engine = {(ENGINE_CONTEXT, text) for text in of_engine()}
    folders = (*ALL, "google", "meta")
    channels = {(CHANNEL_CONTEXT, text) for folder in folders for text in of_channel(folder)}
    assert sorted((engine | channels) - set(_finnish())) == []


def test_a_reason_with_a_value_in_it_keeps_the_value() -> None:
    words.speak("fi")
    assert reason("The server is in trouble (status 503)") == "Palvelimessa on häiriö (tila 503)"
    assert reason("Bluesky refused it: {x} %n") == "Bluesky ei hyväksynyt sitä: {x} %n"
    assert reason("Validation failed: text is empty") == "Validation failed: text is empty"
    assert reason("") == ""


def test_phrases_with_a_number_have_both_forms() -> None:
    finnish, english = _finnish(), read(resource("i18n", "en.ts"))
    counted = {phrase for phrase, counts in _phrases().items() if counts}
    assert sorted(p for p in counted if len(finnish.get(p, ())) != 2) == []
    assert sorted(p for p in counted if len(english.get(p, ())) != 2) == []


def test_placeholders_are_the_same_in_both_languages() -> None:
    for (_context, english), forms in _finnish().items():
        for form in forms:
            assert _holes(english) == _holes(form), english


def _holes(text: str) -> set[str]:
    found = {part.split("}")[0] for part in text.split("{")[1:]}
    counted = "%n" in text or "%Ln" in text
    return found | ({"%n"} if counted else set())


def test_one_is_singular_and_two_is_plural() -> None:
    assert tr("List", "%Ln people", 1) == "1 person"
    assert tr("List", "%Ln people", 2) == "2 people"
    words.speak("fi")
    assert tr("List", "%Ln people", 1) == "1 ihminen"
    assert tr("List", "%Ln people", 9) == "9 ihmistä"


def test_a_name_full_of_placeholders_stays_a_name() -> None:
    assert tr("Doing", "{name} is done", name="{name} %n {0.x}") == "{name} %n {0.x} is done"


@pytest.mark.parametrize(
    ("past", "english", "finnish"),
    [
        (timedelta(seconds=20), "now", "nyt"),
        (timedelta(minutes=12), "12 min", "12 min"),
        (timedelta(hours=3), "3 h", "3 t"),
        (timedelta(days=1, hours=2), "Yesterday", "Eilen"),
        (timedelta(days=2), "2 days", "2 pv"),
        (timedelta(days=20), "3 Nov", "3.11."),
        (timedelta(days=400), "19 Oct 2025", "19.10.2025"),
    ],
)
def test_ages_are_short(past: timedelta, english: str, finnish: str) -> None:
    assert age(NOON - past, NOON) == english
    words.speak("fi")
    assert age(NOON - past, NOON) == finnish


def test_a_moment_names_the_day() -> None:
    at = NOON.astimezone()
    assert moment(NOON, NOON) == f"today {at.hour}:{at.minute:02d}"
    assert moment(NOON - timedelta(days=1), NOON).startswith("yesterday ")
    assert moment(NOON - timedelta(days=2), NOON).startswith("Saturday ")
    words.speak("fi")
    assert moment(NOON - timedelta(days=2), NOON).startswith("lauantaina klo ")
    assert date(NOON, NOON) == "23.11."


def test_numbers_are_written_the_language_s_way() -> None:
    assert (number(1240), percent(0.91)) == ("1,240", "91%")
    words.speak("fi")
    assert (number(1240), percent(0.91)) == ("1\u00a0240", "91\u00a0%")


def test_an_unknown_language_becomes_one_that_is_spoken() -> None:
    assert words.chosen("fi") == "fi"
    assert words.chosen("xx") in words.LANGUAGES
