"""The colours: the only file with literal ones. What each is for stands beside it."""

from typing import Any, NamedTuple

from PySide6.QtGui import QColor, QPalette


class Scheme(NamedTuple):
    """One set of colours, each "#RRGGBB"; as a dataclass its many fields cost starting 1.5 ms."""

    dark: bool
    sidebar: str  # three grounds, one step apart: where am I / who / what was said
    paper: str
    surface: str
    raised: str  # menus, dialogs, the chosen segment
    field: str  # inside of the composer
    ink: str
    ink2: str  # the words in a waiting row: softer than the name above them
    muted: str
    faint: str  # disabled words, large icons only
    line: str  # hairlines
    strong_line: str  # borders of buttons, tracks
    edge: str  # borders of inputs: 3:1 against their ground
    hover: str
    pressed: str
    selected: str
    nav_on: str
    accent: str  # lines, focus, marks
    fill: str  # the ground of the one primary button
    fill_hover: str
    on_accent: str
    accent_soft: str
    accent_hover: str
    accent_ink: str  # accent as words
    amber: str
    amber_ink: str
    amber_soft: str
    red: str
    red_soft: str
    star: str
    badge: str
    badge_line: str
    on_badge: str
    toast: str
    toast_ink: str
    toast_accent: str
    mark: str  # the tile behind a brand icon
    bar: str  # tracks, skeletons
    bar_past: str  # older weeks in a chart
    forest_far: str
    forest_near: str
    sun: str
    avatars: tuple[tuple[str, str], ...]  # (ground, ink), chosen by crc32 of the name
    shade: str
    shadow: int  # how dark a card's shadow is, 0 to 255
    bordered: bool = False  # high contrast: soft grounds are dropped, borders kept


LIGHT = Scheme(
    dark=False,
    sidebar="#F3F1EA",
    paper="#FAF9F6",
    surface="#FFFFFF",
    raised="#FFFFFF",
    field="#FFFFFF",
    ink="#1B201D",
    ink2="#3B433E",
    muted="#5B665F",
    faint="#7F8982",
    line="#E9E7E0",
    strong_line="#D6D3C8",
    edge="#868E88",
    hover="#F1EFE8",
    pressed="#E8E5DC",
    selected="#E8EEE6",
    nav_on="#E2E9E0",
    accent="#1F6B4F",
    fill="#1F6B4F",
    fill_hover="#195A42",
    on_accent="#FFFFFF",
    accent_soft="#E6F0EA",
    accent_hover="#DAE9E1",
    accent_ink="#1A5C44",
    amber="#B26A00",
    amber_ink="#8A5200",
    amber_soft="#FBF2E2",
    red="#B3261E",
    red_soft="#FBEBE9",
    star="#A8700F",
    badge="#FFFFFF",
    badge_line="#E0DDD3",
    on_badge="#48524C",
    toast="#262E29",
    toast_ink="#F2F5F2",
    toast_accent="#8FDDBB",
    mark="#F3F1EA",
    bar="#DDD9CD",
    bar_past="#6E9E8A",
    forest_far="#A9C6B4",
    forest_near="#1F6B4F",
    sun="#F3DDB0",
    avatars=(
        ("#DCE8E0", "#2B5B45"),
        ("#EDE3D2", "#6B4E1E"),
        ("#DEE5EF", "#37507A"),
        ("#F0DFE1", "#7C3A47"),
        ("#E6E0EF", "#57457E"),
        ("#D9E8EA", "#285A64"),
        ("#F0E2D8", "#7D482A"),
        ("#E7E9D8", "#535E20"),
    ),
    shade="#262E29",
    shadow=26,
)
DARK = Scheme(
    dark=True,
    sidebar="#101412",
    paper="#141816",
    surface="#1A1F1C",
    raised="#222824",
    field="#1F2522",
    ink="#E7ECE8",
    ink2="#C5CDC8",
    muted="#9AA8A0",
    faint="#74827A",
    line="#272E2A",
    strong_line="#38413C",
    edge="#6C7771",
    hover="#252C28",
    pressed="#303833",
    selected="#22302A",
    nav_on="#1E2924",
    accent="#5CC79A",
    fill="#46AE85",
    fill_hover="#55BE95",
    on_accent="#06170F",
    accent_soft="#20342A",
    accent_hover="#294236",
    accent_ink="#7AD6B0",
    amber="#E7A94B",
    amber_ink="#EDB968",
    amber_soft="#2E2619",
    red="#F2867E",
    red_soft="#372220",
    star="#E0AE4A",
    badge="#2A322E",
    badge_line="#39423D",
    on_badge="#D3DAD6",
    toast="#343D38",
    toast_ink="#F0F4F1",
    toast_accent="#8FDDBB",
    mark="#262D29",
    bar="#353D39",
    bar_past="#3A7A61",
    forest_far="#26463A",
    forest_near="#3F8E6D",
    sun="#8C6F3E",
    avatars=(
        ("#26382F", "#A9D5BF"),
        ("#3A3224", "#E0C696"),
        ("#28323F", "#AFC6E8"),
        ("#3D292C", "#E8B4BC"),
        ("#322C3E", "#CBBBEA"),
        ("#22363A", "#A2D2DB"),
        ("#3D2E25", "#E9BFA0"),
        ("#32351F", "#CFD79A"),
    ),
    shade="#000000",
    shadow=110,
)
VEIL = QColor(10, 14, 12, 40)  # over pictures in the dark


