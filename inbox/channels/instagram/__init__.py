"""Instagram: comments on a professional account's media, through the Graph API."""
