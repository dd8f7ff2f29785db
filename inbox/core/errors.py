"""Why a channel said no. Adapters raise these; only the engine decides what follows.

ChannelError
├── SignedOut      the owner must sign in again
│   └── Expired    the access token is over; a refresh may mend it
├── RateLimited    wait
├── Unavailable    network or server trouble; the request may or may not have been carried out
│   └── NotSent    ... it surely never left this computer
├── Rejected       understood and refused; trying again is wrong
│   ├── Gone       what was to be acted on does not exist any more
│   ├── Duplicate  the network already has these very words there
│   └── Forbidden  a permission is missing
└── Malformed      the answer could not be understood
"""

from datetime import datetime


class ChannelError(Exception):
    """Anything a channel may answer other than success; the message is fit for a person."""


class SignedOut(ChannelError):  # noqa: N818
    """The owner must sign in again."""


class Expired(SignedOut):
    """The access token is over; a refresh may mend it."""


class RateLimited(ChannelError):  # noqa: N818
    """Wait: `seconds` from now, or until `until`; neither where the network did not say."""

    def __init__(
        self, message: str = "", *, seconds: float | None = None, until: datetime | None = None
    ) -> None:
        super().__init__(message or "Too many requests for now")
        self.seconds = seconds
        self.until = until


class Unavailable(ChannelError):  # noqa: N818
    """Network or server trouble. Whether a request was carried out is unknown."""


class NotSent(Unavailable):
    """The request surely never left this computer."""


class Rejected(ChannelError):  # noqa: N818
    """Understood and refused; trying again is wrong."""


class Gone(Rejected):
    """What was to be acted on does not exist any more."""


class Duplicate(Rejected):
    """The network already has these very words in that place."""


class Forbidden(Rejected):
    """A permission or a scope is missing."""


class Malformed(ChannelError):  # noqa: N818
    """The answer could not be understood."""
