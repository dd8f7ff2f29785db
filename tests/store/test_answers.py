"""Replies beside what they answer: learnt, forgotten, counted, and suggested for similar words."""

from datetime import timedelta

from inbox.core.model import Author, Verb
from inbox.core.phrases import same_words
from tests.store.ground import NOW, Ground, said

DAY = timedelta(days=1)
PRICE = "Kiitos, {name}! Kakku maksaa 32 euroa."


def _learn(ground: Ground) -> None:
    while ground.store.learn_answers(3):
        pass


def _texts(ground: Ground, text: str, language: str = "") -> list[str]:
    return [one.text for one in ground.reader.answers.suggest(text, language)]


def _asked(ground: Ground, number: str, who: str, text: str, reply: str = "") -> None:
    ground.page(said(number, text, who=who))
    if reply:
        words = said(f"{number}r", reply, 1, mine=True, conversation_id=number, parent_id=number)
        ground.page(words)


def test_an_answer_is_suggested_to_the_next_who_asks_the_same(ground: Ground) -> None:
    _asked(ground, "a", "Maija", "Mitä kakku maksaa?", "Hei Maija! Kakku maksaa 32 euroa.")
    _asked(ground, "b", "Anna", "Milloin olette auki?", "Joka päivä yhdeksästä.")
    _learn(ground)
    assert _texts(ground, "Paljonko kakku maksaisi?") == [
        "Hei {first name}! Kakku maksaa 32 euroa."
    ]
    assert _texts(ground, "Onko teillä lankaa?") == []


def test_nobody_hears_a_name_that_was_said_to_somebody_else(ground: Ground) -> None:
    _asked(ground, "a", "Maija", "Mitä kakku maksaa?", "Kakku on Maijalle ilmainen!")
    _learn(ground)
    assert _texts(ground, "Mitä kakku maksaa?") == []


def test_what_may_be_one_persons_own_is_suggested_once_two_have_heard_it(ground: Ground) -> None:
    reply = "Soita numeroon 040 123 4567, niin varataan kakku."
    _asked(ground, "a", "Maija", "Voiko kakun varata?", reply)
    _learn(ground)
    assert _texts(ground, "Voiko kakun varata") == []
    _asked(ground, "b", "Pekka", "Saako kakun varattua?", reply)
    _learn(ground)
    assert _texts(ground, "Voiko kakun varata") == [reply]


def test_a_reply_is_known_as_soon_as_it_is_queued_and_gone_when_taken_back(ground: Ground) -> None:
    _asked(ground, "a", "Maija", "Mitä kakku maksaa?")
    action = ground.queue(Verb.REPLY, "a", "Kakku maksaa 32 euroa.")
    assert _texts(ground, "Mitä kakku maksaa?") == ["Kakku maksaa 32 euroa."]
    ground.store.withdraw(action.id)
    assert _texts(ground, "Mitä kakku maksaa?") == []


def test_a_removed_question_takes_its_answer_along(ground: Ground) -> None:
    _asked(ground, "a", "Maija", "Mitä kakku maksaa?", "Kakku maksaa 32 euroa.")
    _learn(ground)
    ground.page(removed=("a",))
    assert ground.db.execute("SELECT count(*) FROM answer").fetchone()[0] == 0
    assert _texts(ground, "Mitä kakku maksaa?") == []
    ground.check()


def test_reworded_questions_and_replies_are_learnt_anew(ground: Ground) -> None:
    _asked(ground, "a", "Maija", "Mitä kakku maksaa?", "Kakku maksaa 32 euroa.")
    _learn(ground)
    ground.page(said("a", "Onko teillä lankaa?", who="Maija"))
    ground.page(said("ar", "On, kolmea.", 1, mine=True, conversation_id="a", parent_id="a"))
    assert _texts(ground, "Mitä kakku maksaa?") == []
    _learn(ground)
    assert _texts(ground, "Onko lankaa?") == ["On, kolmea."]


def test_another_language_is_not_suggested(ground: Ground) -> None:
    _asked(ground, "a", "Maija", "Kakku?", "Kakku maksaa 32 euroa.")
    _learn(ground)
    ground.db.execute("UPDATE answer SET language = 'fi'")
    assert _texts(ground, "Kakku?", "en") == []
    assert len(_texts(ground, "Kakku?", "fi")) == 1


def test_the_same_words_are_counted_by_people_whatever_became_of_the_network(
    ground: Ground,
) -> None:
    for number, who in enumerate(("Maija", "Anna", "Pekka")):
        _asked(ground, f"q{number}", who, "Mitä kakku maksaa?")
    digest = same_words("kiitos! kakku MAKSAA 32 euroa 💚")
    for number, who in enumerate(("Maija", "Anna")):
        ground.queue(Verb.REPLY, f"q{number}", PRICE.format(name=who))
    heard = ground.reader.answers.heard
    assert heard(digest, NOW - DAY) == 2
    third = ground.queue(Verb.REPLY, "q2", PRICE.format(name="Pekka"))
    assert heard(digest, NOW - DAY) == 3
    assert heard(digest, NOW - DAY, but=ground.row("q2").author) == 2
    assert heard(digest, NOW + 20 * DAY) == 0
    ground.store.withdraw(third.id)
    assert heard(digest, NOW - DAY) == 2


def test_a_reply_that_failed_was_not_heard(ground: Ground) -> None:
    _asked(ground, "a", "Maija", "Mitä kakku maksaa?")
    action = ground.queue(Verb.REPLY, "a", "Kakku maksaa 32 euroa.")
    ground.store.attempt(action.id)
    ground.store.fail(action.id, "no")
    assert ground.reader.answers.heard(same_words(action.text), NOW - DAY) == 0


def test_words_that_were_only_ever_answered_with_a_heart_bring_nothing(ground: Ground) -> None:
    _asked(ground, "a", "Maija", "Kaunis kuva!", "💚")
    _learn(ground)
    assert _texts(ground, "Kaunis kuva") == []


def test_the_index_is_sound_whatever_came_and_went(ground: Ground) -> None:
    for number in range(6):
        reply = f"Kakku {number} maksaa 32 euroa."
        _asked(ground, f"a{number}", "Maija", "Mitä kakku maksaa?", reply)
        _learn(ground)
    ground.page(said("a1", "Mitä pulla maksaa?", who="Maija"), removed=("a2", "a3r"))
    _learn(ground)
    ground.db.execute("INSERT INTO answer_words (answer_words) VALUES ('integrity-check')")
    left = ground.db.execute("SELECT count(*) FROM answer").fetchone()[0]
    assert left == 4
    ground.store.remove_account(ground.account)
    ground.db.execute("INSERT INTO answer_words (answer_words) VALUES ('integrity-check')")
    assert ground.db.execute("SELECT count(*) FROM answer").fetchone()[0] == 0


def test_a_network_in_a_handle_is_no_name(ground: Ground) -> None:
    who = Author("m", "Maija", "maija@mastodon.social")
    ground.page(said("a", "Missä olette?", author=who))
    ground.page(said("r", "Olemme myös: Mastodon", 1, mine=True, conversation_id="a"))
    _learn(ground)
    assert ground.db.execute("SELECT text FROM answer").fetchone()[0] == "Olemme myös: Mastodon"
