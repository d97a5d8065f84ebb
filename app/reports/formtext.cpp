// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/formtext.h"

#include "app/reports/formfonts.h"

#include <QFontMetricsF>
#include <QHash>
#include <QRegularExpression>

namespace semestr {

namespace {

constexpr int measuredPixels = 1000;

const QFontMetricsF &metrics(bool bold)
{
    static const auto make = [](bool heavy) {
        QFont font = formFont(10, heavy);
        font.setPixelSize(measuredPixels);
        return QFontMetricsF(font);
    };
    static const QFontMetricsF regular = make(false);
    static const QFontMetricsF heavy = make(true);
    return bold ? heavy : regular;
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
            if (m_used > 0 && m_used + textWidth(QString(c), font) > m_width)
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

// A large table says the same words over and over, and each is measured several times: shaping them is most
// of the work.
double textWidth(const QString &text, const FormFont &font)
{
    constexpr qsizetype most = 50000;
    static QHash<QString, double> known[2];
    QHash<QString, double> &widths = known[font.bold ? 1 : 0];
    auto width = widths.constFind(text);
    if (width == widths.constEnd()) {
        if (widths.size() >= most)
            widths.clear();
        width = widths.insert(text, metrics(font.bold).horizontalAdvance(text));
    }
    return *width * millimetres(font.size) / measuredPixels;
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

QString FormFiller::replaceKeys(const QString &text, const FormRow &row)
{
    static const QRegularExpression key(QStringLiteral("\\{(\\w+)\\}"));
    QString result;
    qsizetype from = 0;
    for (auto it = key.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += text.mid(from, match.capturedStart() - from);
        result += valueOf(match.captured(1), row);
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

QList<FormRun> FormFiller::fill(const QString &pattern, const QString &font, const FormRow &row)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)(\\w+)>"));
    QList<FormRun> runs;
    FormFont now = m_form.font(font);
    qsizetype from = 0;
    const auto take = [&](qsizetype to) {
        const QString text = replaceKeys(pattern.mid(from, to - from), row);
        if (!text.isEmpty())
            runs.append(FormRun{text, now});
    };
    for (auto it = tag.globalMatch(pattern); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        take(match.capturedStart());
        from = match.capturedEnd();
        now = match.captured(1).isEmpty() ? m_form.font(match.captured(2)) : m_form.font(font);
    }
    take(pattern.size());
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
