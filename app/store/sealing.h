// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace semestr {

// The canonical byte form of one change, the same in C++ and PL/pgSQL (docs/changelog.md,
// tests/data/sealing.json): every field in a fixed order as a 4-byte big-endian length and its UTF-8 bytes;
// NULL is the length FFFFFFFF. Order: version, op_no, tx, at, person (uuid text), object, key (JSON text),
// base_rev, patch (JSON text), reason, verb, undoes. Whole numbers are decimal text. Key and patch are taken
// byte for byte as the log holds them.
QByteArray canonicalChange(const QList<std::optional<QByteArray>> &fields);

// sha256(salt ‖ canonical): salt and patch can be erased (152-ФЗ) and the chain still verifies.
QByteArray changeDigest(const QByteArray &salt, const QByteArray &canonical);

// sha256(previous hash ‖ digest); the first previous hash is 32 zero bytes.
QByteArray changeHash(const QByteArray &previous, const QByteArray &digest);

} // namespace semestr
