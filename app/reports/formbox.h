// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reports/formtext.h"

namespace semestr {

// One thing to draw; millimetres from the top left corner of the slip's printed area (or of its box).
struct FormOp
{
    enum class Kind { Text, Line, Fill, Scissors };
    Kind kind = Kind::Text;
    double x = 0, y = 0; // Text: left end of the baseline · Line: one end · Fill: corner · Scissors: middle
    double x2 = 0, y2 = 0; // Line: the other end · Fill: the other corner
    QString text;
    FormFont font;
    FormTone tone = FormTone::Ink;
    bool dashed = false;
    friend bool operator==(const FormOp &, const FormOp &) = default;
};

// A piece of a form that is not divided: its drawing and its words.
struct FormBox
{
    double height = 0;
    QList<FormOp> ops;
    QStringList content;

    void line(double x, double y, double x2, double y2, bool dashed = false, FormTone tone = FormTone::Ink);
    // Draws the lines below y in the width; tells the y under them.
    double lines(const QList<FormTextLine> &lines, double x, double y, double width, FormAlign align,
                 FormTone tone = FormTone::Ink);
    // Adds another box at y below this one's top.
    void add(const FormBox &box, double y);
};

double linesHeight(const QList<FormTextLine> &lines);

// Turns the bands of a form into boxes.
class FormBoxes
{
public:
    FormBoxes(const FormDescription &form, const FormValues &values) : m_form(form), m_filler(form, values) {}

    bool wanted(const QString &when, const QString &unless) const;
    // Any band that is one box: all but tables, blocks and paragraphs.
    FormBox whole(const FormBand &band);
    FormBox tableHead(const FormBand &band);
    // Rows of one group: the columns that span are one cell.
    FormBox tableRows(const FormBand &band, const QList<FormRow> &rows);
    // The wrapped lines of a list of paragraphs, with their words for the code.
    QList<FormBox> paragraphs(const QList<FormLine> &lines, const QString &font, double x, double width);
    FormBox blockTitles(const FormBand &band);
    const QString &missing() const { return m_filler.missing(); }

private:
    FormBox texts(const FormBand &band);
    FormBox rule(const FormBand &band);
    FormBox fields(const FormBand &band);
    FormBox cut(const FormBand &band);

    const FormDescription &m_form;
    FormFiller m_filler;
};

} // namespace semestr
