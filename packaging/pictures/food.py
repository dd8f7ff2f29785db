"""What the demo shop bakes, cooks and pours."""

import math
import random

from brush import Canvas
from PySide6.QtGui import QColor

W, H = 900, 600


def buns() -> Canvas:
    c = Canvas(W, H, "#e9e3d8", "#cdc3b2")
    c.wood(2, "#8b7a60")
    spots = [(-36, -20), (6, -27), (47, -16), (-19, 19), (26, 20), (-60, 24), (68, 29)]
    for number, (dx, dy) in enumerate(spots):
        c.bun(W / 2 + dx * c.unit, H / 2 + dy * c.unit, c.unit * 17, number + 1)
    return c


def coffee() -> Canvas:
    c = Canvas(W, H, "#5d7466", "#37493f")
    c.wood(5, "#1e2a23", 40)
    x, y, r = W * 0.52, H * 0.52, c.unit * 19
    c.cup(x, y, r, ("#c08552", "#94592d", "#5f3517"))
    for size, fill in ((0.5, "#f6e9d3"), (0.33, "#b97f4b"), (0.19, "#f6e9d3")):
        s, low = size * r, y - r * (0.1 - 0.1 * size)
        c.oval(x - s * 0.5, low - s * 0.25, s * 0.58, s * 0.6, fill)
        c.oval(x + s * 0.5, low - s * 0.25, s * 0.58, s * 0.6, fill)
        c.shape([(x - s, low), (x + s, low), (x, low + s * 1.25)], fill)
    for turn in range(4):
        c.save()
        c.translate(W * (0.08 + 0.05 * turn), H * (0.15 + 0.07 * (turn % 2)))
        c.rotate(41 * turn)
        c.ball(0, 0, c.unit * 2.4, c.unit * 1.6, ("#6d4426", "#4a2a14", "#2b170a"))
        c.line([(-c.unit * 1.9, 0), (c.unit * 1.9, 0)], "#23120a", 2)
        c.restore()
    return c


def bread() -> Canvas:
    c = Canvas(W, H, "#d8c4a4", "#b39468")
    c.wood(4, "#6d4a2c")
    c.save()
    c.translate(W / 2, H / 2)
    c.rotate(-14)
    c.box(-W * 0.32, -H, W * 0.5, H * 2, "#ece6da")
    c.box(-W * 0.28, -H, W * 0.012, H * 2, "#b5807a")
    long, tall = W * 0.66, H * 0.44
    c.shadow(long * 0.02, tall * 0.16, long * 0.6, tall * 0.66)
    c.ball(0, 0, long / 2, tall / 2, ("#dca566", "#a9682f", "#5f3314"))
    for cut in range(5):
        x = -long * 0.32 + cut * long * 0.155
        c.shape(
            [
                (x, tall * 0.3),
                (x + 6, 0),
                (x + 52, -tall * 0.34),
                (x + 34, 2),
                (x + 14, tall * 0.3),
            ],
            "#f1d7a8",
        )
    c.scatter(0, 0, tall * 0.46, 160, 2.2, QColor(255, 248, 232, 120), 8)
    c.restore()
    return c


def soup() -> Canvas:
    c = Canvas(W, H, "#3f4a55", "#2a323a")
    c.wood(9, "#11161b", 60)
    x, y, r = W * 0.5, H * 0.52, c.unit * 29
    c.plate(x, y, r, "#e4ddd0")
    c.ball(x, y, r * 0.78, r * 0.78, ("#f3cf6f", "#dfae45", "#b27d24"))
    for turn in range(3):
        far = r * (0.24 + 0.15 * turn)
        swirl = [
            (x + far * math.cos(a / 20 + turn), y + far * math.sin(a / 20 + turn))
            for a in range(60)
        ]
        c.line(swirl, QColor(255, 244, 214, 150), 7 - turn)
    c.scatter(x, y, r * 0.5, 26, 8, "#b5652f", 3)
    c.scatter(x, y, r * 0.55, 34, 5, "#5f7f3c", 4)
    c.line([(W * 0.87, H * 0.1), (W * 0.8, H * 0.62)], "#c9ccd0", 12)
    c.oval(W * 0.793, H * 0.7, 26, 44, "#d9dcdf")
    return c


def apples() -> Canvas:
    c = Canvas(W, H, "#7b8f5d", "#4f6540")
    c.box(W * 0.06, H * 0.2, W * 0.88, H * 0.72, "#8a623a", 10)
    for slat in range(4):
        c.box(W * 0.06, H * (0.22 + 0.18 * slat), W * 0.88, H * 0.13, "#a97b4b", 5)
    chance = random.Random(12)
    for row in range(4):
        for column in range(8):
            x = W * (0.13 + 0.106 * column) + 18 * (row % 2) + chance.uniform(-8, 8)
            y = H * (0.26 + 0.15 * row) + chance.uniform(-8, 8)
            red = chance.random() < 0.62
            skin = ("#f08a6a", "#c23b32", "#7d1c20") if red else ("#eef0a0", "#b9c553", "#76862c")
            c.shadow(x + 6, y + 14, 60, 54, 110)
            c.ball(x, y, 50, 47, skin)
            c.oval(x + 2, y - 16, 13, 7, c.tint("#4a2412", 130))
            c.line([(x + 2, y - 16), (x + 8, y - 42)], "#4b3219", 5)
    return c


