SELECT heading, column_code FROM import_heading WHERE kind = :kind
