"""Kuulolla: the comments, mentions and reviews of a small business in one inbox."""

__version__ = "0.1.0"
