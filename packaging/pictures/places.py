"""The demo shop's rooms, street and days."""

import math
import random

from brush import Canvas
from PySide6.QtGui import QColor

W, H = 900, 600


def window() -> Canvas:
    c = Canvas(W, H, "#f1e6d2", "#d9c3a0")
    for pane in range(3):
        x, wide = W * (0.05 + 0.315 * pane), W * 0.27
        c.box(x - 8, H * 0.05 - 8, wide + 16, H * 0.58 + 16, "#fdf9f0", 4)
        c.box(x, H * 0.05, wide, H * 0.58, "#cfe0dc")
        for tree in range(3):
            tall = H * (0.3 + 0.06 * ((tree + pane) % 3))
            c.spruce(x + wide * (0.2 + 0.3 * tree), H * 0.63, tall, "#7d9c8a")
        c.box(x + wide * 0.485, H * 0.05, wide * 0.03, H * 0.58, "#fdf9f0")
    c.box(-5, H * 0.76, W + 10, H * 0.4, "#8a5f38", 4)
    c.box(-5, H * 0.76, W + 10, 10, "#a87a4d", 4)
    for x in (0.3, 0.72):
        top = W * x
        c.line([(top, 0), (top, H * 0.16)], "#5a4a38", 4)
        c.shape(
            [(top - 18, H * 0.16), (top + 18, H * 0.16), (top + 54, 170), (top - 54, 170)],
            "#2f5b48",
        )
    for x in (0.24, 0.6):
        c.line(
            [(W * x + 92, H * 0.68), (W * x + 118, H * 0.7), (W * x + 92, H * 0.74)], "#fbf8f1", 9
        )
        c.box(W * x, H * 0.655, 96, 72, "#fbf8f1", 18)
    return c


def lights() -> Canvas:
    c = Canvas(W, H, "#1c2433", "#0f141d")
    for row in range(2):
        base = H * (0.12 + 0.17 * row)
        wire = [(x, base + 40 * math.sin(x / W * math.pi * (2 + row))) for x in range(0, W + 1, 12)]
        c.line(wire, "#0a0d13", 4)
        for x, y in wire[2 + row :: 6]:
            c.shadow(x, y + 14, 60, 60, 0)
            c.oval(x, y + 14, 46, 46, QColor(255, 190, 92, 34))
            c.oval(x, y + 14, 26, 26, QColor(255, 200, 110, 70))
            c.ball(x, y + 14, 10, 13, ("#fff6dd", "#ffd994", "#f0a848"))
    c.box(-5, H * 0.8, W + 10, H * 0.3, "#3b2a20")
    for number, x in enumerate((0.16, 0.3, 0.47, 0.63, 0.82)):
        tall = 66 + 26 * (number % 3)
        cx, top = W * x, H * 0.8 - tall
        c.oval(cx, top - 26, 90, 90, QColor(255, 180, 90, 32))
        c.box(cx - 17, top, 34, tall, "#efe2c8", 5)
        c.oval(cx, top - 22, 9, 22, "#ffd27a")
        c.oval(cx, top - 16, 5, 12, "#fff4d6")
    return c


def heather() -> Canvas:
    c = Canvas(W, H, "#dfe6e6", "#b8c6c4")
    c.box(0, H * 0.78, W, H * 0.3, "#f4efe5")
    chance = random.Random(6)
    for _ in range(95):
        lean, tall = chance.uniform(-1, 1), chance.uniform(0.34, 0.62)
        foot = (W / 2 + lean * 70, H * 0.6)
        tip = (W / 2 + lean * 290, H * 0.64 - H * tall * (1 - 0.3 * abs(lean)))
        c.line([foot, tip], "#5d7148", 3)
        for bloom in range(11):
            part = 0.42 + bloom * 0.055
            x, y = (foot[k] + (tip[k] - foot[k]) * part for k in (0, 1))
            fill = chance.choice(("#a0568f", "#b978ac", "#8a4580", "#cb96c0"))
            c.oval(x + chance.uniform(-9, 9), y + chance.uniform(-5, 5), 6, 8, fill)
    c.shadow(W / 2 + 20, H * 0.9, 200, 34)
    c.shape(
        [(W * 0.38, H * 0.58), (W * 0.62, H * 0.58), (W * 0.59, H * 0.9), (W * 0.41, H * 0.9)],
        "#bb6b48",
    )
    c.box(W * 0.365, H * 0.56, W * 0.27, 40, "#cc7d58", 8)
    return c


