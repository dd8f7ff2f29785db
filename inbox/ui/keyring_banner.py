"""The keyring gives no secrets: what that means, and the two ways on."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inbox.ui.bridge import Bridge
from inbox.ui.parts.banner import Banner
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import announce
from inbox.ui.words import tr


class KeyringNotice(QWidget):
    """Empty while the keyring works. Put it above the list; it fills itself.

    The engine's words tell which trouble it is; the network's reading and sending waits meanwhile.
    """

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._lay = QVBoxLayout(self)
        self._lay.setContentsMargins(0, 0, 0, 0)
        self.banner: Banner | None = None
        self.hide()
        bridge.keyring_changed.connect(self.tell)

    def tell(self, trouble: str) -> None:
        """Show what is the matter; "" when nothing is any more."""
        if self.banner is not None:
            self._lay.removeWidget(self.banner)
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None
        self.setVisible(bool(trouble))
        if trouble:
            title, words = keyring_words(trouble)
            again, keep = self._bridge.check_now, self._bridge.keep_for_session
            for_now = tr("Keyring", "Keep for this session only")
            if "no keyring" in trouble:
                buttons = [
                    _button(for_now, "primary", keep),
                    _button(tr("Keyring", "Try again"), "plain", again),
                ]
            else:
                buttons = [
                    _button(tr("Keyring", "Unlock and try again"), "primary", again),
                    _button(for_now, "plain", keep),
                ]
            self.banner = Banner("amber", "key", title, words, buttons)
            self._lay.addWidget(self.banner)
            announce(self, f"{title}. {words}")


def keyring_words(trouble: str) -> tuple[str, str]:
    """Title and sentence for the engine's words (see `secrets.KeyringTrouble`)."""
    held = tr("Keyring", "Nothing is read or sent until then; your replies are kept.")
    if "locked" in trouble:
        return tr("Keyring", "The keyring is locked"), held
    if "no keyring" in trouble:
        return (
            tr("Keyring", "This computer has no keyring"),
            tr(
                "Keyring",
                "Kuulolla writes no password into a file. It can remember your sign-ins until "
                "you close it, or you can install a keyring (GNOME Keyring, KWallet).",
            ),
        )
    return tr("Keyring", "The keyring does not answer"), held


def _button(words: str, kind: str, do: Callable[[], object]) -> Button:
    made = Button(words, "", kind, size=32)
    made.clicked.connect(lambda _checked=False: do())  # without the click's own argument
    return made
