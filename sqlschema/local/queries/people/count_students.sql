SELECT count(*) FROM student WHERE deleted = 0
