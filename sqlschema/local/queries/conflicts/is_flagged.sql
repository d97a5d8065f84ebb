SELECT EXISTS (SELECT 1 FROM conflict WHERE object = 'mark' AND object_key = :mark AND deleted = 0
        AND decision IS NULL)
    OR EXISTS (SELECT 1 FROM conflict WHERE object = 'attendance' AND object_key = :attendance AND deleted = 0
        AND decision IS NULL)
