SELECT DISTINCT tx, undoes FROM change_log WHERE undoes >= :since ORDER BY tx
