-- What the owner keeps: for answering, for sorting, and about people.

-- Saved replies. `texts` is a JSON list: variants of the same answer.
CREATE TABLE saved_reply (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    folder TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL,
    texts TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT '',
    uses INTEGER NOT NULL DEFAULT 0,
    used_at INTEGER,
    used TEXT NOT NULL DEFAULT '[]',  -- JSON: how often and when last, for each of `texts`
    UNIQUE (folder, name)
) STRICT;

-- When it was put to done, for the weekly goal; NULL: nobody knows.
ALTER TABLE conversation ADD COLUMN done_at INTEGER;

-- A reply that goes out at a time of the owner's choosing.
ALTER TABLE outbox ADD COLUMN later INTEGER;

-- An answer that the owner owes: it comes back at `due`, unless a later reply kept it.
CREATE TABLE promise (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    due INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    item INTEGER NOT NULL DEFAULT 0,      -- our own words that promised it, 0 when none did
    note TEXT NOT NULL DEFAULT '',        -- what the owner must find out
    own_upto INTEGER NOT NULL DEFAULT 0,  -- our newest words known then, by their number
    upto INTEGER NOT NULL DEFAULT 0,      -- when the newest words of somebody else were said
    came INTEGER NOT NULL DEFAULT 0       -- it was brought back, or put where it is by the owner
) STRICT;
CREATE INDEX promise_due ON promise (due);

-- An edit of a reply of ours that is being written.
CREATE TABLE draft_edit (
    item INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;

-- Labels. A conversation's own are repeated in its row, as a JSON list of their numbers.
CREATE TABLE label (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    colour TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE labelled (
    label INTEGER NOT NULL REFERENCES label (id) ON DELETE CASCADE,
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    view TEXT NOT NULL,    -- the conversation's own, so that a page of a label needs no sorting
    at INTEGER NOT NULL,
    PRIMARY KEY (label, view, at, conversation)
) STRICT, WITHOUT ROWID;
CREATE INDEX labelled_conversation ON labelled (conversation);
ALTER TABLE conversation ADD COLUMN labels TEXT NOT NULL DEFAULT '';

-- Rules: what they look for and what they do here. They never send anything.
CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    looks_for TEXT NOT NULL,          -- JSON: words, author, channel, account, kind
    does TEXT NOT NULL,               -- JSON: done, label, suggest_hide
    active INTEGER NOT NULL DEFAULT 1,
    place INTEGER NOT NULL DEFAULT 0  -- the order in which they are tried
) STRICT;
-- The rule that suggests to hide the newest words, 0 when none does.
ALTER TABLE conversation ADD COLUMN suggests_hiding INTEGER NOT NULL DEFAULT 0;

-- A person: authors whom the owner has joined, and the owner's private note.
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
ALTER TABLE author ADD COLUMN person INTEGER REFERENCES person (id);
CREATE INDEX author_person ON author (person) WHERE person IS NOT NULL;

CREATE INDEX conversation_hiding ON conversation (suggests_hiding) WHERE suggests_hiding <> 0;

-- What a rule put away: which one, as it was called then, and what the newest words were.
CREATE TABLE done_by_rule (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    rule INTEGER NOT NULL,  -- no reference: what a deleted rule did stays told
    name TEXT NOT NULL,
    item INTEGER NOT NULL
) STRICT;
-- Conversations that a rule leaves alone, by the owner's word.
CREATE TABLE spared (
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    rule INTEGER NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
    PRIMARY KEY (conversation, rule)
) STRICT, WITHOUT ROWID;
CREATE INDEX spared_rule ON spared (rule);

-- Replies of ours beside what they answer: to be suggested for similar words, and to tell when the
-- same words went to many. They go with either, and are looked at anew when either is reworded.
ALTER TABLE item ADD COLUMN learnt INTEGER NOT NULL DEFAULT 0;  -- 1: `answer` has seen this reply
CREATE INDEX item_unlearnt ON item (id) WHERE mine = 1 AND learnt = 0;
CREATE TABLE answer (
    item INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    answered INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    author INTEGER NOT NULL,  -- who was answered
    at INTEGER NOT NULL,
    digest TEXT NOT NULL,     -- one for the same words, whomever they greet
    language TEXT NOT NULL,
    text TEXT NOT NULL,       -- the reply without names, '' when it suits nobody else
    stems TEXT NOT NULL       -- of what it answers
) STRICT;
CREATE INDEX answer_answered ON answer (answered);
CREATE INDEX answer_digest ON answer (digest, at, author);
CREATE VIRTUAL TABLE answer_words USING fts5 (
    stems, content = 'answer', content_rowid = 'item', columnsize = 0, detail = none,
    tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TRIGGER answer_comes AFTER INSERT ON answer BEGIN
    INSERT INTO answer_words (rowid, stems) VALUES (new.item, new.stems);
END;
CREATE TRIGGER answer_goes AFTER DELETE ON answer BEGIN
    INSERT INTO answer_words (answer_words, rowid, stems) VALUES ('delete', old.item, old.stems);
END;
CREATE TRIGGER answer_reworded AFTER UPDATE OF text ON item WHEN old.text <> new.text BEGIN
    UPDATE item SET learnt = 0
    WHERE id = new.id OR id IN (SELECT item FROM answer WHERE answered = new.id);
    DELETE FROM answer WHERE item = new.id OR answered = new.id;
END;

-- What the network said when it took a reply of ours, for the owner to read; it ends as soon as
-- the network shows the reply otherwise.
ALTER TABLE item ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE TRIGGER note_ends AFTER UPDATE OF standing ON item
WHEN old.note <> '' AND new.note = old.note AND old.standing <> new.standing
BEGIN
    UPDATE item SET note = '' WHERE id = new.id;
END;
