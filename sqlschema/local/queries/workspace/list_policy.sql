SELECT key, from_day, value FROM policy_setting WHERE deleted = 0 ORDER BY key, from_day
