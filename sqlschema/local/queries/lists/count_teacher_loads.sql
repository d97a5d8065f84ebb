-- Whether the person still has load of the page that ends after the day.
SELECT count(*)
FROM teaching_load l
JOIN term_span s ON s.term_id = l.term_id AND s.scope_id = :college AND s.deleted = 0
WHERE l.deleted = 0 AND l.group_id = :group_id AND l.item_id = :item_id AND l.subgroup_id IS :subgroup_id
    AND l.employee_id = :employee_id AND s.end_day >= :day