def snow() -> Canvas:
    c = Canvas(W, H, "#b9c8d8", "#e6ecf1")
    for number in range(14):
        c.spruce(W * (0.02 + 0.075 * number), H * 0.6, H * (0.3 + 0.1 * (number % 3)), "#8299a6")
    c.box(0, H * 0.58, W, H, "#f4f7fa")
    for x in (0.16, 0.42, 0.68):
        left, seat = W * x, H * 0.66
        for leg in (0, 130):
            c.line(
                [(left + leg, seat), (left + leg + (8 if leg else -8), seat + 150)], "#4d3a2c", 10
            )
            c.line([(left + leg, seat), (left + leg, seat - 150)], "#4d3a2c", 10)
        for slat in (40, 84, 128):
            c.line([(left, seat - slat), (left + 130, seat - slat)], "#6a5140", 13)
        c.box(left - 14, seat - 26, 158, 34, "#ffffff", 17)
        c.box(left - 8, seat - 168, 146, 22, "#ffffff", 11)
    c.scatter(W / 2, H / 2, W * 0.62, 260, 3.6, QColor(255, 255, 255, 220), 5)
    return c


def wall() -> Canvas:
    c = Canvas(W, H, "#efe9df", "#d8cfc0")
    for number, (x, y, w, h) in enumerate(
        (
            (0.06, 0.12, 0.24, 0.5),
            (0.37, 0.08, 0.28, 0.4),
            (0.71, 0.14, 0.23, 0.48),
            (0.4, 0.58, 0.23, 0.28),
        )
    ):
        left, top, wide, tall = W * x, H * y, W * w, H * h
        c.shadow(left + wide / 2 + 8, top + tall / 2 + 14, wide * 0.62, tall * 0.6, 80)
        c.box(left, top, wide, tall, "#2d2722")
        c.box(left + 9, top + 9, wide - 18, tall - 18, "#faf6ee")
        ink = ("#27424a", "#5a2b2b", "#2f4a35", "#3b3557")[number]
        ground = top + tall * 0.8
        c.box(left + wide * 0.2, top + tall * 0.42, wide * 0.6, tall * 0.38, ink)
        c.box(left + wide * 0.62, top + tall * 0.2, wide * 0.1, tall * 0.3, ink)
        c.shape(
            [
                (left + wide * 0.16, top + tall * 0.42),
                (left + wide * 0.4, top + tall * 0.26),
                (left + wide * 0.84, top + tall * 0.42),
            ],
            ink,
        )
        for pane in range(4):
            c.box(
                left + wide * (0.25 + 0.135 * pane),
                top + tall * 0.52,
                wide * 0.07,
                tall * 0.14,
                "#faf6ee",
            )
        c.line([(left + wide * 0.12, ground), (left + wide * 0.88, ground)], ink, 4)
    c.box(0, H * 0.93, W, H, "#8d6b48")
    return c


def market() -> Canvas:
    c = Canvas(W, H, "#cfd9dd", "#aebbbf")
    c.box(0, H * 0.72, W, H, "#8c877e")
    c.box(W * 0.12, H * 0.56, W * 0.76, H * 0.3, "#7a5534", 4)
    for side in (0.13, 0.85):
        c.box(W * side, H * 0.2, 16, H * 0.6, "#5b4029")
    for stripe in range(10):
        x, wide = W * 0.07 + stripe * W * 0.086, W * 0.086
        fill = "#2f6b58" if stripe % 2 == 0 else "#f4efe4"
        c.shape(
            [(x + 24, H * 0.1), (x + wide + 24, H * 0.1), (x + wide, H * 0.28), (x, H * 0.28)], fill
        )
        c.oval(x + wide / 2, H * 0.28, wide / 2, 18, fill)
    for number in range(8):
        c.ball(W * (0.2 + 0.085 * number), H * 0.53, 44, 28, ("#dca566", "#a0602a", "#603414"))
    for number in range(6):
        c.bun(W * (0.23 + 0.11 * number), H * 0.68, 32, number + 40)
    c.box(W * 0.4, H * 0.76, W * 0.2, 44, "#28302c", 5)
    c.line([(W * 0.43, H * 0.8), (W * 0.57, H * 0.8)], "#e9e4d6", 4)
    return c
