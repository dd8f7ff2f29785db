"""Every query of the reader, by name; a test asks SQLite how it runs each, and allows no scan."""

from inbox.core.kinds import Kind

_ROW = """
SELECT id, account, channel, remote_id, kind, post, author, author_name, author_avatar, text, at,
       waiting_since, view, snoozed_until, url, stars, items, first_time, question, language,
       trouble, held, liked, last_item, has_draft, complaint, thanks, spam, urgent, why,
       labels, suggests_hiding,
       CASE WHEN view <> 'done' THEN (SELECT due FROM promise p WHERE p.conversation = c.id) END,
       CASE WHEN view <> 'done' THEN (SELECT note FROM promise p WHERE p.conversation = c.id) END,
       (SELECT MIN(later) FROM outbox o WHERE o.conversation = c.id AND o.state = 'queued')
FROM conversation c
"""
_AFTER = "(at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit"
_KEYS = "SELECT at, id FROM conversation"

_ACCOUNT = """
SELECT a.*, COALESCE((SELECT SUM(n) FROM counter c WHERE c.account = a.id
                      AND c.view = 'waiting'), 0) AS waiting
FROM account a WHERE a.id
"""
ACCOUNTS = f"{_ACCOUNT} > 0 ORDER BY a.id"
LABELS = "SELECT id, name, colour FROM label WHERE id > 0 ORDER BY id"
ACCOUNT = f"{_ACCOUNT} = ?"
COUNTS = "SELECT view, kind, n FROM counter WHERE account = :account"
ACCOUNT_IDS = "SELECT id FROM account WHERE id > 0"
CHANNEL_ACCOUNTS = "SELECT id FROM account WHERE channel = :channel"

# A view is one stream of rows in order; what is asked more narrowly is one for each account and
# kind, and the reader merges them. Two indexes are enough for that, and each costs at every write.
_OF = "account = :account AND view = :view AND kind = :kind"
KEYS = f"{_KEYS} WHERE view = :view AND {_AFTER}"
KEYS_OF = f"{_KEYS} WHERE {_OF} AND {_AFTER}"
ROW = f"{_ROW} WHERE id = :id AND view <> 'empty'"
ROWS_BY_ID = _ROW + " WHERE id IN (SELECT value FROM json_each(:ids)) AND view <> 'empty'"  # noqa: S608
ROWS = f"{_ROW} WHERE view = :view AND {_AFTER}"
ROWS_OF = f"{_ROW} WHERE {_OF} AND {_AFTER}"

_ITEM = """
SELECT i.id, i.conversation, i.remote_id, i.parent, i.kind, i.author, a.name AS author_name,
       a.handle AS author_handle, a.avatar_url AS author_avatar, i.text, i.at, i.edited_at, i.url,
       i.mine, i.liked_by_me, i.likes, i.stars, i.standing, i.language, i.pictures, i.barred,
       COALESCE(o.state, '') AS state, COALESCE(o.id, '') AS action,
       COALESCE(o.error, '') AS error,
       CASE WHEN o.state = 'queued' THEN o.later END AS later, i.note
FROM item i JOIN author a ON a.id = i.author
LEFT JOIN outbox o ON o.id = CASE WHEN i.action <> '' THEN i.action ELSE (
    SELECT id FROM outbox WHERE item = i.id AND verb <> 'reply'
    AND state IN ('unsure', 'failed') ORDER BY seq DESC LIMIT 1) END
"""
# Newest first, so that of a long conversation the newest are kept; shown the other way round.
ITEMS = f"{_ITEM} WHERE i.conversation = :conversation ORDER BY i.at DESC, i.id DESC LIMIT :limit"
ITEM = f"{_ITEM} WHERE i.id = :id"

POST = "SELECT * FROM post WHERE id = :id"
AUTHOR = """
SELECT a.*, (SELECT COUNT(*) FROM item WHERE author = a.id) AS items,
       (SELECT MAX(at) FROM item WHERE author = a.id) AS last_at,
       (SELECT MAX(answered_at) FROM conversation
        WHERE author = a.id AND answered_at IS NOT NULL) AS answered_at
FROM author a WHERE a.id = :id
"""

