"""A stand-in of YouTube: one channel, its videos and the comments on them."""

from inbox.sandbox.youtube.stand_in import YouTubeChannel

__all__ = ["YouTubeChannel"]
