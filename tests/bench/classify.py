"""How well comments are told apart: precision and recall on those that no weight has seen."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from inbox.classify import Classifier
from inbox.core.verdict import Label, Said
from inbox.paths import resource
from tests.bench.figure import Figure
from tests.classify.labelled import Labelled, held_out

# The least precision and recall of each label; 0 asks nothing.
GOALS = {
    Label.QUESTION: (0.9, 0.9),
    Label.COMPLAINT: (0.8, 0.8),
    Label.THANKS: (0.85, 0.85),
    Label.SPAM: (0.95, 0.0),
    Label.URGENT: (0.0, 0.0),
}


def counted(comments: Sequence[Labelled], judge: Classifier) -> Counter[tuple[Label, str]]:
    """How often each label was "right", "wrong" or "missed"."""
    found: Counter[tuple[Label, str]] = Counter()
    for one in comments:
        said = judge.judge(Said(one.text)).labels
        for label in Label:
            if label in said:
                found[label, "right" if label in one.labels else "wrong"] += 1
            elif label in one.labels:
                found[label, "missed"] += 1
    return found


def rates(found: Counter[tuple[Label, str]], label: Label) -> tuple[float, float]:
    """Precision and recall."""
    right = found[label, "right"]
    said, there = right + found[label, "wrong"], right + found[label, "missed"]
    return right / max(said, 1), right / max(there, 1)


def classifying(_folder: Path, _quick: bool) -> list[Figure]:
    judge, comments = Classifier(resource("classify")), held_out()
    judge.judge(Said("warm"))
    started = perf_counter()
    found = counted(comments, judge)
    micros = (perf_counter() - started) / len(comments) * 1e6
    figures = []
    for label, goals in GOALS.items():
        there = found[label, "right"] + found[label, "missed"]
        for name, value, goal in zip(
            ("precision", "recall"), rates(found, label), goals, strict=True
        ):
            detail = f"{there} of {len(comments)} comments"
            figures.append(Figure(f"{label}, {name}", value, goal, at_least=True, detail=detail))
    for language in ("en", "fi"):
        own = counted([c for c in comments if c.language == language], judge)
        detail = "  ".join(
            f"{one} {rates(own, one)[0]:.2f}/{rates(own, one)[1]:.2f}" for one in Label
        )
        print(f"  {language}, precision/recall: {detail}")  # noqa: T201
    guessed = [(judge.judge(Said(c.text)).language, c.language) for c in comments]
    sure = [pair for pair in guessed if pair[0]]
    right = sum(a == b for a, b in sure) / max(len(sure), 1)
    detail = f"{len(sure)} of {len(guessed)} guessed"
    figures.append(Figure("language, precision", right, 0.9, at_least=True, detail=detail))
    return [*figures, Figure("judging one comment", micros, 400, unit="µs")]
