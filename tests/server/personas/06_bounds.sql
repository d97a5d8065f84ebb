-- An ordinary account that means harm: storage, numbers, clocks, the one-time password, what is shut.
BEGIN;
SET LOCAL client_min_messages = error;
CREATE FUNCTION tap.device() RETURNS sec.device LANGUAGE sql AS $$ SELECT d FROM sec.device AS d WHERE device_id = tap.id('own', 200) $$;
CREATE FUNCTION tap.registers(p_device uuid, p_first bigint DEFAULT 1) RETURNS text LANGUAGE sql AS $$
    SELECT tap.tries('own', format('SELECT api.register_device(%L, %L, %L, %s, decode(repeat(%L, 32), %L))', p_device, 'PC', 'x', p_first, '00', 'hex'))
$$;
CREATE TABLE tap.call(n serial, sql text);
INSERT INTO tap.call(sql)
SELECT format(f, tap.id('own', 200), tap.epoch()) FROM unnest(ARRAY[
    'SELECT api.pull(%1$L, %2$L, 0, NULL, 1)', 'SELECT api.scope(%1$L, NULL)', 'SELECT api.snapshot(%1$L, ''{}'', NULL, 1)',
    'SELECT api.digest(%1$L)', 'SELECT api.history(''mark'', ''[]'')', 'SELECT api.conflicts(%1$L)', 'SELECT api.devices()',
    'SELECT api.revoke_device(%1$L, ''refuse'')', 'SELECT api.chain(0, 9)', 'SELECT api.account_list()', 'SELECT api.status()',
    'SELECT api.account_block(''x'')', 'SELECT api.account_reset(''x'', ''x'')',
    'SELECT api.account_add(%1$L, %1$L, ''x'', ''x'', ''x'', NULL)', 'SELECT api.register_device(%1$L, ''x'', ''x'', 1, NULL)',
    'SELECT api.push(%1$L, %2$L, 1, NULL, NULL, ''[{}]'', false)', 'SELECT api.quarantine(%1$L, %2$L, 1, NULL, ''x'', ''x'')']) AS f;
SELECT plan(2 * (SELECT count(*)::int FROM tap.call) + 22);

-- The one-time password, and an account that is shut while its session is open.
UPDATE sec.account SET must_change = true WHERE account_id = tap.id('own', 100);
SELECT is(tap.tries('own', sql), 'ERROR SM004', 'first the password: ' || left(sql, 30)) FROM tap.call ORDER BY n;
UPDATE sec.account SET must_change = false, blocked_at = now() WHERE account_id = tap.id('own', 100);
SELECT is(tap.tries('own', sql), 'ERROR SM006', 'blocked: ' || left(sql, 30)) FROM tap.call ORDER BY n;
SELECT is(tap.tries('own', 'SELECT api.hello(NULL, NULL, 1, 0)'), 'ERROR SM006', 'blocked: hello');
SELECT is(tap.tries('own', 'SELECT api.break_stuck()'), 'ERROR SM006', 'blocked: the watchdog');
UPDATE sec.account SET blocked_at = NULL WHERE account_id = tap.id('own', 100);

-- Numbers that are the server's own.
SELECT is(tap.registers('00000000-0000-0000-0000-000000000000', 1000), 'ERROR 22023', 'nobody becomes the server''s device');
SELECT is(tap.registers(tap.id('far'), 9223372036854775807), 'ERROR 22023', 'nor begins at the end of numbers');
SELECT is(tap.tries('own', format('SELECT api.push(%L, %L, NULL, %L, %L, ''[{}]'', false)', tap.id('own', 200), tap.epoch(), '', '')),
          'ERROR 54000', 'a push without a number');
SELECT is(tap.tries('own', format('SELECT api.quarantine(%L, %L, 1, NULL, NULL, NULL)', tap.id('own', 200), tap.epoch())),
          'ERROR 54000', 'a quarantine of nothing');

-- A new device does not lead back behind what another has sent.
SELECT is(tap.verdict(tap.push('own', jsonb_build_object('p', tap.id('own'), 't', 'mark',
    'k', tap.mark_key(tap.id('page', 1), tap.id('lesson', 1), tap.id('student', 2)), 's', '{"note":["own-mark-s2","first"]}'))), 'a', 'his device pushes');
