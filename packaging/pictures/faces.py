"""Profile pictures of the people who comment: drawn faces, things that people choose, the shop."""

import hashlib
import math
import random
from collections.abc import Callable

from brush import Canvas
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

SIZE = 160
SKINS = ("#f2cfb1", "#eec6a5", "#d9a57c", "#b57b52", "#8a5a3a", "#f6d9c4")
HAIRS = ("#2c2622", "#5b3a24", "#8a5a30", "#c79a5b", "#d8d3cb", "#a4502a", "#1d1b22")
SHIRTS = ("#2f6b58", "#7a4451", "#49618c", "#b5763a", "#5b5568", "#8f8a45", "#31414a")
GROUNDS = ("#e8d9c4", "#d5e0e2", "#e4ddcf", "#dfe6d3", "#eadbe0", "#d8d6e6")

# Cut (0 round, 1 long, 2 bun on top, 3 curls, 4 cropped), skin, hair, and b: beard, g: glasses.
LOOKS = dict(
    look.split("=")
    for look in [
        "aino=153",
        "mikael=403",
        "sanni=102",
        "pekka=414g",
        "jari=401b",
        "emilia=212",
        "oskari=002g",
        "kaisa=351",
        "riku=005b",
        "tapio=414b",
        "saara=201g",
        "priya=130",
        "tom=005",
        "grace=246",
        "yusuf=020b",
        "layla=126",
        "lena=253",
        "marta=103",
        "diego=021",
        "ebba=153",
        "callum=305b",
        "jess=315",
        "nina=202",
        "eero=404g",
        "zoe-v=345",
        "fatima=240",
        "chen=110",
        "sofia=052",
        "lotta=302",
        "amir=430b",
        "kerttu=304g",
        "lauri=001",
    ]
)


def person(key: str) -> Canvas:
    """A face that belongs to this key: the same one each time."""
    chance = random.Random(int(hashlib.sha256(key.encode()).hexdigest()[:8], 16))
    shirt, ground = chance.choice(SHIRTS), chance.choice(GROUNDS)
    look = LOOKS[key]
    style, skin, hair = int(look[0]), SKINS[int(look[1])], HAIRS[int(look[2])]
    c, d = Canvas(SIZE, SIZE, ground, QColor(ground).darker(114).name()), SIZE
    if style == 1:  # long
        c.box(d * 0.25, d * 0.36, d * 0.5, d * 0.46, hair, d * 0.14)
    if style == 2:  # a bun on top
        c.oval(d * 0.5, d * 0.17, d * 0.1, d * 0.09, hair)
    if style == 3:  # curls
        for curl in range(14):
            a = math.pi + curl / 13 * math.pi
            c.oval(d * (0.5 + 0.2 * math.cos(a)), d * (0.42 + 0.21 * math.sin(a)), 14, 14, hair)
    if style != 4:  # 4 is short above the ears
        c.oval(d * 0.5, d * 0.41, d * 0.23, d * 0.24, hair)
    c.box(d * 0.16, d * 0.73, d * 0.68, d * 0.6, shirt, d * 0.26)
    c.box(d * 0.43, d * 0.58, d * 0.14, d * 0.22, QColor(skin).darker(112).name(), d * 0.06)
    c.oval(d * 0.5, d * 0.47, d * 0.175, d * 0.205, skin)
    fringe = chance.uniform(0.3, 0.42)
    c.setClipRect(QRectF(0, 0, d, d * fringe))
    c.oval(d * 0.5, d * 0.46, d * 0.19, d * 0.215, hair)
    c.setClipping(False)
    ink = "#3a2c25"
    for eye in (0.43, 0.57):
        c.oval(d * eye, d * 0.475, 3.2, 3.8, ink)
    if "b" in look:
        c.oval(d * 0.5, d * 0.6, d * 0.12, d * 0.075, hair)
    smile = [
        (d * (0.45 + 0.01 * k), d * (0.565 + 0.018 * math.sin(k / 10 * math.pi))) for k in range(11)
    ]
    c.line(smile, "#9c4a3c", 3)
    if "g" in look:
        glasses(c, ink)
    return c


def glasses(c: Canvas, ink: str) -> None:
    d = SIZE
    for eye in (0.43, 0.57):
        ring = [
            (d * eye + 11 * math.cos(a / 4), d * 0.475 + 11 * math.sin(a / 4)) for a in range(27)
        ]
        c.line(ring, ink, 2)
    c.line([(d * 0.43 + 11, d * 0.47), (d * 0.57 - 11, d * 0.47)], ink, 2)


def lake() -> Canvas:
    c = Canvas(SIZE, SIZE, "#f4c9a0", "#d98f7a")
    c.oval(100, 66, 21, 21, "#fff0d0")
    for number in range(7):
        c.spruce(4 + 26 * number, 96, 34 + 13 * (number % 3), "#23413c")
    c.box(0, 94, SIZE, 70, "#3f5f63")
    for number in range(5):
        c.box(70 + 6 * (number % 2), 102 + 11 * number, 60 - 8 * number, 4, "#e7b58f", 2)
    return c


