-- What bringing copies together needs.

-- parents: the transactions that the writer knew and that no other it knew names, 16 bytes each: who knew what.
-- merge: local number of the merge that brought it; empty: written on this file.
ALTER TABLE txn ADD COLUMN parents BLOB;
ALTER TABLE txn ADD COLUMN merge INTEGER REFERENCES merge(number);
CREATE INDEX txn_merge ON txn(merge) WHERE merge IS NOT NULL;

-- Local: what was brought in, when, from which files, until which arrival; undone: when it was taken out again.
CREATE TABLE merge(
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    author INTEGER NOT NULL REFERENCES author(number),
    sources TEXT NOT NULL,
    last_arrival INTEGER NOT NULL,
    undone INTEGER
) STRICT;

-- Derived: the transactions that no other names as parent.
CREATE TABLE tip(
    txn BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Derived: rows of which operations name a type or a field that the program which brought them did not know. A later
-- migration projects them.
CREATE TABLE unprojected(
    row BLOB PRIMARY KEY,
    type TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- So far every file was written by one hand after the other.
UPDATE txn SET parents=(SELECT p.id FROM txn p WHERE p.number<txn.number ORDER BY p.number DESC LIMIT 1);
INSERT INTO tip(txn) SELECT id FROM txn ORDER BY number DESC LIMIT 1;
