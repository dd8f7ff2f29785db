import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from inbox.core.text import Counts, TextRule, count
from inbox.sandbox.content import Announcement, Content, Remark, load, place

RESOURCES = Path(__file__).parents[2] / "resources"
TODAY = {"mastodon", "bluesky", "wordpress"}


@pytest.fixture(scope="module")
def content() -> Content:
    return load(RESOURCES)


def heard(content: Content) -> list[Remark]:
    """What other people said under posts."""
    return [remark for post in content.posts for remark in post.comments if remark.who]


def test_there_are_forty_posts_and_three_hundred_comments(content: Content) -> None:
    assert len(content.posts) >= 40
    assert len(heard(content)) >= 300


def test_every_post_has_a_place_today_and_each_channel_a_good_share(content: Content) -> None:
    shares = Counter(place(post.channels, TODAY) for post in content.posts)
    assert set(shares) == TODAY
    assert min(shares.values()) >= 10


def test_posts_suit_the_channels_that_are_still_to_come(content: Content) -> None:
    suited = {channel for post in content.posts for channel in post.channels}
    suited |= {channel for aside in content.asides for channel in aside.channels}
    assert suited >= {"facebook", "instagram", "youtube", "google_business"}


def test_keys_are_unique_and_everybody_who_speaks_is_known(content: Content) -> None:
    keys = [post.key for post in content.posts]
    keys += [remark.key for post in content.posts for remark in post.comments]
    assert len(set(keys)) == len(keys)
    speakers = {remark.who for remark in heard(content)}
    speakers |= {aside.who for aside in content.asides}
    speakers |= {each.who for each in content.follows} | {each.who for each in content.arriving}
    speakers |= {who for post in content.posts for who in (*post.likes, *post.shares)}
    assert speakers - set(content.people) == set()
    assert all(key.isascii() and key == person.key for key, person in content.people.items())
    assert {each.post for each in content.arriving} <= set(keys)


def test_nobody_says_the_same_thing_twice(content: Content) -> None:
    said = [remark.text for post in content.posts for remark in post.comments]
    said += [aside.text for aside in content.asides if aside.text]
    said += [newcomer.text for newcomer in content.arriving]
    said += [post.text for post in content.posts]
    assert [text for text, times in Counter(said).items() if times > 1] == []


def parents(post: Announcement, remark: Remark) -> int:
    """How many remarks stand above this one."""
    by_key = {each.key: each for each in post.comments}
    depth = 0
    while remark.parent:
        remark, depth = by_key[remark.parent], depth + 1
    return depth


def test_an_answer_comes_after_what_it_answers(content: Content) -> None:
    for post in content.posts:
        times = {remark.key: remark.minutes_ago for remark in post.comments}
        for remark in post.comments:
            above = times[remark.parent] if remark.parent else post.minutes_ago
            assert 0 < remark.minutes_ago < above, remark.key
            assert remark.who or remark.parent, remark.key


def test_there_are_long_and_deep_threads(content: Content) -> None:
    assert max(len(post.comments) for post in content.posts) >= 20
    assert max(parents(post, r) for post in content.posts for r in post.comments) >= 4


def test_english_and_finnish_are_mixed_with_some_others(content: Content) -> None:
    languages = Counter(remark.language for remark in heard(content))
    assert languages["en"] >= 100
    assert languages["fi"] >= 100
    assert len(languages) >= 6


def test_there_are_questions_emoji_spam_and_right_to_left_words(content: Content) -> None:
    texts = [remark.text for remark in heard(content)]
    assert sum("?" in text for text in texts) >= 60
    assert sum(any(unicodedata.category(c) == "So" for c in text) for text in texts) >= 12
    assert sum(remark.spam for remark in heard(content)) >= 6
    scripts = {unicodedata.bidirectional(c) for text in texts for c in text}
    assert {"AL", "R"} <= scripts


def test_many_wait_but_an_evening_is_enough_for_them(content: Content) -> None:
    waiting = 0
    for post in content.posts:
        last: dict[str, Remark] = {}
        by_key = {remark.key: remark for remark in post.comments}
        for remark in post.comments:
            top = remark
            while top.parent:
                top = by_key[top.parent]
            last[top.key] = remark
        waiting += sum(bool(remark.who) for remark in last.values())
    assert 20 <= waiting <= 60


def test_reviews_have_stars_and_some_have_no_words(content: Content) -> None:
    reviews = [aside for aside in content.asides if aside.stars]
    assert len(reviews) >= 12
    assert {review.stars for review in reviews} == {1, 2, 3, 4, 5}
    assert any(not review.text for review in reviews)


def test_words_fit_the_strictest_network_they_may_appear_on(content: Content) -> None:
    bluesky = TextRule(300, Counts.GRAPHEMES, 3_000)
    short = [post.text for post in content.posts if place(post.channels, TODAY) == "bluesky"]
    short += [remark.text for post in content.posts for remark in post.comments]
    short += [aside.text for aside in content.asides]
    assert [text for text in short if count(text, bluesky) > 300] == []


def test_every_picture_is_there_and_they_are_small_together(content: Content) -> None:
    named = {person.avatar for person in content.people.values()}
    named |= {post.picture for post in content.posts} | {content.avatar}
    assert [name for name in named - {""} if not (RESOURCES / name).is_file()] == []
    there = list((RESOURCES / "demo" / "pictures").iterdir())
    assert sum(path.stat().st_size for path in there) < 2_000_000
    assert {f"demo/pictures/{path.name}" for path in there} == named - {""}
