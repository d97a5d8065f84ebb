-- The last operation before which nothing is unsent, as far as this file remembers.
SELECT ifnull((SELECT min(op_no) FROM change_log WHERE state = 0 AND state <> 1) - 1,
              (SELECT ifnull(max(op_no), 0) FROM change_log))
