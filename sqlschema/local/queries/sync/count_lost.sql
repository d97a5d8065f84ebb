SELECT count(*) FROM bucket WHERE state = 2
