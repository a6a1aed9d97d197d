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

-- The six-stage process: tasks, decisions, assessment, plans, reviews.
ALTER TABLE case_profile ADD COLUMN form TEXT NOT NULL DEFAULT 'full';
ALTER TABLE case_profile ADD COLUMN variants TEXT NOT NULL DEFAULT '[]';

CREATE TABLE approver (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation TEXT NOT NULL,
    email TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    stands_in_for_id TEXT REFERENCES approver(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX approver_stands_in_for ON approver(stands_in_for_id);

CREATE TABLE pack_file (
    id TEXT PRIMARY KEY NOT NULL,
    pack_id TEXT NOT NULL,
    version TEXT NOT NULL,
    name TEXT NOT NULL,
    added TEXT NOT NULL,
    json TEXT NOT NULL
) STRICT;


CREATE TABLE task_state (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    task TEXT NOT NULL,
    child_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    waiting_on TEXT NOT NULL,
    since TEXT NOT NULL,
    by_whom TEXT NOT NULL
) STRICT;
CREATE INDEX task_state_case ON task_state(case_id);
CREATE INDEX task_state_child ON task_state(child_id);

CREATE TABLE timer_note (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    rule TEXT NOT NULL,
    trigger_id TEXT REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
    child_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    mark TEXT NOT NULL,
    date TEXT NOT NULL,
    reason TEXT NOT NULL,
    by_whom TEXT NOT NULL
) STRICT;
CREATE INDEX timer_note_case ON timer_note(case_id);
CREATE INDEX timer_note_trigger ON timer_note(trigger_id);
CREATE INDEX timer_note_child ON timer_note(child_id);

CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    gate TEXT NOT NULL,
    ruling TEXT NOT NULL,
    stage TEXT NOT NULL,
    date TEXT NOT NULL,
    question TEXT NOT NULL,
    outcomes TEXT NOT NULL,
    options TEXT NOT NULL,
    reasons TEXT NOT NULL,
    plain_reasons TEXT NOT NULL,
    next_steps TEXT NOT NULL,
    consulted TEXT NOT NULL,
    unmet TEXT NOT NULL,
    conditions TEXT NOT NULL,
    author TEXT NOT NULL,
    author_approver_id TEXT REFERENCES approver(id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    sign_offs TEXT NOT NULL,
    review_on TEXT NOT NULL,
    supersedes_id TEXT REFERENCES decision(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX decision_case ON decision(case_id);
CREATE INDEX decision_author_approver ON decision(author_approver_id);
CREATE INDEX decision_supersedes ON decision(supersedes_id);

CREATE TABLE factor_rating (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    factor TEXT NOT NULL,
    about_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    status TEXT NOT NULL,
    severity INTEGER NOT NULL,
    reliability TEXT NOT NULL,
    since TEXT NOT NULL,
    trend TEXT NOT NULL,
    evidence TEXT NOT NULL,
    child_view TEXT NOT NULL,
    parent_view TEXT NOT NULL,
    analysis TEXT NOT NULL,
    action TEXT NOT NULL
) STRICT;
CREATE INDEX factor_rating_case ON factor_rating(case_id);
CREATE INDEX factor_rating_about ON factor_rating(about_id);

CREATE TABLE capacity_item (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    about_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    behaviour TEXT NOT NULL,
    why TEXT NOT NULL,
    factors TEXT NOT NULL,
    baseline_date TEXT NOT NULL,
    baseline TEXT NOT NULL,
    measure TEXT NOT NULL,
    helps TEXT NOT NULL,
    hinders TEXT NOT NULL,
    support TEXT NOT NULL,
    measures TEXT NOT NULL,
    evidence TEXT NOT NULL,
    time_left TEXT NOT NULL
) STRICT;
CREATE INDEX capacity_item_case ON capacity_item(case_id);
CREATE INDEX capacity_item_about ON capacity_item(about_id);

CREATE TABLE risk_classification (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    round TEXT NOT NULL,
    child_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    question TEXT NOT NULL,
    rung TEXT NOT NULL,
    suggested TEXT NOT NULL,
    chosen TEXT NOT NULL,
    rationale TEXT NOT NULL,
    plain_reasons TEXT NOT NULL,
    strongest_risks TEXT NOT NULL,
    strongest_protective TEXT NOT NULL,
    capacity_summary TEXT NOT NULL,
    views TEXT NOT NULL,
    uncertainty TEXT NOT NULL,
    would_change TEXT NOT NULL,
    author TEXT NOT NULL,
    author_approver_id TEXT REFERENCES approver(id) DEFERRABLE INITIALLY DEFERRED,
    sign_offs TEXT NOT NULL,
    next_on TEXT NOT NULL,
    supersedes_id TEXT REFERENCES risk_classification(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX risk_classification_case ON risk_classification(case_id);
CREATE INDEX risk_classification_child ON risk_classification(child_id);
CREATE INDEX risk_classification_author_approver ON risk_classification(author_approver_id);
CREATE INDEX risk_classification_supersedes ON risk_classification(supersedes_id);

CREATE TABLE assessment (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    author TEXT NOT NULL,
    sections TEXT NOT NULL,
    plain_summary TEXT NOT NULL,
    shared_on TEXT NOT NULL,
    not_shared_because TEXT NOT NULL,
    sign_offs TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_case ON assessment(case_id);

CREATE TABLE engagement (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    people TEXT NOT NULL,
    agency TEXT NOT NULL,
    audience TEXT NOT NULL,
    task TEXT NOT NULL,
    subject_id TEXT REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    answered TEXT NOT NULL,
    method TEXT NOT NULL,
    format TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    purpose TEXT NOT NULL,
    text TEXT NOT NULL,
    response TEXT NOT NULL,
    understood TEXT NOT NULL,
    view TEXT NOT NULL,
    by_whom TEXT NOT NULL
) STRICT;
CREATE INDEX engagement_case ON engagement(case_id);
CREATE INDEX engagement_subject ON engagement(subject_id);

CREATE TABLE wish (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    about_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    words TEXT NOT NULL,
    topic TEXT NOT NULL,
    favours INTEGER NOT NULL,
    present TEXT NOT NULL,
    how TEXT NOT NULL,
    language TEXT NOT NULL,
    may_share INTEGER NOT NULL,
    attachment_id TEXT REFERENCES attachment(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX wish_case ON wish(case_id);
CREATE INDEX wish_about ON wish(about_id);
CREATE INDEX wish_attachment ON wish(attachment_id);

CREATE TABLE barrier (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    about_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    since TEXT NOT NULL,
    what TEXT NOT NULL,
    tried TEXT NOT NULL,
    resolved TEXT
) STRICT;
CREATE INDEX barrier_case ON barrier(case_id);
CREATE INDEX barrier_about ON barrier(about_id);

CREATE TABLE trusted_adult (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    child_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    agreed_on TEXT NOT NULL,
    route TEXT NOT NULL,
    checked_on TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    note TEXT NOT NULL,
    ended TEXT
) STRICT;
CREATE INDEX trusted_adult_case ON trusted_adult(case_id);
CREATE INDEX trusted_adult_child ON trusted_adult(child_id);
CREATE INDEX trusted_adult_person ON trusted_adult(person_id);

CREATE TABLE support_plan (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    children TEXT NOT NULL,
    decision_id TEXT REFERENCES decision(id) DEFERRABLE INITIALLY DEFERRED,
    start TEXT NOT NULL,
    agreed_on TEXT NOT NULL,
    agreed_by TEXT NOT NULL,
    review_on TEXT NOT NULL,
    preparation TEXT NOT NULL,
    carer_after TEXT NOT NULL,
    indicators TEXT NOT NULL,
    fallback TEXT NOT NULL,
    checklist TEXT NOT NULL,
    ended TEXT
) STRICT;
CREATE INDEX support_plan_case ON support_plan(case_id);
CREATE INDEX support_plan_decision ON support_plan(decision_id);

CREATE TABLE plan_line (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    plan_id TEXT NOT NULL REFERENCES support_plan(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    person_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    agency TEXT NOT NULL,
    week INTEGER NOT NULL,
    start TEXT NOT NULL,
    ends TEXT,
    frequency TEXT NOT NULL,
    every_weeks INTEGER NOT NULL,
    rung TEXT NOT NULL,
    supervision TEXT NOT NULL,
    nights INTEGER NOT NULL,
    go_if TEXT NOT NULL,
    funding TEXT NOT NULL,
    state TEXT NOT NULL,
    actual TEXT NOT NULL,
    result TEXT NOT NULL,
    reason TEXT NOT NULL,
    goal_id TEXT REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX plan_line_case ON plan_line(case_id);
CREATE INDEX plan_line_plan ON plan_line(plan_id);
CREATE INDEX plan_line_person ON plan_line(person_id);
CREATE INDEX plan_line_goal ON plan_line(goal_id);

CREATE TABLE review (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    type TEXT NOT NULL,
    state TEXT NOT NULL,
    date TEXT NOT NULL,
    children TEXT NOT NULL,
    chair TEXT NOT NULL,
    attendees TEXT NOT NULL,
    child_parts TEXT NOT NULL,
    papers_sent TEXT NOT NULL,
    discussion TEXT NOT NULL,
    outcome TEXT NOT NULL,
    actions TEXT NOT NULL,
    differences TEXT NOT NULL,
    next_on TEXT NOT NULL,
    minutes_sent TEXT NOT NULL,
    minutes_format TEXT NOT NULL
) STRICT;
CREATE INDEX review_case ON review(case_id);

CREATE TABLE measure_score (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    measure TEXT NOT NULL,
    about_id TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    occasion TEXT NOT NULL,
    respondent TEXT NOT NULL,
    rater TEXT NOT NULL,
    scores TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX measure_score_case ON measure_score(case_id);
CREATE INDEX measure_score_about ON measure_score(about_id);

CREATE TABLE reflection (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file(id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    author TEXT NOT NULL,
    answers TEXT NOT NULL,
    support TEXT NOT NULL,
    discussed_with TEXT NOT NULL,
    discussed_on TEXT NOT NULL,
    agreed TEXT NOT NULL
) STRICT;
CREATE INDEX reflection_case ON reflection(case_id);
