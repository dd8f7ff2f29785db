"""What is committed: nothing that only works on one computer, pins that keep up."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Put together here, so that this file does not hold what it looks for.
HOSTS = [
    *("pypi" + end for end in (".org", ".python.org")),
    "pythonhosted" + ".org",
    *(f"registry.{name}" for name in ("npmjs", "yarnpkg")),
    *(f"{name}.debian.org" for name in ("deb", "snapshot", "security", "ftp")),
    "proxy." + "golang.org",
]
FOLDERS = [f"/{name}/" for name in ("work", "root", "home")]
SECRET = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----\n[A-Za-z0-9+/]{40}")


def committed() -> list[Path]:
    listed = subprocess.run(  # noqa: S603
        ["/usr/bin/env", "git", "-C", str(ROOT), "ls-files", "-z"],
        check=True,
        capture_output=True,
        text=True,
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def texts() -> list[tuple[str, str]]:
    found = []
    for path in committed():
        raw = path.read_bytes()
        if b"\0" not in raw[:8000]:
            found.append((str(path.relative_to(ROOT)), raw.decode("utf-8", "replace")))
    return found


def places(needles: list[str]) -> list[str]:
    wanted = re.compile("|".join(rf"(?<![\w./$~}}-]){re.escape(n)}" for n in needles))
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if wanted.search(line)
    ]


def test_no_committed_file_names_a_package_registry() -> None:
    wanted = re.compile("|".join(map(re.escape, HOSTS)))
    found = [name for name, text in texts() if wanted.search(text)]
    assert found == []


def test_no_committed_file_names_a_folder_of_one_computer() -> None:
    assert places(FOLDERS) == []


def test_no_committed_file_holds_a_private_key() -> None:
    assert [name for name, text in texts() if SECRET.search(text)] == []


def test_committed_files_are_small() -> None:
    sizes = {str(p.relative_to(ROOT)): p.stat().st_size for p in committed()}
    assert {name: size for name, size in sizes.items() if size > 2_000_000} == {}


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def _pins(level: str) -> dict[str, str]:
    pins: dict[str, str] = {}
    for line in (ROOT / "requirements" / f"{level}.txt").read_text().splitlines():
        if line.startswith("-r "):
            pins |= _pins(line.removeprefix("-r ").removesuffix(".txt"))
        elif line and not line.startswith("#"):
            assert re.match(r"[a-z0-9-]+==[^ ]+( ; .+)?$", line), line
            pins[_name(line)] = line
    return pins


@pytest.mark.parametrize("level", ["runtime", "test", "check"])
def test_every_dependency_that_the_project_names_is_pinned(level: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = {
        "runtime": project["project"]["dependencies"],
        "test": project["dependency-groups"]["test"],
        "check": project["dependency-groups"]["check"],
    }
    assert {_name(requirement) for requirement in groups[level]} - set(_pins(level)) == set()


def test_qt_is_kept_below_the_version_that_breaks_python_3_11() -> None:
    lines = (ROOT / "requirements" / "runtime.txt").read_text().splitlines()
    old = [line for line in lines if line.startswith("pyside6-essentials") and "< '3.12'" in line]
    assert old == ["pyside6-essentials==6.11.3 ; python_full_version < '3.12'"]
