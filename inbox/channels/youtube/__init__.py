"""YouTube: comments on one's own videos, held ones too, through the YouTube Data API v3."""
