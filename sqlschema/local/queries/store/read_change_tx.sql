SELECT tx FROM change_context WHERE id = 1
