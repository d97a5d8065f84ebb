-- How many things a transaction made, and how many others it touched; `whole`: the whole key names a thing, else
-- its first part.
SELECT count(*) FILTER (WHERE made), count(*) FILTER (WHERE NOT made)
FROM (SELECT max(object = :object AND coalesce(json_extract(patch, '$.deleted[1]') = 0, 0)) AS made
      FROM change_log
      WHERE tx = :tx AND object IN (SELECT value FROM json_each(:objects))
      GROUP BY CASE WHEN :whole THEN key ELSE json_extract(key, '$[0]') END)
