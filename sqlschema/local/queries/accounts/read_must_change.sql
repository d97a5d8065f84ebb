SELECT must_change FROM account WHERE id = :id AND deleted = 0
