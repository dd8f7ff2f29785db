"""What went wrong at a sign-in, and what the owner can do about it."""

from dataclasses import dataclass

from inbox.core.channel import Manifest
from inbox.core.errors import (
    ChannelError,
    Forbidden,
    Malformed,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)
from inbox.secrets import KeyringTrouble
from inbox.ui.words import CHANNEL_CONTEXT, clock, reason, tr


@dataclass(frozen=True, slots=True)
class Told:
    """A title, a sentence that says what to do, and whether the secret is what to look at."""

    title: str
    words: str
    about_secret: bool = False


def told(error: BaseException, manifest: Manifest) -> Told:
    """The words for whatever a sign-in raised. Nothing here repeats what was typed."""
    name = channel(manifest)
    if isinstance(error, KeyringTrouble):
        return _keyring(error)
    if isinstance(error, SignedOut):
        title = tr("Connect", "{name} did not let you in", name=name)
        advice = tr("Connect", "Look at what you typed, and try again.")
        return Told(title, _sentence(error, advice), about_secret=True)
    if isinstance(error, RateLimited):
        title = tr("Connect", "{name} asks for a pause", name=name)
        if error.until is not None:
            return Told(title, tr("Connect", "Try again at {time}.", time=clock(error.until)))
        return Told(title, tr("Connect", "Wait a few minutes, then try again."))
    if isinstance(error, Unavailable):
        title = tr("Connect", "{name} cannot be reached", name=name)
        advice = tr("Connect", "Look at the connection and the address, then try again.")
        return Told(title, _sentence(error, advice))
    return _refused(error, name)


def _refused(error: BaseException, name: str) -> Told:
    if isinstance(error, Forbidden):
        title = tr("Connect", "A permission is missing")
        return Told(title, _sentence(error, tr("Connect", "Allow it there, then try again.")))
    if isinstance(error, Malformed):
        title = tr("Connect", "That is not an answer of {name}", name=name)
        return Told(title, _sentence(error, tr("Connect", "Is the address right?")))
    if isinstance(error, Rejected | ChannelError):
        title = tr("Connect", "{name} said no", name=name)
        return Told(title, _sentence(error, tr("Connect", "What you typed is still here.")))
    return Told(
        tr("Connect", "That did not work"),
        tr("Connect", "Something went wrong on this computer. What you typed is still here."),
    )


def _keyring(error: KeyringTrouble) -> Told:
    titles = {
        "missing": tr("Keyring", "This computer has no keyring"),
        "locked": tr("Keyring", "The keyring is locked"),
        "died": tr("Keyring", "The keyring does not answer"),
    }
    return Told(
        titles.get(error.kind, titles["died"]),
        tr("Connect", "Unlock it and sign in again, or keep the sign-in for this session only."),
    )


def _sentence(error: BaseException, advice: str) -> str:
    """The network's own reason, then the advice."""
    said = " ".join(reason(str(error)).split())[:240].rstrip(".")
    return f"{said}. {advice}" if said else advice


def channel(manifest: Manifest) -> str:
    """The network's name as it stands in a sentence."""
    return tr(CHANNEL_CONTEXT, manifest.name)
