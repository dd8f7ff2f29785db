"""The sections of the settings page, a module each: `section(context)` makes it."""
