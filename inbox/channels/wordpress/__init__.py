"""WordPress: comments on one's own site, through the REST API of WordPress core (5.6 or newer)."""
