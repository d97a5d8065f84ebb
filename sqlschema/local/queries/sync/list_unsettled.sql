-- Operations whose effect on the server this file has not seen yet.
SELECT object, key, patch FROM change_log WHERE state = 0 AND state <> 1
UNION ALL
SELECT object, key, patch FROM change_log WHERE seq > :cursor
