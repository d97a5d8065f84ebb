// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/formreader.h"

#include <QRegularExpression>

namespace semestr {

FormReader::Part::Part(FormReader &reader, const QJsonValue &value, QString place)
    : m_reader(reader), m_object(value.toObject()), m_place(std::move(place))
{
    if (!value.isObject())
        reader.complain(m_place, QStringLiteral("must be an object"));
}

FormReader::Part::~Part()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_asked.contains(it.key()))
            m_reader.complain(place(it.key()), QStringLiteral("is not known"));
    }
}

QString FormReader::Part::place(const QString &key) const
{
    return m_place.isEmpty() ? key : QString(m_place + u'.' + key);
}

void FormReader::Part::complain(const char *key, const QString &what)
{
    m_reader.complain(place(QString::fromLatin1(key)), what);
}

QJsonValue FormReader::Part::value(const char *key)
{
    m_asked.append(QString::fromLatin1(key));
    return m_object.value(QLatin1String(key));
}

double FormReader::Part::number(const char *key, double fallback)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isDouble())
        complain(key, QStringLiteral("must be a number"));
    return found.toDouble(fallback);
}

double FormReader::Part::length(const char *key)
{
    const double found = number(key, 0);
    if (found <= 0)
        complain(key, QStringLiteral("must be above 0"));
    return found;
}

QString FormReader::Part::text(const char *key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isString())
        complain(key, QStringLiteral("must be a text"));
    return found.toString();
}

QString FormReader::Part::pattern(const char *key)
{
    static const QRegularExpression tag(QStringLiteral("</?(\\w+)>"));
    const QString found = text(key);
    for (auto it = tag.globalMatch(found); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!m_reader.m_fonts.contains(name))
            complain(key, QString(u"has no font " + name));
    }
    return found;
}

QString FormReader::Part::font(const char *key)
{
    const QString found = text(key);
    if (!found.isEmpty() && !m_reader.m_fonts.contains(found))
        complain(key, QString(u"has no font " + found));
    return found;
}

bool FormReader::Part::flag(const char *key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool())
        complain(key, QStringLiteral("must be true or false"));
    return found.toBool();
}

template <class T> T FormReader::Part::choice(const char *key, const QList<std::pair<const char *, T>> &words)
{
    const QString found = text(key);
    for (const auto &[word, result] : words) {
        if (found == QLatin1String(word))
            return result;
    }
    if (!found.isEmpty())
        complain(key, QString(u"does not know " + found));
    return words.first().second;
}

template <class T> QList<T> FormReader::Part::list(const char *key, T (FormReader::*readOne)(Part &))
{
    QList<T> result;
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isArray())
        complain(key, QStringLiteral("must be a list"));
    const QJsonArray items = found.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        Part part(m_reader, items.at(i),
                  QStringLiteral("%1[%2]").arg(place(QString::fromLatin1(key))).arg(i));
        result.append((m_reader.*readOne)(part));
    }
    return result;
}

void FormReader::complain(const QString &place, const QString &what)
{
    if (m_error.isEmpty())
        m_error = QString(place + u' ' + what);
}

FormAlign FormReader::align(Part &part)
{
    return part.choice<FormAlign>(
        "align", {{"left", FormAlign::Left}, {"center", FormAlign::Center}, {"right", FormAlign::Right}});
}

FormCell FormReader::cell(Part &part)
{
    return {part.number("x", 0), part.length("width"), align(part), part.font("font"), part.pattern("text")};
}

FormTableColumn FormReader::column(Part &part)
{
    FormTableColumn column;
    column.title = part.pattern("title");
    column.font = part.font("font");
    column.text = part.pattern("text");
    column.width = part.length("width");
    column.align = align(part);
    column.spans = part.flag("spans");
    return column;
}

FormLine FormReader::line(Part &part)
{
    return {part.pattern("text"), part.text("each"), part.text("when"), part.text("unless")};
}

FormBlock FormReader::block(Part &part)
{
    return {part.pattern("title"), part.number("x", 0), part.length("width"),
            part.list("lines", &FormReader::line)};
}

FormField FormReader::field(Part &part)
{
    return {part.number("x", 0), part.length("from"), part.length("to"), part.pattern("text")};
}

FormBand FormReader::band(Part &part)
{
    using Kind = FormBand::Kind;
    FormBand band;
    band.kind = part.choice<Kind>("band", {{"texts", Kind::Texts},
                                           {"rule", Kind::Rule},
                                           {"table", Kind::Table},
                                           {"blocks", Kind::Blocks},
                                           {"paragraphs", Kind::Paragraphs},
                                           {"fields", Kind::Fields},
                                           {"cut", Kind::Cut}});
    band.when = part.text("when");
    band.unless = part.text("unless");
    band.before = part.number("before", 0);
    band.after = part.number("after", 0);
    band.tone = part.choice<FormTone>("tone", {{"ink", FormTone::Ink}, {"grey", FormTone::Grey}});
    band.font = part.font("font");
    band.text = part.pattern("text");
    band.cells = part.list("cells", &FormReader::cell);
    band.rows = part.text("rows");
    band.group = part.text("group");
    band.columns = part.list("columns", &FormReader::column);
    band.blocks = part.list("blocks", &FormReader::block);
    band.lines = part.list("lines", &FormReader::line);
    band.fields = part.list("fields", &FormReader::field);
    return band;
}

void FormReader::readPage(const QJsonValue &value, FormDescription &form)
{
    Part page(*this, value, QStringLiteral("page"));
    form.pageWidth = page.length("width");
    form.pageHeight = page.length("height");
    form.slips = qMax(1, int(page.number("slips", 1)));
    form.left = page.number("left", 10);
    form.top = page.number("top", 10);
    form.right = page.number("right", 10);
    form.bottom = page.number("bottom", 10);
    form.hairline = page.number("hairline", 0.2);
}

void FormReader::readFonts(const QJsonValue &value, FormDescription &form)
{
    const QJsonObject fonts = value.toObject();
    for (auto it = fonts.begin(); it != fonts.end(); ++it) {
        Part part(*this, it.value(), QString(u"fonts." + it.key()));
        form.fonts.insert(it.key(), FormFont{part.length("size"), part.flag("bold"), part.number("line", 0)});
    }
    if (!form.fonts.contains(QStringLiteral("text")) || !form.fonts.contains(QStringLiteral("bold")))
        complain(QStringLiteral("fonts"), QStringLiteral("must have text and bold"));
    m_fonts = form.fonts;
}

void FormReader::readWords(const QJsonValue &value, FormDescription &form)
{
    const QJsonObject words = value.toObject();
    for (auto it = words.begin(); it != words.end(); ++it) {
        if (!it.value().isString())
            complain(QString(u"words." + it.key()), QStringLiteral("must be a text"));
        form.words.insert(it.key(), it.value().toString());
    }
}

FormDescription FormReader::read(const QJsonObject &root)
{
    FormDescription form;
    Part part(*this, root, QString());
    form.code = part.text("code");
    form.name = part.text("name");
    form.title = part.text("title");
    if (form.code.isEmpty())
        complain(QStringLiteral("code"), QStringLiteral("is missing"));
    readPage(part.value("page"), form);
    readFonts(part.value("fonts"), form);
    readWords(part.value("words"), form);
    form.head = part.list("head", &FormReader::band);
    form.again = part.list("again", &FormReader::band);
    form.body = part.list("body", &FormReader::band);
    form.stub = part.list("stub", &FormReader::band);
    form.foot = part.list("foot", &FormReader::band);
    return form;
}

} // namespace semestr
