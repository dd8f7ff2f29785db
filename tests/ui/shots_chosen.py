"""`python -m tests.ui.shots_chosen FOLDER [NAME...]`: choosing several, labels, rules."""

import sys
from pathlib import Path

from inbox.core.rules import Does, LooksFor, Rule
from inbox.store.labels import LabelRow
from inbox.store.rows import View
from inbox.ui.label_dialog import LabelDialog
from inbox.ui.rule_dialog import RuleDialog
from inbox.ui.settings_page import Settings
from inbox.ui.theme import wide
from inbox.ui.window import MainWindow
from tests.ui.cafe import DAY, HOUR, MIN
from tests.ui.kiosk import MANIFESTS, Kiosk, said
from tests.ui.shots import Shot, _named, camera, pause, shoot


def four(_shop: Kiosk, window: MainWindow) -> None:
    window.list.view.setFocus()
    for _ in range(3):
        window.actions_["choose_next"].trigger()
    window.actions_["next"].trigger()
    window.actions_["next"].trigger()


def done(shop: Kiosk, window: MainWindow) -> None:
    four(shop, window)
    window.actions_["like"].trigger()
    pause(300)


def labels(shop: Kiosk, _window: MainWindow) -> None:
    """A few labels, on a few."""
    rows = {r.author_name: r.id for r in shop.reader.list(View.ALL, limit=99)}
    sorting = shop.bridge.sorting
    for name, colour, who in (
        ("Press", "4", ["Petra"]),
        ("Gluten-free", "1", ["Aino", "Liisa", "Sam"]),
        ("Regulars", "0", ["Aino", "Marcus", "kahvikarhu"]),
        ("Christmas tables", "3", ["Oskari & Milla"]),
    ):
        label = sorting.make_label(name, colour).result()
        sorting.put_label(label.id, [rows[one] for one in who], on=True)
    pause(200)


def finder(shop: Kiosk, window: MainWindow) -> None:
    labels(shop, window)
    window.actions_["label"].trigger()


def finder_new(shop: Kiosk, window: MainWindow) -> None:
    finder(shop, window)
    window.rooms.labels.field.setText("Wedding cakes")


def of_label(shop: Kiosk, window: MainWindow) -> None:
    labels(shop, window)
    window.go_label(3)


SPAM = LooksFor(words=("followers", "link in my profile", "€ per week"))


def past(shop: Kiosk) -> None:
    """What a rule finds."""
    words = (
        "I was a baker too, now I make 4 800 € per week from home. Ask me how, link in my profile",
        "Get 10 000 real followers in 24 hours!! cheap and safe, write me now",
        "Grow your café with 5 000 new followers this week, the first 500 are free",
        "Do your followers know about the second oven?",
        "Real followers, real likes, no bots. Answer YES and we begin tonight",
    )
    shop.bring(
        2, *(said(f"sp{n}", f"Booster {n}", text, n * 3 * DAY + HOUR)
             for n, text in enumerate(words)),
    )  # fmt: skip


def rule_done(shop: Kiosk, window: MainWindow) -> None:
    sorting = shop.bridge.sorting
    rule = sorting.save_rule(Rule("Adverts", SPAM, Does(done=True))).result()
    assert rule.id
    past(shop)
    pause(200)
    window.go(View.DONE)


def rule_hide(shop: Kiosk, window: MainWindow) -> None:
    sorting = shop.bridge.sorting
    label = sorting.make_label("Adverts", "6").result()
    sorting.save_rule(Rule("Adverts", SPAM, Does(hide=True, label=label.id))).result()
    shop.bring(1, said("sp", "Growth Expert", "Get 10 000 real followers today", 2 * MIN))
    pause(200)
    window.show_conversation(_named(shop, "Growth Expert"))
    pause(300)


def rule_card(shop: Kiosk, window: MainWindow) -> None:
    """The suggestion on a card of the daily session."""
    rule_hide(shop, window)
    window.start_session()
    for _ in range(12):
        if window.today.stage.card().ruled.isVisible():
            break
        window.actions_["next"].trigger()
        pause(60)


def _dialogue(shop: Kiosk, window: MainWindow) -> RuleDialog:
    labels(shop, window)
    past(shop)
    window.rooms.change_rule(None)
    pause(200)
    (dialog,) = window.findChildren(RuleDialog)
    dialog.resize(wide(860), wide(720))
    return dialog


