"""A WordPress site in memory, exact on the wire for comments, posts and application passwords."""

from inbox.sandbox.wordpress.stand_in import WordPressSite

__all__ = ["WordPressSite"]
