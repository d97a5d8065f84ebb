INSERT INTO change_context(id, person_id, device_id, tx, reason, at, applying, verb, undoes)
VALUES (1, :person_id, :device_id, (SELECT ifnull(max(op_no), 0) + 1 FROM change_log), :reason, :at, :applying, :verb, :undoes)
ON CONFLICT(id) DO UPDATE SET person_id = excluded.person_id, device_id = excluded.device_id, tx = excluded.tx,
    reason = excluded.reason, at = excluded.at, applying = excluded.applying, verb = excluded.verb, undoes = excluded.undoes
