"""A keyring in a file, for children of the bench: what is in it opens stand-ins and nothing else.

Named by PYTHON_KEYRING_BACKEND; the file by KUULOLLA_BENCH_RING.
"""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend

FILE = "KUULOLLA_BENCH_RING"


class Ring(KeyringBackend):
    """Reads and writes the whole file each time."""

    priority = 1

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        self._path = path or Path(os.environ[FILE])

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path.write_text(json.dumps({**self._all(), f"{service} {username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        left = {k: v for k, v in self._all().items() if k != f"{service} {username}"}
        self._path.write_text(json.dumps(left))

    def _all(self) -> dict[str, str]:
        return json.loads(self._path.read_text()) if self._path.exists() else {}
