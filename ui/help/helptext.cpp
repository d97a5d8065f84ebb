// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helptext.h"

#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>

namespace semestr {

namespace {

// Every stretch of the text that a format asks for, before any of them is changed.
template <class Wanted> QList<QTextCursor> stretches(QTextDocument &document, Wanted wanted)
{
    QList<QTextCursor> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (!wanted(it.fragment().charFormat()))
                continue;
            QTextCursor cursor(&document);
            cursor.setPosition(it.fragment().position());
            cursor.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
            found += cursor;
        }
    }
    return found;
}

void setKeys(QTextDocument &document, const Theme &theme)
{
    QTextCharFormat key;
    key.setFontFamilies(theme.font(TextUse::Body).families());
    key.setFontFixedPitch(false);
    key.setFontWeight(QFont::Bold);
    key.setBackground(theme.color(Token::Head));
    const auto keys =
        stretches(document, [](const QTextCharFormat &format) { return format.fontFixedPitch(); });
    for (QTextCursor cursor : keys)
        cursor.mergeCharFormat(key);
}

void setHeadings(QTextDocument &document, const Theme &theme)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        QTextCharFormat type;
        type.setFont(theme.font(level == 1 ? TextUse::RoomTitle : TextUse::Section));
        QTextBlockFormat space = block.blockFormat();
        space.setTopMargin(level == 1 ? 0 : theme.measures().groupGap);
        space.setBottomMargin(theme.measures().gap);
        QTextCursor cursor(block);
        cursor.setBlockFormat(space);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(type);
    }
}

void setTables(QTextDocument &document, const Theme &theme)
{
    const auto frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(theme.color(Token::Line));
        format.setBorderCollapse(true);
        format.setCellPadding(4);
        format.setCellSpacing(0);
        table->setFormat(format);
    }
}

} // namespace

void setHelpText(QTextBrowser &view, const Theme &theme, const QString &markdown)
{
    QTextDocument &document = *view.document();
    document.setDefaultFont(theme.font(TextUse::Body));
    document.setIndentWidth(20);
    document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    setKeys(document, theme);
    setHeadings(document, theme);
    setTables(document, theme);
    view.moveCursor(QTextCursor::Start);
}

} // namespace semestr
