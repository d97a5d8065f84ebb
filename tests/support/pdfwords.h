// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

namespace semestr::test {

// A word of a PDF with its place in points from the page's top left corner, as poppler's pdftotext reads it.
struct PdfWord
{
    int page = 0; // from 1
    QString text;
    QRectF box;
    QPointF middle() const { return box.center(); }
};

// Every word of the file, page by page; empty when pdftotext cannot read it.
QList<PdfWord> wordsOf(const QString &pdf);

// The text of a page as read by a person, words separated by single spaces.
QString textOf(const QList<PdfWord> &words, int page = 1);

} // namespace semestr::test
