"""Where operating systems and LibreOffice keep Hunspell dictionaries, and which one is meant."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_MOST = 2_000  # files that are looked at in one folder


def folders(platform: str = sys.platform, env: Mapping[str, str] = os.environ) -> list[Path]:
    """The places to look in, the owner's own first. DICPATH is Hunspell's own variable."""
    home = Path(env.get("HOME") or env.get("USERPROFILE") or "~").expanduser()
    named = [Path(part) for part in env.get("DICPATH", "").split(os.pathsep) if part]
    if platform == "win32":
        return [*named, *_windows(env)]
    if platform == "darwin":
        return [
            *named,
            home / "Library" / "Spelling",
            Path("/Library/Spelling"),
            *_office(Path("/Applications/LibreOffice.app/Contents/Resources/extensions")),
            Path("/opt/homebrew/share/hunspell"),
            Path("/usr/local/share/hunspell"),
        ]
    data = env.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    shared = [Path(part) for part in data.split(":") if part]
    own = Path(env.get("XDG_DATA_HOME") or home / ".local" / "share")
    return [
        *named,
        *(base / kind for base in (own, *shared, Path("/usr/share")) for kind in _KINDS),
        *_office(Path("/usr/lib/libreoffice/share/extensions")),
    ]


_KINDS = ("hunspell", "myspell", "myspell/dicts")


def _windows(env: Mapping[str, str]) -> Iterator[Path]:
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"):
        if env.get(name):
            yield from _office(Path(env[name]) / "LibreOffice" / "share" / "extensions")
    if env.get("APPDATA"):
        yield Path(env["APPDATA"]) / "hunspell"


def _office(extensions: Path) -> list[Path]:
    """LibreOffice keeps each language in a folder of its own."""
    try:
        return sorted(extensions.glob("dict-*"))
    except OSError:
        return []


def dictionaries(places: Iterable[Path]) -> dict[str, Path]:
    """The .dic file of each language there is ("en_GB"), the first place's where several have it.

    Only one with its .aff file beside it counts; hyphenation and thesaurus files do not.
    """
    found: dict[str, Path] = {}
    for place in places:
        try:
            files = sorted(place.glob("*.dic"))[:_MOST]
        except OSError:
            continue
        for file in files:
            if not file.stem.startswith("hyph") and file.with_suffix(".aff").is_file():
                found.setdefault(file.stem.replace("-", "_"), file)
    return found


def chosen(language: str, known: Iterable[str], own: str = "") -> str:
    """Which of the dictionaries is meant by two letters; ``own`` is the system's "en_GB"."""
    meant = sorted(n for n in known if n == language or n.startswith(f"{language}_"))
    usual = {"en": "en_US", "pt": "pt_PT", "de": "de_DE_frami", "nb": "nb_NO", "no": "nb_NO"}
    for wish in (own, usual.get(language, ""), f"{language}_{language.upper()}", language):
        if wish in meant:
            return wish
    return meant[0] if meant else ""
