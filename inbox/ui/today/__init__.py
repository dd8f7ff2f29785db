"""The daily session: a start page, one conversation at a time, the thanks, an ending."""
