"""The look: readable in every scheme, in one place, at every size."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

import inbox.ui
from inbox.ui.icons import NAMES, _face
from inbox.ui.schemes import DARK, LIGHT, Scheme, contrast, plain
from inbox.ui.theme import brand, font, look, px

GROUNDS = ("sidebar", "paper", "surface", "selected", "hover", "field")
WORDS = (
    *((ink, ground) for ink in ("ink", "ink2", "muted") for ground in GROUNDS),
    *(("accent_ink", g) for g in ("accent_soft", "accent_hover", "nav_on", "selected", "surface")),
    ("on_accent", "fill"),
    ("on_accent", "fill_hover"),
    *(("amber_ink", g) for g in ("amber_soft", "paper", "sidebar", "selected")),
    *(("ink", g) for g in ("amber_soft", "red_soft", "raised")),
    ("red", "red_soft"),
    ("red", "field"),
    ("toast_ink", "toast"),
    ("toast_accent", "toast"),
)
SHAPES = (
    ("star", "paper"),
    ("star", "selected"),
    ("amber", "amber_soft"),
    ("amber", "paper"),
    ("on_badge", "badge"),
    ("accent", "paper"),
    ("accent", "field"),
    ("edge", "surface"),
    ("edge", "field"),
    ("red", "paper"),
)


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    assert qapp
    yield
    look().wear("light")


def _light(value: str) -> float:
    shown = QColor(value)
    parts = [shown.redF(), shown.greenF(), shown.blueF()]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _ratio(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


BLACK, WHITE = contrast(plain(dark=True)), contrast(plain(dark=False))
EVERY = pytest.mark.parametrize(
    "scheme", [LIGHT, DARK, BLACK, WHITE], ids=["light", "dark", "on black", "on white"]
)


@EVERY
def test_words_can_be_read_on_every_ground(scheme: Scheme) -> None:
    faint = {p: _ratio(getattr(scheme, p[0]), getattr(scheme, p[1])) for p in WORDS}
    assert {pair: r for pair, r in faint.items() if r < 4.5} == {}


@EVERY
def test_marks_and_borders_stand_out(scheme: Scheme) -> None:
    faint = {p: _ratio(getattr(scheme, p[0]), getattr(scheme, p[1])) for p in SHAPES}
    assert {pair: r for pair, r in faint.items() if r < 3} == {}


@EVERY
def test_initials_can_be_read_on_every_avatar(scheme: Scheme) -> None:
    assert [pair for pair in scheme.avatars if _ratio(*pair) < 4.5] == []


def test_high_contrast_takes_the_system_s_own_colours() -> None:
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("black"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("white"))
    made = contrast(system)
    assert made.bordered
    assert made.dark
    assert {made.paper, made.accent_soft, made.hover} == {"#000000"}
    assert {made.ink, made.muted, made.edge, made.amber_ink} == {"#ffffff"}


def test_high_contrast_can_be_chosen() -> None:
    look().wear("contrast")
    worn = look().scheme
    assert worn.bordered
    assert _ratio(worn.ink, worn.paper) == pytest.approx(21)


@pytest.mark.parametrize("scheme", [BLACK, WHITE], ids=["on black", "on white"])
def test_high_contrast_is_high_everywhere(scheme: Scheme) -> None:
    pairs = {*WORDS, *SHAPES}
    faint = {p: _ratio(getattr(scheme, p[0]), getattr(scheme, p[1])) for p in pairs}
    assert {pair: r for pair, r in faint.items() if r < 7} == {}


def test_colours_stand_in_one_place() -> None:
    kept = {"schemes.py", "mark.py"}
    literal = re.compile(r"^#[0-9A-Fa-f]{3,8}$")
    guilty = [
        (file.name, node.value)
        for file in Path(inbox.ui.__path__[0]).rglob("*.py")
        if file.name not in kept
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and literal.match(node.value)
    ]
    assert guilty == []


def test_words_grow_with_the_user_s_font_up_to_twice_their_size() -> None:
    look().wear("light", 200)
    assert (px(72), font("body").pixelSize()) == (144, 26)
    look().wear("light", 900)
    assert px(10) == 20


def test_light_and_dark_are_told_to_whoever_listens() -> None:
    heard: list[bool] = []
    look().changed.connect(lambda: heard.append(look().scheme.dark))
    look().wear("dark")
    look().wear("light")
    assert heard == [True, False]


def test_every_icon_has_its_glyph() -> None:
    assert [n for n, full in NAMES.items() if full.split(".")[1] not in _face("ph")[1]] == []


def test_a_black_brand_turns_to_ink_in_the_dark() -> None:
    look().wear("dark")
    assert brand("#000000") == DARK.ink
    assert brand("") == DARK.ink
