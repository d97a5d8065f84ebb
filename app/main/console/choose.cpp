// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/choose.h"

#include "app/domain/curriculum/disciplinecode.h"

#include <QRegularExpression>

namespace semestr {

namespace {

tl::unexpected<Error> notFound(const QString &what)
{
    return fail(Fault::NotFound, {{QStringLiteral("what"), what}});
}

tl::unexpected<Error> ambiguous(const QString &what, const QStringList &candidates)
{
    return fail(Fault::Ambiguous,
                {{QStringLiteral("what"), what}, {QStringLiteral("candidates"), candidates}});
}

QString plain(const QString &text)
{
    static const QRegularExpression gaps(QStringLiteral("[\\s.\\-\\x{2010}-\\x{2015}]+"));
    QString simple = text.toLower().replace(QChar(0x451), QChar(0x435));
    return simple.remove(gaps);
}

bool named(const RosterRow &row, const QString &said)
{
    const PersonName &name = row.name;
    for (const QString &form : {name.full(), name.brief(), name.initials(), name.last}) {
        if (sameWords(form, said))
            return true;
    }
    return false;
}

// Two namesakes are told apart by the record book, else by the birth date.
QString candidate(const RosterRow &row)
{
    if (!row.recordBookNo.isEmpty())
        return QStringLiteral("%1 (%2)").arg(row.name.full(), row.recordBookNo);
    if (row.birthDay.isValid())
        return QStringLiteral("%1 (%2)").arg(row.name.full(),
                                             row.birthDay.toString(QStringLiteral("dd.MM.yyyy")));
    return QStringLiteral("%1 (%2)").arg(row.name.full(), row.student.text());
}

template <class Row, class Fits> QList<Row> fitting(const QList<Row> &rows, Fits fits)
{
    QList<Row> found;
    for (const Row &row : rows) {
        if (fits(row))
            found.append(row);
    }
    return found;
}

// By the whole title, else by the curriculum's code, else by how the title begins.
QList<PageTitle> ofDiscipline(const QList<PageTitle> &pages, const QString &said)
{
    auto found = fitting(pages, [&](const PageTitle &page) { return sameWords(page.discipline, said); });
    if (found.isEmpty())
        found = fitting(
            pages, [&](const PageTitle &page) { return sameWords(disciplineCode(page.discipline), said); });
    if (found.isEmpty() && !plain(said).isEmpty())
        found = fitting(
            pages, [&](const PageTitle &page) { return plain(page.discipline).startsWith(plain(said)); });
    return found;
}

} // namespace

bool sameWords(const QString &a, const QString &b)
{
    return plain(a) == plain(b);
}

Result<PageTitle> choosePage(const QList<PageTitle> &pages, const QString &group, const QString &discipline)
{
    const auto ofGroup =
        fitting(pages, [&](const PageTitle &page) { return sameWords(page.groupTitle, group); });
    if (ofGroup.isEmpty())
        return notFound(group);
    auto found = ofDiscipline(ofGroup, discipline);
    if (found.isEmpty())
        return notFound(discipline);
    if (const auto own = fitting(found, [](const PageTitle &page) { return page.writable; }); own.size() == 1)
        found = own;
    if (found.size() > 1) {
        QStringList titles;
        for (const PageTitle &page : found)
            titles.append(page.discipline);
        return ambiguous(discipline, titles);
    }
    return found.first();
}

Result<LessonColumn> chooseLesson(const JournalPage &page, QDate day, int periodNo)
{
    const auto found = fitting(page.lessons, [&](const LessonColumn &lesson) {
        return lesson.day == day && (periodNo == 0 || lesson.periodNo == periodNo);
    });
    if (found.isEmpty())
        return notFound(QStringLiteral("lesson"));
    if (found.size() == 1)
        return found.first();
    QStringList periods;
    for (const LessonColumn &lesson : found)
        periods.append(QStringLiteral("--period %1").arg(lesson.periodNo));
    return ambiguous(QStringLiteral("lesson"), periods);
}

Result<RosterRow> chooseStudent(const QList<RosterRow> &rows, const QString &said)
{
    const PersonId id = PersonId::fromText(said);
    auto found = fitting(rows, [&](const RosterRow &row) {
        return (!id.isNull() && row.student == id) ||
               (!row.recordBookNo.isEmpty() && row.recordBookNo == said);
    });
    if (found.isEmpty())
        found = fitting(rows, [&](const RosterRow &row) { return named(row, said); });
    if (found.isEmpty())
        return notFound(said);
    if (found.size() == 1)
        return found.first();
    QStringList candidates;
    for (const RosterRow &row : found)
        candidates.append(candidate(row));
    return ambiguous(said, candidates);
}

Result<GroupTitle> chooseGroup(const QList<GroupTitle> &groups, const QString &title)
{
    const auto found =
        fitting(groups, [&](const GroupTitle &group) { return sameWords(group.title, title); });
    if (found.isEmpty())
        return notFound(title);
    if (found.size() == 1)
        return found.first();
    QStringList candidates;
    for (const GroupTitle &group : found)
        candidates.append(group.title);
    return ambiguous(title, candidates);
}

Result<int> chooseSlot(const LessonColumn &lesson, int work)
{
    if (work == 0)
        return 0;
    if (work < 1 || work > lesson.works.size())
        return notFound(QStringLiteral("work"));
    return lesson.works.at(work - 1).slot;
}

} // namespace semestr
