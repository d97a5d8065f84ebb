SELECT curriculum_id FROM study_group WHERE id = :id AND deleted = 0
