"""What a rule would have found: how many, and the newest with the words marked."""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inbox.core.rules import LooksFor, marks
from inbox.ui.look_up import Channels
from inbox.ui.parts.labels import Elided, Label
from inbox.ui.parts.layout import Line, column, emptied, panel, row, scrolled
from inbox.ui.theme import colour, font, look
from inbox.ui.words import age, date, number, tr

if TYPE_CHECKING:
    from inbox.store.shelf import Found, Preview

SHOWN = 160  # letters of each, around the first word that is marked
BEFORE = 50


class MarkedWords(QLabel):
    """Somebody's words, those that are looked for standing out."""

    def __init__(self, text: str, wanted: LooksFor) -> None:
        super().__init__()
        flat = " ".join(text.split())
        found = marks(wanted, flat)
        start = max(0, found[0][0] - BEFORE) if found and found[0][1] > SHOWN else 0
        self._text = flat[start : start + SHOWN]
        self._cut = start > 0, start + SHOWN < len(flat)
        self._marks = [(a - start, b - start) for a, b in found if start <= a < start + SHOWN]
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(flat[:300])
        self._dress()
        look().changed.connect(self._dress)

    def marked(self) -> list[str]:
        """The words that stand out."""
        return [self._text[a:b] for a, b in self._marks]

    def _dress(self) -> None:
        ink, ground = colour("accent_ink").name(), colour("accent_soft").name()
        style = f"background-color:{ground};color:{ink};font-weight:600"
        if look().scheme.bordered:
            style = "font-weight:600;text-decoration:underline"
        parts, at = [], 0
        for start, end in self._marks:
            parts.append(escape(self._text[at:start]))
            parts.append(f'<span style="{style}">{escape(self._text[start:end])}</span>')
            at = end
        parts.append(escape(self._text[at:]))
        body = "".join(parts)
        before, after = ("…" if cut else "" for cut in self._cut)
        self.setFont(font("body"))
        worn = self.palette()
        worn.setColor(QPalette.ColorRole.WindowText, colour("ink2"))
        self.setPalette(worn)
        self.setText(f'<p dir="auto" style="margin:0;line-height:136%">{before}{body}{after}</p>')


class RulePreview(QWidget):
    """The right half of the dialog."""

    def __init__(self, channels: Channels) -> None:
        super().__init__()
        self._channels = channels
        self.title = Label("", "heading", wrap=True)
        self.more = Label("", "small", "muted", line=138)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        area = scrolled(column(self._list, None, margins=(0, 4, 14, 0)))
        area.setAccessibleName(tr("Rule", "What it would have found"))
        self.setLayout(column(self.title, 4, self.more, 10, (area, 1)))

    def ask(self, words: str) -> None:
        """Why there is nothing to show yet."""
        emptied(self._list)
        self.title.say(words)
        self.more.say("")

    def show_found(self, found: "Preview", wanted: LooksFor, now: datetime) -> None:
        """What was found, the newest first."""
        emptied(self._list)
        self.title.announce(found_words(found, now))
        self.more.say(" ".join(self._more(found)))
        for one in found.shown:
            self._list.addWidget(self._entry(one, wanted, now))
            self._list.addWidget(Line())

    def shown(self) -> Sequence[MarkedWords]:
        """The words that are shown, newest first."""
        return self.findChildren(MarkedWords)

    def _more(self, found: "Preview") -> list[str]:
        lines = []
        if found.left_out:
            left = tr("Rule", "%Ln questions or complaints are left alone.", found.left_out)
            lines.append(left)
        if found.waiting:
            lines.append(tr("Rule", "%Ln of them wait now.", found.waiting))
        return lines

    def _entry(self, one: "Found", wanted: LooksFor, now: datetime) -> QWidget:
        who = Elided(f"{one.name} · {self._channels.name(one.channel)}", "small-strong", "ink")
        when = Label(age(one.at, now), "small", "muted")
        return panel(column(row((who, 1), when, gap=8), 2, MarkedWords(one.text, wanted)))


def found_words(found: "Preview", now: datetime) -> str:
    """Like "Would have found 14 of 320 in the last 90 days"."""
    days = max(1, round((now - found.since).total_seconds() / 86_400))
    looked = number(found.looked_at)
    if found.whole:
        return tr(
            "Rule",
            "Would have found {found} of {looked} in the last %n days",
            days,
            found=number(found.found),
            looked=looked,
        )
    return tr(
        "Rule",
        "Would have found {found} of the newest {looked}, since {day}",
        found=number(found.found),
        looked=looked,
        day=date(found.since, now),
    )
