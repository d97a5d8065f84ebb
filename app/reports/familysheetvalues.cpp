// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/familysheetvalues.h"

#include <QLocale>

namespace semestr {

namespace {

// A form's dates are Russian whatever the window speaks.
QString text(QDate day, const char *format)
{
    static const QLocale locale(QLocale::Russian, QLocale::Russia);
    return locale.toString(day, QString::fromLatin1(format));
}

// «чт 1.10»
QString dayText(QDate day)
{
    return text(day, "ddd d.MM");
}

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

class Wording
{
public:
    Wording(const FormDescription &form, const FamilySheets &all, const FamilySheet &sheet)
        : m_form(form), m_all(all), m_sheet(sheet)
    {
    }

    FormValues values(const CollegeTime &time);
    const QString &missing() const { return m_missing; }

private:
    QString word(const QString &key)
    {
        const auto found = m_form.words.constFind(key);
        if (found == m_form.words.constEnd() && m_missing.isEmpty())
            m_missing = key;
        return found == m_form.words.constEnd() ? QString() : *found;
    }
    QString word(const char *key) { return word(QString::fromLatin1(key)); }
    template <class... Texts> QString say(const char *key, const Texts &...texts)
    {
        QString pattern = word(key);
        // Replaced by hand: a pattern may leave out an argument, and a value may itself hold «%1».
        const QStringList values{QString(texts)...};
        QString result;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            const bool place = pattern.at(i) == u'%' && i + 1 < pattern.size() && pattern.at(i + 1).isDigit();
            result += place ? values.value(pattern.at(i + 1).digitValue() - 1) : QString(pattern.at(i));
            i += place ? 1 : 0;
        }
        return result;
    }

    QString kindText(const QString &kind, const QString &number);
    QString workText(const SheetMark &mark);
    QString periodText(int period) { return say("period", QString::number(period)); }
    QString reasonText(const SheetMissed &missed);
    QString lateText();
    QString missedTotal();
    QString correctionText(const SheetCorrection &correction);
    QString debtText(const SheetDebt &debt);
    QString corrections();
    QString remarks();
    QString returnDay();
    QList<FormRow> marks();
    QList<FormRow> missed();
    QList<FormRow> debts();
    QList<FormRow> next();
    static FormRow line(const QString &text) { return {{QStringLiteral("line"), text}}; }

