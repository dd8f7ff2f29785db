"""Facets and TIDs: what is cut out of a text is always what was meant."""

import re
from datetime import UTC, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from inbox.channels.bluesky import facets, tid

_TID = re.compile(r"[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}")
_WORDS = st.lists(
    st.sampled_from(
        ["🥐", "å", "@ana.test", "@Ben.Example.com", "https://ex.am/ple?å=1", "#kahvi", "#1",
         "(", ")", ".", ",", " ", "\n", "\u202e", "x", "👨‍👩‍👧‍👦", "@", "#", "http://", "a@b.test"]
    ),
    max_size=30,
).map("".join)  # fmt: skip
_TEXT = st.one_of(_WORDS, st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
_DIDS = {"ana.test": "did:plc:ana", "ben.example.com": "did:plc:ben"}


@given(_TEXT)
@example("🥐@ana.test ja https://ex.am/ple.")
def test_the_bytes_of_a_facet_are_the_words_it_marks(text: str) -> None:
    raw, end = text.encode(), 0
    for facet in facets.build(text, _DIDS):
        start, last = facet["index"]["byteStart"], facet["index"]["byteEnd"]
        assert end <= start < last <= len(raw)
        end = last
        shown, (feature,) = raw[start:last].decode(), facet["features"]
        match feature["$type"].rpartition("#")[2]:
            case "link":
                assert shown == feature["uri"]
            case "tag":
                assert shown == f"#{feature['tag']}"
            case "mention":
                assert _DIDS[shown[1:].lower()] == feature["did"]


@given(_TEXT)
def test_a_text_keeps_its_words_when_its_own_facets_are_read_back(text: str) -> None:
    assert facets.unfold(text, facets.build(text, _DIDS)) == text


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=10,
)
_FACET = st.fixed_dictionaries(
    {
        "index": st.fixed_dictionaries(
            {"byteStart": st.integers(-3, 40), "byteEnd": st.integers(-3, 40)}
        ),
        "features": st.lists(st.just({"uri": "https://hidden.example/x"}), max_size=2),
    }
)


@given(_TEXT, st.lists(_JSON | _FACET, max_size=5))
def test_odd_facets_never_break_a_text(text: str, odd: list[object]) -> None:
    facets.unfold(text, odd).encode()


def test_a_shortened_link_is_read_with_its_true_address() -> None:
    facet = {
        "index": {"byteStart": 7, "byteEnd": 23},
        "features": [{"uri": "https://example.com/long/way"}],
    }
    assert facets.unfold("See å example.com/l…", [facet]) == "See å https://example.com/long/way"
    trap = {"index": {"byteStart": 0, "byteEnd": 7}, "features": [{"uri": "https://evil.example/"}]}
    assert facets.unfold("my bank", [trap]) == "my bank (https://evil.example/)"


def test_an_unknown_handle_and_an_address_of_mail_are_no_mentions() -> None:
    assert facets.build("@nobody.test a@ana.test", _DIDS) == []
    assert facets.handles("@Ana.test, @ana.test") == ("ana.test",)


_TIMES = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(_TIMES, st.text(max_size=40))
def test_a_key_is_a_tid_and_the_same_at_every_try(at: datetime, wish: str) -> None:
    key = tid.of_wish(at, wish)
    assert _TID.fullmatch(key)
    assert key == tid.of_wish(at, wish)


@given(_TIMES, _TIMES)
def test_keys_sort_by_time(one: datetime, other: datetime) -> None:
    first, second = sorted((one, other))
    assert tid.of_wish(first, "x")[:10] <= tid.of_wish(second, "x")[:10]


@given(st.text(max_size=80))
def test_a_post_has_one_key_for_our_like_for_good(uri: str) -> None:
    assert _TID.fullmatch(tid.of_subject(uri))


def test_the_key_of_a_like_does_not_change_between_releases() -> None:
    uri = "at://did:plc:ana/app.bsky.feed.post/3n2xpm4j54c2d"
    assert tid.of_subject(uri) == "4xbimy33png4j"
