"""How long the engine waits for what."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """How long things wait, in seconds; tests hurry them.

    ``poll`` False: nothing is read but what is asked for (the command line). ``every`` and
    ``sweep`` replace the manifest's own intervals when not None. ``settle``: how long after a
    send a network may still be busy storing it, so that "not there" proves nothing.
    """

    poll: bool = True
    back_items: int = 2_000  # after so many items a first read goes no further back
    every: float | None = None
    sweep: float | None = None
    floor: float = 15
    jitter: float = 0.1
    back_off: float = 5
    back_off_most: float = 1_800
    send_back_off: float = 2
    send_back_off_most: float = 60
    unsaid_limit: float = 60  # a rate limit that names no time
    find: tuple[float, ...] = (2, 10, 60, 600)
    settle: float = 30
    connect: float = 10
    read: float = 20
    sign_in: float = 600
    doubt: float = 86_400  # how long "everything is gone" must hold before it is believed
    reread: float = 60  # an opened conversation is read again at most this often
    keyring: float = 3  # a keyring that takes longer shows a password window
    grace: float = 3  # what a send under way gets when the app is closed
