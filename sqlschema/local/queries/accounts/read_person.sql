SELECT person_id FROM account WHERE id = :account_id AND deleted = 0
