// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reports/formdescription.h"

#include <QJsonArray>
#include <QJsonObject>

namespace semestr {

// Reads a form's JSON and remembers the first thing that is wrong, with its place; unknown keys are wrong
// too.
class FormReader
{
public:
    FormDescription read(const QJsonObject &root);
    QString error() const { return m_error; }

private:
    // One object of the file; complains about the keys that nobody asked for.
    class Part
    {
    public:
        Part(FormReader &reader, const QJsonValue &value, QString place);
        ~Part();
        Part(const Part &) = delete;
        Part &operator=(const Part &) = delete;

        QJsonValue value(const char *key);
        double number(const char *key, double fallback);
        double length(const char *key);
        QString text(const char *key);
        QString pattern(const char *key);
        QString font(const char *key);
        bool flag(const char *key);
        template <class T> T choice(const char *key, const QList<std::pair<const char *, T>> &words);
        template <class T> QList<T> list(const char *key, T (FormReader::*readOne)(Part &));

    private:
        QString place(const QString &key) const;
        void complain(const char *key, const QString &what);

        FormReader &m_reader;
        QJsonObject m_object;
        QString m_place;
        QStringList m_asked;
    };

    void complain(const QString &place, const QString &what);
    void readPage(const QJsonValue &value, FormDescription &form);
    void readFonts(const QJsonValue &value, FormDescription &form);
    void readWords(const QJsonValue &value, FormDescription &form);
    FormAlign align(Part &part);
    FormBand band(Part &part);
    FormCell cell(Part &part);
    FormTableColumn column(Part &part);
    FormLine line(Part &part);
    FormBlock block(Part &part);
    FormField field(Part &part);

    QString m_error;
    QHash<QString, FormFont> m_fonts;
};

} // namespace semestr
