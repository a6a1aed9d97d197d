-- Version 3. Columns come with what a record of an older version means by saying nothing.

-- goals and agreements
CREATE TABLE goal (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    why TEXT NOT NULL,
    own_words TEXT NOT NULL,
    children TEXT NOT NULL,
    factors TEXT NOT NULL,
    baseline TEXT NOT NULL,
    baseline_value INTEGER,
    baseline_date TEXT NOT NULL,
    different TEXT NOT NULL,
    measure TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    collected_by TEXT NOT NULL,
    target TEXT NOT NULL,
    target_value INTEGER,
    target_by TEXT NOT NULL,
    needed_by TEXT NOT NULL,
    steps TEXT NOT NULL,
    support TEXT NOT NULL,
    obstacles TEXT NOT NULL,
    importance INTEGER NOT NULL,
    difficulty INTEGER NOT NULL,
    levels TEXT NOT NULL,
    baseline_level INTEGER NOT NULL,
    status TEXT NOT NULL,
    agreed_on TEXT NOT NULL,
    review_every_weeks INTEGER NOT NULL,
    next_review TEXT NOT NULL,
    plain_version TEXT NOT NULL,
    closed_because TEXT NOT NULL,
    before_id TEXT REFERENCES goal(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX goal_case ON goal(case_id);
CREATE INDEX goal_person ON goal(person_id);
CREATE INDEX goal_before ON goal(before_id);

CREATE TABLE goal_review (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    goal_id TEXT NOT NULL REFERENCES goal(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    reviewers TEXT NOT NULL,
    score INTEGER,
    light TEXT NOT NULL,
    voices TEXT NOT NULL,
    evidence TEXT NOT NULL,
    worker_view TEXT NOT NULL,
    helped TEXT NOT NULL,
    hindered TEXT NOT NULL,
    step_changes TEXT NOT NULL,
    next_on TEXT NOT NULL,
    corrects_id TEXT REFERENCES goal_review(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX goal_review_case ON goal_review(case_id);
CREATE INDEX goal_review_goal ON goal_review(goal_id);
CREATE INDEX goal_review_corrects ON goal_review(corrects_id);

CREATE TABLE coverage_reason (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    factor TEXT NOT NULL,
    about_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    date TEXT NOT NULL,
    by_whom TEXT NOT NULL
) STRICT;
CREATE INDEX coverage_reason_case ON coverage_reason(case_id);
CREATE INDEX coverage_reason_about ON coverage_reason(about_id);

CREATE TABLE agreement (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    version INTEGER NOT NULL,
    supersedes_id TEXT REFERENCES agreement(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    review_on TEXT NOT NULL,
    children TEXT NOT NULL,
    parties TEXT NOT NULL,
    language TEXT NOT NULL,
    second_language TEXT NOT NULL,
    interpreter TEXT NOT NULL,
    format TEXT NOT NULL,
    classification_id TEXT REFERENCES risk_classification(id) DEFERRABLE INITIALLY DEFERRED,
    clauses TEXT NOT NULL,
    goals TEXT NOT NULL,
    contingencies TEXT NOT NULL,
    abuse_check TEXT NOT NULL,
    "template" TEXT NOT NULL,
    pack TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    author TEXT NOT NULL,
    author_approver_id TEXT REFERENCES approver(id) DEFERRABLE INITIALLY DEFERRED,
    sign_offs TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_case ON agreement(case_id);
CREATE INDEX agreement_supersedes ON agreement(supersedes_id);
CREATE INDEX agreement_classification ON agreement(classification_id);
CREATE INDEX agreement_author_approver ON agreement(author_approver_id);

CREATE TABLE agreement_event (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    agreement_id TEXT NOT NULL REFERENCES agreement(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    person_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    date TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    language TEXT NOT NULL,
    interpreter TEXT NOT NULL,
    format TEXT NOT NULL,
    read_back TEXT NOT NULL,
    words TEXT NOT NULL,
    attachment_id TEXT REFERENCES attachment(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX agreement_event_case ON agreement_event(case_id);
CREATE INDEX agreement_event_agreement ON agreement_event(agreement_id);
CREATE INDEX agreement_event_person ON agreement_event(person_id);
CREATE INDEX agreement_event_attachment ON agreement_event(attachment_id);

CREATE TABLE contingency_plan (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    children TEXT NOT NULL,
    factors TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    early_signs TEXT NOT NULL,
    noticed_by TEXT NOT NULL,
    response TEXT NOT NULL,
    if_not_reached TEXT NOT NULL,
    night_person_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    night_place TEXT NOT NULL,
    night_checked TEXT NOT NULL,
    night_agreed TEXT NOT NULL,
    out_of_hours TEXT NOT NULL,
    child_told TEXT NOT NULL,
    child_told_by TEXT NOT NULL,
    contact_fallback TEXT NOT NULL,
    agreed_on TEXT NOT NULL,
    review_on TEXT NOT NULL,
    shared_with TEXT NOT NULL,
    uses TEXT NOT NULL,
    ended TEXT
) STRICT;
CREATE INDEX contingency_plan_case ON contingency_plan(case_id);
CREATE INDEX contingency_plan_night_person ON contingency_plan(night_person_id);

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
