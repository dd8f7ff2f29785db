-- Every index costs at every write. A list of one account or one kind is merged of what stands under
-- (account, view, kind), so two of the four orders of the list can go.
DROP INDEX conversation_account;
DROP INDEX conversation_kind;

-- Merge pieces of the word index in larger lots: half the work of merging for a few more pieces to
-- look into.
INSERT INTO item_words (item_words, rank) VALUES ('automerge', 8);
