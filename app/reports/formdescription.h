// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace semestr {

// A form as data (decisions, 14): what a file of resources/forms says, typed. All measures are millimetres,
// sizes of type are points. A template text holds {keys} of the values, <font> … </font> and \n.
struct FormFont
{
    double size = 9.75;
    bool bold = false;
    double line = 0; // height of a line; 0 = from the size
    double lineHeight() const { return line > 0 ? line : size * 25.4 / 72 * 1.23; }
    friend bool operator==(const FormFont &, const FormFont &) = default;
};

enum class FormAlign { Left, Center, Right };
enum class FormTone { Ink, Grey };

// A text in a place of a band; it wraps in its width.
struct FormCell
{
    double x = 0, width = 0;
    FormAlign align = FormAlign::Left;
    QString font, text;
};

struct FormTableColumn
{
    QString title, font, text;
    double width = 0;
    FormAlign align = FormAlign::Left;
    bool spans = false; // one cell for all rows of a group
};

// A paragraph: said once, or once for each row of `each`; only if `when` has a value and `unless` has none.
struct FormLine
{
    QString text, each, when, unless;
};

// A column of paragraphs under an underlined title.
struct FormBlock
{
    QString title;
    double x = 0, width = 0;
    QList<FormLine> lines;
};

// A place to write by hand: a label and the line that follows it.
struct FormField
{
    double x = 0, from = 0, to = 0;
    QString text;
};

struct FormBand
{
    enum class Kind { Texts, Rule, Table, Blocks, Paragraphs, Fields, Cut };
    Kind kind = Kind::Texts;
    QString when, unless;
    double before = 0, after = 0; // empty space
    FormTone tone = FormTone::Ink;
    QString font;
    QString text;                   // of a cut
    QList<FormCell> cells;          // Texts
    QString rows, group;            // Table: the list, and the key that joins rows
    QList<FormTableColumn> columns; // Table
    QList<FormBlock> blocks;        // Blocks
    QList<FormLine> lines;          // Paragraphs
    QList<FormField> fields;        // Fields
};

struct FormDescription
{
    QString code;  // «FM-05»
    QString name;  // «parent-week»: the console's word
    QString title; // as a person calls it
    double pageWidth = 210, pageHeight = 297;
    int slips = 1; // equal parts of a page, one above the other, with cut lines between
    double left = 10, top = 10, right = 10, bottom = 10; // margins of a slip
    double hairline = 0.2;
    QHash<QString, FormFont> fonts;
    QHash<QString, QString> words; // what the values are worded with
    QList<FormBand> head;          // of the first slip
    QList<FormBand> again;         // of a continuation
    QList<FormBand> body;
    QList<FormBand> stub; // at the bottom of the first slip
    QList<FormBand> foot; // at the bottom of every slip; not part of the content that the code is of

    double slipHeight() const { return pageHeight / slips; }
    double width() const { return pageWidth - left - right; }
    FormFont font(const QString &fontName) const;

    // BadData: `detail` names the place, such as «body[1].columns[2].width».
    static Result<FormDescription> fromJson(const QByteArray &json);
    // :/forms/<name>.json; NotFound when there is none.
    static Result<FormDescription> shipped(const QString &name);
};

} // namespace semestr