FOUND_ITEMS = """
SELECT i.search_id, i.conversation, i.account, i.kind FROM item_words
JOIN item i ON i.search_id = item_words.rowid
WHERE item_words MATCH :words AND item_words.rowid <= :at
ORDER BY item_words.rowid DESC
"""
FOUND_POSTS = """
SELECT rowid FROM post_words WHERE post_words MATCH :words ORDER BY rowid DESC LIMIT :limit
"""
FOUND_UNDER = """
SELECT at, id, account, kind FROM conversation
WHERE post = :post AND at <= :at ORDER BY at DESC, id DESC
"""
PLACE = "SELECT at, post FROM conversation WHERE id = :id"
POST_MATCHES = "SELECT 1 FROM post_words WHERE post_words MATCH :words AND rowid = :id"
ITEM_MATCHES = "SELECT 1 FROM item_words WHERE item_words MATCH :words AND rowid = :id"
LATER_ITEMS = """
SELECT search_id FROM item WHERE conversation = :conversation AND at >= :from
"""

ACTION_COLUMNS = (
    "id, account, conversation, item, verb, text, state, attempts, error, at, not_before, later"
)
OUTBOX = f"SELECT {ACTION_COLUMNS} FROM outbox WHERE seq > 0 ORDER BY seq"  # noqa: S608
DRAFT = "SELECT text FROM draft WHERE conversation = :conversation"
DRAFT_EDIT = """
SELECT d.item, d.text FROM item i CROSS JOIN draft_edit d ON d.item = i.id
WHERE i.conversation = :conversation AND i.mine = 1 LIMIT 1
"""
REACTIONS = """
SELECT r.id, r.account, c.channel, r.kind, a.name AS author_name, a.avatar_url AS author_avatar,
       r.at, r.post, r.text, r.author
FROM reaction r JOIN author a ON a.id = r.author JOIN account c ON c.id = r.account
WHERE (r.at, r.id) < (:at, :id) ORDER BY r.at DESC, r.id DESC LIMIT :limit
"""
SETTING = "SELECT value FROM setting WHERE name = :name"
SETTINGS = "SELECT name, value FROM setting WHERE name > '' ORDER BY name"
HOSTS = "SELECT host, requests, first_at, last_at FROM host WHERE host > '' ORDER BY host"
EXPORT = f"{_ITEM} WHERE i.id > :after ORDER BY i.id LIMIT :limit"

STATS_ITEMS = """
SELECT conversation, at, mine, liked_by_me, author, standing FROM item
WHERE search_id >= :from AND state = '' ORDER BY search_id
"""
STATS_REACTIONS = "SELECT COUNT(*) FROM reaction WHERE at >= :from"
STATS_OPEN = "SELECT waiting_since IS NOT NULL FROM conversation WHERE id = :id"

SESSION_OPEN = """
SELECT id, started_at, ended_at FROM session WHERE ended_at IS NULL AND id > 0
ORDER BY id DESC LIMIT 1
"""
SESSION_LAST = """
SELECT id, started_at, ended_at FROM session WHERE id > 0 ORDER BY id DESC LIMIT 1
"""
SESSION_CARDS = """
SELECT conversation, reason, sweep, how, milliseconds FROM session_card
WHERE session = :id ORDER BY place
"""
SESSION_PACE = """
SELECT milliseconds FROM session_card INDEXED BY session_card_pace
WHERE how = :kind AND sweep = :after ORDER BY at DESC LIMIT :limit
"""
SESSION_ANSWERS = """
SELECT COALESCE(c.author, -s.conversation) AS person, s.at
FROM session_card s INDEXED BY session_card_at LEFT JOIN conversation c ON c.id = s.conversation
WHERE s.at >= :from AND s.how IN ('reply', 'like')
"""