def contrast(system: QPalette) -> Scheme:
    """The system's own colours for people who asked for high contrast: no soft grounds."""
    role = QPalette.ColorRole
    ground, ink = system.color(role.Window).name(), system.color(role.WindowText).name()
    chosen, on_chosen = system.color(role.Highlight).name(), system.color(role.HighlightedText)
    model = DARK if QColor(ground).lightness() < QColor(ink).lightness() else LIGHT
    words = {"ink", "ink2", "muted", "line", "strong_line", "edge", "on_badge", "badge_line"}
    words |= {"accent_ink", "amber_ink", "amber", "red", "star", "toast", "bar", "bar_past"}
    words |= {"accent"}
    kept = {"dark", "avatars", "shadow", "bordered", "forest_far", "forest_near", "sun"}
    changed: dict[str, Any] = {
        name: ink if name in words else ground for name in Scheme._fields if name not in kept
    }
    off = system.color(QPalette.ColorGroup.Disabled, role.WindowText).name()
    changed |= {
        "faint": off if off != ground else ink,
        "fill": chosen,
        "fill_hover": chosen,
        "on_accent": on_chosen.name(),
    }
    return model._replace(
        **changed,
        avatars=((ground, ink),),
        shadow=0,
        bordered=True,
    )


def plain(*, dark: bool) -> QPalette:
    """Black and white, for whoever chose high contrast where the system gives none."""
    made, role = QPalette(), QPalette.ColorRole
    ground, ink = QColor("black" if dark else "white"), QColor("white" if dark else "black")
    for each in (role.Window, role.HighlightedText):
        made.setColor(each, ground)
    for each in (role.WindowText, role.Highlight):
        made.setColor(each, ink)
    return made


def palette(s: Scheme) -> QPalette:
    """Qt's own roles, for what Fusion paints."""
    p, r = QPalette(), QPalette.ColorRole
    roles = {
        r.Window: s.paper,
        r.WindowText: s.ink,
        r.Base: s.surface,
        r.AlternateBase: s.paper,
        r.Text: s.ink,
        r.Button: s.surface,
        r.ButtonText: s.ink,
        r.BrightText: s.red,
        r.PlaceholderText: s.muted,
        r.ToolTipBase: s.raised,
        r.ToolTipText: s.ink,
        r.Highlight: s.fill,
        r.HighlightedText: s.on_accent,
        r.Accent: s.accent,
        r.Link: s.accent_ink,
        r.LinkVisited: s.accent_ink,
        r.Light: s.raised,
        r.Midlight: s.hover,
        r.Mid: s.strong_line,
        r.Dark: s.strong_line,
        r.Shadow: s.line,
    }
    for role, value in roles.items():
        p.setColor(role, QColor(value))
    for role in (r.WindowText, r.Text, r.ButtonText):
        p.setColor(QPalette.ColorGroup.Disabled, role, QColor(s.faint))
    return p
