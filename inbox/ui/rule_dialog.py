"""Making a rule: it is tried on the past before it can be kept."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from inbox.core.rules import Does, LooksFor, Rule
from inbox.store.reader import Reader
from inbox.ui.bridge import Bridge
from inbox.ui.choice import Choice
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Dialog
from inbox.ui.parts.layout import column, panel, row, scrolled
from inbox.ui.rule_form import RuleForm
from inbox.ui.rule_preview import RulePreview
from inbox.ui.theme import wide
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.store.shelf import Preview

REST = 300  # ms after the last key before the past is looked through
SIDE = 700  # px at 100 % that form and preview need beside one another


def _now() -> datetime:
    return datetime.now(UTC)


class RuleDialog(Dialog):
    """`saved` carries the rule, and whether it is to be applied to what waits now."""

    saved = Signal(object, bool)

    def __init__(
        self,
        bridge: Bridge,
        reader: Reader,
        channels: Channels,
        rule: Rule | None = None,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        title = tr("Rule", "New rule") if rule is None else tr("Rule", "Change the rule")
        super().__init__(parent, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._over = False
        self._bridge, self._clock = bridge, clock
        begun = rule or Rule("", LooksFor(), Does(done=True))
        self.form = RuleForm(begun, channels, reader.accounts(), reader.shelf.labels())
        self.preview = RulePreview(channels)
        self._tried: LooksFor | None = None  # what the preview shows
        self._waiting = 0
        self.apply = Choice(tr("Rule", "Do it to what waits now too"), several=True)
        self.save = Button(tr("Rule", "Keep the rule"), kind="primary")
        self.save.clicked.connect(self._save)
        cancel = Button(tr("Rule", "Cancel"), kind="plain")
        cancel.clicked.connect(self.reject)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._try)
        self.form.changed.connect(self._changed)
        form = scrolled(column(self.form, None, margins=(2, 2, 16, 8)))
        right = panel(column((self.preview, 1), 12, self.apply))
        self._halves = row((form, 6), (right, 5), gap=24)
        self.hold((self._halves, 1), 14, row(None, cancel, self.save, gap=8))
        self.resize(wide(860), min(wide(700), self.screen().availableSize().height() - 60))
        self.form.words.setFocus()
        self._changed()
        self._rest.stop()
        self._try()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """One below the other where both would be squeezed."""
        super().resizeEvent(event)
        narrow = self.width() < wide(SIDE)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._halves.direction() != way:
            self._halves.setDirection(way)

    def _changed(self) -> None:
        if self.form.rule().looks_for != self._tried:
            self._tried = None
            self._rest.start()
        self._dress()

    def _try(self) -> None:
        """Look through the past; what was asked before and answers late is not shown."""
        wanted = self.form.rule().looks_for
        if wanted.nothing():
            self.preview.ask(tr("Rule", "Say what to look for, and see here what it finds."))
            self._dress()
            return

        def found(answer: "Preview") -> None:
            if self._over or self.form.rule().looks_for != wanted:
                return
            self._tried, self._waiting = wanted, answer.waiting
            self.preview.show_found(answer, wanted, self._clock())
            self._dress()

        def failed(_error: BaseException) -> None:
            if not self._over:
                self.preview.ask(tr("Rule", "The past could not be looked through."))

        self._bridge.when(self._bridge.sorting.preview(wanted), found, failed)

    def _dress(self) -> None:
        """It can be kept once it does something, and its look back is there to be seen."""
        rule = self.form.rule()
        ready = self._tried == rule.looks_for and not rule.looks_for.nothing()
        self.save.setEnabled(ready and not rule.does.nothing())
        self.apply.setVisible(ready and self._waiting > 0)
        self.save.setToolTip("")
        if rule.does.nothing():
            self.save.setToolTip(tr("Rule", "Choose what it does"))
        self.form.name.setPlaceholderText(
            self.form.called(rule.looks_for) or tr("Rule", "By its first word")
        )

    def done(self, result: int) -> None:
        """An answer that comes later finds nobody here."""
        self._over = True
        super().done(result)

    def _save(self) -> None:
        apply = self.apply.isChecked() and not self.apply.isHidden()
        self.saved.emit(self.form.rule(), apply)
        self.accept()
