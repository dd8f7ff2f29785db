"""The walker sees what is wrong: widgets broken on purpose, one way each."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from inbox.ui.parts.button import Button
from inbox.ui.parts.edits import LineEdit
from inbox.ui.parts.labels import Elided, Label
from inbox.ui.parts.layout import column, panel, scrolled
from tests.ui.reach.screens import settle
from tests.ui.reach.walker import faults, out_of_reach


class Painted(QWidget):
    """Words by hand, wherever a test wants them."""

    def __init__(self, *words: tuple[float, str], name: str = "") -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(name)
        self.setFixedSize(200, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p = QPainter(self)
        for left, words in self._words:
            p.drawText(QRectF(left, 10, 400, 20), Qt.AlignmentFlag.AlignLeft, words)


class Bare(QAbstractButton):
    """A button that nobody named."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(40, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.gray)


def _window(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    window.setAccessibleName("Broken")
    window.setLayout(column(*widgets, None))
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    settle()
    return window


def _only(found: list[str], words: str) -> bool:
    return len(found) == 1 and words in found[0]


def test_a_sound_screen_has_no_faults(qtbot: QtBot) -> None:
    field = LineEdit("Name", "Somebody")
    long = Elided("These words are far too long for a window as narrow as this one is here")
    window = _window(qtbot, Label("Short words"), long, field, Button("Press me"))
    assert faults(window) == []
    assert out_of_reach(window) == []


def test_words_wider_than_their_label_are_found(qtbot: QtBot) -> None:
    label = QLabel("These words are too long")
    label.setFixedWidth(60)
    assert _only(faults(_window(qtbot, label)), "cut off")


def test_words_higher_than_their_label_are_found(qtbot: QtBot) -> None:
    label = Label("These words need more than one line in so narrow a place", wrap=True)
    label.setFixedSize(120, 16)
    found = faults(_window(qtbot, label))
    assert found
    assert all("cut off" in one or "outside" in one for one in found)


def test_painted_words_on_each_other_are_found(qtbot: QtBot) -> None:
    painted = Painted((0, "A long name"), (20, "12 min"), name="A long name 12 min")
    assert _only(faults(_window(qtbot, painted)), "words on words")


def test_painted_words_that_nobody_hears_are_found(qtbot: QtBot) -> None:
    assert _only(faults(_window(qtbot, Painted((0, "Unheard")))), "told to nobody")


def test_shortened_words_whose_whole_is_nowhere_are_found(qtbot: QtBot) -> None:
    painted = Painted((0, "The beginning of…"), name="Something else")
    assert _only(faults(_window(qtbot, painted)), "the whole is nowhere")


def test_words_shortened_to_nothing_are_found(qtbot: QtBot) -> None:
    painted = Painted((0, "T…"), name="The beginning of a long story")
    assert _only(faults(_window(qtbot, painted)), "nothing is left")


def test_widgets_of_one_layout_on_each_other_are_found(qtbot: QtBot) -> None:
    one, other = QFrame(), QFrame()
    window = _window(qtbot, one, other)
    one.setGeometry(0, 0, 100, 50)
    other.setGeometry(50, 20, 100, 50)
    assert _only(faults(window), "on each other by 50x30")


def test_a_widget_outside_of_its_window_is_found(qtbot: QtBot) -> None:
    window = _window(qtbot)
    button = Button("Lost")
    button.setParent(window)
    button.move(280, 10)
    button.show()
    assert _only(faults(window), "outside of QWidget across")


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    assert _only(faults(_window(qtbot, Bare())), "no name")


def test_a_control_without_the_keyboard_is_found(qtbot: QtBot) -> None:
    button = Button("Unreachable")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    window = _window(qtbot, button, LineEdit("Name"))
    assert _only(out_of_reach(window), "Unreachable")


def test_a_placeholder_that_does_not_fit_is_found(qtbot: QtBot) -> None:
    field = LineEdit("Name", "A placeholder far too long for a narrow field")
    field.setFixedWidth(90)
    assert _only(faults(_window(qtbot, field)), "cut off")


def test_what_is_scrolled_out_of_sight_is_walked_too(qtbot: QtBot) -> None:
    lay = QVBoxLayout()
    for _ in range(20):
        lay.addWidget(Label("A line"))
    lay.addWidget(Bare())
    area = scrolled(lay)
    window = _window(qtbot, area)
    area.setFixedHeight(90)
    settle()
    assert _only(faults(window), "no name")


def test_a_page_with_a_hole_is_found(qtbot: QtBot) -> None:
    lay = column(None, Label("Words that need two lines where it is narrow", wrap=True))
    area = scrolled(lay)
    page = area.widget()
    assert page is not None
    page.setMinimumHeight(900)
    assert _only(faults(_window(qtbot, area)), "needed")


def test_a_scrolled_page_may_be_longer_than_its_window(qtbot: QtBot) -> None:
    lay = QVBoxLayout()
    for number in range(40):
        lay.addWidget(Label(f"Line {number}"))
    area = scrolled(lay)
    window = QWidget()
    window.setLayout(column((area, 1)))
    qtbot.addWidget(window)
    window.resize(200, 120)
    window.show()
    settle()
    assert faults(window) == []


def _lines() -> QLayout:
    return column(*(Label(f"Line {number}") for number in range(40)))


def test_it_sees_scroll_bars_that_come_and_go_for_a_screen_reader(qtbot: QtBot) -> None:
    ours, plain = scrolled(_lines()), QScrollArea()
    plain.setWidget(panel(_lines()))
    sound, broken = _window(qtbot, ours), _window(qtbot, plain)
    assert ours.verticalScrollBar().isVisible()
    assert faults(sound) == []
    assert [one for one in faults(broken) if "scroll bars" in one]
