"""The same engine without a window: for scripts, for support, for checks."""
