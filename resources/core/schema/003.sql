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
