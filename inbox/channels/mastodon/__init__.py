"""Mastodon, and what speaks like it: GoToSocial, Pixelfed, Pleroma, Akkoma, Friendica."""
