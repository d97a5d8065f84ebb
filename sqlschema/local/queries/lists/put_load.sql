INSERT INTO teaching_load(id, term_id, group_id, item_id, subgroup_id, employee_id, load_kind, hours, bucket_id, author_id, edited_at)
VALUES (:id, :term_id, :group_id, :item_id, :subgroup_id, :employee_id, :load_kind, :hours, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET term_id = excluded.term_id, group_id = excluded.group_id, item_id = excluded.item_id, subgroup_id = excluded.subgroup_id,
    employee_id = excluded.employee_id, load_kind = excluded.load_kind, hours = excluded.hours, deleted = 0,
    author_id = excluded.author_id, edited_at = excluded.edited_at
