-- Version 2. Columns come with what a record of version 1 means by saying nothing.

-- Chronology: place, rating, factors, accounts of one event by several agencies; cuts kept under a name.
ALTER TABLE chronology_entry ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE chronology_entry ADD COLUMN rating TEXT;
ALTER TABLE chronology_entry ADD COLUMN factors TEXT NOT NULL DEFAULT '[]';
ALTER TABLE chronology_entry ADD COLUMN account_of TEXT REFERENCES chronology_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE chronology_entry ADD COLUMN not_same_as TEXT NOT NULL DEFAULT '[]';
CREATE INDEX chronology_entry_account_of ON chronology_entry(account_of);
ALTER TABLE profile ADD COLUMN snippets TEXT NOT NULL DEFAULT '[]';
ALTER TABLE profile ADD COLUMN words TEXT NOT NULL DEFAULT '[]';
ALTER TABLE profile ADD COLUMN saved_mappings TEXT NOT NULL DEFAULT '[]';

CREATE TABLE saved_cut (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    reader TEXT NOT NULL,
    columns TEXT NOT NULL,
    filter TEXT NOT NULL
) STRICT;
CREATE INDEX saved_cut_case ON saved_cut(case_id);
