// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/listcells.h"
#include "app/domain/lists/listplaces.h"
#include "app/domain/lists/rowjudge.h"
#include "app/domain/people/groupnames.h"

#include <QRegularExpression>

namespace semestr {

namespace {

bool isSection(const QString &text)
{
    static const QRegularExpression words(QStringLiteral("^(раздел|модуль|глава|часть|блок)\\b"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    return words.match(text).hasMatch();
}

bool isTheme(const QString &text)
{
    return text.startsWith(QStringLiteral("тема"), Qt::CaseInsensitive);
}

bool isTotal(const QString &text)
{
    static const QRegularExpression words(QStringLiteral("^(всего|итого)\\b"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    return words.match(text).hasMatch();
}

// The row of column numbers under the heading of a paper form.
bool isColumnNumbers(const RawTable::Row &row)
{
    int filled = 0;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString text = cellText(row.cells.at(i));
        if (text.isEmpty())
            continue;
        if (text != QString::number(i + 1))
            return false;
        ++filled;
    }
    return filled > 2;
}

QStringList filledCells(const RawTable::Row &row)
{
    QStringList filled;
    for (const QString &cell : row.cells) {
        if (const QString text = cellText(cell); !text.isEmpty() && !filled.contains(text))
            filled.append(text); // a merged cell may come several times
    }
    return filled;
}

// «Дисциплина: Математика» in one cell, or in two beside each other.
QString saidAbove(const QList<RawTable::Row> &lines, const QString &word)
{
    for (const RawTable::Row &line : lines) {
        const QStringList cells = filledCells(line);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString head = cells.at(i).section(QLatin1Char(':'), 0, 0).simplified();
            if (!head.endsWith(word, Qt::CaseInsensitive))
                continue;
            const QString tail = cells.at(i).section(QLatin1Char(':'), 1).simplified();
            return tail.isEmpty() ? cells.value(i + 1) : tail;
        }
    }
    return {};
}

// D-06, D-08: by page and number of the lesson. The page is said in the rows, over the heading or by the
// scope.
class PlanJudge final : public RowJudge
{
public:
    PlanJudge(const ListSheet &sheet, const ListKnown &known)
        : RowJudge(ListKind::Plan, sheet, known)
        , m_group(saidAbove(sheet.table.above, QStringLiteral("группа")))
        , m_discipline(saidAbove(sheet.table.above, QStringLiteral("дисциплина")))
        , m_subgroup(saidAbove(sheet.table.above, QStringLiteral("подгруппа")))
    {
        if (m_discipline.isEmpty())
            m_discipline = saidAbove(sheet.table.above, QStringLiteral("предмет"));
    }

protected:
    bool isAside(const RawTable::Row &row, const Values &texts) override
    {
        const QStringList filled = filledCells(row);
        if (filled.isEmpty() || isTotal(filled.first()) || isColumnNumbers(row))
            return true;
        const QString number = texts.value(col("number"));
        const QString hours = texts.value(col("hours"));
        const bool alone = filled.size() == 1;
        const bool summed = number.isEmpty() && filled.size() == 2 && parsedWhole(hours);
        if ((alone || summed) && isSection(filled.first())) {
            m_section = m_chapter = filled.first();
            return true;
        }
        if (alone && isTheme(filled.first()) && hours.isEmpty()) {
            m_section = m_chapter.isEmpty() ? filled.first()
                                            : QStringLiteral("%1 / %2").arg(m_chapter, filled.first());
            return true;
        }
        // The second line of a heading of two.
        return number.isEmpty() && texts.value(col("topic")).isEmpty() && !parsedWhole(hours);
    }

    void complete(Values &texts) override
    {
        const auto carry = [&texts](const char *column, QString &last) {
            QString &text = texts[col(column)];
            if (text.isEmpty())
                text = last;
            else
                last = text;
        };
        carry("group", m_group);
        carry("discipline", m_discipline);
        carry("subgroup", m_subgroup);
        carry("section", m_section);
        numberOf(texts);
    }

    bool understand(ListVerdict &verdict) override
    {
        if (!checkRange(verdict, "hours", 1, 20) || !checkRange(verdict, "number", 1, 999))
            return false;
        const KnownPage *page = pageOf(verdict);
        if (!page)
            return false;
        verdict.values.insert(col("group"), page->group);
        verdict.values.insert(col("discipline"), page->discipline);
        verdict.values.insert(col("subgroup"), page->subgroup);
        return true;
    }

    QString keyOf(const Values &values) const override
    {
        const QStringList parts{values.value(col("group")), values.value(col("discipline")),
                                values.value(col("subgroup")), values.value(col("number"))};
        return parts.join(QLatin1Char('\n'));
    }

private:
    // «1.», «1-2» are lesson 1; no number is the next one of the page.
    void numberOf(Values &texts)
    {
        static const QRegularExpression several(QStringLiteral("^(\\d+)(\\.|\\s*[-–—,]\\s*\\d+)?$"));
        QString &number = texts[col("number")];
        int &last = m_numbers[QString(texts.value(col("group")) + texts.value(col("discipline")) +
                                      texts.value(col("subgroup")))];
        if (const auto match = several.match(number); match.hasMatch())
            number = match.captured(1);
        else if (number.isEmpty())
            number = QString::number(last + 1);
        last = number.toInt();
    }

    const KnownPage *scopePage() const
    {
        for (const KnownPage &page : m_known.pages) {
            if (page.id == m_known.page)
                return &page;
        }
        return nullptr;
    }

    const KnownPage *pageOf(ListVerdict &verdict) const
    {
        const KnownPage *scope = scopePage();
        QString group = verdict.values.value(col("group"));
        QString discipline = verdict.values.value(col("discipline"));
        if (scope && group.isEmpty())
            group = scope->group;
        if (scope && discipline.isEmpty())
            discipline = scope->discipline;
        if (group.isEmpty() || discipline.isEmpty()) {
            refuse(verdict, ListReason::Empty, group.isEmpty() ? col("group") : col("discipline"));
            return nullptr;
        }
        QList<const KnownPage *> ofGroup, fitting;
        for (const KnownPage &page : m_known.pages) {
            if (groupKey(page.group) == groupKey(group))
                ofGroup.append(&page);
        }
        if (ofGroup.isEmpty()) {
            refuse(verdict, ListReason::UnknownGroup, col("group"), group);
            return nullptr;
        }
        for (const KnownPage *page : ofGroup) {
            if (meansDiscipline(discipline, page->discipline, page->code))
                fitting.append(page);
        }
        if (scope && fitting.contains(scope) && verdict.values.value(col("subgroup")).isEmpty())
            return scope;
        return ofSubgroup(verdict, fitting, discipline);
    }

    const KnownPage *ofSubgroup(ListVerdict &verdict, QList<const KnownPage *> fitting,
                                const QString &discipline) const
    {
        if (fitting.isEmpty()) {
            refuse(verdict, ListReason::UnknownDiscipline, col("discipline"), discipline);
            return nullptr;
        }
        const QString written = verdict.values.value(col("subgroup"));
        const auto means = [&written](const KnownPage *page) {
            return matchKey(page->subgroup) == matchKey(written) ||
                   (!written.isEmpty() && subgroupNumber(written) > 0 &&
                    subgroupNumber(page->subgroup) == subgroupNumber(written));
        };
        if (fitting.size() > 1 || !written.isEmpty())
            fitting.removeIf([&means](const KnownPage *page) { return !means(page); });
        if (fitting.size() == 1)
            return fitting.first();
        refuse(verdict, fitting.isEmpty() ? ListReason::UnknownDiscipline : ListReason::Unclear,
               col("subgroup"), written.isEmpty() ? discipline : written);
        return nullptr;
    }

    QString m_group, m_discipline, m_subgroup; // said last
    QString m_section, m_chapter;
    QHash<QString, int> m_numbers; // the last of each page
};

} // namespace

ListPreview judgePlan(const ListSheet &sheet, const ListKnown &known)
{
    return PlanJudge(sheet, known).run();
}

} // namespace semestr
