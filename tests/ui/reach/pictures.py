"""`python -m tests.ui.reach.pictures FOLDER [NAME...]`: every screen in every look, as pictures.

Light, dark, Finnish, twice the text, 900 and 600 px wide; FOLDER/index.html shows them all.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from tests.ui.reach.screens import SCREENS, Look, shown
from tests.ui.shots import camera

LOOKS = {
    "light": Look(),
    "dark": Look("dark"),
    "finnish": Look(language="fi"),
    "large": Look(text=200),
    "900": Look(size=(900, 700)),
    "600": Look(size=(600, 800)),
    "600-large": Look("dark", "fi", 200, (600, 800)),
}


def picture(screen: QWidget) -> QPixmap:
    """The whole window of a screen; a menu stands before its window."""
    if isinstance(screen, QMenu):
        return screen.grab()
    window = screen.window()
    taken = window.grab()
    for over in window.findChildren(QMenu):
        if over.isVisible():
            over.render(taken, window.mapFromGlobal(over.mapToGlobal(QPoint())))
    return taken


def main() -> None:
    folder, wanted = Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    camera().setCursorFlashTime(0)
    names = [n for n in SCREENS if not wanted or any(n.startswith(w) for w in wanted)]
    for name in names:
        for called, worn in LOOKS.items():
            with shown(SCREENS[name], worn, hurry=False) as screen:
                picture(screen).save(str(folder / f"{name}-{called}.png"))
    rows = "".join(
        f"<h2>{name}</h2>"
        + "".join(f'<img src="{name}-{called}.png" height="420" alt="">' for called in LOOKS)
        for name in names
    )
    (folder / "index.html").write_text(f"<title>Every screen</title>{rows}", "utf-8")


if __name__ == "__main__":
    main()
