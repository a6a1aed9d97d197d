-- Kinkeeper file format, version 1. Every statement runs in one transaction; user_version is set after the last.
-- References are checked at the end of the transaction (DEFERRABLE), so that a set may be written in any order; none
-- cascades. References inside JSON lists are guarded by the rules of the program.

-- Every record of any type: what any other record may cite, and the words by which it is found.
CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    case_id TEXT,
    title TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_word USING fts5(title, words, content='record', content_rowid='number',
    tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE search_part USING fts5(title, words, content='record', content_rowid='number',
    tokenize="trigram remove_diacritics 1");
INSERT INTO search_word(search_word, rank) VALUES ('secure-delete', 1);
INSERT INTO search_part(search_part, rank) VALUES ('secure-delete', 1);

CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    type TEXT NOT NULL,
    record TEXT NOT NULL,
    case_id TEXT NOT NULL,
    fields TEXT NOT NULL,
    digest BLOB NOT NULL,
    chain BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are not changed'); END;
CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are not removed'); END;

CREATE TABLE revision (
    audit INTEGER PRIMARY KEY REFERENCES audit(number),
    type TEXT NOT NULL,
    record TEXT NOT NULL,
    case_id TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX revision_record ON revision(record);
CREATE INDEX revision_case ON revision(case_id);

CREATE TABLE blob (
    digest TEXT NOT NULL,
    part INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (digest, part)
) STRICT;

CREATE TABLE draft (
    key TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE profile (
    id TEXT PRIMARY KEY NOT NULL,
    label TEXT NOT NULL,
    worker_name TEXT NOT NULL,
    worker_role TEXT NOT NULL,
    team TEXT NOT NULL,
    authority TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    fictional INTEGER NOT NULL,
    lock_minutes INTEGER NOT NULL
) STRICT;

CREATE TABLE case_file (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL,
    label TEXT NOT NULL,
    opened TEXT NOT NULL,
    closed TEXT,
    summary TEXT NOT NULL
) STRICT;

CREATE TABLE case_profile (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    pack_id TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    wording TEXT NOT NULL,
    language TEXT NOT NULL,
    worker_name TEXT NOT NULL,
    manager_name TEXT NOT NULL,
    team TEXT NOT NULL
) STRICT;
CREATE INDEX case_profile_case ON case_profile(case_id);

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    names TEXT NOT NULL,
    sex TEXT NOT NULL,
    gender TEXT NOT NULL,
    pronouns TEXT NOT NULL,
    beginning TEXT NOT NULL,
    birth TEXT NOT NULL,
    birth_place TEXT NOT NULL,
    deceased INTEGER NOT NULL,
    death TEXT NOT NULL,
    cause_of_death TEXT NOT NULL,
    subject_child INTEGER NOT NULL,
    role TEXT NOT NULL,
    ethnicity TEXT NOT NULL,
    religion TEXT NOT NULL,
    first_language TEXT NOT NULL,
    interpreter_needed INTEGER NOT NULL,
    communication_needs TEXT NOT NULL,
    disability TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    local_number TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX person_case ON person(case_id);

CREATE TABLE family_union (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    a_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    b_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    phases TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX family_union_case ON family_union(case_id);
CREATE INDEX family_union_a ON family_union(a_id);
CREATE INDEX family_union_b ON family_union(b_id);

CREATE TABLE parentage (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    child_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    parent_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    union_id TEXT REFERENCES family_union(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX parentage_case ON parentage(case_id);
CREATE INDEX parentage_child ON parentage(child_id);
CREATE INDEX parentage_parent ON parentage(parent_id);
CREATE INDEX parentage_union ON parentage(union_id);

CREATE TABLE address (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    lines TEXT NOT NULL,
    postcode TEXT NOT NULL,
    phone TEXT NOT NULL,
    restricted INTEGER NOT NULL,
    not_to_learn TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX address_case ON address(case_id);

CREATE TABLE household (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    address_id TEXT REFERENCES address(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX household_case ON household(case_id);
CREATE INDEX household_address ON household(address_id);

CREATE TABLE residence (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT NOT NULL REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX residence_case ON residence(case_id);
CREATE INDEX residence_person ON residence(person_id);
CREATE INDEX residence_household ON residence(household_id);

CREATE TABLE attachment (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    digest TEXT NOT NULL,
    added TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_case ON attachment(case_id);
CREATE INDEX attachment_digest ON attachment(digest);

CREATE TABLE source (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    agency TEXT NOT NULL,
    date TEXT NOT NULL,
    reference TEXT NOT NULL,
    attachment_id TEXT REFERENCES attachment(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX source_case ON source(case_id);
CREATE INDEX source_attachment ON source(attachment_id);

CREATE TABLE tie (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    a_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    b_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    direction TEXT NOT NULL,
    standing TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    seen_by_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX tie_case ON tie(case_id);
CREATE INDEX tie_a ON tie(a_id);
CREATE INDEX tie_b ON tie(b_id);
CREATE INDEX tie_seen_by ON tie(seen_by_id);
CREATE INDEX tie_source ON tie(source_id);

CREATE TABLE chronology_entry (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    participants TEXT NOT NULL,
    category TEXT NOT NULL,
    event TEXT NOT NULL,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    source_text TEXT NOT NULL,
    source_kind TEXT NOT NULL,
    agency TEXT NOT NULL,
    corroboration TEXT NOT NULL,
    corroborated_by TEXT NOT NULL,
    impacts TEXT NOT NULL,
    response TEXT NOT NULL,
    significance TEXT NOT NULL,
    valence TEXT NOT NULL,
    in_court INTEGER NOT NULL,
    headline INTEGER NOT NULL,
    origin_id TEXT REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
    not_for TEXT NOT NULL
) STRICT;
CREATE INDEX chronology_entry_case ON chronology_entry(case_id);
CREATE INDEX chronology_entry_source ON chronology_entry(source_id);
CREATE INDEX chronology_entry_origin ON chronology_entry(origin_id);

CREATE TABLE note (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    about_id TEXT REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
    written TEXT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX note_case ON note(case_id);
CREATE INDEX note_about ON note(about_id);
