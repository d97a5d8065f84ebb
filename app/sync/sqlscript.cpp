// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/sqlscript.h"

#include <QRegularExpression>

namespace semestr {

namespace {

// The position behind the piece that begins at `at`: a quoted text, a comment, a dollar quote, or one
// character.
qsizetype behindPiece(const QString &text, qsizetype at)
{
    const auto behind = [&text](const QString &end, qsizetype from) {
        const qsizetype found = text.indexOf(end, from);
        return found < 0 ? text.size() : found + end.size();
    };
    const QStringView rest = QStringView(text).mid(at);
    if (rest.startsWith(u"--"))
        return behind(QStringLiteral("\n"), at);
    if (rest.startsWith(u"/*"))
        return behind(QStringLiteral("*/"), at + 2);
    if (rest.startsWith(u'\'') || rest.startsWith(u'"'))
        return behind(QString(text.at(at)), at + 1);
    if (rest.startsWith(u'$')) {
        static const QRegularExpression tag(QStringLiteral("\\$[A-Za-z_]*\\$"));
        const auto match = tag.match(text, at, QRegularExpression::NormalMatch,
                                     QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch())
            return behind(match.captured(), match.capturedEnd());
    }
    return at + 1;
}

bool isComment(const QString &text, qsizetype at)
{
    const QStringView rest = QStringView(text).mid(at);
    return rest.startsWith(u"--") || rest.startsWith(u"/*");
}

} // namespace

QList<SqlStatement> splitScript(const QString &script)
{
    QList<SqlStatement> statements;
    qsizetype begin = -1; // of the statement under way
    for (qsizetype at = 0; at < script.size();) {
        const qsizetype next = behindPiece(script, at);
        if (begin < 0 && !script.at(at).isSpace() && !isComment(script, at))
            begin = at;
        if (script.at(at) == u';' || (next >= script.size() && begin >= 0)) {
            const int line = static_cast<int>(script.left(begin).count(u'\n')) + 1;
            if (begin >= 0 && begin < at)
                statements.append({script.mid(begin, next - begin), line});
            begin = -1;
        }
        at = next;
    }
    return statements;
}

} // namespace semestr
