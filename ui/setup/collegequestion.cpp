// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/collegequestion.h"

#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace semestr {

namespace {

// A zone by the name of its best-known town; the id decides, the words only help to find it.
struct Zone
{
    const char *id;
    const char *town;
};

constexpr Zone zones[] = {
    {"Europe/Kaliningrad", QT_TRANSLATE_NOOP("semestr::CollegeQuestion", "Kaliningrad")},
    {"Europe/Moscow", QT_TRANSLATE_NOOP("semestr::CollegeQuestion", "Moscow")},
    {"Europe/Samara", QT_TRANSLATE_NOOP("semestr::CollegeQuestion", "Samara")},
    {"Asia/Yekaterinburg", QT_TRANSLATE_NOOP("semestr::CollegeQuestion", "Yekaterinburg, Perm")},
    {"Asia/Omsk", QT_TRANSLATE_NOOP("semestr::CollegeQuestion", "Omsk")},
    {"Asia/Krasnoyarsk", QT_TRANSLATE_NOOP("semestr::CollegeQuestion", "Krasnoyarsk, Tomsk")},
    {"Asia/Irkutsk", QT_TRANSLATE_NOOP("semestr::CollegeQuestion", "Irkutsk, Angarsk")},
    {"Asia/Yakutsk", QT_TRANSLATE_NOOP("semestr::CollegeQuestion", "Yakutsk")},
    {"Asia/Vladivostok", QT_TRANSLATE_NOOP("semestr::CollegeQuestion", "Vladivostok")},
    {"Asia/Magadan", QT_TRANSLATE_NOOP("semestr::CollegeQuestion", "Magadan")},
    {"Asia/Kamchatka", QT_TRANSLATE_NOOP("semestr::CollegeQuestion", "Kamchatka")},
};

constexpr int moscow = 1;

// Russia keeps no summer time, so any moment gives the zone's only difference.
int hoursFromUtc(const char *id)
{
    return QTimeZone(id).standardTimeOffset(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)) / 3600;
}

} // namespace

CollegeQuestion::CollegeQuestion(ThemeProvider &themes, QWidget *parent)
    : Question(themes, 1, tr("What is the college called?"), parent)
{
    m_name = addField(tr("Full name, as in the charter"), QStringLiteral("collegeName"));
    setFocusProxy(m_name);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    body()->addLayout(row);
    m_short = addField(tr("Short, for printed forms"), QStringLiteral("collegeShortName"), row, 3);
    addZones(row);
    auto *people = new QHBoxLayout;
    people->setSpacing(10);
    body()->addLayout(people);
    m_login = addField(tr("Administrator's login"), QStringLiteral("adminLogin"), people, 1);
    m_login->setText(QStringLiteral("admin"));
    m_password = addField(tr("Administrator's password"), QStringLiteral("adminPassword"), people, 1);
    m_password->setEchoMode(QLineEdit::Password);
    // No label of its own: all three questions fit on one screen.
    m_person = new QLineEdit(this);
    m_person->setObjectName(QStringLiteral("adminName"));
    //: in an empty field
    m_person->setPlaceholderText(tr("Administrator's full name, for the journal"));
    m_person->setAccessibleName(m_person->placeholderText());
    body()->addWidget(m_person);
    judge();
}

QLineEdit *CollegeQuestion::addField(const QString &label, const QString &name, QHBoxLayout *row, int stretch)
{
    QVBoxLayout *column = body();
    if (row) {
        column = new QVBoxLayout;
        column->setSpacing(4);
        row->addLayout(column, stretch);
    }
    QLabel *words = addLabel(label, column);
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    words->setBuddy(field);
    column->addWidget(field);
    connect(field, &QLineEdit::textChanged, this, &CollegeQuestion::judge);
    return field;
}

void CollegeQuestion::addZones(QHBoxLayout *row)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    row->addLayout(column, 2);
    QLabel *words = addLabel(tr("Time zone"), column);
    m_zone = new QComboBox(this);
    m_zone->setObjectName(QStringLiteral("timeZone"));
    m_zone->setAccessibleName(words->text());
    m_zone->setMinimumContentsLength(12);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Zone &zone : zones)
        m_zone->addItem(tr("%1, UTC+%2").arg(tr(zone.town)).arg(hoursFromUtc(zone.id)),
                        QString::fromLatin1(zone.id));
    m_zone->setCurrentIndex(moscow);
    words->setBuddy(m_zone);
    column->addWidget(m_zone);
}

void CollegeQuestion::fill(NewCollege &college) const
{
    college.name = m_name->text().simplified();
    college.shortName = m_short->text().simplified();
    college.timezone = m_zone->currentData().toString();
    college.adminLogin = m_login->text().trimmed();
    college.adminPassword = m_password->text();
    college.adminName = PersonName::parse(m_person->text());
}

QString CollegeQuestion::missing() const
{
    if (m_name->text().simplified().isEmpty())
        return tr("Write the college's full name.");
    if (m_login->text().trimmed().isEmpty())
        return tr("Write the administrator's login.");
    if (m_password->text().size() < m_least)
        return tr("Choose an administrator's password of at least %n character(s).", nullptr, m_least);
    return {};
}

void CollegeQuestion::setLeastPassword(int least)
{
    m_least = least;
    m_password->setPlaceholderText(tr("%n or more character(s)", nullptr, least));
    judge();
}

void CollegeQuestion::focusFirstEmpty()
{
    (m_name->text().isEmpty() ? m_name : m_password)->setFocus();
}

void CollegeQuestion::judge()
{
    setDone(missing().isEmpty());
    Q_EMIT changed();
}

} // namespace semestr
