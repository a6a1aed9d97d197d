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

-- Facts with dates: agencies and professionals of the whole file, law, placements, school, health, workers, alerts, and
-- what bears on what.
CREATE TABLE agency (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    lines TEXT NOT NULL,
    postcode TEXT NOT NULL,
    reach TEXT NOT NULL,
    restricted INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;


CREATE TABLE professional (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    agency_id TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    reach TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX professional_agency ON professional(agency_id);

CREATE TABLE legal_status (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    child_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    basis TEXT NOT NULL,
    proceeding_id TEXT REFERENCES proceeding(id) DEFERRABLE INITIALLY DEFERRED,
    court TEXT NOT NULL,
    number TEXT NOT NULL,
    need TEXT NOT NULL,
    end_reason TEXT NOT NULL,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX legal_status_case ON legal_status(case_id);
CREATE INDEX legal_status_child ON legal_status(child_id);
CREATE INDEX legal_status_proceeding ON legal_status(proceeding_id);
CREATE INDEX legal_status_source ON legal_status(source_id);

CREATE TABLE proceeding (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    court TEXT NOT NULL,
    number TEXT NOT NULL,
    parties TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    earlier INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX proceeding_case ON proceeding(case_id);
CREATE INDEX proceeding_source ON proceeding(source_id);

CREATE TABLE hearing (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    proceeding_id TEXT NOT NULL REFERENCES proceeding(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    judge TEXT NOT NULL,
    attended TEXT NOT NULL,
    outcome TEXT NOT NULL,
    orders TEXT NOT NULL,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX hearing_case ON hearing(case_id);
CREATE INDEX hearing_proceeding ON hearing(proceeding_id);
CREATE INDEX hearing_source ON hearing(source_id);

CREATE TABLE earlier_child (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    parent_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    child_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    child_text TEXT NOT NULL,
    born TEXT NOT NULL,
    outcome TEXT NOT NULL,
    decided TEXT NOT NULL,
    authority TEXT NOT NULL,
    proceeding_id TEXT REFERENCES proceeding(id) DEFERRABLE INITIALLY DEFERRED,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX earlier_child_case ON earlier_child(case_id);
CREATE INDEX earlier_child_parent ON earlier_child(parent_id);
CREATE INDEX earlier_child_child ON earlier_child(child_id);
CREATE INDEX earlier_child_proceeding ON earlier_child(proceeding_id);
CREATE INDEX earlier_child_source ON earlier_child(source_id);

CREATE TABLE placement (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    child_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    carers TEXT NOT NULL,
    household_id TEXT REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
    place TEXT NOT NULL,
    from_place TEXT NOT NULL,
    number TEXT NOT NULL,
    provider_id TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
    provider_kind TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    start_reason TEXT NOT NULL,
    "end" TEXT NOT NULL,
    end_reason TEXT NOT NULL,
    reason TEXT NOT NULL,
    approved TEXT,
    approved_by TEXT NOT NULL,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX placement_case ON placement(case_id);
CREATE INDEX placement_child ON placement(child_id);
CREATE INDEX placement_household ON placement(household_id);
CREATE INDEX placement_provider ON placement(provider_id);
CREATE INDEX placement_source ON placement(source_id);

CREATE TABLE missing_episode (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    child_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    found TEXT NOT NULL,
    talk TEXT NOT NULL,
    said TEXT NOT NULL,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX missing_episode_case ON missing_episode(case_id);
CREATE INDEX missing_episode_child ON missing_episode(child_id);
CREATE INDEX missing_episode_source ON missing_episode(source_id);

CREATE TABLE schooling (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    child_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    school TEXT NOT NULL,
    agency_id TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    year TEXT NOT NULL,
    help TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    end_reason TEXT NOT NULL,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX schooling_case ON schooling(case_id);
CREATE INDEX schooling_child ON schooling(child_id);
CREATE INDEX schooling_agency ON schooling(agency_id);
CREATE INDEX schooling_source ON schooling(source_id);

CREATE TABLE health_fact (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    agency_id TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
    by TEXT NOT NULL,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX health_fact_case ON health_fact(case_id);
CREATE INDEX health_fact_person ON health_fact(person_id);
CREATE INDEX health_fact_agency ON health_fact(agency_id);
CREATE INDEX health_fact_source ON health_fact(source_id);

CREATE TABLE allocation (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    professional_id TEXT REFERENCES professional(id) DEFERRABLE INITIALLY DEFERRED,
    worker TEXT NOT NULL,
    role TEXT NOT NULL,
    children TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    end_reason TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX allocation_case ON allocation(case_id);
CREATE INDEX allocation_professional ON allocation(professional_id);

CREATE TABLE parental_responsibility (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    child_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    holder_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    holder_text TEXT NOT NULL,
    basis TEXT NOT NULL,
    evidence TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX parental_responsibility_case ON parental_responsibility(case_id);
CREATE INDEX parental_responsibility_child ON parental_responsibility(child_id);
CREATE INDEX parental_responsibility_holder ON parental_responsibility(holder_id);
CREATE INDEX parental_responsibility_source ON parental_responsibility(source_id);

CREATE TABLE alert (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    about_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    action TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    review TEXT,
    reader TEXT NOT NULL,
    not_for TEXT NOT NULL,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX alert_case ON alert(case_id);
CREATE INDEX alert_about ON alert(about_id);
CREATE INDEX alert_household ON alert(household_id);
CREATE INDEX alert_source ON alert(source_id);

CREATE TABLE citation (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    from_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
    to_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    version_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    version_text TEXT NOT NULL,
    words TEXT NOT NULL,
    place TEXT NOT NULL,
    date TEXT NOT NULL
) STRICT;
CREATE INDEX citation_case ON citation(case_id);
CREATE INDEX citation_from ON citation(from_id);
CREATE INDEX citation_to ON citation(to_id);
CREATE INDEX citation_version ON citation(version_id);
