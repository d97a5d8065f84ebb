// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/lists/headingrows.h"

namespace semestr {

Result<QHash<QString, QString>> readHeadings(Connection &connection, ListKind kind)
{
    SEMESTR_LET(list, connection.query("lists/list_headings"));
    SEMESTR_TRY(list.bindText("kind", listCode(kind)).run());
    QHash<QString, QString> headings;
    while (list.next())
        headings.insert(list.text(0), list.text(1));
    return headings;
}

Done rememberHeadings(Transaction &t, ListKind kind, const QStringList &headings, const ListMap &map)
{
    const ListMap guessed = guessListMap(kind, headings);
    for (int i = 0; i < headings.size(); ++i) {
        const QString heading = headings.at(i).simplified();
        if (heading.isEmpty())
            continue;
        const QString code = map.key(i);
        const bool told = code == guessed.key(i);
        SEMESTR_LET(write, t.query(told ? "lists/drop_heading" : "lists/put_heading"));
        write.bindText("kind", listCode(kind)).bindText("heading", heading);
        if (!told)
            write.bindText("column_code", code);
        SEMESTR_TRY(write.run());
    }
    return {};
}

} // namespace semestr
