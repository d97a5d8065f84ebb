INSERT INTO bell_schedule(id, title, building_id, day_kind, from_day, to_day, bucket_id, author_id, edited_at)
VALUES (:id, :title, :building_id, :day_kind, :from_day, :to_day, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET title = excluded.title, building_id = ifnull(excluded.building_id, building_id), day_kind = ifnull(excluded.day_kind, day_kind), from_day = ifnull(excluded.from_day, from_day),
    to_day = ifnull(excluded.to_day, to_day), deleted = 0, author_id = excluded.author_id, edited_at = excluded.edited_at
