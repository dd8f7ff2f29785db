-- What the last words of somebody else are taken for, beside `question`, and why.
ALTER TABLE conversation ADD COLUMN complaint INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN thanks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN spam INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN judged INTEGER NOT NULL DEFAULT 0;  -- 0: to be judged, later
CREATE INDEX conversation_unjudged ON conversation (id) WHERE judged = 0;

-- What the owner said that words are (true) or are not (false), by label. It goes with the words.
CREATE TABLE correction (
    item INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    labels TEXT NOT NULL
) STRICT;

-- What was learnt from that: how far the weight of a feature has moved from what came with the app.
CREATE TABLE weight (
    label TEXT NOT NULL,
    feature TEXT NOT NULL,
    change REAL NOT NULL,
    PRIMARY KEY (label, feature)
) STRICT, WITHOUT ROWID;
