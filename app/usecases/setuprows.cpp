// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/setuprows.h"

#include "app/domain/journal/markrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace semestr {

namespace {

// One JSON value as text; QJsonDocument alone takes only arrays and objects.
QString jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString sourceText(PolicySource source)
{
    switch (source) {
    case PolicySource::Document:
        return QStringLiteral("document");
    case PolicySource::Off:
        return QStringLiteral("off");
    case PolicySource::Ours:
        break;
    }
    return QStringLiteral("ours");
}

Done writeSymbol(Transaction &t, const MarkSymbol &symbol, int position, QDate from)
{
    SEMESTR_LET(write, t.query("setup/write_symbol"));
    write.bindText("scale", QStringLiteral("current")).bindText("symbol", symbol.text).bind("from_day", from);
    write.bind("number", symbol.number ? QVariant(*symbol.number) : QVariant(QMetaType(QMetaType::Double)));
    write.bind("passing", symbol.passing ? 1 : 0).bind("final", 0).bind("position", position);
    return write.run();
}

Done writeTerm(Transaction &t, CollegeId college, const YearSpan &year, int number, const DayRange &span)
{
    const TermId id = termOf(year.id, number);
    SEMESTR_LET(term, t.query("setup/write_term"));
    term.bind("id", id)
        .bind("year_id", year.id)
        .bindText("kind", QStringLiteral("semester"))
        .bind("number", number);
    term.bindText("title", QStringLiteral("%1-й семестр").arg(number));
    SEMESTR_TRY(term.bind("bucket_id", collegeBucket(college)).run());
    SEMESTR_LET(dates, t.query("setup/write_term_span"));
    dates.bind("term_id", id).bind("scope_id", college).bind("start_day", span.from).bind("end_day", span.to);
    return dates.bind("bucket_id", collegeBucket(college)).run();
}

Done writeBell(Transaction &t, CollegeId college, const QByteArray &schedule, int periodNo, QTime starts)
{
    SEMESTR_LET(bell, t.query("setup/write_bell"));
    bell.bind("schedule_id", schedule).bind("period_no", periodNo).bind("half", 0);
    bell.bindText("starts", starts.toString(QStringLiteral("HH:mm")));
    bell.bindText("ends", starts.addSecs(90 * 60).toString(QStringLiteral("HH:mm")));
    return bell.bind("bucket_id", collegeBucket(college)).run();
}

} // namespace

YearSpan yearSpanOf(CollegeId college, QDate day)
{
    const int start = day.month() >= 7 ? day.year() : day.year() - 1;
    return {YearId(naturalUuid("year", {college.bytes(), QByteArray::number(start)})), QDate(start, 9, 1),
            QDate(start + 1, 6, 30)};
}

QString yearTitle(const YearSpan &year)
{
    return QStringLiteral("%1–%2").arg(year.start.year()).arg(year.end.year() % 100, 2, 10, QLatin1Char('0'));
}

TermId termOf(YearId year, int number)
{
    return TermId(
        naturalUuid("term", {year.bytes(), QByteArrayLiteral("semester"), QByteArray::number(number)}));
}

PageId pageIdOf(YearId year, GroupId group, ItemId item)
{
    return PageId(naturalUuid(
        "page", {year.bytes(), group.bytes(), item.bytes(), SubgroupId().bytes(), PersonId().bytes()}));
}

SubjectId subjectIdOf(CollegeId college, const QString &title)
{
    return SubjectId(naturalUuid("subject", {college.bytes(), title.simplified().toLower().toUtf8()}));
}

Done writeCollege(Transaction &t, const CollegeRow &college, DeviceId device, const QByteArray &epoch)
{
    SEMESTR_LET(write, t.query("setup/write_college"));
    write.bind("id", college.id).bindText("name", college.name).bindText("short_name", college.shortName);
    write.bindText("timezone", college.timezone).bindText("mode", QStringLiteral("solo"));
    SEMESTR_TRY(write.run());
    SEMESTR_LET(replica, t.query("setup/write_replica"));
    replica.bindText("kind", QStringLiteral("solo")).bind("college_id", college.id);
    return replica.bind("device_id", device).bind("epoch", epoch).run();
}

Done writePreset(Transaction &t, const PolicyPreset &preset, QDate from)
{
    for (const PresetValue &value : preset.values) {
        SEMESTR_LET(write, t.query("setup/write_policy_setting"));
        write.bindText("key", value.key).bind("from_day", from).bindText("value", jsonText(value.value));
        SEMESTR_TRY(write.bindText("source", sourceText(value.source)).run());
    }
    return {};
}

Done writeSymbols(Transaction &t, const Policy &policy, QDate from)
{
    int position = 0;
    for (const MarkSymbol &symbol : markScale(policy, {}, from).symbols)
        SEMESTR_TRY(writeSymbol(t, symbol, ++position, from));
    return {};
}

Done writeAccessRules(Transaction &t, const AccessRules &rules)
{
    QMap<QStringList, QStringList> needs; // alternatives of one key share its row, joined by «; »
    for (const AccessRule &rule : rules.rules())
        needs[{rule.role, rule.verb, rule.object, rule.field}].append(rule.needs);
    for (auto it = needs.cbegin(); it != needs.cend(); ++it) {
        SEMESTR_LET(write, t.query("setup/write_access_rule"));
        write.bindText("role", it.key().at(0))
            .bindText("verb", it.key().at(1))
            .bindText("object", it.key().at(2));
        write.bindText("field", it.key().at(3)).bindText("needs", it.value().join(QStringLiteral("; ")));
        SEMESTR_TRY(write.run());
    }
    return {};
}

Done writeYear(Transaction &t, CollegeId college, const YearSpan &year)
{
    SEMESTR_LET(write, t.query("setup/write_year"));
    write.bind("id", year.id).bindText("title", yearTitle(year)).bind("start_day", year.start);
    write.bind("end_day", year.end).bindText("state", QStringLiteral("open"));
    SEMESTR_TRY(write.bind("bucket_id", collegeBucket(college)).run());
    const int next = year.end.year();
    SEMESTR_TRY(writeTerm(t, college, year, 1, {year.start, QDate(next - 1, 12, 31)}));
    return writeTerm(t, college, year, 2, {QDate(next, 1, 9), year.end});
}

Done writeOrdinaryBells(Transaction &t, CollegeId college, const YearSpan &year)
{
    const QByteArray id =
        naturalUuid("bell_schedule", {college.bytes(), QByteArrayLiteral("ordinary")}).toRfc4122();
    SEMESTR_LET(schedule, t.query("setup/write_bell_schedule"));
    schedule.bind("id", id)
        .bindText("title", QStringLiteral("Обычное"))
        .bindText("day_kind", QStringLiteral("ordinary"));
    SEMESTR_TRY(schedule.bind("from_day", year.start).bind("bucket_id", collegeBucket(college)).run());
    const QTime starts[] = {QTime(8, 30),  QTime(10, 10), QTime(11, 50),
                            QTime(13, 50), QTime(15, 30), QTime(17, 10)};
    int periodNo = 0;
    for (const QTime &time : starts)
        SEMESTR_TRY(writeBell(t, college, id, ++periodNo, time));
    return {};
}

} // namespace semestr
