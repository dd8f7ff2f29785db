"""Draws the demo shop's pictures anew into resources/demo/pictures (they are committed).

Run by hand after a change here, from the checkout:
QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/pictures/draw.py
"""

import json
import sys
from pathlib import Path

import faces
import food
import places
from brush import Canvas
from PySide6.QtGui import QGuiApplication

ROOT = Path(__file__).parents[2] / "resources" / "demo"
SCENES = (
    *(food.buns, food.coffee, food.bread, food.soup, food.apples, food.pie, food.sandwich),
    *(food.berrycake, food.tea, places.window, places.lights, places.heather, places.snow),
    *(places.wall, places.market),
)


def save(canvas: Canvas, name: str) -> None:
    canvas.end()
    path = ROOT / "pictures" / name
    if not canvas.image.save(str(path), quality=80 if path.suffix == ".jpg" else 10):
        raise OSError(path)


def main() -> None:
    app = QGuiApplication(sys.argv)
    (ROOT / "pictures").mkdir(exist_ok=True)
    for scene in SCENES:
        canvas = scene()
        canvas.light()
        save(canvas, f"{scene.__name__}.jpg")
    save(faces.kanerva(), "kanerva.png")
    people = json.loads((ROOT / "content.json").read_text(encoding="utf-8"))["people"]
    for avatar in sorted({person["avatar"] for person in people if person["avatar"]}):
        name = Path(avatar).name
        key = Path(avatar).stem.removeprefix("face-")
        thing = faces.THINGS.get(key)
        save(thing() if thing else faces.person(key), name)
    app.quit()


if __name__ == "__main__":
    main()
