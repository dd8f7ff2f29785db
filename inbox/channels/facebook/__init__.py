"""Facebook: comments on a Page, visitors' posts and tags, through the Graph API."""
