// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fetbook.h"
#include "app/foundation/result.h"

#include <QString>
#include <vector>

namespace semestr {

// An element of a FET file: these have no attributes that matter, and either a text or children.
struct FetNode
{
    QString name;
    QString text;
    qint64 line = 0;
    std::vector<FetNode> children;

    const FetNode *child(QLatin1String name) const;
    QString value(QLatin1String name) const; // of the first child so called; empty without one
    // «false» and «no» are off; anything else, and nothing, is on.
    bool isActive() const;
};

// The whole file as a tree. Errors: FileTooLarge, FileLimit, FileFormat (another root), FileDamaged.
Result<FetNode> readFetTree(const QByteArray &bytes, const QString &file, const FetLimits &limits,
                            const QStringList &roots = {QStringLiteral("fet")});
Result<QByteArray> readFetBytes(const QString &file, const FetLimits &limits); // also FileUnreadable

// The kinds of things that Fault::UnknownName names.
namespace fetkind {
inline constexpr QLatin1String day("day");
inline constexpr QLatin1String hour("hour");
inline constexpr QLatin1String teacher("teacher");
inline constexpr QLatin1String students("students");
inline constexpr QLatin1String room("room");
inline constexpr QLatin1String activity("activity");
} // namespace fetkind

tl::unexpected<Error> unknownName(const QString &file, const FetNode &node, QLatin1String kind);
// The element is missing or its text is not what it must be.
tl::unexpected<Error> badElement(const QString &file, const FetNode &node, const QString &element,
                                 const QString &value);

} // namespace semestr
