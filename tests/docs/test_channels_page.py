"""docs/channels.md says what the manifests say."""

import importlib.util
from pathlib import Path

from inbox.channels import ALL

ROOT = Path(__file__).parent.parent.parent


def test_channels_page_is_made_from_todays_manifests() -> None:
    spec = importlib.util.spec_from_file_location(
        "channels_md", ROOT / "packaging" / "channels_md.py"
    )
    assert spec
    assert spec.loader
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    written = (ROOT / "docs" / "channels.md").read_text(encoding="utf-8")
    assert written == maker.page(ALL), "run packaging/channels_md.py"


def test_channels_page_names_every_channel() -> None:
    written = (ROOT / "docs" / "channels.md").read_text(encoding="utf-8")
    for channel in ALL.values():
        assert f"## {channel.manifest.name}\n" in written