SELECT is(tap.registers(tap.id('own', 201)), '{}', 'he takes a new device');
SELECT ok(tap.tries('own', format('SELECT api.hello(%L, ''x'', 1, %s)', tap.id('own', 201), (extract(epoch FROM clock_timestamp()) * 1000)::bigint))
          NOT LIKE 'ERROR%', '… whose clock is right');
SELECT is(tap.verdict(tap.push('own', jsonb_build_object('p', tap.id('own'), 't', 'mark', 'at', 1000,
    'k', tap.mark_key(tap.id('page', 1), tap.id('lesson', 1), tap.id('student', 2)), 's', '{"note":["first","second"]}'), 1, NULL, tap.id('own', 201))),
    'a', '… and claims another time');
SELECT ok((SELECT m.edited_at >= (extract(epoch FROM d.last_ack_at) * 1000)::bigint FROM app.mark AS m, tap.device() AS d WHERE m.note = 'second'),
          '… which is not believed');

-- What is shut stays shut.
SELECT is(tap.tries('own', format('SELECT api.revoke_device(%L, ''refuse'')', tap.id('own', 201))), '{}', 'one''s own device is shut');
SELECT matches(tap.tries('own', format('SELECT api.revoke_device(%L, ''active'')', tap.id('own', 201))), 'absent', '… but not opened again');
SELECT matches(tap.tries('own', format('SELECT api.revoke_device(%L, ''quarantine'')', tap.id('own', 201))), 'absent', '… nor loosened');
SELECT matches(tap.tries('own', format('SELECT api.revoke_device(%L, ''refuse'')', tap.id('other', 200))), 'absent', 'nor another''s shut');
SELECT is((SELECT revoke_mode FROM sec.device WHERE device_id = tap.id('own', 201)), 'refuse', 'it is refused');

-- Storage.
SELECT is((tap.tries('own', format('SELECT api.push(%L, %L, %s, %L, %L, %L, true)', d.device_id, tap.epoch(), d.last_op + 1, d.last_hash, '', '[{}]'))::json
           ->> 'state'), 'taken', 'one part waits') FROM tap.device() AS d;
INSERT INTO sync.staged(device_id, first_op, ops)
    SELECT tap.id('own', 201), n, (SELECT to_jsonb(string_agg(md5(n || '-' || i), '')) FROM generate_series(1, 31000) AS i) FROM generate_series(1, 140) AS n;
SELECT is(tap.tries('own', format('SELECT api.push(%L, %L, %s, %L, %L, %L, true)', d.device_id, tap.epoch(), d.last_op + 2, d.last_hash, '', '[{}]')),
          'ERROR 54000', 'not a disk full of them, over all his devices') FROM tap.device() AS d;
CREATE FUNCTION tap.keeps() RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    FOR i IN 1..20 LOOP
        SELECT tap.tries('own', format('SELECT api.quarantine(%L, %L, %s, %L, %L, %L)', d.device_id, tap.epoch(), d.last_op + 1,
                                       sha256('x'), repeat('x', 1048576), '22P02')) INTO answer FROM tap.device() AS d;
        IF answer = 'ERROR 54000' THEN
            RETURN i;
        END IF;
    END LOOP;
    RETURN 0;
END
$$;
SELECT is(tap.keeps(), 16, 'nor by what is put aside');

-- Values that break what comes after them, and depths.
CREATE FUNCTION tap.note(p_patch text) RETURNS text LANGUAGE sql AS $$
    SELECT tap.verdict(tap.push('own', jsonb_build_object('p', tap.id('own'), 't', 'mark',
        'k', tap.mark_key(tap.id('page', 1), tap.id('lesson', 1), tap.id('student', 1)), 's', p_patch)))
$$;
SELECT is(tap.verdict(tap.push('own', jsonb_build_object('p', tap.id('own'), 't', 'final_mark', 'k', format('["%s","%s","%s","term",1]',
    tap.id('page', 1), tap.id('student', 1), tap.id('term')), 's', '{"day":[null,"no day"]}'))), 'ERROR 22007', 'a word for a day');
SELECT matches(tap.note('{"note":[null,' || repeat('[', 30000) || repeat(']', 30000) || ']}'), '^ERROR (54001|22)', 'a deep value');
SELECT is(tap.note('{"note":["own-mark-s1","after"]}'), 'a', 'the next one is taken');
SELECT * FROM finish();
ROLLBACK;
