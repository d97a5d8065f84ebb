SELECT count(*) FILTER (WHERE coalesce(kind, 'conflict') = 'conflict'),
    count(*) FILTER (WHERE kind = 'refused'), count(*) FILTER (WHERE kind = 'waiting')
FROM conflict
WHERE deleted = 0 AND decision IS NULL
