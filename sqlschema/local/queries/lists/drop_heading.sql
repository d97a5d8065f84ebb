DELETE FROM import_heading WHERE kind = :kind AND heading = :heading
