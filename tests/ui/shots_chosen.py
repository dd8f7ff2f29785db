"""`python -m tests.ui.shots_chosen FOLDER [NAME...]`: choosing several, labels, rules."""

import sys
from pathlib import Path

from inbox.ui.window import MainWindow
from tests.ui.kiosk import Kiosk
from tests.ui.shots import Shot, camera, pause, shoot


def four(_shop: Kiosk, window: MainWindow) -> None:
    window.list.view.setFocus()
    for _ in range(3):
        window.actions_["choose_next"].trigger()
    window.actions_["next"].trigger()
    window.actions_["next"].trigger()


def done(shop: Kiosk, window: MainWindow) -> None:
    four(shop, window)
    window.actions_["like"].trigger()
    pause(300)


SHOTS = {
    "30-chosen-light": Shot(stage=four),
    "30-chosen-dark": Shot("dark", stage=four),
    "30-chosen-finnish": Shot(language="fi", stage=four),
    "30-chosen-200": Shot(size=(1600, 1100), text=200, stage=four),
    "30-chosen-narrow": Shot(size=(590, 800), stage=four),
    "31-liked": Shot(stage=done),
}


def main() -> None:
    folder, wanted = Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    app = camera()
    app.setCursorFlashTime(0)
    for name, shot in SHOTS.items():
        if not wanted or any(name.startswith(w) for w in wanted):
            shoot(name, shot, folder)


if __name__ == "__main__":
    main()
