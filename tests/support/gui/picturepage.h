// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gui/samplepage.h"

namespace semestr::test {

namespace picture {
struct Row
{
    const char16_t *name;
    const char16_t *marks; // of the eleven works from 8 September to 8 October, one sign each
};

inline const Row rows[] = {
    {u"Абдуллаева Камила", u".54.545.5.5"},
    {u"Алфёров Даниил", u".н3.43..4.4"},
    {u"Белова-Кравчук Анастасия", u"5.5.5555..5"},
    {u"Воробьёв Артём", u"..443.4.3.."},
    {u"Гаврилов Максим", u"нн..332.н.н"},
    {u"Герасимова Полина", u".4..454.4.4"},
    {u"Дёмин Кирилл", u".3.нн.3.333"},
    {u"Ермакова Дарья", u"4.5.55.55.."},
    {u"Жёлтикова Софья", u"..4.4ббб4.4"},
    {u"Зайцев Егор", u".4.3544.4.5"},
    {u"Иванов Алексей", u"..3.433..5."},
    {u"Иванов Алексей", u"4...544.5.4"},
    {u"Калашникова Вероника", u".55.555.5.5"},
    {u"Ковальчук Тимофей", u"..3н3.2.4.."},
    {u"Кузнецова Мария", u"5.5.455.5.5"},
    {u"Лебедев Семён", u".3..34..н.н"},
    {u"Мамедов Тимур", u"....434.4.."},
    {u"Морозов Фёдор", u"..4.4445..4"},
    {u"Новикова-Щербина Екатерина", u".4..554.5.5"},
    {u"Осипов Глеб", u".н2н......."},
    {u"Пономарёва Алина", u"5..55.5.5.4"},
    {u"Соловьёв Никита", u".н3.33.3..3"},
    {u"Тихонова Ульяна", u"..4.44.4..4"},
    {u"Щёголев Роман", u"н.3.н33.3.."},
};

inline void addStudents(SamplePage &sample)
{
    for (const Row &row : rows)
        sample.addStudent(QString::fromUtf16(row.name));
    auto &list = sample.page().rows;
    list[10].birthDay = QDate(2009, 3, 14);
    list[11].birthDay = QDate(2009, 11, 2);
    list[16].enrolled = {{QDate(2026, 9, 16), {}}};
    list[19].enrolled = {{QDate(2026, 9, 1), QDate(2026, 9, 21)}};
}

inline void addLessons(SamplePage &sample)
{
    const QString lecture = QStringLiteral("lecture"), practice = QStringLiteral("practice");
    const QString laboratory = QStringLiteral("laboratory"), control = QStringLiteral("control");
    sample.addLesson({2026, 9, 8}, lecture);
    sample.addLesson({2026, 9, 10}, lecture);
    sample.addLesson({2026, 9, 15}, practice);
    sample.addLesson({2026, 9, 17}, lecture);
    sample.addLesson({2026, 9, 22}, laboratory);
    sample.addLesson({2026, 9, 24}, practice, QStringLiteral("independent"));
    sample.addLesson({2026, 9, 29}, lecture);
    sample.addLesson({2026, 10, 1}, laboratory);
    sample.addLesson({2026, 10, 6}, lecture);
    sample.addLesson({2026, 10, 8}, practice);
    const QString kinds[] = {lecture, practice, control,  lecture, practice,
                             lecture, lecture,  practice, lecture};
    const int days[] = {13, 15, 20, 22, 27, 29, 31, 33, 38}; // of October
    for (int i = 0; i < 9; ++i)
        sample.addLesson(QDate(2026, 10, 1).addDays(days[i] - 1), kinds[i]);
    for (int closed = 0; closed < 5; ++closed)
        sample.lock(closed);
}

inline void addCells(SamplePage &sample)
{
    for (int row = 0; row < sample.page().rows.size(); ++row) {
        const QString marks = QString::fromUtf16(rows[row].marks);
        for (int work = 0; work < marks.size(); ++work) {
            const int lesson = work < 6 ? work : work - 1;
            if (marks.at(work) != QLatin1Char('.'))
                sample.put(row, lesson, work == 6 ? 1 : 0, QString(marks.at(work)));
        }
    }
    sample.put(6, 9, 0, QStringLiteral("о"));
    sample.put(13, 5, 1, QStringLiteral("2/3"));
    auto &cells = sample.page().cells;
    for (const auto &noted : {sample.key(2, 5, 1), sample.key(8, 5), sample.key(9, 8), sample.key(13, 5, 1)})
        cells[noted].note = QStringLiteral("Пересдал 2 октября");
    for (int row : {2, 4, 6, 9, 12, 14, 15})
        cells[sample.key(row, 9)].unsent = true;
    cells[sample.key(10, 8)].conflict = true;
    cells[sample.key(15, 7)].conflict = true;
}
} // namespace picture

inline SamplePage picturePage()
{
    SamplePage sample;
    picture::addStudents(sample);
    picture::addLessons(sample);
    picture::addCells(sample);
    sample.find(9, FindingRule::AttendanceUnchecked, FindingState::Closed, {}, 2);
    sample.find(9, FindingRule::TopicMissing, FindingState::Due, {2026, 10, 8});
    sample.find(8, FindingRule::TopicMissing, FindingState::Late, {2026, 10, 6});
    sample.find(5, FindingRule::MarksDue, FindingState::Due, {2026, 10, 9}, 4);
    sample.page().lessons[9].homework = HomeworkState::Set;
    sample.page().lessons[9].homeworkText =
        QStringLiteral("Подготовить отчёт по ПЗ № 6; учебник, § 3.4, вопросы 1–5");
    sample.page().lessons[9].works[0].kind = QStringLiteral("practice");
    sample.page().lessons[9].works[0].number = QStringLiteral("6");
    return sample;
}

} // namespace semestr::test