def rule_dialog(shop: Kiosk, window: MainWindow) -> RuleDialog:
    dialog = _dialogue(shop, window)
    dialog.form.words.setText("followers, link in my profile")
    pause(700)
    return dialog


def rule_dialog_narrow(shop: Kiosk, window: MainWindow) -> RuleDialog:
    dialog = rule_dialog(shop, window)
    dialog.resize(window.width() - 20, window.height() - 20)
    return dialog


def rule_dialog_empty(shop: Kiosk, window: MainWindow) -> RuleDialog:
    return _dialogue(shop, window)


def settings(shop: Kiosk, window: MainWindow) -> Settings:
    labels(shop, window)
    sorting = shop.bridge.sorting
    sorting.save_rule(Rule("Adverts", SPAM, Does(done=True, label=1)))
    looks = LooksFor(words=("Gerald",), author="Kerttu", every=True, pressing=True)
    sorting.save_rule(Rule("Gerald and friends", looks, Does(label=3), active=False))
    page = Settings(shop.bridge, shop.reader, window, channels=MANIFESTS, history=window.history)
    page.show()
    page.look_for("tags")
    page.resize(wide(660), wide(820))
    return page


def label_dialog(_shop: Kiosk, window: MainWindow) -> LabelDialog:
    dialog = LabelDialog(LabelRow(1, "Gluten-free", "1"), window)
    dialog.open()
    return dialog


SHOTS = {
    "30-chosen-light": Shot(stage=four),
    "30-chosen-dark": Shot("dark", stage=four),
    "30-chosen-finnish": Shot(language="fi", stage=four),
    "30-chosen-200": Shot(size=(1600, 1100), text=200, stage=four),
    "30-chosen-narrow": Shot(size=(590, 800), stage=four),
    "31-liked": Shot(stage=done),
    "32-labels-light": Shot(stage=labels),
    "32-labels-dark": Shot("dark", stage=labels),
    "32-labels-finnish": Shot(language="fi", stage=labels),
    "32-labels-200": Shot(size=(1600, 1100), text=200, stage=labels),
    "32-labels-narrow": Shot(size=(590, 800), stage=labels),
    "33-finder-light": Shot(stage=finder),
    "33-finder-dark": Shot("dark", stage=finder_new),
    "33-finder-200": Shot(size=(1600, 1100), text=200, language="fi", stage=finder),
    "33-finder-narrow": Shot(size=(590, 800), language="fi", stage=finder),
    "34-of-label": Shot(stage=of_label),
    "35-done-by-rule": Shot(stage=rule_done),
    "35-hide-light": Shot(stage=rule_hide),
    "35-hide-dark": Shot("dark", stage=rule_hide),
    "35-hide-finnish": Shot(language="fi", stage=rule_hide),
    "35-hide-200": Shot(size=(1600, 1100), text=200, stage=rule_hide),
    "35-hide-narrow": Shot(size=(590, 800), language="fi", stage=rule_hide),
    "35-hide-card": Shot(stage=rule_card),
    "36-rule-light": Shot(stage=rule_dialog),
    "36-rule-dark": Shot("dark", stage=rule_dialog),
    "36-rule-finnish": Shot(language="fi", stage=rule_dialog),
    "36-rule-200": Shot(size=(1600, 1100), text=200, stage=rule_dialog),
    "36-rule-narrow": Shot(size=(600, 800), stage=rule_dialog_narrow),
    "36-rule-empty": Shot(stage=rule_dialog_empty),
    "37-settings-light": Shot(stage=settings),
    "37-settings-dark": Shot("dark", stage=settings),
    "37-settings-finnish": Shot(language="fi", stage=settings),
    "37-settings-200": Shot(size=(1600, 1100), text=200, stage=settings),
    "38-label-light": Shot(stage=label_dialog),
    "38-label-dark": Shot("dark", language="fi", stage=label_dialog),
}


def main() -> None:
    folder, wanted = Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    app = camera()
    app.setCursorFlashTime(0)
    for name, shot in SHOTS.items():
        if not wanted or any(name.startswith(w) for w in wanted):
            shoot(name, shot, folder)


if __name__ == "__main__":
    main()
