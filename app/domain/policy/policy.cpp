// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/policy/policy.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTime>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace semestr {

namespace {

tl::unexpected<Error> badData(const QString &detail)
{
    return fail(Fault::BadData, {{QStringLiteral("detail"), detail}});
}

Result<QJsonObject> parseObject(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return badData(error.errorString());
    return document.object();
}

Result<QByteArray> readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, {{QStringLiteral("what"), path}});
    return file.readAll();
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

std::optional<PolicyType> typeNamed(const QString &name)
{
    static const QHash<QString, PolicyType> types{
        {QStringLiteral("text"), PolicyType::Text},     {QStringLiteral("words"), PolicyType::Words},
        {QStringLiteral("flag"), PolicyType::Flag},     {QStringLiteral("whole"), PolicyType::Whole},
        {QStringLiteral("choice"), PolicyType::Choice}, {QStringLiteral("clock"), PolicyType::Clock},
        {QStringLiteral("days"), PolicyType::Days},     {QStringLiteral("table"), PolicyType::Table}};
    const auto found = types.find(name);
    return found == types.end() ? std::nullopt : std::optional(*found);
}

std::optional<PolicySource> sourceNamed(const QString &name)
{
    if (name == QLatin1String("document"))
        return PolicySource::Document;
    if (name == QLatin1String("ours"))
        return PolicySource::Ours;
    if (name == QLatin1String("off"))
        return PolicySource::Off;
    return std::nullopt;
}

template <class Fits> bool everyText(const QJsonValue &value, Fits fits)
{
    if (!value.isArray())
        return false;
    const QJsonArray items = value.toArray();
    return std::all_of(items.begin(), items.end(),
                       [&](const QJsonValue &item) { return item.isString() && fits(item.toString()); });
}

bool isMonthDay(const QString &text)
{
    return text.size() == 5 && QDate::fromString(QStringLiteral("2024-") + text, Qt::ISODate).isValid();
}

bool isClock(const QJsonValue &value)
{
    return value.isNull() || QTime::fromString(value.toString(), QStringLiteral("HH:mm")).isValid();
}

bool isWhole(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number <= 1e9 && std::floor(number) == number;
}

bool fits(const PolicyKey &key, const QJsonValue &value)
{
    switch (key.type) {
    case PolicyType::Text:
        return value.isString();
    case PolicyType::Words:
        return everyText(value, [](const QString &) { return true; });
    case PolicyType::Flag:
        return value.isBool();
    case PolicyType::Whole:
        return isWhole(value);
    case PolicyType::Choice:
        return value.isString() && key.options.contains(value.toString());
    case PolicyType::Clock:
        return isClock(value);
    case PolicyType::Days:
        return everyText(value, isMonthDay);
    case PolicyType::Table:
        return value.isObject();
    }
    return false;
}

tl::unexpected<Error> badValue(const QString &key, const QJsonValue &value)
{
    return fail(Fault::BadPolicyValue,
                {{QStringLiteral("key"), key}, {QStringLiteral("value"), value.toVariant()}});
}

Result<PolicyKey> readKey(const QJsonObject &object)
{
    PolicyKey key;
    key.key = object.value(QLatin1String("key")).toString();
    const auto type = typeNamed(object.value(QLatin1String("type")).toString());
    if (key.key.isEmpty() || !type)
        return badData(QStringLiteral("policy key «%1»: name or type").arg(key.key));
    key.type = *type;
    key.unit = object.value(QLatin1String("unit")).toString();
    key.options = texts(object.value(QLatin1String("options")));
    key.changedBy = texts(object.value(QLatin1String("changed_by")));
    key.row = object.value(QLatin1String("row")).toString();
    key.fallback = object.value(QLatin1String("fallback"));
    if (!fits(key, key.fallback))
        return badValue(key.key, key.fallback);
    return key;
}

Result<PresetValue> readValue(const QJsonObject &object)
{
    PresetValue value;
    value.key = object.value(QLatin1String("key")).toString();
    value.value = object.value(QLatin1String("value"));
    value.clause = object.value(QLatin1String("clause")).toString();
    const auto source = sourceNamed(object.value(QLatin1String("source")).toString());
    SEMESTR_TRY(PolicyRegistry::standard().check(value.key, value.value));
    if (!source || (*source == PolicySource::Document) == value.clause.isEmpty())
        return badData(QStringLiteral("policy key «%1»: source or clause").arg(value.key));
    value.source = *source;
    return value;
}

} // namespace

