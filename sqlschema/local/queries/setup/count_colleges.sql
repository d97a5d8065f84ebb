SELECT count(*) FROM college WHERE deleted = 0
