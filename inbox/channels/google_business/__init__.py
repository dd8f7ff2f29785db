"""Google reviews: what people wrote about a location, and the one reply to each."""
