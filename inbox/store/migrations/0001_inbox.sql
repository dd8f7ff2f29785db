-- Times are whole microseconds since 1970 (UTC). Lists in a cell are JSON.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    server TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    handle TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    avatar_url TEXT NOT NULL DEFAULT '',
    settings TEXT NOT NULL DEFAULT '{}',
    barred TEXT NOT NULL DEFAULT '[]',
    findings TEXT NOT NULL DEFAULT '[]',
    state TEXT NOT NULL DEFAULT 'reading',
    reason TEXT NOT NULL DEFAULT '',
    until INTEGER,
    cursor TEXT NOT NULL DEFAULT '',
    read_to_end_at INTEGER,
    first_read_done INTEGER NOT NULL DEFAULT 0,
    progress INTEGER NOT NULL DEFAULT 0,
    total INTEGER,
    counted_there INTEGER,
    counted_here INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER,
    created_at INTEGER NOT NULL,
    UNIQUE (channel, server, remote_id)
) STRICT;

CREATE TABLE author (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account (id),
    remote_id TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    handle TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    avatar_url TEXT NOT NULL DEFAULT '',
    first_at INTEGER,                               -- their earliest item that is kept here
    first_conversation INTEGER NOT NULL DEFAULT 0,  -- and where it was said
    regular INTEGER NOT NULL DEFAULT 0,             -- known from words that were let go since
    UNIQUE (account, remote_id)
) STRICT;

CREATE TABLE post (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account (id),
    remote_id TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    picture_url TEXT NOT NULL DEFAULT '',
    at INTEGER,
    likes INTEGER,
    comments INTEGER,
    shares INTEGER,
    poll TEXT NOT NULL DEFAULT '[]',
    extra TEXT NOT NULL DEFAULT '{}',
    active_at INTEGER NOT NULL DEFAULT 0,
    swept_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account, remote_id)
) STRICT;
CREATE INDEX post_sweep ON post (account, swept_at, active_at);

CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account (id),
    channel TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    post INTEGER REFERENCES post (id),
    url TEXT NOT NULL DEFAULT '',
    -- what the owner decided
    done_upto INTEGER NOT NULL DEFAULT 0,
    reopened INTEGER NOT NULL DEFAULT 0,
    snoozed_until INTEGER,
    snoozed_upto INTEGER NOT NULL DEFAULT 0,
    -- the summary: always what `summary.summarise` makes of the items
    view TEXT NOT NULL DEFAULT 'empty',
    at INTEGER NOT NULL DEFAULT 0,
    waiting_since INTEGER,
    answered_at INTEGER,
    items INTEGER NOT NULL DEFAULT 0,
    last_item INTEGER NOT NULL DEFAULT 0,
    author INTEGER NOT NULL DEFAULT 0,
    author_name TEXT NOT NULL DEFAULT '',
    author_avatar TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    stars INTEGER,
    language TEXT NOT NULL DEFAULT '',
    first_time INTEGER NOT NULL DEFAULT 0,
    question INTEGER NOT NULL DEFAULT 0,
    trouble TEXT NOT NULL DEFAULT '',
    held INTEGER NOT NULL DEFAULT 0,
    liked INTEGER NOT NULL DEFAULT 0,
    has_draft INTEGER NOT NULL DEFAULT 0,
    swept_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account, remote_id)
) STRICT;
CREATE INDEX conversation_view ON conversation (view, at, id);
CREATE INDEX conversation_account ON conversation (account, view, at, id);
CREATE INDEX conversation_kind ON conversation (view, kind, at, id);
CREATE INDEX conversation_account_kind ON conversation (account, view, kind, at, id);
CREATE INDEX conversation_post ON conversation (post, at, id) WHERE post IS NOT NULL;
CREATE INDEX conversation_author ON conversation (author, answered_at);
CREATE INDEX conversation_snoozed ON conversation (snoozed_until) WHERE snoozed_until IS NOT NULL;
CREATE INDEX conversation_sweep ON conversation (account, swept_at, at) WHERE post IS NULL;

CREATE TABLE item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account (id),
    conversation INTEGER NOT NULL REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED,
    remote_id TEXT NOT NULL,
    parent TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL,
    author INTEGER NOT NULL REFERENCES author (id),
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    search_id INTEGER NOT NULL UNIQUE,  -- about `at`: the full-text row, so that newest is last
    edited_at INTEGER,
    url TEXT NOT NULL DEFAULT '',
    mine INTEGER NOT NULL DEFAULT 0,
    liked_by_me INTEGER NOT NULL DEFAULT 0,
    likes INTEGER,
    stars INTEGER,
    standing TEXT NOT NULL DEFAULT 'published',
    language TEXT NOT NULL DEFAULT '',
    pictures TEXT NOT NULL DEFAULT '[]',
    barred TEXT NOT NULL DEFAULT '[]',
    extra TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL DEFAULT '',     -- '' on the network, else an outbox state
    action TEXT NOT NULL DEFAULT '',    -- the action that this item shows
    net TEXT,                           -- the network's own values while actions lie over them
    settled_at INTEGER NOT NULL DEFAULT 0,  -- when an action on it was last confirmed
    UNIQUE (account, remote_id)
) STRICT;
CREATE INDEX item_conversation ON item (conversation, at, id);
CREATE INDEX item_author ON item (author, at);

CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id),
    conversation INTEGER NOT NULL,
    item INTEGER NOT NULL,
    verb TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'queued',
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    not_before INTEGER NOT NULL DEFAULT 0,
    reopened INTEGER NOT NULL DEFAULT 0  -- the conversation's mark before this action
) STRICT;
CREATE INDEX outbox_due ON outbox (account, state, seq);
CREATE INDEX outbox_conversation ON outbox (conversation);
CREATE INDEX outbox_item ON outbox (item, seq);

CREATE TABLE reaction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account (id),
    remote_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    author INTEGER NOT NULL REFERENCES author (id),
    at INTEGER NOT NULL,
    post INTEGER REFERENCES post (id),
    item_id TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    UNIQUE (account, remote_id)
) STRICT;
CREATE INDEX reaction_at ON reaction (at, id);
CREATE INDEX reaction_author ON reaction (author);
CREATE INDEX reaction_post ON reaction (post) WHERE post IS NOT NULL;

CREATE TABLE draft (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id),
    text TEXT NOT NULL
) STRICT;

-- How many conversations stand in each view; account 0 is all of them together.
CREATE TABLE counter (
    account INTEGER NOT NULL,
    view TEXT NOT NULL,
    kind TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (account, view, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE host (
    host TEXT PRIMARY KEY,
    requests INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Words are folded before they get here. No positions are kept: nobody searches phrases.
-- Beginnings are indexed: every search as you type begins with one letter, then two.
CREATE VIRTUAL TABLE item_words USING fts5 (
    words, content = '', columnsize = 0, detail = none, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE post_words USING fts5 (
    words, content = '', columnsize = 0, detail = none, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 0'
);
