-- Every index costs at every write. A list of one account or one kind is merged of what stands under
-- (account, view, kind), so two of the four orders of the list can go.
DROP INDEX conversation_account;
DROP INDEX conversation_kind;

-- Whom we answered, and when: most conversations of a first read were never answered.
DROP INDEX conversation_author;
CREATE INDEX conversation_answered ON conversation (author, answered_at)
    WHERE answered_at IS NOT NULL;

-- Merge pieces of the word index in larger lots: half the work of merging for a few more pieces to
-- look into.
INSERT INTO item_words (item_words, rank) VALUES ('automerge', 8);
