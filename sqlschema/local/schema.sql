-- The whole local schema as it is today. The migrations from any released version lead to the same (a test compares).
-- Every replicated table ends in the same tail: author_id, edited_at (ms, the client's), rev (the server's number,
-- 0 = never sent), deleted (tombstone), extra (unknown fields of newer peers, JSON). The triggers that write the
-- change log are made by the program from these tables (app/store/triggers.cpp). See docs/schema.md.

-- 1. people and rights
CREATE TABLE college(
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT,
    short_name TEXT,
    timezone TEXT,
    mode TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE person(
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT,
    sex TEXT,
    photo_id BLOB,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE person_name(
    person_id BLOB NOT NULL,
    from_day TEXT NOT NULL,
    last_name TEXT,
    first_name TEXT,
    middle_name TEXT,
    order_id BLOB,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(person_id, from_day)
) WITHOUT ROWID;
CREATE TABLE person_private(
    person_id BLOB NOT NULL PRIMARY KEY,
    birth_day TEXT,
    snils TEXT,
    phone TEXT,
    email TEXT,
    address TEXT,
    data TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE student(
    person_id BLOB NOT NULL PRIMARY KEY,
    record_book_no TEXT,
    study_form TEXT,
    basis TEXT,
    adapted INTEGER,
    iup INTEGER,
    paper_channel TEXT,
    paper_since TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE guardian(
    student_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    relation TEXT,
    from_day TEXT,
    to_day TEXT,
    delegate_of BLOB,
    document TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(student_id, person_id)
) WITHOUT ROWID;
CREATE TABLE employee(
    person_id BLOB NOT NULL PRIMARY KEY,
    staff_no TEXT,
    position TEXT,
    category TEXT,
    rate REAL,
    norm_hours INTEGER,
    hired_on TEXT,
    dismissed_on TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE account(
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB,
    login TEXT,
    blocked_at INTEGER,
    must_change INTEGER,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE role_grant(
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB,
    role TEXT,
    scope_kind TEXT,
    scope_id BLOB,
    from_day TEXT,
    to_day TEXT,
    order_id BLOB,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE access_rule(
    role TEXT NOT NULL,
    verb TEXT NOT NULL,
    object TEXT NOT NULL,
    field TEXT NOT NULL,
    needs TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(role, verb, object, field)
) WITHOUT ROWID;
CREATE TABLE college_order(
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT,
    number TEXT,
    day TEXT,
    title TEXT,
    file_id BLOB,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;

-- 2. year, places, plans
CREATE TABLE department(
    id BLOB NOT NULL PRIMARY KEY,
    title TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE academic_year(
    id BLOB NOT NULL PRIMARY KEY,
    title TEXT,
    start_day TEXT,
    end_day TEXT,
    state TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE term(
    id BLOB NOT NULL PRIMARY KEY,
    year_id BLOB,
    kind TEXT,
    number INTEGER,
    title TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE term_span(
    term_id BLOB NOT NULL,
    scope_id BLOB NOT NULL,
    start_day TEXT,
    end_day TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(term_id, scope_id)
) WITHOUT ROWID;
CREATE TABLE calendar_day(
    scope_id BLOB NOT NULL,
    day TEXT NOT NULL,
    kind TEXT,
    note TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(scope_id, day)
) WITHOUT ROWID;
CREATE TABLE process_span(
    id BLOB NOT NULL PRIMARY KEY,
    group_id BLOB,
    start_day TEXT,
    end_day TEXT,
    kind TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE bell(
    schedule_id BLOB NOT NULL,
    period_no INTEGER NOT NULL,
    half INTEGER NOT NULL,
    starts TEXT,
    ends TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(schedule_id, period_no, half)
) WITHOUT ROWID;
CREATE TABLE bell_schedule(
    id BLOB NOT NULL PRIMARY KEY,
    title TEXT,
    building_id BLOB,
    day_kind TEXT,
    from_day TEXT,
    to_day TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE group_regime(
    group_id BLOB NOT NULL,
    from_day TEXT NOT NULL,
    shift INTEGER,
    weekdays INTEGER,
    building_id BLOB,
    bell_schedule_id BLOB,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(group_id, from_day)
) WITHOUT ROWID;
CREATE TABLE building(
    id BLOB NOT NULL PRIMARY KEY,
    title TEXT,
    travel TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE room(
    id BLOB NOT NULL PRIMARY KEY,
    building_id BLOB,
    number TEXT,
    title TEXT,
    kind TEXT,
    capacity INTEGER,
    parallel INTEGER,
    responsible_id BLOB,
    closed_on TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE program(
    id BLOB NOT NULL PRIMARY KEY,
    code TEXT,
    title TEXT,
    qualification TEXT,
    department_id BLOB,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE subject(
    id BLOB NOT NULL PRIMARY KEY,
    title TEXT,
    short TEXT,
    component TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE curriculum(
    id BLOB NOT NULL PRIMARY KEY,
    program_id BLOB,
    intake_year INTEGER,
    study_form TEXT,
    student_id BLOB,
    state TEXT,
    order_id BLOB,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE curriculum_item(
    id BLOB NOT NULL PRIMARY KEY,
    curriculum_id BLOB,
    parent_id BLOB,
    position TEXT,
    code TEXT,
    subject_id BLOB,
    title TEXT,
    kind TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE item_term(
    item_id BLOB NOT NULL,
    term_no INTEGER NOT NULL,
    load_kind TEXT NOT NULL,
    hours INTEGER,
    control TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(item_id, term_no, load_kind)
) WITHOUT ROWID;

-- 3. contingent
CREATE TABLE study_group(
    id BLOB NOT NULL PRIMARY KEY,
    program_id BLOB,
    curriculum_id BLOB,
    department_id BLOB,
    start_day TEXT,
    end_day TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE group_name(
    group_id BLOB NOT NULL,
    from_day TEXT NOT NULL,
    title TEXT,
    letter TEXT,
    course INTEGER,
    order_id BLOB,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(group_id, from_day)
) WITHOUT ROWID;
CREATE TABLE enrolment(
    group_id BLOB NOT NULL,
    student_id BLOB NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT,
    opened_by BLOB,
    closed_by BLOB,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(group_id, student_id, from_day)
) WITHOUT ROWID;
CREATE TABLE movement(
    id BLOB NOT NULL PRIMARY KEY,
    student_id BLOB,
    kind TEXT,
    order_id BLOB,
    effective_on TEXT,
    from_group_id BLOB,
    to_group_id BLOB,
    reason TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE subgroup(
    id BLOB NOT NULL PRIMARY KEY,
    group_id BLOB,
    split TEXT,
    number INTEGER,
    title TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE subgroup_member(
    group_id BLOB NOT NULL,
    split TEXT NOT NULL,
    student_id BLOB NOT NULL,
    from_day TEXT NOT NULL,
    subgroup_id BLOB,
    order_id BLOB,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(group_id, split, student_id, from_day)
) WITHOUT ROWID;

-- 4. load, plan, timetable
CREATE TABLE teaching_load(
    id BLOB NOT NULL PRIMARY KEY,
    term_id BLOB,
    group_id BLOB,
    item_id BLOB,
    subgroup_id BLOB,
    employee_id BLOB,
    stream_id BLOB,
    load_kind TEXT,
    hours INTEGER,
    from_day TEXT,
    to_day TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE journal_page(
    id BLOB NOT NULL PRIMARY KEY,
    year_id BLOB,
    group_id BLOB,
    item_id BLOB,
    subgroup_id BLOB,
    student_id BLOB,
    position TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE INDEX journal_page_group ON journal_page(group_id);
CREATE INDEX journal_page_year ON journal_page(year_id);
CREATE TABLE page_teacher(
    page_id BLOB NOT NULL,
    employee_id BLOB NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT,
    source TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(page_id, employee_id, from_day)
) WITHOUT ROWID;
CREATE INDEX page_teacher_person ON page_teacher(employee_id);
CREATE TABLE thematic_plan(
    id BLOB NOT NULL PRIMARY KEY,
    page_id BLOB,
    subject_id BLOB,
    title TEXT,
    state TEXT,
    version_no INTEGER,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE INDEX thematic_plan_page ON thematic_plan(page_id);
CREATE TABLE planned_lesson(
    plan_id BLOB NOT NULL,
    id BLOB NOT NULL,
    position TEXT,
    section TEXT,
    number INTEGER,
    topic TEXT,
    hours INTEGER,
    kind TEXT,
    work_kind TEXT,
    work_no TEXT,
    homework TEXT,
    data TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(plan_id, id)
) WITHOUT ROWID;
CREATE TABLE timetable(
    id BLOB NOT NULL PRIMARY KEY,
    term_id BLOB,
    title TEXT,
    state TEXT,
    valid_from TEXT,
    valid_to TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE TABLE timetable_entry(
    timetable_id BLOB NOT NULL,
    id BLOB NOT NULL,
    event_id BLOB,
    load_id BLOB,
    weekday INTEGER,
    period_no INTEGER,
    parity INTEGER,
    length INTEGER,
    room_id BLOB,
    employee_id BLOB,
    form TEXT,
    locks INTEGER,
    locked_by BLOB,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(timetable_id, id)
) WITHOUT ROWID;
CREATE TABLE lesson(
    id BLOB NOT NULL PRIMARY KEY,
    page_id BLOB NOT NULL,
    event_id BLOB,
    entry_id BLOB,
    planned_day TEXT,
    planned_period INTEGER,
    planned_teacher_id BLOB,
    day TEXT,
    period_no INTEGER,
    half INTEGER,
    hours INTEGER,
    teacher_id BLOB,
    room_id BLOB,
    state TEXT,
    form TEXT,
    placed_on TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE INDEX lesson_page ON lesson(page_id, day, period_no);
CREATE INDEX lesson_day ON lesson(day, period_no);
CREATE INDEX lesson_teacher ON lesson(teacher_id, day);
CREATE TABLE substitution(
    lesson_id BLOB NOT NULL PRIMARY KEY,
    absence_id BLOB,
    kind TEXT,
    employee_id BLOB,
    room_id BLOB,
    moved_day TEXT,
    moved_period INTEGER,
    note TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE INDEX substitution_person ON substitution(employee_id);

-- periods: JSON list of period numbers, NULL = whole days; the reason is not for the notice board.
CREATE TABLE teacher_absence(
    id BLOB NOT NULL PRIMARY KEY,
    employee_id BLOB,
    from_day TEXT,
    to_day TEXT,
    periods TEXT,
    reason TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE INDEX teacher_absence_days ON teacher_absence(from_day, to_day);
-- 5. the journal's cells, clustered by page
CREATE TABLE lesson_record(
    page_id BLOB NOT NULL,
    lesson_id BLOB NOT NULL,
    planned_lesson_id BLOB,
    topic TEXT,
    kind TEXT,
    homework_state TEXT,
    checked_at INTEGER,
    recorded_at INTEGER,
    note TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(page_id, lesson_id)
) WITHOUT ROWID;
CREATE TABLE work(
    page_id BLOB NOT NULL,
    lesson_id BLOB NOT NULL,
    slot INTEGER NOT NULL,
    kind TEXT,
    number TEXT,
    title TEXT,
    weight INTEGER,
    in_average INTEGER,
    due_on TEXT,
    fos TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(page_id, lesson_id, slot)
) WITHOUT ROWID;
CREATE TABLE mark(
    page_id BLOB NOT NULL,
    lesson_id BLOB NOT NULL,
    slot INTEGER NOT NULL,
    student_id BLOB NOT NULL,
    value TEXT,
    value2 TEXT,
    note TEXT,
    task_state TEXT,
    protocol_id BLOB,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(page_id, lesson_id, slot, student_id)
) WITHOUT ROWID;
CREATE TABLE attendance(
    page_id BLOB NOT NULL,
    lesson_id BLOB NOT NULL,
    student_id BLOB NOT NULL,
    status TEXT,
    minutes INTEGER,
    channel TEXT,
    note TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(page_id, lesson_id, student_id)
) WITHOUT ROWID;
CREATE TABLE homework(
    page_id BLOB NOT NULL,
    id BLOB NOT NULL,
    given_lesson_id BLOB,
    due_lesson_id BLOB,
    due_on TEXT,
    student_id BLOB,
    text TEXT,
    files TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(page_id, id)
) WITHOUT ROWID;
CREATE TABLE page_note(
    page_id BLOB NOT NULL,
    id BLOB NOT NULL,
    lesson_id BLOB,
    student_id BLOB,
    audience TEXT,
    kind TEXT,
    text TEXT,
    term_on TEXT,
    fixed_at INTEGER,
    accepted_at INTEGER,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(page_id, id)
) WITHOUT ROWID;
CREATE TABLE final_mark(
    page_id BLOB NOT NULL,
    student_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    value TEXT,
    day TEXT,
    sheet_id BLOB,
    ticket TEXT,
    state TEXT,
    deferred_until TEXT,
    reason TEXT,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(page_id, student_id, term_id, kind, attempt)
) WITHOUT ROWID;
CREATE TABLE absence(
    group_id BLOB NOT NULL,
    id BLOB NOT NULL,
    student_id BLOB,
    from_day TEXT,
    to_day TEXT,
    from_period INTEGER,
    to_period INTEGER,
    source TEXT,
    validity TEXT,
    kind TEXT,
    document TEXT,
    file_id BLOB,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(group_id, id)
) WITHOUT ROWID;

-- 6. rules, proof, papers
CREATE TABLE policy_setting(
    key TEXT NOT NULL,
    from_day TEXT NOT NULL,
    value TEXT,
    source TEXT,
    order_id BLOB,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(key, from_day)
) WITHOUT ROWID;
CREATE TABLE symbol(
    scale TEXT NOT NULL,
    symbol TEXT NOT NULL,
    from_day TEXT NOT NULL,
    number REAL,
    passing INTEGER,
    final INTEGER,
    title TEXT,
    position INTEGER,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT,
    PRIMARY KEY(scale, symbol, from_day)
) WITHOUT ROWID;
CREATE TABLE report_run(
    id BLOB NOT NULL PRIMARY KEY,
    form TEXT,
    scope TEXT,
    period TEXT,
    channel TEXT,
    pages TEXT,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;

CREATE TABLE conflict(
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT,
    object TEXT,
    object_key TEXT,
    field TEXT,
    base TEXT,
    server TEXT,
    incoming TEXT,
    why TEXT,
    server_author_id BLOB,
    server_at INTEGER,
    incoming_author_id BLOB,
    incoming_at INTEGER,
    received_at INTEGER,
    incoming_device TEXT,
    subject_id BLOB,
    decision TEXT,
    decided_by BLOB,
    decided_at INTEGER,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE INDEX conflict_key ON conflict(object, object_key);

-- 7. of this replica only, never synced
CREATE TABLE replica(
    id INTEGER PRIMARY KEY CHECK(id=1),
    kind TEXT,
    college_id BLOB,
    account_id BLOB,
    device_id BLOB,
    epoch BLOB,
    cursor INTEGER,
    head BLOB
);
CREATE TABLE change_context(
    id INTEGER PRIMARY KEY CHECK(id=1),
    person_id BLOB,
    device_id BLOB,
    tx INTEGER,
    reason TEXT,
    at INTEGER,
    applying INTEGER,
    verb TEXT,
    undoes INTEGER
);
CREATE TABLE change_log(
    op_no INTEGER PRIMARY KEY,
    tx INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person_id BLOB,
    object TEXT NOT NULL,
    key TEXT NOT NULL,
    base_rev INTEGER,
    patch TEXT,
    reason TEXT,
    verb TEXT,
    undoes INTEGER,
    version INTEGER NOT NULL,
    salt BLOB,
    digest BLOB NOT NULL,
    hash BLOB NOT NULL,
    state INTEGER,
    seq INTEGER,
    verdict TEXT
);
CREATE INDEX change_log_key ON change_log(object, key);
CREATE TABLE shadow(
    object TEXT NOT NULL,
    key TEXT NOT NULL,
    field TEXT NOT NULL,
    server_value TEXT,
    server_rev INTEGER,
    author_id BLOB,
    edited_at INTEGER,
    PRIMARY KEY(object, key, field)
) WITHOUT ROWID;
CREATE TABLE bucket(
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT,
    can_write INTEGER,
    state INTEGER,
    snapshot_seq INTEGER,
    snapshot_after TEXT,
    family INTEGER
) WITHOUT ROWID;
CREATE TABLE local_login(
    account_id BLOB NOT NULL PRIMARY KEY,
    hash TEXT,
    wrong INTEGER,
    wait_until INTEGER
) WITHOUT ROWID;
CREATE INDEX change_log_tx ON change_log(tx);
CREATE TABLE schema_version(
    version INTEGER PRIMARY KEY,
    min_reader INTEGER NOT NULL,
    applied_at INTEGER NOT NULL,
    program TEXT NOT NULL
);
CREATE TABLE sync_state(
    id INTEGER PRIMARY KEY CHECK(id=1),
    address TEXT,
    realm TEXT,
    login TEXT,
    scope_hash BLOB,
    acknowledged INTEGER NOT NULL DEFAULT 0,
    server_seq INTEGER NOT NULL DEFAULT 0,
    last_contact_at INTEGER,
    lease_until INTEGER,
    skew_ms INTEGER,
    last_error TEXT,
    state TEXT,
    former_device BLOB,
    forked_after INTEGER
);
CREATE INDEX change_log_state ON change_log(state, op_no) WHERE state <> 1;
CREATE INDEX change_log_seq ON change_log(seq) WHERE seq IS NOT NULL;
CREATE TABLE applied(
    object TEXT NOT NULL,
    key TEXT NOT NULL,
    after_op INTEGER NOT NULL,
    digest BLOB,
    PRIMARY KEY(object, key)
) WITHOUT ROWID;
-- Headings of imported files, as somebody matched them (B-22).
CREATE TABLE import_heading(
    kind TEXT NOT NULL,
    heading TEXT NOT NULL,
    column_code TEXT,
    PRIMARY KEY(kind, heading)
) WITHOUT ROWID;
