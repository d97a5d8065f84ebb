// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace semestr {

// The context of the console's own sentences.
class Console
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

enum class OptionKind { Flag, Text, File, Day, Week, Whole, Cell };

struct OptionInfo
{
    const char *name; // without the hyphens
    OptionKind kind = OptionKind::Text;
    bool required = false;
    const char *help = ""; // source string of the context Console
};

// What a command answers: the fields of the JSON object, the lines that a person reads, the exit code.
struct Answer
{
    QJsonObject fields;
    QStringList lines;
    int code = 0;
};

class Call;

struct CommandInfo
{
    const char *name; // «import students», «server account add»
    const char *help; // source string of the context Console
    bool signsIn = true;
    QList<OptionInfo> options;
    Result<Answer> (*run)(Call &call) = nullptr;
    // Whether the options say enough together, where none of them is required alone; null: always.
    bool (*complete)(const Call &call) = nullptr;
    // The option that a further word of the command line stands for («conflicts resolve ID»); null: no such
    // word.
    const char *operand = nullptr;
};

// One call of the program, checked against its command: every value is there and has its form.
class Call
{
public:
    const CommandInfo *command = nullptr; // null: only help was asked for
    bool help = false;
    bool json = false;
    QString family; // of help: «import», or empty for the whole list

    void set(const QString &option, const QString &value) { m_values.insert(option, value); }
    bool has(const char *option) const { return m_values.contains(QString::fromLatin1(option)); }
    QString text(const char *option) const { return m_values.value(QString::fromLatin1(option)); }
    int whole(const char *option, int otherwise = 0) const
    {
        return has(option) ? text(option).toInt() : otherwise;
    }
    QDate day(const char *option) const { return QDate::fromString(text(option), Qt::ISODate); }
    // The Monday of an ISO week («2026-W37»); invalid when the option is absent.
    QDate week(const char *option) const;
    // The file of the college: --db, else the user's own.
    QString database() const;

private:
    QHash<QString, QString> m_values;
};

// The Monday of «2026-W37»; invalid for anything else.
QDate mondayOf(const QString &isoWeek);
// Where the college's file lies when nothing is said.
QString defaultDatabase();

} // namespace semestr
