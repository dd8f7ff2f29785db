"""The Graph API, as far as Facebook and Instagram share it. No channel of its own."""
