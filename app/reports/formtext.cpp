// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/formtext.h"

#include "app/reports/formfonts.h"

#include <QFontMetricsF>
#include <QHash>
#include <algorithm>

namespace semestr {

namespace {

constexpr int measuredPixels = 1000;

QFontMetricsF makeMetrics(bool bold)
{
    QFont font = formFont(10, bold);
    font.setPixelSize(measuredPixels);
    return QFontMetricsF(font);
}

// Font engines belong to a thread.
const QFontMetricsF &metrics(bool bold)
{
    thread_local const QFontMetricsF regular = makeMetrics(false);
    thread_local const QFontMetricsF heavy = makeMetrics(true);
    return bold ? heavy : regular;
}

// The advance of a piece of text. Words come again and again on a group's sheets, and shaping one costs more
// than all the rest of its layout, so widths are kept.
double advance(QStringView piece, bool bold)
{
    constexpr qsizetype most = 50'000;
    thread_local QHash<QString, double> known[2];
    auto &widths = known[bold ? 1 : 0];
    const auto found = widths.constFind(QString::fromRawData(piece.data(), piece.size()));
    if (found != widths.constEnd())
        return *found;
    if (widths.size() >= most)
        widths.clear();
    const QString text = piece.toString();
    return *widths.insert(text, metrics(bold).horizontalAdvance(text));
}

double millimetres(double points)
{
    return points * 25.4 / 72;
}

// The words of a text with the spaces that follow them; «\n» is a word of its own.
QStringList words(const QString &text)
{
    QStringList result;
    QString word;
    for (const QChar c : text) {
        if (c == u'\n') {
            result << word << QStringLiteral("\n");
            word.clear();
            continue;
        }
        if (c != u' ' && word.endsWith(u' ')) {
            result << word;
            word.clear();
        }
        word += c;
    }
    result << word;
    result.removeAll(QString());
    return result;
}

// Walks a pattern from one word in brackets to the next; what is in brackets but no word is text.
class Template
{
public:
    Template(QStringView text, QChar opens, QChar closes) : m_rest(text), m_opens(opens), m_closes(closes) {}

