UPDATE change_context SET applying = :applying WHERE id = 1