def yarn() -> Canvas:
    c = Canvas(SIZE, SIZE, "#e9e2ef", "#cfc3dc")
    c.ball(80, 84, 52, 52, ("#a57fb4", "#7d5a8c", "#54395f"))
    for turn in range(-4, 5):
        bow = [(80 + turn * 9 + 18 * math.sin(k / 12 * math.pi), 40 + 7.4 * k) for k in range(13)]
        c.line(bow, QColor(255, 255, 255, 80), 3)
    c.line([(120, 112), (148, 132), (120, 146), (150, 152)], "#7d5a8c", 5)
    return c


def apple() -> Canvas:
    c = Canvas(SIZE, SIZE, "#dfe9d2", "#b9cfa0")
    c.ball(66, 92, 38, 44, ("#f08a6a", "#c23b32", "#7d1c20"))
    c.ball(94, 92, 38, 44, ("#f08a6a", "#c23b32", "#7d1c20"))
    c.line([(80, 58), (88, 30)], "#4b3219", 6)
    c.shape([(88, 44), (122, 24), (112, 50)], "#5f8a3c")
    return c


def fern() -> Canvas:
    c = Canvas(SIZE, SIZE, "#f1eee2", "#dcd9c4")
    c.line([(80, 150), (84, 90), (76, 22)], "#4a6b3c", 5)
    for leaf in range(9):
        y, long = 132 - 12 * leaf, 56 - 5 * leaf
        for side in (-1, 1):
            c.shape(
                [(80, y), (80 + side * long, y - 26), (80 + side * long * 0.5, y + 2)], "#6f9455"
            )
    return c


def print_() -> Canvas:
    c = Canvas(SIZE, SIZE, "#faf6ee", "#efe8d9")
    c.box(24, 24, 112, 112, "#27424a", 4)
    c.shape([(38, 92), (80, 44), (122, 92)], "#faf6ee")
    c.box(50, 92, 60, 34, "#faf6ee")
    c.box(72, 100, 16, 26, "#27424a")
    return c


def moon() -> Canvas:
    c = Canvas(SIZE, SIZE, "#243047", "#141b2b")
    c.scatter(80, 80, 80, 40, 1.6, "#cfd8ea", 4)
    c.oval(84, 76, 40, 40, "#f3e6bd")
    c.oval(102, 64, 36, 36, "#1f2a40")
    return c


def sun() -> Canvas:
    c = Canvas(SIZE, SIZE, "#fbe6b4", "#f2b97a")
    for ray in range(12):
        a = ray / 12 * math.tau
        near, far = ((80 + r * math.cos(a), 80 + r * math.sin(a)) for r in (46, 62))
        c.line([near, far], "#e0863c", 7)
    c.oval(80, 80, 36, 36, "#e87f3a")
    return c


def dog() -> Canvas:
    c = Canvas(SIZE, SIZE, "#d5e0e2", "#b4c6ca")
    for side in (-1, 1):
        c.oval(80 + side * 44, 78, 18, 38, "#6d4527")
    c.oval(80, 82, 46, 50, "#a87242")
    c.oval(80, 106, 27, 25, "#ead2b0")
    for eye in (62, 98):
        c.oval(eye, 72, 6, 7, "#221813")
    c.oval(80, 95, 11, 8, "#221813")
    c.box(72, 116, 16, 24, "#dd7f7d", 8)
    return c


def bike() -> Canvas:
    c = Canvas(SIZE, SIZE, "#e3ead9", "#c3d1ae")
    for x in (46, 114):
        ring = [(x + 28 * math.cos(a / 6), 100 + 28 * math.sin(a / 6)) for a in range(39)]
        c.line(ring, "#2b332b", 5)
    c.line([(46, 100), (66, 62), (104, 62), (82, 100), (46, 100)], "#c2543a", 6)
    c.line([(66, 62), (82, 100)], "#c2543a", 6)
    c.line([(114, 100), (102, 50), (116, 46)], "#c2543a", 6)
    c.line([(56, 56), (74, 56)], "#2b332b", 7)
    return c


def hen() -> Canvas:
    c = Canvas(SIZE, SIZE, "#f5ead2", "#e3cd9f")
    c.oval(88, 100, 46, 38, "#fbfaf6")
    c.oval(60, 66, 24, 26, "#fbfaf6")
    c.shape([(116, 84), (150, 58), (140, 104)], "#efe9dc")
    for comb in (50, 60, 70):
        c.oval(comb, 42, 7, 9, "#c9362f")
    c.shape([(40, 66), (22, 72), (40, 78)], "#e8a23a")
    c.oval(54, 64, 4, 4, "#221813")
    return c


def kanerva() -> Canvas:
    """The shop's own sign: a sprig of heather in a cup."""
    c = Canvas(SIZE, SIZE, "#2f6b58", "#24544a")
    for lean in (-26, -9, 9, 26):
        c.line([(80, 98), (80 + lean, 30)], "#cfe0c8", 4)
        for bloom in range(6):
            part = 0.35 + bloom * 0.12
            c.oval(80 + lean * part - 5, 98 - 68 * part, 6, 7, "#d9a3cd")
            c.oval(80 + lean * part + 5, 95 - 68 * part, 6, 7, "#c486b6")
    c.box(42, 92, 76, 46, "#f8f4ea", 20)
    c.line([(116, 102), (134, 106), (116, 124)], "#f8f4ea", 8)
    return c


THINGS: dict[str, Callable[[], Canvas]] = {
    scene.__name__.rstrip("_"): scene
    for scene in (lake, yarn, apple, fern, print_, moon, sun, dog, bike, hen)
}
