"""The accounts in the settings: how they are doing, and letting go of one."""

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.settings_page import Settings
from tests.ui.kiosk import MANIFESTS, Kiosk


def test_an_account_is_let_go_of_after_asking_once_more(shop: Kiosk, qtbot: QtBot) -> None:
    page = Settings(shop.bridge, shop.reader, channels=MANIFESTS)
    page.show()
    account = shop.reader.accounts()[0]
    name = MANIFESTS[account.channel].name
    qtbot.waitUntil(lambda: bool(_buttons(page, "Disconnect: ")))
    (go,) = _buttons(page, f"Disconnect: {name}, {account.name}")
    (keep,) = _buttons(page, f"Keep it: {name}, {account.name}")
    go.click()
    assert _says(page, f"What was read from {name}")
    keep.click()
    assert not _says(page, f"What was read from {name}")
    assert account.id in [one.id for one in shop.reader.accounts()]
    go.click()
    go.click()
    qtbot.waitUntil(lambda: _says(page, "Disconnected"))
    assert account.id not in [one.id for one in shop.reader.accounts()]
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)


def _buttons(page: Settings, name: str) -> list[Button]:
    return [b for b in page.findChildren(Button) if b.accessibleName().startswith(name)]


def _says(page: Settings, text: str) -> bool:
    return any(label.said().startswith(text) for label in page.findChildren(Label))
