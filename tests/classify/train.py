"""`python -m tests.classify.train`: learn resources/classify/weights.json from the training part.

Logistic regression, one for each label, by AdaGrad with a pull to zero; thresholds by five-fold
cross-validation inside the training part. The same input gives the same file.
"""

import json
import math
import random
from collections.abc import Sequence
from pathlib import Path

from inbox.classify.classifier import LABELS, features
from inbox.classify.features import Lexicon
from inbox.classify.tokens import cut
from inbox.core.verdict import Label
from inbox.paths import resource
from tests.classify.labelled import Labelled, mark, training

ROUNDS, RATE, PULL = 20, 0.1, 2.0
_HAND = ("s:", "l:", "n:")
_PULLS = dict.fromkeys(_HAND, 0.003)  # of the pull: rules are trusted more than single words
_LEAST = 0.03  # weights below say nothing
PRECISION = {Label.SPAM: 0.97}  # what is called spam has to be
LENIENT = {Label.COMPLAINT}  # one that is missed costs more than one too many
_NEAR = (
    0.015  # thresholds that do so nearly as well as the best are as good: the strictest is taken
)
VERSION = 2

Bag = dict[str, float]
Model = tuple[dict[str, float], float]


def bag(text: str, lexicon: Lexicon) -> Bag:
    found: Bag = {}
    for name, _, times in features(cut(text), text, lexicon):
        found[name] = found.get(name, 0.0) + times
    return found


def fit(bags: Sequence[Bag], wanted: Sequence[bool]) -> Model:
    """Weights and bias of one label."""
    chance = random.Random(5)  # noqa: S311
    weights: dict[str, float] = {}
    seen: dict[str, float] = {}
    bias, bias_seen = -1.0, 1.0
    order = list(range(len(bags)))
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for k in order:
            total = score((weights, bias), bags[k])
            miss = float(wanted[k]) - 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
            bias_seen += miss * miss
            bias += RATE * miss / math.sqrt(bias_seen)
            for name, value in bags[k].items():
                weight = weights.get(name, 0.0)
                pull = PULL * _PULLS.get(name[:2], 1.0)
                slope = miss * value - pull * weight
                seen[name] = seen.get(name, 0.05) + slope * slope
                weights[name] = weight + RATE * slope / math.sqrt(seen[name])
    return weights, bias


def score(model: Model, bag_: Bag) -> float:
    weights, bias = model
    return bias + sum(weights.get(name, 0.0) * value for name, value in bag_.items())


def threshold(label: Label, bags: Sequence[Bag], wanted: Sequence[bool]) -> float:
    """Where precision and recall balance best on comments each model has not seen."""
    judged: list[tuple[float, bool]] = []
    for fold in range(5):
        inside = [k for k in range(len(bags)) if k % 5 != fold]
        model = fit([bags[k] for k in inside], [wanted[k] for k in inside])
        judged += [(score(model, bags[k]), wanted[k]) for k in range(len(bags)) if k % 5 == fold]
    tried: list[tuple[float, float]] = []
    for step in range(-40, 31):
        at = step / 10
        hits = sum(right for value, right in judged if value >= at)
        said = sum(value >= at for value, _ in judged)
        precision, recall = hits / max(said, 1), hits / max(sum(wanted), 1)
        good = min(precision, recall)
        if label in PRECISION:
            good = recall if precision >= PRECISION[label] else precision - 1
        tried.append((good, at))
    best = max(good for good, _ in tried)
    near = [at for good, at in tried if good >= best - _NEAR]
    print(f"{label}: {best:.2f} from {near[0]} to {near[-1]}")  # noqa: T201
    return near[0] if label in LENIENT else near[-1]


def learn(comments: Sequence[Labelled], lexicon: Lexicon) -> dict[str, object]:
    bags = [bag(one.text, lexicon) for one in comments]
    models, thresholds = [], {}
    for label in LABELS:
        wanted = [label in one.labels for one in comments]
        models.append(fit(bags, wanted))
        thresholds[label.value] = threshold(label, bags, wanted)
    names = sorted({name for weights, _ in models for name in weights})
    rows = {name: [round(w.get(name, 0.0), 2) for w, _ in models] for name in names}
    return {
        "version": VERSION,
        "labels": list(LABELS),
        "learnt_from": mark(list(comments)),
        "bias": [round(bias, 3) for _, bias in models],
        "thresholds": thresholds,
        "weights": {n: row for n, row in rows.items() if max(map(abs, row)) >= _LEAST},
    }


def main() -> None:
    lexicon = Lexicon(json.loads(resource("classify", "lexicon.json").read_text("utf-8")))
    model = learn(training(), lexicon)
    weights = model.pop("weights")
    lines = [json.dumps(model, ensure_ascii=False)[:-1] + ', "weights": {']
    assert isinstance(weights, dict)
    rows = [f"{json.dumps(n, ensure_ascii=False)}:{json.dumps(r)}" for n, r in weights.items()]
    lines += [",\n".join(rows), "}}"]
    Path(resource("classify", "weights.json")).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
