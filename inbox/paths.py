"""The only room that knows a folder: where a profile keeps its files, where resources lie."""

import hashlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path

_NAME = "kuulolla"


@dataclass(frozen=True, slots=True, init=False)
class Profile:
    """One owner's data in one folder; ``root`` None is the folder the system gives us.

    ``name`` is "" for that default folder, else a short mark of the folder: it keeps the keyring
    entries and the lock of two profiles apart.
    """

    root: Path
    name: str

    def __init__(self, root: Path | None = None) -> None:
        default = _home()
        place = default if root is None else root.expanduser().absolute()
        mark = hashlib.sha256(os.fsencode(place)).hexdigest()[:12]
        object.__setattr__(self, "root", place)
        object.__setattr__(self, "name", "" if place == default else mark)

    @property
    def database(self) -> Path:
        return self.root / "inbox.sqlite"

    @property
    def media(self) -> Path:
        return self.root / "media"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def lock(self) -> str:
        """The name of the local socket that the process holding this profile listens on."""
        who = hashlib.sha256(os.fsencode(self.root)).hexdigest()[:16]
        return f"{_NAME}-{who}"

    def picture(self, url: str) -> Path:
        """Where the picture behind an address lies once it has been fetched."""
        return self.media / hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()

    def make(self) -> None:
        """Create the folders, readable by their owner only. Raises OSError."""
        for folder in (self.root, self.media, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def login_folder(platform: str) -> Path:
    """Where the system looks for what starts with the owner's login ("darwin", else XDG)."""
    if platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents"
    import platformdirs  # noqa: PLC0415 - slow, and only the settings ask

    return platformdirs.user_config_path() / "autostart"


def applications_folder() -> Path:
    """Where a Linux desktop looks for this user's launchers (XDG Base Directory)."""
    given = os.environ.get("XDG_DATA_HOME", "").strip()
    return Path(given or Path.home() / ".local" / "share") / "applications"


def _home() -> Path:
    """The folder that the system gives us."""
    if sys.platform.startswith("linux"):  # XDG Base Directory, without a search through the system
        given = os.environ.get("XDG_DATA_HOME", "").strip()
        return Path(given or Path.home() / ".local" / "share") / _NAME
    import platformdirs  # noqa: PLC0415 - see above

    return platformdirs.user_data_path(_NAME, appauthor=False)


def resource(*parts: str) -> Path:
    """A file under resources/, in a checkout or inside an installed package."""
    here = Path(__file__).resolve().parent
    installed = here / "resources"
    root = installed if installed.is_dir() else here.parent / "resources"
    return root.joinpath(*parts)
