#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A private PostgreSQL with the server's scripts in it, for writing SQL without the C++.
#
#   tests/server/devdb.sh start  [folder]   makes and starts the cluster (default /tmp/pg-<branch>), prints the socket's folder
#   tests/server/devdb.sh deploy [folder]   starts it when it is not running, makes the database «semestr» anew from the
#                                           scripts as they are now, with an empty college
#   tests/server/devdb.sh verify [folder]   runs sqlschema/server/verify
#   tests/server/devdb.sh psql   [folder] [psql's arguments]
#   tests/server/devdb.sh stop   [folder]
#
# Everybody gets in without a password, on the socket only; become a person by SET SESSION AUTHORIZATION u_….
# Needs sqlite3 and the server's programs (PGBIN, default /usr/lib/postgresql/15/bin).
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=${PGBIN:-/usr/lib/postgresql/15/bin}
verb=${1:-deploy}
[ $# -eq 0 ] || shift
folder=${1:-/tmp/pg-$(git -C "$root" rev-parse --abbrev-ref HEAD | tr / -)}
[ $# -eq 0 ] || shift

as_server() {
    if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}
sql() { PGOPTIONS=-cclient_min_messages=warning "$bin/psql" -X -q -v ON_ERROR_STOP=1 -h "$folder" -U postgres "$@"; }
start() {
    if [ ! -d "$folder/data" ]; then
        mkdir -p "$folder"
        [ "$(id -u)" -ne 0 ] || chown postgres "$folder"
        as_server "$bin/initdb" -D "$folder/data" -U postgres -A trust --no-sync --locale=C.UTF-8 -E UTF8 >/dev/null
    fi
    as_server "$bin/pg_ctl" -D "$folder/data" status >/dev/null 2>&1 ||
        as_server "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
            -o "-k $folder -c listen_addresses='' -c fsync=off -c log_min_messages=warning" start >/dev/null
}
# The script between 03 and 04: the tables, from the local schema as it is in this checkout.
tables() {
    sqlite3 :memory: ".read $root/sqlschema/local/schema.sql" ".mode list" \
        "$(sed -e '/^--/d' -e "s#:tables#readfile('$root/sqlschema/tables.json')#" "$root/sqlschema/server/describe.sql")" |
        sed -e '1s/^/SELECT sync.make_tables($tables$/' -e '$s/$/$tables$);/'
}
data() { printf 'SELECT rules.load_%s($data$%s$data$);\n' "$1" "$(cat "$root/resources$2")"; }
deploy() {
    sql -d postgres -c 'DROP DATABASE IF EXISTS semestr' -c 'CREATE DATABASE semestr' 2>/dev/null
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    tables >"$work/tables.sql"
    set --
    for script in "$root"/sqlschema/server/deploy/*.sql; do
        set -- "$@" -f "$script"
        case $script in */03_*) set -- "$@" -f "$work/tables.sql" \
            -c "SELECT sync.found('00000000-0000-4000-8000-00000000c011', gen_random_uuid(), 'Asia/Yekaterinburg', 1)" ;; esac
    done
    {
        data policy /policy/registry.json
        data access /rights/access.json
        data locks /rights/locks.json
    } >"$work/data.sql"
    sql -d semestr --single-transaction "$@" -f "$work/data.sql" >"$work/out"
}
case $verb in
start) start; echo "$folder" ;;
deploy) start; deploy; echo "$folder" ;;
verify) for script in "$root"/sqlschema/server/verify/*.sql; do sql -d semestr -f "$script"; done ;;
psql) sql -d semestr "$@" ;;
stop) as_server "$bin/pg_ctl" -D "$folder/data" -w -m immediate stop ;;
*) sed -n '3,11p' "$0" >&2; exit 2 ;;
esac
