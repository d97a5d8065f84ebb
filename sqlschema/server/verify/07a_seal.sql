DO $$
BEGIN
    IF pg_catalog.getdatabaseencoding() <> 'UTF8' THEN
        RAISE EXCEPTION 'the canonical form needs a database in UTF-8';
    END IF;
    -- The first vector of tests/data/sealing.json and a key of app/foundation/idsource.cpp.
    IF sync.op_digest('\x000102030405060708090a0b0c0d0e0f', sync.canonical(1, 1, 1, 1791446400000,
           '0198c1a2-7b3c-7d4e-8f50-112233445566', 'mark',
           '["00112233-4455-6677-8899-aabbccddeeff","00112233-4455-6677-8899-aabbccddee00",0,"00112233-4455-6677-8899-aabbccddee01"]',
           0, '{"deleted":[null,0],"value":[null,"н"]}', NULL, 'putMark', NULL))
       <> '\x853543d274588527d93f6f7d608867a2642a1a32860eaa9bb6e25ce465321d93' THEN
        RAISE EXCEPTION 'the canonical form is another one';
    END IF;
    PERFORM sync.natural_uuid('bucket', ARRAY['\x00'::bytea]);
END
$$;
