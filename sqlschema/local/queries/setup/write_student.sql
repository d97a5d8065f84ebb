INSERT INTO student(person_id, record_book_no, study_form, basis, author_id, edited_at)
VALUES (:person_id, :record_book_no, :study_form, :basis,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(person_id) DO UPDATE SET record_book_no = excluded.record_book_no,
    study_form = excluded.study_form, basis = excluded.basis, author_id = excluded.author_id,
    edited_at = excluded.edited_at
