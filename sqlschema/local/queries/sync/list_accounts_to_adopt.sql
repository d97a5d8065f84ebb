-- Every account with its person's newest name; who administers the college first, then by age.
SELECT a.id, a.person_id, a.login, a.blocked_at, n.last_name, n.first_name, n.middle_name,
       EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = a.person_id AND g.role = 'ADM' AND g.deleted = 0
               AND (g.from_day IS NULL OR g.from_day <= :today) AND (g.to_day IS NULL OR g.to_day >= :today)) AS administers
FROM account a LEFT JOIN person_name n ON n.person_id = a.person_id AND n.deleted = 0 AND n.from_day =
     (SELECT max(from_day) FROM person_name WHERE person_id = a.person_id AND deleted = 0)
WHERE a.deleted = 0 AND a.login IS NOT NULL AND a.person_id IS NOT NULL
ORDER BY administers DESC, a.id
