-- The rows of the page's plan in their order; the newest plan of several.
SELECT q.id, q.topic, q.hours FROM planned_lesson q
WHERE q.deleted = 0 AND q.plan_id = (SELECT k.id FROM thematic_plan k WHERE k.page_id = :page_id AND k.deleted = 0
    ORDER BY coalesce(k.version_no, 0) DESC, k.id LIMIT 1)
ORDER BY q.position, q.number, q.id
