"""The inbox cannot be opened: what happened, what it means, and the way on where there is one."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QPushButton

from inbox.ui.words import in_full, reason, tr


class CannotOpen(QMessageBox):
    """``damaged``: the file can be put aside, for the `copy` or for an empty one."""

    def __init__(self, error: BaseException, *, damaged: bool, copy: Path | None = None) -> None:
        super().__init__()
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(tr("Sidebar", "Kuulolla"))
        said = reason(str(error))
        self.setText(said or tr("Start", "Something went wrong, and the inbox stays closed."))
        self._on: QPushButton | None = None
        role = QMessageBox.ButtonRole
        if damaged and copy is not None:
            self.setInformativeText(
                tr(
                    "Start",
                    "There is a good copy of {when}. What came later is read again from the "
                    "networks. The damaged file stays beside it.",
                    when=in_full(datetime.fromtimestamp(copy.stat().st_mtime, UTC)),
                )
            )
            self._on = self.addButton(tr("Start", "Use the copy"), role.AcceptRole)
        elif damaged:
            self.setInformativeText(
                tr(
                    "Start",
                    "There is no copy. An empty inbox reads everything again once you have "
                    "connected your accounts. The damaged file stays beside it.",
                )
            )
            self._on = self.addButton(tr("Start", "Begin with an empty inbox"), role.AcceptRole)
        leave = self.addButton(tr("Start", "Quit"), role.RejectRole)
        self.setDefaultButton(leave)
        self.setEscapeButton(leave)

    def wants_on(self) -> bool:
        """Whether the owner chose to go on without the damaged file."""
        return self._on is not None and self.clickedButton() is self._on

    @classmethod
    def ask(cls, error: BaseException, *, damaged: bool, copy: Path | None = None) -> bool:
        """Show it until it is answered; whether to go on without the damaged file."""
        box = cls(error, damaged=damaged, copy=copy)
        box.exec()
        return box.wants_on()
