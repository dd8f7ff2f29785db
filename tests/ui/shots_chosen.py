"""`python -m tests.ui.shots_chosen FOLDER [NAME...]`: choosing several, labels, rules."""

import sys
from pathlib import Path

from inbox.store.rows import View
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


def labels(shop: Kiosk, _window: MainWindow) -> None:
    """A few labels, on a few."""
    rows = {r.author_name: r.id for r in shop.reader.list(View.ALL, limit=99)}
    sorting = shop.bridge.sorting
    for name, colour, who in (
        ("Press", "4", ["Petra"]),
        ("Gluten-free", "1", ["Aino", "Liisa", "Sam"]),
        ("Regulars", "0", ["Aino", "Marcus", "kahvikarhu"]),
        ("Christmas tables", "3", ["Oskari & Milla"]),
    ):
        label = sorting.make_label(name, colour).result()
        sorting.put_label(label.id, [rows[one] for one in who], on=True)
    pause(200)


def finder(shop: Kiosk, window: MainWindow) -> None:
    labels(shop, window)
    window.actions_["label"].trigger()


def finder_new(shop: Kiosk, window: MainWindow) -> None:
    finder(shop, window)
    window.rooms.labels.field.setText("Wedding cakes")


def of_label(shop: Kiosk, window: MainWindow) -> None:
    labels(shop, window)
    window.go_label(3)


SHOTS = {
    "30-chosen-light": Shot(stage=four),
    "30-chosen-dark": Shot("dark", stage=four),
    "30-chosen-finnish": Shot(language="fi", stage=four),
    "30-chosen-200": Shot(size=(1600, 1100), text=200, stage=four),
    "30-chosen-narrow": Shot(size=(590, 800), stage=four),
    "31-liked": Shot(stage=done),
    "32-labels-light": Shot(stage=labels),
    "32-labels-dark": Shot("dark", stage=labels),
    "32-labels-finnish": Shot(language="fi", stage=labels),
    "32-labels-200": Shot(size=(1600, 1100), text=200, stage=labels),
    "32-labels-narrow": Shot(size=(590, 800), stage=labels),
    "33-finder-light": Shot(stage=finder),
    "33-finder-dark": Shot("dark", stage=finder_new),
    "33-finder-200": Shot(size=(1600, 1100), text=200, language="fi", stage=finder),
    "33-finder-narrow": Shot(size=(590, 800), language="fi", stage=finder),
    "34-of-label": Shot(stage=of_label),
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
