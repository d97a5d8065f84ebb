// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace semestr {

class IdSource;

// Registers the SQL functions that the triggers and queries need:
//   id_text(blob)      16 bytes → lower-case uuid text; other blobs → «x» and hex; NULL → NULL
//   id_blob(text)      the way back
//   change_salt(op_no) 16 random bytes, the same for the same number on this connection
//   change_digest(version, op_no, tx, at, person, object, key, base_rev, patch, reason, verb, undoes, salt)
//   change_hash(prev, digest)
//   row_digest(field, value, …) 16 bytes of SHA-256 over the fields that are not NULL
//   ru_lower(text)     lower case for every alphabet (SQLite's own knows ASCII only)
// Another program has none of them, so it cannot write a replicated table unnoticed: the trigger fails.
void registerFunctions(sqlite3 *handle, IdSource *ids);

} // namespace semestr