def pie() -> Canvas:
    c = Canvas(W, H, "#efe5d6", "#cdb798")
    c.wood(7, "#7d6040")
    x, y, r = W / 2, H / 2, c.unit * 29
    c.shadow(x + 16, y + 30, r * 1.2, r * 1.15, 120)
    c.ball(x, y, r * 1.08, r * 1.08, ("#d8dcdd", "#a9b0b3", "#70777a"))
    c.ball(x, y, r, r, ("#e8b565", "#c58534", "#8d551c"))
    c.ball(x, y, r * 0.87, r * 0.87, ("#d99a44", "#b26f26", "#7f4a18"))
    for turn in (40, -50):
        c.save()
        c.translate(x, y)
        c.rotate(turn)
        for strip in range(-3, 4):
            half = math.sqrt(max(0.0, 0.74 - (strip * 0.23) ** 2)) * r
            c.box(-half, strip * r * 0.23 - 15, half * 2, 30, "#8f5a22", 12)
            c.box(-half, strip * r * 0.23 - 17, half * 2, 27, "#e3ad5c", 12)
        c.restore()
    c.scatter(x, y, r * 0.8, 120, 2.4, QColor(255, 250, 235, 190), 21)
    return c


def sandwich() -> Canvas:
    c = Canvas(W, H, "#c7d0b6", "#98a684")
    c.wood(14, "#4d5a3c")
    x, y = W / 2, H * 0.52
    c.plate(x, y + 20, c.unit * 31)
    c.ball(x, y + 70, 230, 84, ("#c98d4b", "#a4682e", "#6d411a"))
    for number in range(9):
        c.ball(
            x - 210 + number * 52,
            y + 40 + 9 * (number % 2),
            48,
            26,
            ("#a8cc6a", "#6f9c40", "#4b7128"),
        )
    for number in range(8):
        c.ball(
            x - 190 + number * 54,
            y + 14 - 6 * (number % 2),
            46,
            20,
            ("#ffb070", "#ee7f3a", "#c25a20"),
        )
    c.ball(x, y - 40, 236, 84, ("#e3b06c", "#bd7d3a", "#804c1c"))
    c.scatter(x, y - 52, 110, 70, 4, "#f7e7c4", 31)
    c.scatter(x, y + 96, 200, 16, 8, "#4d6b2f", 33)
    return c


def berrycake() -> Canvas:
    c = Canvas(W, H, "#efdfe0", "#cfb3b4")
    x, y = W / 2, H * 0.56
    c.shadow(x, y + 150, 340, 70, 110)
    c.ball(x, y + 130, 320, 60, ("#ffffff", "#efe9e2", "#cdc4ba"))
    for number, fill in enumerate(("#c98f55", "#f8efdf", "#c98f55", "#f8efdf")):
        c.box(x - 220, y + 86 - number * 48, 440, 52, fill, 12)
    c.oval(x, y - 60, 220, 62, "#fffaf0")
    chance = random.Random(17)
    for _ in range(110):
        turn, far = chance.random() * math.tau, math.sqrt(chance.random())
        bx, by = x + far * 185 * math.cos(turn), y - 68 + far * 44 * math.sin(turn)
        c.ball(bx, by, 13, 12, ("#f59a94", "#c32a34", "#7a1220"))
    for drip in range(9):
        c.box(x - 210 + drip * 50, y - 62, 22, 46 + 26 * (drip % 3), "#fffaf0", 11)
    return c


def tea() -> Canvas:
    c = Canvas(W, H, "#e7dccb", "#c9b698")
    c.wood(19, "#846b49")
    c.cup(W * 0.34, H * 0.55, c.unit * 15, ("#e8b46a", "#c07a2c", "#8a4b16"))
    c.oval(W * 0.35, H * 0.56, 40, 40, "#f4d68a")
    for spoke in range(8):
        a = spoke * math.tau / 8
        end = (W * 0.35 + 34 * math.cos(a), H * 0.56 + 34 * math.sin(a))
        c.line([(W * 0.35, H * 0.56), end], "#e0a63e", 4)
    for number, fill in enumerate(("#2f5b48", "#8a4580", "#b1552f", "#27424a")):
        x, y = W * (0.62 + 0.16 * (number % 2)), H * (0.1 + 0.42 * (number // 2))
        c.shadow(x + 66, y + 118, 90, 104, 80)
        c.box(x, y, 124, 196, fill, 12)
        c.box(x, y, 124, 40, "#d9c9a8", 12)
        c.box(x + 20, y + 80, 84, 64, "#f6efe0", 4)
        c.line([(x + 34, y + 102), (x + 90, y + 102)], fill, 4)
        c.line([(x + 34, y + 122), (x + 72, y + 122)], fill, 4)
    c.scatter(W * 0.5, H * 0.86, 60, 60, 5, "#4b4a2a", 23)
    return c
