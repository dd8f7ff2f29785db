"""How good suggestions are: a labelled set of past answers and new words, and the demo as noise."""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from inbox.classify import Classifier
from inbox.core.phrases import same_words
from inbox.paths import resource
from inbox.store.saved import SavedReply
from inbox.store.store import Store
from tests.store.ground import Ground, said

SET = json.loads((Path(__file__).parent / "alike.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def learnt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    ground = Ground(tmp_path_factory.mktemp("alike") / "inbox.sqlite")
    ground.store = Store(ground.db, judge=Classifier(resource("classify")))
    demo = json.loads(resource("demo", "content.json").read_text("utf-8"))
    for post in demo["posts"]:
        for number, remark in enumerate(post["comments"]):
            at = -remark["minutes_ago"]
            if remark.get("who"):
                name = f"{post['key']}-{remark.get('key', number)}"
                ground.page(said(name, remark["text"], at))
            else:
                asked = f"{post['key']}-{remark['parent']}"
                _answer(ground, asked, f"{post['key']}-answer-{number}", remark["text"], at)
    for number, (_language, _topic, question, answer) in enumerate(SET["past"]):
        ground.page(said(f"q{number}", question))
        _answer(ground, f"q{number}", f"a{number}", answer.replace("{name}", "Anna"), 1)
    while ground.store.learn_answers(50):
        pass
    yield ground
    ground.close()


def _answer(ground: Ground, asked: str, name: str, text: str, at: float) -> None:
    ground.page(said(name, text, at, mine=True, conversation_id=asked, parent_id=asked))


def test_suggestions_are_nearly_always_right_and_often_there(learnt: Ground) -> None:
    topics = {same_words(answer, ["Maija"]): topic for _, topic, _, answer in SET["past"]}
    right = wrong = found = 0
    for topic, text in SET["asked"]:
        language = learnt.store.language_of(text)
        texts = [one.text for one in learnt.reader.answers.suggest(text, language)]
        good = [bool(topic) and topics.get(same_words(one)) == topic for one in texts]
        right, wrong = right + sum(good), wrong + good.count(False)
        found += any(good)
    asked = sum(1 for topic, _ in SET["asked"] if topic)
    precision, answered = right / (right + wrong), found / asked
    told = f"precision {precision:.2f}, found for {answered:.2f} of {asked}"
    sys.stdout.write(f"\nsuggested answers: {told}\n")
    assert precision >= 0.93
    assert answered >= 0.8


def test_nothing_is_suggested_where_nothing_is_alike(learnt: Ground) -> None:
    junk = 0
    quiet = [text for topic, text in SET["asked"] if not topic]
    for text in quiet:
        junk += bool(learnt.reader.answers.suggest(text, learnt.store.language_of(text)))
    sys.stdout.write(f"\nof {len(quiet)} that nothing fits, {junk} got a suggestion\n")
    assert junk <= len(quiet) * 0.06


def test_a_saved_reply_comes_by_its_name_or_its_words(learnt: Ground) -> None:
    saved = [
        SavedReply("Opening hours", ("We are open nine to four, {first name}.",), "Shop", "en", 1),
        SavedReply("Lahjakortti", ("Lahjakortin saa kassalta ja verkosta.",), "", "fi", 2),
        SavedReply("Sorry", ("We are sorry, {first name}. What went wrong?",), "", "en", 3),
    ]

    def by(text: str, language: str) -> list[int]:
        found = learnt.reader.answers.suggest(text, language, saved)
        return [one.saved for one in found if one.saved]

    assert by("What are your opening hours?", "en") == [1]
    assert by("Onko teillä lahjakortteja?", "fi") == [2]
    assert by("I opened the parcel at home and my cat moved in", "en") == []
    assert by("Milloin olette auki?", "fi") == []


def test_a_suggestion_takes_a_moment(learnt: Ground) -> None:
    times = []
    for _topic, text in SET["asked"]:
        before = time.perf_counter()
        learnt.reader.answers.suggest(text, "")
        times.append(time.perf_counter() - before)
    assert sorted(times)[len(times) // 2] < 0.005
