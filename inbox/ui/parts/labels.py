"""Words on the screen. Whatever people wrote is escaped or plain, never markup."""

import re

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from inbox.core.text import URL, safe_url, true_host
from inbox.ui.theme import colour, font, look, metrics

_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;"))
_RUN = 16  # letters after which an endless word may break
_ENDLESS = re.compile(r"\S{30,}")


def escape(text: str) -> str:
    """Plain words inside markup; the standard library's own brings a table of all entities."""
    for letter, entity in _ENTITIES:
        text = text.replace(letter, entity)
    return text


def line_percent(role: str, wanted: int) -> int:
    """Qt's per cent are of the font's own line spacing, not of its size."""
    return round(wanted * font(role).pixelSize() / metrics(role).lineSpacing())


class Label(QLabel):
    """Plain words in a role of the type. ``line``: line height in per cent of the size."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        hue: str = "ink",
        *,
        wrap: bool = False,
        line: int = 0,
        links: bool = False,
    ) -> None:
        super().__init__()
        self._said = text
        self._role, self._hue, self._line, self._links = role, hue, line, links
        self.setWordWrap(wrap or bool(line))
        if self.wordWrap():
            self.setMinimumWidth(1)
        if links:
            self._let_select()
        self._dress()
        look().changed.connect(self._dress)

    def say(self, text: str, hue: str = "", role: str = "") -> None:
        """Other words, and how they look; the same ones cost nothing."""
        now = (text, hue or self._hue, role or self._role)
        if now != (self._said, self._hue, self._role):
            self._said, self._hue, self._role = now
            self._dress()

    def said(self) -> str:
        """The words, as they were given."""
        return self._said

    def announce(self, text: str) -> None:
        """Other words, read aloud by a screen reader because nobody asked for them."""
        self.say(text)
        announce(self, text)

    def _let_select(self) -> None:
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            flag.TextSelectableByMouse
            | flag.LinksAccessibleByMouse
            | flag.LinksAccessibleByKeyboard
        )
        self.setOpenExternalLinks(False)
        self.linkActivated.connect(open_safely)
        self.linkHovered.connect(self._tell_host)

    def _dress(self) -> None:
        worn = self.palette()
        worn.setColor(QPalette.ColorRole.WindowText, colour(self._hue))
        worn.setColor(QPalette.ColorRole.Link, colour("accent_ink"))
        self.setPalette(worn)
        self.setFont(font(self._role))
        if not self._line and not self._links:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(self._said)
            return
        words = linked(self._said) if self._links else escape(self._said)
        height = line_percent(self._role, self._line or 140)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(self._said)
        words = words.replace("\n", "<br>")
        self.setText(f'<p dir="auto" style="line-height:{height}%;margin:0">{words}</p>')

    def _tell_host(self, url: str) -> None:
        if url:
            QToolTip.showText(self.cursor().pos(), tip(true_host(url)), self)
        else:
            QToolTip.hideText()


def linked(text: str) -> str:
    """Escaped words whose safe addresses can be pressed. The words stay exactly as written."""
    parts, at = [], 0
    ink = colour("accent_ink").name()
    for found in re.finditer(URL, text):
        address = safe_url(found.group())
        if not address:
            continue
        parts.append(_broken(text[at : found.start()]))
        parts.append(
            f'<a href="{escape(address)}" style="color:{ink};text-decoration:none">'
            f"{_broken(found.group())}</a>"
        )
        at = found.end()
    return "".join(parts) + _broken(text[at:])


def _broken(text: str) -> str:
    """Escaped words; endless ones may break, where no letter comes apart."""

    def parted(run: re.Match[str]) -> str:
        import regex  # noqa: PLC0415 - large, and words are seldom endless

        pieces = regex.findall(rf"\X{{1,{_RUN}}}", run.group())
        return "\u200b".join(escape(piece) for piece in pieces)

    parts, at = [], 0
    for run in _ENDLESS.finditer(text):
        parts += [escape(text[at : run.start()]), parted(run)]
        at = run.end()
    return "".join(parts) + escape(text[at:])


def tip(text: str) -> str:
    """Words for a tool tip, which Qt would take for markup when they look like it."""
    lines = escape(text).replace("\n", "<br>")
    return f"<qt>{lines}</qt>" if text else ""


def open_safely(url: str) -> bool:
    """Hand an address to the browser when it is http(s) and leads where it says."""
    address = safe_url(url)
    if not address:
        return False
    from PySide6.QtCore import QUrl  # noqa: PLC0415 - the first picture needs none of it
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - as above

    return QDesktopServices.openUrl(QUrl(address))


def announce(widget: QWidget, words: str) -> None:
    """Tell a screen reader what just changed."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - as above

    if QAccessible.isActive() and words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Elided(QLabel):
    """One line that gives way with an ellipsis, where plain QLabels would hold the window wide.

    It is a label for its role only: those who listen hear words, not a place without meaning.
    """

    def __init__(self, text: str = "", role: str = "small", hue: str = "muted") -> None:
        super().__init__()
        self._role, self._hue = role, hue
        self._said, self._fits = "", False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)
        self._dress()
        look().changed.connect(self._dress)
        self.say(text)

    def say(self, text: str, hue: str = "") -> None:
        self._said, self._hue = text, hue or self._hue
        self.setAccessibleName(text)
        self.setToolTip(tip(text))
        self._dress()

    def said(self) -> str:
        return self._said

    def fit(self) -> None:
        """Take no more room than the words need, so that what follows stands beside them."""
        self._fits = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dress()

    def _dress(self) -> None:
        if self._fits:
            width = self.sizeHint().width() + 2
            least = int(metrics(self._role).averageCharWidth() * 5)
            self.setMinimumWidth(min(width, least))
            self.setMaximumWidth(width)
        self.setFixedHeight(int(metrics(self._role).height() + 1))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(
            int(metrics(self._role).horizontalAdvance(self._said)) + 2, self.minimumHeight()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        fm, p = metrics(self._role), QPainter(self)
        p.setFont(font(self._role))
        p.setPen(colour(self._hue))
        words = fm.elidedText(self._said, Qt.TextElideMode.ElideRight, self.width())
        p.drawText(QPointF(0, (self.height() + fm.ascent() - fm.descent()) / 2), words)


class Clamp(QLabel):
    """At most `lines` lines, the last one with an ellipsis where words are left over."""

    def __init__(
        self, text: str = "", lines: int = 2, role: str = "body", hue: str = "ink"
    ) -> None:
        super().__init__()
        self._lines, self._role, self._hue = lines, role, hue
        self._said = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(40)
        look().changed.connect(self.updateGeometry)
        self.say(text)

    def say(self, text: str) -> None:
        self._said = " ".join(text.split())
        self.setAccessibleName(self._said)
        self.updateGeometry()
        self.update()

    def _line_height(self) -> int:
        return round(font(self._role).pixelSize() * 1.38)

    def _spans(self, width: int) -> list[tuple[int, int]]:
        lay = QTextLayout(self._said, font(self._role))
        lay.beginLayout()
        spans: list[tuple[int, int]] = []
        while len(spans) < self._lines:
            line = lay.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            spans.append((line.textStart(), line.textLength()))
        lay.endLayout()
        return spans

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._line_height() * max(1, len(self._spans(width)))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(300, self.heightForWidth(max(40, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.updateGeometry()  # another width, another number of lines

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, fm, height = QPainter(self), metrics(self._role), self._line_height()
        p.setFont(font(self._role))
        p.setPen(colour(self._hue))
        spans = self._spans(self.width())
        for k, (start, length) in enumerate(spans):
            last = k + 1 == len(spans)
            words = self._said[start:] if last else self._said[start : start + length]
            if last:
                words = fm.elidedText(words, Qt.TextElideMode.ElideRight, self.width())
            base = k * height + (height + fm.ascent() - fm.descent()) / 2
            p.drawText(QPointF(0, base), words.rstrip())
