// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/lists/listorder.h"

#include <QCollator>
#include <algorithm>

namespace semestr {

QList<KnownRow> inOrder(QList<KnownRow> rows, std::initializer_list<const char *> columns)
{
    QCollator russian(QLocale(QLocale::Russian, QLocale::Russia));
    russian.setNumericMode(true);
    std::stable_sort(rows.begin(), rows.end(), [&](const KnownRow &a, const KnownRow &b) {
        for (const char *column : columns) {
            const QString code = QString::fromLatin1(column);
            if (const int order = russian.compare(a.values.value(code), b.values.value(code)); order != 0)
                return order < 0;
        }
        return a.id < b.id;
    });
    return rows;
}

} // namespace semestr
