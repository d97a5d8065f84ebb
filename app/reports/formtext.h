// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reports/formdescription.h"

namespace semestr {

// What a form is filled with: texts by key, and lists of rows with their own keys.
using FormRow = QHash<QString, QString>;
struct FormValues
{
    FormRow texts;
    QHash<QString, QList<FormRow>> rows;
    bool has(const QString &name) const
    {
        return !texts.value(name).isEmpty() || !rows.value(name).isEmpty();
    }
};

// A piece of a line in one font.
struct FormRun
{
    QString text;
    FormFont font;
    friend bool operator==(const FormRun &, const FormRun &) = default;
};

struct FormTextLine
{
    QList<FormRun> runs;
    double width = 0, height = 0;
    double ascent = 0; // of the baseline below the line's top
};

// Millimetres; the same on every device. Thread: any that may use fonts; loadFormFonts() must have been
// called.
double textWidth(QStringView text, const FormFont &font);

// Breaks at spaces and at \n; a word wider than `width` is broken where it must be. Never empty.
QList<FormTextLine> breakText(const QList<FormRun> &runs, double width);

// Fills template texts and remembers the first key that nobody supplied.
class FormFiller
{
public:
    FormFiller(const FormDescription &form, const FormValues &values) : m_form(form), m_values(values) {}
    QList<FormRun> fill(const QString &pattern, const QString &font, const FormRow &row = {});
    const FormValues &values() const { return m_values; }
    const QString &missing() const { return m_missing; }

private:
    QString valueOf(const QString &key, const FormRow &row);
    QString replaceKeys(QStringView text, const FormRow &row);

    const FormDescription &m_form;
    const FormValues &m_values;
    QString m_missing;
};

// The bare words of runs: what a page's code is of.
QString plainText(const QList<FormRun> &runs);

} // namespace semestr