    // The text before the next word, or the rest.
    bool next()
    {
        if (m_over)
            return false;
        for (qsizetype at = m_rest.indexOf(m_opens); at >= 0; at = m_rest.indexOf(m_opens, at + 1)) {
            const qsizetype end = m_rest.indexOf(m_closes, at);
            if (end < 0)
                break;
            if (!isWord(m_rest.sliced(at + 1, end - at - 1)))
                continue;
            m_before = m_rest.first(at);
            m_word = m_rest.sliced(at + 1, end - at - 1).toString();
            m_rest = m_rest.sliced(end + 1);
            return true;
        }
        m_before = m_rest;
        m_word.clear();
        m_over = true;
        return true;
    }
    QStringView before() const { return m_before; }
    bool found() const { return !m_over; }
    const QString &word() const { return m_word; }

private:
    static bool isWord(QStringView text)
    {
        const QStringView name = text.startsWith(u'/') ? text.sliced(1) : text;
        return !name.isEmpty() && std::all_of(name.begin(), name.end(),
                                              [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
    }

    QStringView m_rest, m_before;
    QString m_word;
    QChar m_opens, m_closes;
    bool m_over = false;
};

// The line is as high as its highest font; its baseline stands so that the letters are in the middle.
void makeHigh(FormTextLine &line, const FormFont &font)
{
    const double height = font.lineHeight();
    const QFontMetricsF &measure = metrics(font.bold);
    const double size = millimetres(font.size) / measuredPixels;
    const double lead = height - (measure.ascent() + measure.descent()) * size;
    line.ascent = qMax(line.ascent, lead / 2 + measure.ascent() * size);
    line.height = qMax(line.height, height);
}

QString withoutTail(QString word)
{
    while (word.endsWith(u' '))
        word.chop(1);
    return word;
}

class LineBreaker
{
public:
    explicit LineBreaker(double width) : m_width(width) {}

    void add(const QString &word, const FormFont &font)
    {
        const double bare = textWidth(withoutTail(word), font);
        if (m_used > 0 && m_used + bare > m_width + 0.01)
            turn(font);
        if (bare > m_width + 0.01)
            addPieces(word, font);
        else
            append(word, font);
    }

    void turn(const FormFont &font)
    {
        if (m_line.isEmpty())
            m_line.append(FormRun{QString(), font});
        finish();
    }

    QList<FormTextLine> lines(const FormFont &font)
    {
        if (!m_line.isEmpty() || m_lines.isEmpty())
            turn(font);
        return m_lines;
    }

private:
    void append(const QString &text, const FormFont &font)
    {
        if (!m_line.isEmpty() && m_line.last().font == font)
            m_line.last().text += text;
        else
            m_line.append(FormRun{text, font});
        m_used += textWidth(text, font);
    }

    void addPieces(const QString &word, const FormFont &font)
    {
        for (const QChar c : word) {
            if (m_used > 0 && m_used + textWidth(QStringView(&c, 1), font) > m_width)
                turn(font);
            append(QString(c), font);
        }
    }

    void finish()
    {
        FormTextLine line;
        m_line.last().text = withoutTail(m_line.last().text);
        for (const FormRun &run : m_line) {
            line.width += textWidth(run.text, run.font);
            makeHigh(line, run.font);
        }
        line.runs = m_line;
        m_lines.append(line);
        m_line.clear();
        m_used = 0;
    }

    double m_width;
    double m_used = 0;
    QList<FormRun> m_line;
    QList<FormTextLine> m_lines;
};

// Most cells of a table are one short line, which needs no breaking.
bool isOneLine(const QList<FormRun> &runs, double width, FormTextLine &line)
{
    if (runs.size() != 1 || runs.first().text.contains(u'\n'))
        return false;
    const FormRun run{withoutTail(runs.first().text), runs.first().font};
    line.width = run.text.isEmpty() ? 0 : textWidth(run.text, run.font);
    if (line.width > width)
        return false;
    line.runs = {run};
    makeHigh(line, run.font);
    return true;
}

} // namespace

double textWidth(QStringView text, const FormFont &font)
{
    double width = 0;
    for (qsizetype from = 0; from < text.size();) {
        const bool space = text.at(from) == u' ';
        qsizetype to = from + 1;
        while (to < text.size() && !space && text.at(to) != u' ')
            ++to;
        width += advance(text.sliced(from, to - from), font.bold);
        from = to;
    }
    return width * millimetres(font.size) / measuredPixels;
}

QList<FormTextLine> breakText(const QList<FormRun> &runs, double width)
{
    if (FormTextLine line; isOneLine(runs, width, line))
        return {line};
    LineBreaker breaker(width);
    FormFont last;
    for (const FormRun &run : runs) {
        last = run.font;
        for (const QString &word : words(run.text)) {
            if (word == u"\n")
                breaker.turn(run.font);
            else
                breaker.add(word, run.font);
        }
    }
    return breaker.lines(last);
}

QString FormFiller::valueOf(const QString &key, const FormRow &row)
{
    const auto own = row.constFind(key);
    if (own != row.constEnd())
        return *own;
    const auto common = m_values.texts.constFind(key);
    if (common != m_values.texts.constEnd())
        return *common;
    if (m_missing.isEmpty())
        m_missing = key;
    return {};
}

QString FormFiller::replaceKeys(QStringView text, const FormRow &row)
{
    QString result;
    for (Template rest(text, u'{', u'}'); rest.next();) {
        result += rest.before();
        if (rest.found())
            result += valueOf(rest.word(), row);
    }
    return result;
}

QList<FormRun> FormFiller::fill(const QString &pattern, const QString &font, const FormRow &row)
{
    QList<FormRun> runs;
    FormFont now = m_form.font(font);
    for (Template rest(pattern, u'<', u'>'); rest.next();) {
        const QString text = replaceKeys(rest.before(), row);
        if (!text.isEmpty())
            runs.append(FormRun{text, now});
        if (rest.found())
            now = m_form.font(rest.word().startsWith(u'/') ? font : rest.word());
    }
    if (runs.isEmpty())
        runs.append(FormRun{QString(), now});
    return runs;
}

QString plainText(const QList<FormRun> &runs)
{
    QString text;
    for (const FormRun &run : runs)
        text += run.text;
    return text;
}

} // namespace semestr
