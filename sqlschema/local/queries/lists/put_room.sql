INSERT INTO room(id, building_id, number, title, kind, capacity, parallel, responsible_id, closed_on, bucket_id, author_id, edited_at)
VALUES (:id, :building_id, :number, :title, :kind, :capacity, :parallel, :responsible_id, :closed_on, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET building_id = excluded.building_id, number = excluded.number, title = excluded.title, kind = excluded.kind,
    capacity = excluded.capacity, parallel = excluded.parallel, responsible_id = excluded.responsible_id, closed_on = excluded.closed_on,
    deleted = 0, author_id = excluded.author_id, edited_at = excluded.edited_at
