-- When the sheets of earlier weeks were last printed, for the group and for single students.
SELECT r.scope, max(r.edited_at) FROM report_run r
WHERE r.bucket_id = :group_id AND r.form = :form AND r.period < :period AND r.deleted = 0
GROUP BY r.scope
