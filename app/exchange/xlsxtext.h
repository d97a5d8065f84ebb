// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QXmlStreamReader;

namespace semestr {

// The text of an <si> or <is> element, at whose start the reader stands: all runs joined, phonetic runs
// skipped. Stops growing one character past `most`, so that a caller can tell.
QString readRichText(QXmlStreamReader &xml, int most);
// «_x000D_» of the file back into its character.
QString unescapeXlsx(const QString &text);

} // namespace semestr
