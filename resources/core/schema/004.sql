-- Version 4. Columns come with what a record of an older version means by saying nothing.

-- the picture of a family and the world around it
ALTER TABLE person ADD COLUMN figure TEXT NOT NULL DEFAULT 'human';
ALTER TABLE person ADD COLUMN several INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN twins TEXT NOT NULL DEFAULT 'not_said';
ALTER TABLE person ADD COLUMN arrived TEXT NOT NULL DEFAULT '';
ALTER TABLE health_fact ADD COLUMN state TEXT NOT NULL DEFAULT 'confirmed';

CREATE TABLE availability (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    professional_id TEXT REFERENCES professional(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    weekdays TEXT NOT NULL,
    start INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    venue_id TEXT REFERENCES venue(id) DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT NOT NULL,
    "to" TEXT,
    wish INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX availability_case ON availability(case_id);
CREATE INDEX availability_person ON availability(person_id);
CREATE INDEX availability_professional ON availability(professional_id);
CREATE INDEX availability_venue ON availability(venue_id);

CREATE TABLE three_houses (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    child_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    good TEXT NOT NULL,
    worries TEXT NOT NULL,
    dreams TEXT NOT NULL,
    present TEXT NOT NULL,
    how TEXT NOT NULL,
    language TEXT NOT NULL,
    may_share INTEGER NOT NULL,
    drawing_id TEXT REFERENCES attachment(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX three_houses_case ON three_houses(case_id);
CREATE INDEX three_houses_child ON three_houses(child_id);
CREATE INDEX three_houses_drawing ON three_houses(drawing_id);

CREATE TABLE outside_tie (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    household_id TEXT REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
    agency_id TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
    system TEXT NOT NULL,
    name TEXT NOT NULL,
    strength TEXT NOT NULL,
    stressful INTEGER NOT NULL,
    flow TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    seen_by_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX outside_tie_case ON outside_tie(case_id);
CREATE INDEX outside_tie_person ON outside_tie(person_id);
CREATE INDEX outside_tie_household ON outside_tie(household_id);
CREATE INDEX outside_tie_agency ON outside_tie(agency_id);
CREATE INDEX outside_tie_seen_by ON outside_tie(seen_by_id);
CREATE INDEX outside_tie_source ON outside_tie(source_id);

CREATE TABLE kin_enquiry (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    state TEXT NOT NULL,
    last_contact TEXT NOT NULL,
    offers TEXT NOT NULL,
    reason TEXT NOT NULL,
    by TEXT NOT NULL,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX kin_enquiry_case ON kin_enquiry(case_id);
CREATE INDEX kin_enquiry_person ON kin_enquiry(person_id);
CREATE INDEX kin_enquiry_source ON kin_enquiry(source_id);

CREATE TABLE genogram_pin (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    x INTEGER NOT NULL
) STRICT;
CREATE INDEX genogram_pin_case ON genogram_pin(case_id);
CREATE INDEX genogram_pin_person ON genogram_pin(person_id);
