// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"

#include <QDate>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace semestr {

// The type of a policy value; it decides how JSON is checked and how the setting is edited.
enum class PolicyType {
    Text,
    Words /*list of texts*/,
    Flag,
    Whole,
    Choice /*one of options*/,
    Clock /*"16:00" or null*/,
    Days /*"09-10" month-day, list*/,
    Table /*object*/
};
// Where a preset's value comes from (decisions, 15).
enum class PolicySource { Document, Ours /*the document is silent*/, Off };

struct PolicyKey
{
    QString key; // «marks.edit_window_days»
    PolicyType type = PolicyType::Text;
    QString unit; // «day», «minute», «hour», or empty
    QJsonValue fallback;
    QStringList options;   // of a Choice
    QStringList changedBy; // roles that may change it
    QString row;           // the requirement's row, «F-24»
};

// Every key of the regulation, typed. Read once from :/policy/registry.json.
class PolicyRegistry
{
public:
    static const PolicyRegistry &standard();
    static Result<PolicyRegistry> fromJson(const QByteArray &json);
    const QList<PolicyKey> &keys() const { return m_keys; }
    const PolicyKey *find(const QString &key) const;
    // UnknownPolicy or BadPolicyValue when the value does not fit the key's type.
    Done check(const QString &key, const QJsonValue &value) const;

private:
    QList<PolicyKey> m_keys;
    QHash<QString, int> m_index;
};

struct PresetValue
{
    QString key;
    QJsonValue value;
    PolicySource source = PolicySource::Ours;
    QString clause; // of the regulation, when source is Document
};

// A regulation as data: one of the five that ship, or a college's own file of the same form.
struct PolicyPreset
{
    QString code;       // «kasli»
    QString title;      // what it does, in Russian: «…, как в Касли»
    QString summary;    // one line under the choice
    QString regulation; // the document that it follows
    QList<PresetValue> values;

    static QStringList codes(); // of those that ship, in the order they are offered
    static Result<PolicyPreset> shipped(const QString &code);
    static Result<PolicyPreset> fromJson(const QByteArray &json); // checked against the registry
};

// The settings in force, by day: content rules ask for the lesson's day, rights for the day of the act
// (O-06). Thread: a value, any thread.
class Policy
{
public:
    void set(const QString &key, QDate from, const QJsonValue &value);
    // The last value set on or before the day; the registry's default where there is none.
    QJsonValue value(const QString &key, QDate day) const;
    QString text(const QString &key, QDate day) const { return value(key, day).toString(); }
    int whole(const QString &key, QDate day) const { return value(key, day).toInt(); }
    bool flag(const QString &key, QDate day) const { return value(key, day).toBool(); }
    QStringList words(const QString &key, QDate day) const;

private:
    struct Dated
    {
        QDate from;
        QJsonValue value;
    };
    QHash<QString, QList<Dated>> m_values; // ascending by day
};

} // namespace semestr
