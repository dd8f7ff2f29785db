"""What YouTube's refusals mean.

Reasons: https://developers.google.com/youtube/v3/docs/comments/insert and .../errors
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inbox.channels.google import problems
from inbox.channels.youtube.manifest import API, NO_CHANNEL
from inbox.core.errors import ChannelError, Forbidden, Gone, Rejected, Unavailable

if TYPE_CHECKING:
    import httpx


class CommentsDisabled(Forbidden):
    """The video takes no comments."""


class NoChannel(Rejected):
    """The Google account has no YouTube channel."""


_KNOWN: problems.Known = {
    "commentsDisabled": (CommentsDisabled, "Comments on this video are turned off"),
    "authenticatedUserNotChannel": (NoChannel, NO_CHANNEL),
    "youtubeSignupRequired": (NoChannel, NO_CHANNEL),
    "ineligibleAccount": (
        Forbidden,
        "YouTube does not let this account comment: it must be merged with a Google account",
    ),
    "forbidden": (Forbidden, "YouTube does not let your account do this"),
    "processingFailure": (Unavailable, "YouTube could not work on this now"),
    "commentTextRequired": (Rejected, "YouTube takes no empty comment"),
    "commentTextTooLong": (Rejected, "The reply is too long for YouTube"),
    "invalidCustomEmoji": (Rejected, "YouTube does not take one of the emoji"),
    "invalidCommentMetadata": (Rejected, "YouTube did not understand the reply"),
    "parentIdMissing": (Rejected, "YouTube did not understand what is answered"),
    "parentCommentIsPrivate": (Rejected, "The comment is not public and takes no reply"),
    "operationNotSupported": (Rejected, "This comment takes no reply"),
    "parentCommentNotFound": (Gone, "The comment does not exist any more"),
    "commentNotFound": (Gone, "The comment does not exist any more"),
    "commentThreadNotFound": (Gone, "The comment does not exist any more"),
    "videoNotFound": (Gone, "The video does not exist any more"),
    "channelNotFound": (Gone, "The channel does not exist any more"),
}


def problem(response: httpx.Response) -> ChannelError | None:
    """What an answer means when it is no success; None leaves it to the status."""
    return problems.problem(response, API, _KNOWN)
