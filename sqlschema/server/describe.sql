-- SQLite, on a file of today's schema: what sync.make_tables is told. :tables is the text of sqlschema/tables.json;
-- the columns are the file's own, so that no type stands anywhere a second time.
SELECT json_group_array(json(d)) FROM (
    SELECT json_patch(t.value, json_object('n', t.key + 1, 'columns', (
               SELECT json_group_array(json_object('name', c.name, 'type', c.type, 'key', c.pk))
               FROM pragma_table_info(t.value ->> 'name') AS c))) AS d
    FROM json_each(:tables, '$.tables') AS t
    ORDER BY t.key)