# Whoever said something, at their newest words: `search_id` is in the order of time.
_NEWEST = """
NOT EXISTS (SELECT 1 FROM item j WHERE j.author = i.author AND j.at >= i.at
            AND j.search_id > i.search_id AND j.mine = 0 AND j.standing IN ('published', 'held'))
"""
PEOPLE = f"""
SELECT i.author, i.search_id FROM item i
WHERE i.search_id < :at AND i.mine = 0 AND i.standing IN ('published', 'held') AND {_NEWEST}
ORDER BY i.search_id DESC LIMIT :limit
"""  # noqa: S608
PEOPLE_FOUND = f"""
SELECT i.author, i.search_id,
       (i.mine = 0 AND i.standing IN ('published', 'held') AND {_NEWEST}) AS newest
FROM item_words JOIN item i ON i.search_id = item_words.rowid
WHERE item_words MATCH :words AND item_words.rowid < :at
ORDER BY item_words.rowid DESC LIMIT :limit
"""  # noqa: S608
SAID_BY = """
SELECT conversation FROM item WHERE author = :id ORDER BY at DESC, id DESC LIMIT :limit
"""
PERSON_OF = "SELECT p.id, p.note FROM author a JOIN person p ON p.id = a.person WHERE a.id = :id"
SAME_PERSON = "SELECT id FROM author WHERE person = :id"
LAST_SAID = """
SELECT text, at FROM item
WHERE author = :id AND conversation <> :conversation AND standing IN ('published', 'held')
    AND at < COALESCE((SELECT at FROM conversation WHERE id = :conversation), at + 1)
ORDER BY at DESC, id DESC LIMIT 1
"""
UNLIKED_BY = """
SELECT id, liked_by_me FROM item
WHERE author = :id AND mine = 0 AND state = '' AND standing = 'published' AND at >= :from
ORDER BY at DESC, id DESC LIMIT 1
"""
ACCOUNT_CHANNEL = "SELECT channel FROM account WHERE id = :id"

REACTION_BEFORE = "SELECT at FROM reaction WHERE at < :at ORDER BY at DESC LIMIT 1"
REACTIONS_OF_DAY = REACTIONS.replace("(r.at, r.id) < (:at, :id)", "r.at >= :from AND r.at < :at")
REACTIONS_NEW = "SELECT id FROM reaction WHERE id > :id LIMIT :limit"
REACTION_LAST = "SELECT MAX(id) FROM reaction"

SPAN_ITEMS = """
SELECT conversation, account, at, mine, author, standing FROM item
WHERE search_id >= :from AND search_id < :at AND state = '' ORDER BY search_id DESC LIMIT :limit
"""
HABIT_ITEMS = """
SELECT conversation, at, mine, standing, liked_by_me, settled_at FROM item
WHERE search_id >= :from AND search_id < :at
AND (state = '' OR state IN ('queued', 'sending') AND NOT EXISTS
    (SELECT 1 FROM outbox o WHERE o.id = item.action AND o.later IS NOT NULL))
ORDER BY search_id DESC LIMIT :limit
"""
HABIT_BEGAN = "SELECT 1 FROM item WHERE search_id < :at LIMIT 1"
HABIT_DECIDED = """
SELECT id, done_upto, done_at, snoozed_until FROM conversation
WHERE id IN (SELECT value FROM json_each(:ids))
"""
SPAN_COUNT = f"""
SELECT COUNT(*) FROM conversation
WHERE account = :account AND view = :view AND at >= :from AND at < :at
    AND kind IN ({", ".join(f"'{kind}'" for kind in Kind)})
"""  # noqa: S608
ANSWERED_BEFORE = """
SELECT 1 FROM conversation
WHERE author = :id AND answered_at > 0 AND answered_at < :from LIMIT 1
"""
SAID_BEFORE = """
SELECT conversation, at, liked_by_me FROM item WHERE author = :id AND at < :from
ORDER BY at DESC, id DESC LIMIT :limit
"""
REPLIED_BETWEEN = """
SELECT 1 FROM item
WHERE conversation = :conversation AND at > :at AND at < :from AND mine = 1 LIMIT 1
"""

_SAVED = "SELECT id, folder, name, texts, language, uses, used_at, used FROM saved_reply"
SAVED = f"{_SAVED} WHERE folder >= '' ORDER BY folder, name"
SAVED_ONE = f"{_SAVED} WHERE id = :id"
HEARD = """
SELECT n.author FROM answer n JOIN item i ON i.id = n.item
WHERE n.digest = :words AND n.at >= :from AND n.author <> :id AND i.state <> 'failed'
LIMIT :limit
"""
ANSWERS = """
SELECT item, language, text, stems, digest FROM answer
WHERE item IN (SELECT value FROM json_each(:ids))
"""
ANSWERS_WITH = """
SELECT rowid FROM answer_words WHERE answer_words MATCH :words ORDER BY rowid DESC LIMIT :limit
"""
ANSWER_LAST = "SELECT MAX(item) FROM answer"
