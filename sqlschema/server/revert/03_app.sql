-- The tables of the college, their rows with them, and what sync and sec were given.
DROP SCHEMA IF EXISTS app CASCADE;
DROP SCHEMA IF EXISTS api CASCADE;
DROP SCHEMA IF EXISTS rules CASCADE;
