-- The present term of the college, else its year: where it begins and ends, and the term's number.
SELECT start_day, end_day, number FROM (
    SELECT s.start_day, s.end_day, t.number, 0 AS rank, t.kind = 'semester' AS semester
    FROM term_span s JOIN term t ON t.id = s.term_id AND t.deleted = 0
    WHERE s.deleted = 0 AND s.scope_id = :college AND s.start_day <= :day AND s.end_day >= :day
    UNION ALL
    SELECT y.start_day, y.end_day, 1, 1, 0 FROM academic_year y
    WHERE y.deleted = 0 AND y.start_day <= :day AND y.end_day >= :day)
ORDER BY rank, semester DESC, start_day DESC LIMIT 1
