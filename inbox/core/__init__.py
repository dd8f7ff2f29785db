"""The words that every layer shares: nouns, verbs, events, errors and the channel contract."""
