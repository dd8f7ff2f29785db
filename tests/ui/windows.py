"""Windows of tests, and how they end."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def gone(window: QWidget) -> None:
    """Deleted now and not some time: the next test closes files and changes the language."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
