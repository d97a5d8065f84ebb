DROP FUNCTION IF EXISTS sync.bucket_of(text, jsonb, jsonb), sync.buckets_of(text, uuid, jsonb), sync.named_bucket(uuid, text),
    sync.natural_uuid(text, bytea[]), sync.chain_end(bytea, bytea[]), sync.op_digest(bytea, bytea),
    sync.canonical(int, bigint, bigint, bigint, uuid, text, text, bigint, text, text, text, bigint), sync.sealed_field(text),
    sync.poison(text);
