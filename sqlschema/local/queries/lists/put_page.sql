INSERT INTO journal_page(id, year_id, group_id, item_id, subgroup_id, author_id, edited_at)
VALUES (:id, :year_id, :group_id, :item_id, :subgroup_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET year_id = excluded.year_id, group_id = excluded.group_id, item_id = excluded.item_id, subgroup_id = excluded.subgroup_id,
    deleted = 0, author_id = excluded.author_id, edited_at = excluded.edited_at
