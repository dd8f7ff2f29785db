"""Where a profile's files lie."""

import stat
from pathlib import Path

from inbox.paths import Profile, resource


def test_profile_of_a_folder_keeps_everything_in_it(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "mine")
    profile.make()
    for place in (profile.database, profile.media, profile.logs, profile.picture("https://x/y")):
        assert place.is_relative_to(tmp_path / "mine")
    assert stat.S_IMODE((tmp_path / "mine").stat().st_mode) == 0o700


def test_two_profiles_share_neither_lock_nor_keyring_entries(tmp_path: Path) -> None:
    one, other = Profile(tmp_path / "one"), Profile(tmp_path / "other")
    assert one.lock != other.lock
    assert one.name != other.name
    assert Profile(tmp_path / "one").name == one.name


def test_default_profile_has_the_plain_name() -> None:
    default = Profile()
    assert default.name == ""
    assert Profile(default.root).name == ""


def test_picture_of_any_address_has_a_plain_name(tmp_path: Path) -> None:
    name = Profile(tmp_path).picture("https://x/../../\udc80?a=b").name
    assert len(name) == 64
    assert name.isalnum()


def test_resources_are_found() -> None:
    assert resource().is_dir()
