"""Every screen there is, one line each in SCREENS: what is walked, pictured and read aloud.

A screen is made by a function that gets a Hall and answers the widget to look at.
"""

from functools import partial

from inbox.store.rows import View
from inbox.ui.first_run import FirstRun
from inbox.ui.label_finder import LabelFinder
from tests.ui import shots, shots_b, shots_chosen, shots_later, shots_saved, shots_views
from tests.ui.cafe import cafe
from tests.ui.kiosk import MANIFESTS, kiosk
from tests.ui.reach.hall import Look, Screen, alone, on, over, settle, shown
from tests.ui.reach.stages import (
    card,
    connecting,
    conversation,
    emoji,
    empty_place,
    ending,
    failed,
    filtering,
    found,
    keyring,
    keys,
    main_menu,
    nobody_today,
    not_found,
    palette,
    place,
    rest,
    row_menu,
    snoozing,
    sweep,
    today,
    troubles,
    unread,
    view,
    within,
)
from tests.ui.today.morning import morning

__all__ = ["SCREENS", "Look", "Screen", "settle", "shown"]

SCREENS: dict[str, Screen] = {
    "waiting": on(cafe, shots.typing),
    "conversation": on(cafe, conversation("Aino")),
    "review": on(cafe, conversation("Sam")),
    "banners": on(cafe, troubles),
    "failed": on(cafe, failed),
    "crowded": on(cafe, shots.crowded),
    "poll": on(cafe, shots_views.poll),
    "search": on(cafe, found),
    "search-nothing": on(cafe, not_found),
    "done": on(cafe, view(View.DONE)),
    "snoozed-empty": on(cafe, view(View.SNOOZED)),
    "sidebar-over": on(cafe, shots.sidebar_over),
    "nobody": on(kiosk, shots.nobody),
    "first-reading": on(kiosk, shots.reading),
    "today": on(morning, today),
    "today-rest": on(morning, rest),
    "today-unread": on(morning, unread),
    "today-nobody": on(morning, nobody_today),
    "session": on(morning, card("Marcus")),
    "session-thread": on(morning, card("Aino")),
    "session-review": on(morning, card("Sam")),
    "session-typing": on(morning, card("Marcus", "Fourteen kilometres deserve a second one.")),
    "sweep": on(morning, sweep),
    "ending": on(morning, ending),
    "applause": on(cafe, place("applause")),
    "applause-empty": on(kiosk, empty_place("applause")),
    "people": on(cafe, place("people")),
    "people-empty": on(kiosk, empty_place("people")),
    "dialogue": on(cafe, place("dialogue")),
    "dialogue-empty": on(kiosk, empty_place("dialogue")),
    "palette": on(cafe, palette),
    "palette-typed": on(cafe, partial(palette, typed="ma")),
    "palette-nothing": on(cafe, partial(palette, typed="qqqq")),
    "keys": on(cafe, keys),
    "emoji": on(cafe, emoji),
    "suggestions": on(shots_saved.shop, shots_saved.chips),
    "suggestions-session": on(shots_saved.shop, shots_saved.chips_today),
    "saved-picker": on(shots_saved.shop, shots_saved.picker("/")),
    "saved-picker-nothing": on(shots_saved.shop, shots_saved.picker("/xyz")),
    "unfilled": on(shots_saved.shop, shots_saved.stopped),
    "same-words": on(shots_saved.shop, shots_saved.same),
    "saved": on(shots_saved.shop, shots_saved.dialog(4)),
    "saved-empty": on(shots_saved.shop, shots_saved.empty),
    "saved-import": on(shots_saved.shop, shots_saved.bring),
    "snooze-menu": on(cafe, snoozing),
    "filter-menu": on(cafe, filtering),
    "row-menu": on(cafe, row_menu),
    "main-menu": on(cafe, main_menu),
    "chosen": on(cafe, shots_chosen.four),
    "labels": on(cafe, shots_chosen.labels),
    "label-finder": on(cafe, within(shots_chosen.finder, LabelFinder)),
    "label-new": on(cafe, within(shots_chosen.finder_new, LabelFinder)),
    "of-label": on(cafe, shots_chosen.of_label),
    "done-by-rule": on(cafe, shots_chosen.rule_done),
    "hide-by-rule": on(cafe, shots_chosen.rule_hide),
    "rule": over(cafe, shots_chosen.rule_dialog),
    "rule-empty": over(cafe, shots_chosen.rule_dialog_empty),
    "settings-sorting": over(cafe, shots_chosen.settings),
    "label-dialog": over(cafe, shots_chosen.label_dialog),
    "later-menu": over(cafe, shots_later.menu),
    "later-choosing": over(cafe, shots_later.choosing),
    "promise": over(cafe, shots_later.promising),
    "put-off": on(cafe, shots_later.put_off),
    "scheduled": on(cafe, shots_later.all_put_off),
    "held-back": on(cafe, shots_later.held),
    "owed": on(cafe, shots_later.owed),
    "owed-again": on(cafe, shots_later.back),
    "owed-card": on(cafe, shots_later.card),
    "misspelt": on(cafe, shots_later.misspelt),
    "misspelt-menu": over(cafe, shots_later.spelling),
    "leaving": over(cafe, shots_later.leaving),
    "first-run": alone(lambda: FirstRun(list(MANIFESTS.values())[:8])),
    "keyring": alone(partial(keyring, "The keyring is locked")),
    "keyring-none": alone(partial(keyring, "This computer has no keyring to keep secrets in")),
    "keyring-silent": alone(partial(keyring, "The keyring does not answer")),
    "settings": alone(shots_b.settings),
    "connect-refused": alone(shots_b.refused),
    "connect-browser": alone(shots_b.browser),
    "connect-choosing": alone(shots_b.choosing),
    "connect-connected": alone(shots_b.connected),
    **{
        f"connect-{channel}-{way.id}": alone(partial(connecting, channel, way.id))
        for channel, manifest in MANIFESTS.items()
        if channel != "google"
        for way in manifest.ways
    },
}