const PolicyRegistry &PolicyRegistry::standard()
{
    static const PolicyRegistry registry = [] {
        auto result =
            readResource(QStringLiteral(":/policy/registry.json")).and_then(&PolicyRegistry::fromJson);
        if (!result)
            qFatal("the policy registry is broken: %s", faultName(result.error().fault));
        return *std::move(result);
    }();
    return registry;
}

Result<PolicyRegistry> PolicyRegistry::fromJson(const QByteArray &json)
{
    SEMESTR_LET(object, parseObject(json));
    PolicyRegistry registry;
    for (const QJsonValue &item : object.value(QLatin1String("keys")).toArray()) {
        SEMESTR_LET(key, readKey(item.toObject()));
        if (registry.m_index.contains(key.key))
            return badData(QStringLiteral("policy key «%1» stands twice").arg(key.key));
        registry.m_index.insert(key.key, static_cast<int>(registry.m_keys.size()));
        registry.m_keys.append(key);
    }
    return registry;
}

const PolicyKey *PolicyRegistry::find(const QString &key) const
{
    const auto found = m_index.find(key);
    return found == m_index.end() ? nullptr : &m_keys.at(*found);
}

Done PolicyRegistry::check(const QString &key, const QJsonValue &value) const
{
    const PolicyKey *known = find(key);
    if (!known)
        return fail(Fault::UnknownPolicy, {{QStringLiteral("key"), key}});
    if (!fits(*known, value))
        return badValue(key, value);
    return {};
}

QStringList PolicyPreset::codes()
{
    return {QStringLiteral("kasli"), QStringLiteral("berezniki"), QStringLiteral("angarsk"),
            QStringLiteral("egoryevsk"), QStringLiteral("kaltay")};
}

Result<PolicyPreset> PolicyPreset::shipped(const QString &code)
{
    if (!codes().contains(code))
        return fail(Fault::NotFound, {{QStringLiteral("what"), code}});
    return readResource(QStringLiteral(":/policy/presets/%1.json").arg(code))
        .and_then(&PolicyPreset::fromJson);
}

Result<PolicyPreset> PolicyPreset::fromJson(const QByteArray &json)
{
    SEMESTR_LET(object, parseObject(json));
    PolicyPreset preset;
    preset.code = object.value(QLatin1String("code")).toString();
    preset.title = object.value(QLatin1String("title")).toString();
    preset.summary = object.value(QLatin1String("summary")).toString();
    preset.regulation = object.value(QLatin1String("regulation")).toString();
    if (preset.code.isEmpty() || preset.title.isEmpty())
        return badData(QStringLiteral("a preset without a code or a title"));
    QStringList seen;
    for (const QJsonValue &item : object.value(QLatin1String("values")).toArray()) {
        SEMESTR_LET(value, readValue(item.toObject()));
        if (seen.contains(value.key))
            return badData(QStringLiteral("policy key «%1» stands twice").arg(value.key));
        seen.append(value.key);
        preset.values.append(value);
    }
    return preset;
}

void Policy::set(const QString &key, QDate from, const QJsonValue &value)
{
    QList<Dated> &list = m_values[key];
    const auto at = std::lower_bound(list.begin(), list.end(), from,
                                     [](const Dated &dated, QDate day) { return dated.from < day; });
    if (at != list.end() && at->from == from)
        at->value = value;
    else
        list.insert(at, {from, value});
}

QJsonValue Policy::value(const QString &key, QDate day) const
{
    if (const auto found = m_values.find(key); found != m_values.end()) {
        const auto after =
            std::upper_bound(found->begin(), found->end(), day,
                             [](QDate wanted, const Dated &dated) { return wanted < dated.from; });
        if (after != found->begin())
            return std::prev(after)->value;
    }
    const PolicyKey *known = PolicyRegistry::standard().find(key);
    return known ? known->fallback : QJsonValue(QJsonValue::Undefined);
}

QStringList Policy::words(const QString &key, QDate day) const
{
    return texts(value(key, day));
}

} // namespace semestr
