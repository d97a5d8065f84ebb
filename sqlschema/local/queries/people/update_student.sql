UPDATE student SET record_book_no = ifnull(:record_book_no, record_book_no),
    author_id = (SELECT person_id FROM change_context WHERE id = 1),
    edited_at = (SELECT at FROM change_context WHERE id = 1)
WHERE person_id = :person_id
