SELECT r.id, b.title, r.number, r.title, r.kind, r.capacity, r.parallel, r.responsible_id, r.closed_on
FROM room r
LEFT JOIN building b ON b.id = r.building_id AND b.deleted = 0
WHERE r.deleted = 0 AND r.number IS NOT NULL
ORDER BY r.id
