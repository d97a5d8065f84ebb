// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/newlessonpanel.h"

#include "app/domain/journal/kinds.h"
#include "app/wording/sentences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace semestr {

NewLessonPanel::NewLessonPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_setup(workspace)
    , m_group(new QComboBox(this))
    , m_discipline(new QLineEdit(this))
    , m_teacher(new QComboBox(this))
    , m_myself(new QCheckBox(tr("I teach it myself"), this))
    , m_day(new QDateEdit(this))
    , m_period(new QSpinBox(this))
    , m_kind(new QComboBox(this))
    , m_note(new QLabel(this))
    , m_open(new QPushButton(tr("Open the page"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    auto *title = new QLabel(tr("A new journal page"), this);
    setTextUse(title, TextUse::Section);
    column->addWidget(title);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    addFields(form);
    column->addLayout(form);
    m_note->setWordWrap(true);
    setTextUse(m_note, TextUse::Label);
    column->addWidget(m_note);
    m_open->setObjectName(QStringLiteral("openPage"));
    setMainButton(m_open);
    column->addWidget(m_open, 0, Qt::AlignRight);
    column->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &NewLessonPanel::openPage);
    connect(m_discipline, &QLineEdit::returnPressed, this, &NewLessonPanel::openPage);
    refresh();
}

void NewLessonPanel::addFields(QFormLayout *form)
{
    m_teacher->setEditable(true);
    m_teacher->setInsertPolicy(QComboBox::NoInsert);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    m_day->setDate(m_workspace.today());
    m_period->setRange(1, 12);
    for (const QString &kind : lessonKinds())
        m_kind->addItem(lessonKindName(kind), kind);
    const auto add = [form](const QString &label, QWidget *field, const char *name) {
        field->setObjectName(QString::fromLatin1(name));
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    add(tr("Group"), m_group, "newGroup");
    add(tr("Discipline"), m_discipline, "newDiscipline");
    add(tr("Teacher: choose or write a full name"), m_teacher, "newTeacher");
    m_myself->setObjectName(QStringLiteral("teachMyself"));
    form->addRow(m_myself);
    add(tr("Day of the lesson"), m_day, "newDay");
    add(tr("Period"), m_period, "newPeriod");
    add(tr("Kind of lesson"), m_kind, "newKind");
    connect(m_discipline, &QLineEdit::textChanged, this, &NewLessonPanel::refresh);
    connect(m_teacher, &QComboBox::editTextChanged, this, &NewLessonPanel::refresh);
    connect(m_myself, &QCheckBox::toggled, this, &NewLessonPanel::refresh);
    connect(m_group, &QComboBox::currentIndexChanged, this, &NewLessonPanel::refresh);
}

void NewLessonPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void NewLessonPanel::reload()
{
    m_myself->setVisible(m_workspace.permit(QStringLiteral("create"), QStringLiteral("role")).has_value());
    whenDone(m_setup.groups(), this, [this](const Result<QList<GroupTitle>> &groups) {
        if (groups)
            setGroups(*groups);
        else
            finish(sentence(groups.error()));
    });
    whenDone(m_setup.teachers(), this, [this](const Result<QList<StaffName>> &teachers) {
        if (teachers)
            setTeachers(*teachers);
    });
}

void NewLessonPanel::setGroups(const QList<GroupTitle> &groups)
{
    m_group->clear();
    for (const GroupTitle &group : groups)
        m_group->addItem(tr("%1, %n student(s)", nullptr, group.students).arg(group.title), group.id.bytes());
    chooseGroup(m_wanted);
    refresh();
}

void NewLessonPanel::setTeachers(const QList<StaffName> &teachers)
{
    const QString written = m_teacher->currentText();
    m_teacher->clear();
    for (const StaffName &teacher : teachers)
        m_teacher->addItem(teacher.name.full(), teacher.id.bytes());
    m_teacher->setEditText(written);
    refresh();
}

void NewLessonPanel::chooseGroup(GroupId group)
{
    m_wanted = group;
    if (const int at = m_group->findData(group.bytes()); at >= 0)
        m_group->setCurrentIndex(at);
}

QString NewLessonPanel::obstacle() const
{
    if (m_group->currentIndex() < 0)
        return tr("No groups yet: import a list of students.");
    if (m_discipline->text().simplified().isEmpty())
        return tr("Write the discipline.");
    if (m_myself->isChecked())
        return {};
    if (PersonName::parse(m_teacher->currentText()).first.isEmpty())
        return tr("Choose the teacher, or write the last and the first name.");
    return {};
}

void NewLessonPanel::refresh()
{
    const QString why = obstacle();
    m_open->setEnabled(why.isEmpty() && !m_busy);
    m_teacher->setDisabled(m_myself->isChecked());
    m_note->setText(why);
}

void NewLessonPanel::openPage()
{
    if (m_busy || !obstacle().isEmpty())
        return;
    m_busy = true;
    refresh();
    if (!m_myself->isChecked())
        return findTeacher();
    whenDone(m_setup.teachMyself(), this, [this](const Result<PersonId> &me) {
        if (me)
            withTeacher(*me);
        else
            finish(sentence(me.error()));
    });
}

void NewLessonPanel::findTeacher()
{
    const int known = m_teacher->findText(m_teacher->currentText().simplified());
    if (known >= 0) {
        withTeacher(PersonId::fromBytes(m_teacher->itemData(known).toByteArray()));
        return;
    }
    whenDone(m_setup.addTeacher(PersonName::parse(m_teacher->currentText())), this,
             [this](const Result<PersonId> &teacher) {
                 if (teacher)
                     withTeacher(*teacher);
                 else
                     finish(sentence(teacher.error()));
             });
}

void NewLessonPanel::withTeacher(PersonId teacher)
{
    const NewPage page{GroupId::fromBytes(m_group->currentData().toByteArray()),
                       m_discipline->text().simplified(), teacher};
    whenDone(m_setup.openPage(page), this, [this](const Result<PageId> &opened) {
        if (opened)
            withPage(*opened);
        else
            finish(sentence(opened.error()));
    });
}

void NewLessonPanel::withPage(PageId page)
{
    NewLesson lesson;
    lesson.page = page;
    lesson.day = m_day->date();
    lesson.periodNo = m_period->value();
    lesson.kind = m_kind->currentData().toString();
    whenDone(m_setup.addLesson(lesson), this, [this, page](const Result<LessonId> &added) {
        finish(added ? QString() : sentence(added.error()));
        if (added)
            Q_EMIT pageOpened(page, *added);
    });
}

void NewLessonPanel::finish(const QString &words)
{
    m_busy = false;
    refresh();
    if (!words.isEmpty())
        m_note->setText(words);
}

} // namespace semestr
