INSERT INTO symbol(scale, symbol, from_day, number, passing, final, position, author_id, edited_at)
VALUES (:scale, :symbol, :from_day, :number, :passing, :final, :position,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(scale, symbol, from_day) DO UPDATE SET number = excluded.number, passing = excluded.passing,
    final = excluded.final, position = excluded.position, author_id = excluded.author_id,
    edited_at = excluded.edited_at
