DELETE FROM bucket WHERE state = 2
