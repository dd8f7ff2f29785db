from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from inbox.channels import ALL
from inbox.sandbox.content import Content, load, place
from inbox.sandbox.shop import Shop, opened, stand_ins
from inbox.sandbox.standin import StandIn

RESOURCES = Path(__file__).parents[2] / "resources"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def content() -> Content:
    return load(RESOURCES)


def networks(content: Content) -> list[StandIn]:
    made = stand_ins(content)
    for number, network in enumerate(made):
        network.base_url = f"http://127.0.0.1:{9000 + number}"
    return made


@pytest.fixture
def shop(content: Content) -> Shop:
    filled = Shop(content, networks(content), lambda: NOW)
    filled.fill()
    return filled


def test_every_post_stands_on_the_first_of_its_channels_that_is_there(
    shop: Shop, content: Content
) -> None:
    expected = Counter(place(post.channels, shop.networks) for post in content.posts)
    held = {channel: told["posts"] for channel, told in shop.summary().items()}
    assert {channel: posts for channel, posts in held.items() if posts} == expected


def test_the_networks_hold_every_answer_the_shop_gave_from_its_phone(
    shop: Shop, content: Content
) -> None:
    for channel, seen in shop.seen().items():
        given = [
            remark.text
            for post in content.posts
            if place(post.channels, shop.networks) == channel
            for remark in post.comments
            if not remark.who
        ]
        given += [
            each.answer for each in content.asides if each.answer and channel in each.channels
        ]
        held = [text for _, _, text in seen.replies]
        assert len(held) == len(given)
        assert all(any(text in said for said in held) for text in given)


def test_newcomers_come_one_by_one_until_all_have_spoken(shop: Shop, content: Content) -> None:
    assert [shop.arrive() for _ in content.arriving] == [True] * len(content.arriving)
    assert shop.arrive() is False


def test_a_shop_on_one_network_leaves_the_others_words_out(content: Content) -> None:
    only = [network for network in networks(content) if network.channel == "bluesky"]
    shop = Shop(content, only, lambda: NOW)
    shop.fill()
    assert list(shop.summary()) == ["bluesky"]
    assert shop.summary()["bluesky"]["posts"] == sum(
        "bluesky" in post.channels for post in content.posts
    )


def test_every_network_hands_out_faces_and_nothing_beside_the_resources() -> None:
    with opened(RESOURCES, arrivals=False) as opening:
        networks = opening.shop.networks
        for channel, folder in (("mastodon", "media"), ("wordpress", "wp-content/uploads")):
            base = f"{networks[channel].base_url}/{folder}"
            face = httpx.get(f"{base}/demo/pictures/face-aino.png")
            assert face.content.startswith(b"\x89PNG")
            assert httpx.get(f"{base}/%2e%2e/pyproject.toml").status_code == 404


def test_an_opened_shop_is_served_on_this_computer_only_and_lets_people_in() -> None:
    with opened(RESOURCES, arrivals=False) as opening:
        for network in opening.shop.networks.values():
            assert network.base_url.startswith("http://127.0.0.1:")
        assert set(opening.credentials()) == set(ALL)
        assert opening.arrive()
        assert opening.summary() == opening.shop.summary()
