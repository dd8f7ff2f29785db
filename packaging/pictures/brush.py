"""Strokes that the demo shop's pictures share: light, wood, shadows, dough, crockery."""

import math
import random
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen
from PySide6.QtGui import QRadialGradient as Radial

Colours = tuple[str, str, str]  # light, middle, dark


class Canvas(QPainter):
    """A picture being painted. Lengths are in pixels; `unit` is a hundredth of the long side."""

    def __init__(self, width: int, height: int, top: str, bottom: str) -> None:
        self.image = QImage(width, height, QImage.Format.Format_RGB32)
        super().__init__(self.image)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setPen(Qt.PenStyle.NoPen)
        self.w, self.h = float(width), float(height)
        self.unit = max(width, height) / 100
        slope = QLinearGradient(0, 0, width * 0.3, height)
        slope.setColorAt(0, QColor(top))
        slope.setColorAt(1, QColor(bottom))
        self.fillRect(QRectF(0, 0, width, height), slope)

    def tint(self, colour: str, alpha: int = 255) -> QColor:
        """A colour with some of what is under it."""
        made = QColor(colour)
        made.setAlpha(alpha)
        return made

    def oval(self, x: float, y: float, rx: float, ry: float, fill: QColor | str) -> None:
        self.setBrush(QColor(fill))
        self.drawEllipse(QPointF(x, y), rx, ry)

    def box(self, x: float, y: float, w: float, h: float, fill: str, radius: float = 0) -> None:
        self.setBrush(QColor(fill))
        self.drawRoundedRect(QRectF(x, y, w, h), radius, radius)

    def shape(self, points: Iterable[tuple[float, float]], fill: QColor | str) -> None:
        path = QPainterPath()
        for number, (x, y) in enumerate(points):
            path.lineTo(x, y) if number else path.moveTo(x, y)
        path.closeSubpath()
        self.setBrush(QColor(fill))
        self.drawPath(path)

    def line(
        self, points: Iterable[tuple[float, float]], colour: QColor | str, wide: float
    ) -> None:
        path = QPainterPath()
        for number, (x, y) in enumerate(points):
            path.lineTo(x, y) if number else path.moveTo(x, y)
        self.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(colour), wide)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.setPen(pen)
        self.drawPath(path)
        self.setPen(Qt.PenStyle.NoPen)

    def ball(self, x: float, y: float, rx: float, ry: float, colours: Colours) -> None:
        """Something round that the window lights from the upper left."""
        glow = Radial(QPointF(-0.3, -0.4), 1.5)
        for place, colour in zip((0, 0.45, 1), colours, strict=True):
            glow.setColorAt(place, QColor(colour))
        self.save()
        self.translate(x, y)
        self.scale(rx, ry)
        self.setBrush(glow)
        self.drawEllipse(QPointF(0, 0), 1, 1)
        self.restore()

    def shadow(self, x: float, y: float, rx: float, ry: float, alpha: int = 90) -> None:
        fade = Radial(QPointF(0, 0), 1)
        fade.setColorAt(0.5, QColor(40, 24, 10, alpha))
        fade.setColorAt(1, QColor(40, 24, 10, 0))
        self.save()
        self.translate(x, y)
        self.scale(rx, ry)
        self.setBrush(fade)
        self.drawEllipse(QPointF(0, 0), 1, 1)
        self.restore()

    def wood(self, seed: int, dark: str, alpha: int = 24) -> None:
        chance = random.Random(seed)
        for plank in range(5):
            y = self.h * (plank + 0.15 * chance.random()) / 5
            self.line([(0, y), (self.w, y)], self.tint(dark, alpha), 2)
            for _ in range(8):
                grain, x = y + chance.random() * self.h / 5, chance.random() * self.w
                end = x + self.w * (0.1 + 0.3 * chance.random())
                self.line([(x, grain), (end, grain)], self.tint(dark, alpha // 2), 1.2)

    def scatter(
        self, x: float, y: float, r: float, count: int, size: float, fill: QColor | str, seed: int
    ) -> None:
        """Crumbs, sugar, seeds: small dots within a circle."""
        chance = random.Random(seed)
        for _ in range(count):
            turn, far = chance.random() * math.tau, r * math.sqrt(chance.random())
            dot = size * (0.7 + 0.6 * chance.random())
            self.oval(x + far * math.cos(turn), y + far * math.sin(turn), dot, dot * 0.85, fill)

    def plate(self, x: float, y: float, r: float, rim: str = "#f7f4ec") -> None:
        self.shadow(x + r * 0.08, y + r * 0.14, r * 1.16, r * 1.12, 110)
        self.ball(x, y, r, r, ("#ffffff", rim, "#cfc8ba"))
        self.ball(x, y, r * 0.72, r * 0.72, ("#e6e1d6", "#f4f1ea", "#fbfaf6"))

    def bun(self, x: float, y: float, r: float, seed: int) -> None:
        chance = random.Random(seed)
        self.shadow(x + r * 0.1, y + r * 0.22, r * 1.25, r * 1.15)
        self.ball(x, y, r, r * 0.95, ("#f0c07c", "#cf8a41", "#8a4f1d"))
        start = chance.random() * 6
        curl = []
        for step in range(120):
            turn, far = start + step / 120 * 2.6 * math.tau, r * (0.06 + 0.8 * step / 120)
            curl.append((x + far * math.cos(turn), y + far * 0.95 * math.sin(turn)))
        self.line(curl, QColor(92, 46, 14, 205), r * 0.085)
        lit = [(px - r * 0.022, py - r * 0.035) for px, py in curl]
        self.line(lit, QColor(255, 226, 170, 105), r * 0.035)
        self.scatter(x, y, r * 0.85, 26, r * 0.038, "#fffaf0", seed)

    def cup(self, x: float, y: float, r: float, drink: Colours) -> None:
        self.plate(x, y, r * 1.6)
        self.save()
        self.translate(x, y)
        self.rotate(-32)
        self.box(r * 0.9, -r * 0.13, r * 0.6, r * 0.26, "#f3f0e9", r * 0.13)
        self.restore()
        self.ball(x, y, r, r, ("#ffffff", "#f0ece4", "#d2ccc0"))
        self.ball(x, y, r * 0.86, r * 0.86, drink)

    def spruce(self, x: float, base: float, tall: float, fill: QColor | str) -> None:
        for tier in range(4):
            foot = base - tall * (0.08 + 0.2 * tier)
            half = tall * (0.27 - 0.05 * tier)
            self.shape([(x, foot - tall * 0.36), (x + half, foot), (x - half, foot)], fill)

    def light(self) -> None:
        """Warm from the upper left, darker towards the corners: put on last."""
        fall = Radial(QPointF(self.w * 0.3, self.h * 0.2), max(self.w, self.h))
        fall.setColorAt(0, QColor(255, 246, 225, 60))
        fall.setColorAt(1, QColor(30, 20, 10, 60))
        self.fillRect(QRectF(0, 0, self.w, self.h), fall)
