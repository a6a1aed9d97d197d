-- Version 3.

-- family time

CREATE TABLE venue (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    agency_id TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
    lines TEXT NOT NULL,
    postcode TEXT NOT NULL,
    phone TEXT NOT NULL,
    families INTEGER NOT NULL,
    opening TEXT NOT NULL,
    accessibility TEXT NOT NULL,
    toys TEXT NOT NULL,
    private_entrance TEXT NOT NULL,
    security TEXT NOT NULL,
    parking TEXT NOT NULL,
    travel TEXT NOT NULL,
    restricted INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX venue_agency ON venue(agency_id);

CREATE TABLE school_calendar (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    agency_id TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
    spans TEXT NOT NULL,
    week_a TEXT NOT NULL,
    opens INTEGER NOT NULL,
    closes INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE INDEX school_calendar_agency ON school_calendar(agency_id);

CREATE TABLE contact_limit (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    adult_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    children TEXT NOT NULL,
    basis TEXT NOT NULL,
    text TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    reference TEXT NOT NULL,
    source_id TEXT REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX contact_limit_case ON contact_limit(case_id);
CREATE INDEX contact_limit_adult ON contact_limit(adult_id);
CREATE INDEX contact_limit_source ON contact_limit(source_id);

CREATE TABLE arrangement (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    children TEXT NOT NULL,
    adults TEXT NOT NULL,
    not_allowed TEXT NOT NULL,
    type TEXT NOT NULL,
    purpose TEXT NOT NULL,
    purpose_text TEXT NOT NULL,
    rung TEXT NOT NULL,
    goals TEXT NOT NULL,
    supervision TEXT NOT NULL,
    supervision_reason TEXT NOT NULL,
    supervision_text TEXT NOT NULL,
    supervision_review TEXT NOT NULL,
    basis TEXT NOT NULL,
    reference TEXT NOT NULL,
    decision_id TEXT REFERENCES decision(id) DEFERRABLE INITIALLY DEFERRED,
    minimum INTEGER NOT NULL,
    minimum_days INTEGER NOT NULL,
    start TEXT NOT NULL,
    ends TEXT,
    zone TEXT NOT NULL,
    zones TEXT NOT NULL,
    calendar_id TEXT REFERENCES school_calendar(id) DEFERRABLE INITIALLY DEFERRED,
    rules TEXT NOT NULL,
    changes TEXT NOT NULL,
    suspensions TEXT NOT NULL,
    special_days TEXT NOT NULL,
    venue_id TEXT REFERENCES venue(id) DEFERRABLE INITIALLY DEFERRED,
    venue_text TEXT NOT NULL,
    child_travel TEXT NOT NULL,
    adult_travel TEXT NOT NULL,
    travel_help TEXT NOT NULL,
    arrive_early INTEGER NOT NULL,
    wait_late INTEGER NOT NULL,
    confirm_by TEXT NOT NULL,
    supervisors TEXT NOT NULL,
    handover TEXT NOT NULL,
    carer TEXT NOT NULL,
    interpreter TEXT NOT NULL,
    language TEXT NOT NULL,
    house_rules TEXT NOT NULL,
    topics_to_avoid TEXT NOT NULL,
    who_steps_in TEXT NOT NULL,
    ending TEXT NOT NULL,
    plan_b TEXT NOT NULL,
    if_ill TEXT NOT NULL,
    if_missed TEXT NOT NULL,
    missed_rule INTEGER NOT NULL,
    wishes TEXT NOT NULL,
    planning TEXT NOT NULL,
    agreed_on TEXT NOT NULL,
    review_on TEXT NOT NULL,
    risk_note TEXT NOT NULL,
    issued TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX arrangement_case ON arrangement(case_id);
CREATE INDEX arrangement_decision ON arrangement(decision_id);
CREATE INDEX arrangement_calendar ON arrangement(calendar_id);
CREATE INDEX arrangement_venue ON arrangement(venue_id);

CREATE TABLE contact_session (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    arrangement_id TEXT REFERENCES arrangement(id) DEFERRABLE INITIALLY DEFERRED,
    children TEXT NOT NULL,
    adults TEXT NOT NULL,
    type TEXT NOT NULL,
    supervision TEXT NOT NULL,
    planned_on TEXT NOT NULL,
    planned_start INTEGER NOT NULL,
    planned_minutes INTEGER NOT NULL,
    date TEXT NOT NULL,
    start INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    venue_id TEXT REFERENCES venue(id) DEFERRABLE INITIALLY DEFERRED,
    venue_text TEXT NOT NULL,
    supervisors TEXT NOT NULL,
    supervisor TEXT NOT NULL,
    state TEXT NOT NULL,
    record TEXT NOT NULL,
    presence TEXT NOT NULL,
    not_held_by TEXT NOT NULL,
    not_held_person_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    not_held_reason TEXT NOT NULL,
    not_held_text TEXT NOT NULL,
    notice_minutes INTEGER NOT NULL,
    told_by TEXT NOT NULL,
    child_told TEXT NOT NULL,
    make_up TEXT NOT NULL,
    make_up_date TEXT NOT NULL,
    make_up_of_id TEXT REFERENCES contact_session(id) DEFERRABLE INITIALLY DEFERRED,
    ended_by TEXT NOT NULL,
    ended_why TEXT NOT NULL,
    travel TEXT NOT NULL,
    day_note TEXT NOT NULL,
    carer_note TEXT NOT NULL,
    seen TEXT NOT NULL,
    marks TEXT NOT NULL,
    meaning TEXT NOT NULL,
    no_strength_seen INTEGER NOT NULL,
    interventions TEXT NOT NULL,
    incidents TEXT NOT NULL,
    views TEXT NOT NULL,
    evidences TEXT NOT NULL,
    steps TEXT NOT NULL,
    shared TEXT NOT NULL,
    care TEXT NOT NULL,
    extras TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX contact_session_case ON contact_session(case_id);
CREATE INDEX contact_session_arrangement ON contact_session(arrangement_id);
CREATE INDEX contact_session_venue ON contact_session(venue_id);
CREATE INDEX contact_session_not_held_person ON contact_session(not_held_person_id);
CREATE INDEX contact_session_make_up_of ON contact_session(make_up_of_id);

CREATE TABLE session_addendum (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    session_id TEXT NOT NULL REFERENCES contact_session(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    person_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    author TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX session_addendum_case ON session_addendum(case_id);
CREATE INDEX session_addendum_session ON session_addendum(session_id);
CREATE INDEX session_addendum_person ON session_addendum(person_id);

CREATE TABLE safe_contact (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    children TEXT NOT NULL,
    people TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    worries TEXT NOT NULL,
    now TEXT NOT NULL,
    acts TEXT NOT NULL,
    scales TEXT NOT NULL,
    next_if_well TEXT NOT NULL,
    next_if_not TEXT NOT NULL,
    trigger TEXT NOT NULL,
    review_on TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX safe_contact_case ON safe_contact(case_id);
