-- The daily session: who it holds, in which order, what came of each and how long it took.
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at INTEGER NOT NULL,
    ended_at INTEGER                     -- NULL while it is under way, also over a restart
) STRICT;
CREATE INDEX session_open ON session (id) WHERE ended_at IS NULL;

-- `conversation` is no reference: what the network removes must not rewrite what was done.
CREATE TABLE session_card (
    session INTEGER NOT NULL REFERENCES session (id),
    place INTEGER NOT NULL,              -- from 0, the order in which they come
    conversation INTEGER NOT NULL,
    reason TEXT NOT NULL,                -- why it stands there
    sweep INTEGER NOT NULL DEFAULT 0,    -- one of the short thanks at the end
    how TEXT NOT NULL DEFAULT '',        -- '' not settled; reply, like, done, snooze, skip, gone
    milliseconds INTEGER NOT NULL DEFAULT 0,
    at INTEGER NOT NULL DEFAULT 0,       -- when it was settled
    PRIMARY KEY (session, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_card_pace ON session_card (how, sweep, at);
CREATE INDEX session_card_at ON session_card (at);
