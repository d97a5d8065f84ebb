// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/remote.h"

namespace semestr {

// The JSON answers of docs/sync.md as values. A field that is missing or of another type is ServerAnswer with
// the field's name as detail: such a server is not ours or not of our version, and nothing of it is used.
Result<HelloAnswer> readHello(const QByteArray &json);
Result<PushAnswer> readPush(const QByteArray &json);
Result<PullAnswer> readPull(const QByteArray &json);
Result<ScopeAnswer> readScope(const QByteArray &json);
Result<SnapshotAnswer> readSnapshot(const QByteArray &json);
Result<QByteArray> readDigest(const QByteArray &json);
Result<QList<HistoryItem>> readHistory(const QByteArray &json);

} // namespace semestr
