"""The pieces every screen is built from: they paint themselves from the theme of the moment."""
