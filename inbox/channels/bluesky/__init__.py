"""Bluesky (atproto): replies, mentions and quotes, answered and liked."""