    const FormDescription &m_form;
    const FamilySheets &m_all;
    const FamilySheet &m_sheet;
    QString m_missing;
};

QString Wording::kindText(const QString &kind, const QString &number)
{
    const QString name = kind.isEmpty() ? QString() : word(kind);
    return number.isEmpty() || name.isEmpty() ? name : say("number", name, number);
}

QString Wording::workText(const SheetMark &mark)
{
    const QString title = mark.workTitle.isEmpty() ? mark.topic : mark.workTitle;
    const QString kind = kindText(mark.workKind, mark.workNumber);
    if (title.isEmpty() || kind.isEmpty())
        return capitalised(title.isEmpty() ? kind : title);
    return QString(title + u", " + kind);
}

QString Wording::reasonText(const SheetMissed &missed)
{
    if (!missed.reason.isEmpty()) {
        const auto found = m_form.words.constFind(QString(u"reason." + missed.reason));
        return found == m_form.words.constEnd() ? missed.reason : *found;
    }
    switch (missed.presence) {
    case Presence::Ill:
        return word("reasonIll");
    case Presence::Excused:
        return word("reasonExcused");
    default:
        return word("noReason");
    }
}

QList<FormRow> Wording::marks()
{
    QHash<QString, QString> averages;
    for (const SheetAverage &average : m_sheet.averages)
        averages.insert(average.discipline, averageText(average.average));
    QList<FormRow> rows;
    for (const SheetMark &mark : m_sheet.marks) {
        rows.append({{QStringLiteral("discipline"), mark.discipline},
                     {QStringLiteral("day"), text(mark.day, "ddd dd.MM")},
                     {QStringLiteral("work"), workText(mark)},
                     {QStringLiteral("mark"), mark.shown},
                     {QStringLiteral("average"), averages.value(mark.discipline)}});
    }
    return rows;
}

// One paragraph for the lessons of a day that share a reason.
QList<FormRow> Wording::missed()
{
    QList<FormRow> rows;
    QDate day;
    QString reason;
    QStringList lessons;
    const auto finish = [&] {
        if (!lessons.isEmpty())
            rows.append(line(say("missedDay", dayText(day), lessons.join(QStringLiteral("; ")), reason)));
        lessons.clear();
    };
    for (const SheetMissed &missed : m_sheet.missed) {
        if (missed.presence == Presence::Late || missed.presence == Presence::Present)
            continue;
        const QString why = reasonText(missed);
        if (missed.day != day || why != reason)
            finish();
        day = missed.day;
        reason = why;
        lessons.append(say("lesson", periodText(missed.periodNo), m_all.shortName(missed.discipline)));
    }
    finish();
    return rows;
}

QString Wording::lateText()
{
    QStringList times;
    for (const SheetMissed &missed : m_sheet.missed) {
        if (missed.presence != Presence::Late)
            continue;
        const QString period = periodText(missed.periodNo);
        times.append(missed.lateMinutes > 0 ? say("lateMinutes", dayText(missed.day), period,
                                                  QString::number(missed.lateMinutes))
                                            : say("late", dayText(missed.day), period));
    }
    return times.isEmpty() ? word("lateNone") : times.join(QStringLiteral("; "));
}

QString Wording::missedTotal()
{
    const auto total = [this](const char *mixed, const char *excused, int hours, int unexcused) {
        return hours == 0 ? QString()
                          : say(unexcused == 0 ? excused : mixed, QString::number(hours),
                                QString::number(unexcused));
    };
    if (m_sheet.missedHours > 0)
        return total("missedWeek", "missedWeekExcused", m_sheet.missedHours, m_sheet.missedUnexcused);
    return total("missedYear", "missedYearExcused", m_sheet.missedSinceStart, m_sheet.unexcusedSinceStart);
}

QString Wording::debtText(const SheetDebt &debt)
{
    const QString discipline = m_all.shortName(debt.discipline);
    const QString work = kindText(debt.workKind, debt.workNumber);
    const QString day = text(debt.day, "dd.MM");
    if (debt.shown.isEmpty())
        return say("debtMissing", discipline, work, day);
    return work.isEmpty() ? say("debtNoWork", discipline, debt.shown, day)
                          : say("debtMark", discipline, work, debt.shown, day);
}

QList<FormRow> Wording::debts()
{
    QList<FormRow> rows;
    for (const SheetDebt &debt : m_sheet.debts)
        rows.append(line(debtText(debt)));
    return rows;
}

QList<FormRow> Wording::next()
{
    QList<FormRow> rows;
    for (const SheetEvent &event : m_sheet.nextWeek) {
        rows.append(line(say("event", dayText(event.day), word(event.kind), m_all.shortName(event.discipline),
                             periodText(event.periodNo))));
    }
    return rows;
}

QString Wording::correctionText(const SheetCorrection &correction)
{
    const char *key = correction.before.isEmpty()  ? "correctedNew"
                      : correction.after.isEmpty() ? "correctedGone"
                                                   : "corrected";
    return say(key, m_all.shortName(correction.discipline), text(correction.day, "dd.MM"), correction.before,
               correction.after);
}

QString Wording::corrections()
{
    QStringList changes;
    for (const SheetCorrection &correction : m_sheet.corrections)
        changes.append(correctionText(correction));
    return changes.isEmpty() ? word("correctionsNone") : changes.join(QStringLiteral("; "));
}

QString Wording::remarks()
{
    QString said =
        m_sheet.remarks.isEmpty() ? word("remarksNone") : m_sheet.remarks.join(QStringLiteral("; "));
    if (!said.endsWith(u'.') && !said.endsWith(u'!'))
        said += u'.';
    return said;
}

// The stub comes back on a weekday after the sheet's week.
QString Wording::returnDay()
{
    return text(m_all.to.addDays(word("returnWeekday").toInt()), "d MMMM");
}

FormValues Wording::values(const CollegeTime &time)
{
    FormValues values;
    const QString full = m_sheet.name.full();
    const QString phone = m_all.curatorPhone.isEmpty() ? QString() : say("phone", m_all.curatorPhone);
    const QString by =
        m_all.printedBy.last.isEmpty() ? QString() : QString(u", " + m_all.printedBy.initials());
    values.texts = {
        {QStringLiteral("college"), m_all.college},
        {QStringLiteral("group"), m_all.group},
        {QStringLiteral("program"),
         m_all.programCode.isEmpty() ? QString() : QString(u", " + m_all.programCode)},
        {QStringLiteral("fromDay"), text(m_all.from, "d MMMM")},
        {QStringLiteral("toDay"), say("year", text(m_all.to, "d MMMM yyyy"))},
        {QStringLiteral("fromShort"), text(m_all.from, "dd.MM")},
        {QStringLiteral("toShort"), text(m_all.to, "dd.MM.yyyy")},
        {QStringLiteral("student"), full},
        {QStringLiteral("initials"), m_sheet.name.initials()},
        {QStringLiteral("recordBook"),
         m_sheet.recordBookNo.isEmpty() ? QString() : say("recordBook", m_sheet.recordBookNo)},
        {QStringLiteral("number"), QString::number(m_sheet.number)},
        {QStringLiteral("groupSize"), QString::number(m_all.groupSize)},
        {QStringLiteral("missedTotal"), missedTotal()},
        {QStringLiteral("late"), lateText()},
        {QStringLiteral("corrections"), corrections()},
        {QStringLiteral("remarksLabel"), word(m_all.behaviour ? "remarksBehaviour" : "remarks")},
        {QStringLiteral("remarks"), remarks()},
        {QStringLiteral("curator"), m_all.curator.last.isEmpty() ? QString() : m_all.curator.full()},
        {QStringLiteral("curatorPhone"), phone},
        {QStringLiteral("returnDay"), returnDay()},
        {QStringLiteral("printedAt"), time.at(m_all.printedAt).toString(QStringLiteral("dd.MM.yyyy H:mm"))},
        {QStringLiteral("printedBy"), by},
    };
    values.rows = {{QStringLiteral("marks"), marks()},
                   {QStringLiteral("missed"), missed()},
                   {QStringLiteral("debts"), debts()},
                   {QStringLiteral("next"), next()}};
    return values;
}

} // namespace

Result<FormValues> familySheetValues(const FormDescription &form, const FamilySheets &sheets,
                                     const FamilySheet &sheet, const CollegeTime &time)
{
    Wording wording(form, sheets, sheet);
    FormValues values = wording.values(time);
    if (!wording.missing().isEmpty())
        return fail(Fault::BadData, {{QStringLiteral("detail"), QString(u"words." + wording.missing())}});
    return values;
}

} // namespace semestr
