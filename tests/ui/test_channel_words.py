"""What the channels say about themselves is said in Finnish too."""

from collections.abc import Iterator

import pytest

from inbox import paths
from inbox.channels import ALL
from inbox.core.channel import Manifest
from inbox.ui.words import CHANNEL_CONTEXT, read


def phrases(manifest: Manifest) -> Iterator[str]:
    yield manifest.name
    yield manifest.summary
    yield from manifest.blind_spots
    yield from manifest.findings
    for way in manifest.ways:
        yield way.title
        for field in way.fields:
            yield from (field.label, field.help)
        for step in way.guide:
            yield from (step.text, step.warning)


@pytest.mark.parametrize("channel", sorted(ALL))
def test_a_manifest_speaks_finnish(channel: str) -> None:
    finnish = read(paths.resource("i18n", "fi.ts"))
    said = {phrase for phrase in phrases(ALL[channel].manifest) if phrase}
    assert {phrase for phrase in said if (CHANNEL_CONTEXT, phrase) not in finnish} == set()
