"""How everything looks: scheme, type and scale, held by the application as its palette is."""

from collections.abc import Mapping
from functools import lru_cache
from string import Template

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from inbox.ui.schemes import DARK, LIGHT, Scheme, contrast, palette, plain

TYPE = {  # role: size in px at 100 %, weight, tracking in % of the size
    "figure": (30, 600, -2.0),
    "hero": (24, 600, -1.6),
    "title": (20, 600, -1.2),
    "quote": (20, 400, -0.9),
    "heading": (15, 600, -0.6),
    "name": (14, 600, -0.4),
    "prose": (14, 400, -0.3),
    "body": (13, 400, 0),
    "medium": (13, 500, 0),
    "strong": (13, 600, 0),
    "small": (12, 400, 0),
    "small-strong": (12, 500, 0),
    "chip": (11, 500, 0.2),
}
CONTRAST = "contrast"  # the choice of black and white
TOP = 64  # height of every pane's header, px at 100 %
STYLE = "Fusion"
RADIUS = 8
CARD_RADIUS = 10
DIALOG_RADIUS = 14
QSS = Template("""
* { outline: none; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }
QTableView { background: $paper; border: none; }
QSplitter::handle { background: $line; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $strong_line; border-radius: 3px; min-height: 36px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; height: 0; width: 0; }
QTextEdit, QPlainTextEdit { background: transparent; border: none; color: $ink; padding: 0;
  placeholder-text-color: $muted; selection-background-color: $fill;
  selection-color: $on_accent; }
QLineEdit { background: $surface; color: $ink; placeholder-text-color: $muted;
  border: 1px solid $edge; border-radius: 8px; padding: 0 10px; min-height: ${line_height}px;
  selection-background-color: $fill; selection-color: $on_accent;
  lineedit-password-character: 8226; }
QLineEdit:hover { border-color: $muted; }
QLineEdit:focus { border: 2px solid $accent; padding: 0 9px; min-height: ${line_height_focus}px; }
QLineEdit:disabled { color: $faint; border-color: $strong_line; }
QLineEdit[trouble="true"] { border-color: $red; }
QMenu { background: $raised; color: $ink; border: 1px solid $strong_line; border-radius: 10px;
  padding: 6px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: $hover; color: $ink; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 8px; }
QToolTip { background: $raised; color: $ink; border: 1px solid $strong_line; padding: 4px 8px; }
""")


class Look(QObject):
    """The scheme, the scale of the type and its family, and what changes them.

    ``choice`` is "system", "light", "dark" or "contrast"; ``size`` the owner's text size in per
    cent, on top of the system's own. `changed` is emitted after the application wears the new look.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("look")
        self._app = app
        self._system = QPalette(app.palette())
        self._system_size = max(1.0, QFontInfo(app.font()).pixelSize() / 13)
        self.family = "Inter" if QFontDatabase.hasFamily("Inter") else app.font().family()
        self.choice = "system"
        self.size = 100
        self.scheme = LIGHT
        self.scale = 1.0
        self._worn = False
        app.styleHints().colorSchemeChanged.connect(self._follow)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow)

    def wear(self, choice: str = "system", size: int = 100) -> None:
        """Dress the application; harmless when nothing changes."""
        self.choice, self.size = choice, size
        scheme = self._wanted()
        scale = max(1.0, min(2.0, self._system_size * size / 100))
        if scheme == self.scheme and scale == self.scale and self._worn:
            return
        self.scheme, self.scale = scheme, scale
        self._worn = True
        if self._app.property("style") != STYLE:  # the answer makes Python know all of QStyle: 5 ms
            self._app.setStyle(STYLE)
            self._app.setProperty("style", STYLE)
        self._app.setPalette(palette(scheme))
        self._app.setFont(font("body"))
        self._app.setStyleSheet(self._sheet())
        self.changed.emit()

    def _wanted(self) -> Scheme:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return contrast(self._system)
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(
            self.choice, Qt.ColorScheme.Unknown
        )
        hints.setColorScheme(wanted)  # title bars and native dialogs follow
        shown = wanted if wanted != Qt.ColorScheme.Unknown else hints.colorScheme()
        dark = shown == Qt.ColorScheme.Dark
        if self.choice == CONTRAST:
            return contrast(plain(dark=dark))
        return DARK if dark else LIGHT

    def _follow(self) -> None:
        self.wear(self.choice, self.size)

    def _sheet(self) -> str:
        height = px(34)
        heights = {"line_height": height, "line_height_focus": height - 2}
        return QSS.substitute(self.scheme._asdict(), **heights)


_looks: list[Look] = []  # the application's; a row of the list asks for it forty times


def look() -> Look:
    """What the application wears; put on in daylight when nobody has dressed it yet."""
    if _looks:
        return _looks[0]
    app = QCoreApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("there is no application to dress")
    fresh = Look(app)
    _looks.append(fresh)
    app.destroyed.connect(_looks.clear)
    fresh.wear()
    return fresh


def wear(settings: Mapping[str, str]) -> None:
    """Put on the scheme and the text size that are stored."""
    size = settings.get("text_size", "100")
    look().wear(settings.get("scheme") or "system", int(size) if size.isdigit() else 100)


def px(n: float) -> int:
    """What holds words grows with the user's font; gaps and radii do not."""
    return round(n * look().scale)


def wide(n: float) -> int:
    """Panes grow with the user's font, but less than it."""
    return round(n * (1 + (look().scale - 1) * 0.55))


def colour(hue: str) -> QColor:
    """The colour a role has now; "#RRGGBB" (a brand's own) is passed through."""
    return QColor(hue if hue.startswith("#") else getattr(look().scheme, hue))


def tint(hue: str, alpha: int) -> QColor:
    """A role's colour, let through: `alpha` 0 to 255."""
    mixed = colour(hue)
    mixed.setAlpha(alpha)
    return mixed


def brand(value: str) -> str:
    """A brand's colour as it may stand on our grounds: lighter in the dark, ink when none."""
    if not QColor(value).isValid():
        return look().scheme.ink
    shown = QColor(value)
    if look().scheme.dark:
        return shown.lighter(125).name() if shown.lightness() > 40 else look().scheme.ink
    return shown.name()


@lru_cache
def _font(role: str, family: str, scale: float) -> QFont:
    size, weight, tracking = TYPE[role]
    made = QFont(family)
    made.setPixelSize(round(size * scale))
    made.setWeight(QFont.Weight(weight))
    made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + tracking)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)  # ages and counts do not dance
    return made


@lru_cache
def _metrics(role: str, family: str, scale: float) -> QFontMetricsF:
    return QFontMetricsF(_font(role, family, scale))


def font(role: str) -> QFont:
    """The font of a role at the user's size."""
    worn = look()
    return _font(role, worn.family, worn.scale)


def metrics(role: str) -> QFontMetricsF:
    """How wide and high a role's letters are."""
    worn = look()
    return _metrics(role, worn.family, worn.scale)
