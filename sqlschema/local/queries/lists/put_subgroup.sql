INSERT INTO subgroup(id, group_id, split, number, title, author_id, edited_at)
VALUES (:id, :group_id, :split, :number, :title,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET group_id = excluded.group_id, split = excluded.split, number = excluded.number, title = excluded.title,
    deleted = 0, author_id = excluded.author_id, edited_at = excluded.edited_at
