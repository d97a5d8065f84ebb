-- why: who is absent, so that uncovered lessons can be found; which heading of a file means which column; what a person's
-- day is read by
-- min_reader: 1

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
CREATE TABLE import_heading(
    kind TEXT NOT NULL,
    heading TEXT NOT NULL,
    column_code TEXT,
    PRIMARY KEY(kind, heading)
) WITHOUT ROWID;
CREATE INDEX journal_page_group ON journal_page(group_id);
CREATE INDEX journal_page_year ON journal_page(year_id);
CREATE INDEX page_teacher_person ON page_teacher(employee_id);
CREATE INDEX lesson_teacher ON lesson(teacher_id, day);
CREATE INDEX substitution_person ON substitution(employee_id);
CREATE INDEX thematic_plan_page ON thematic_plan(page_id);
