SELECT start_day, end_day FROM academic_year WHERE id = :id AND deleted = 0
