// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curator/familysheetpage.h"

#include "app/wording/sentences.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/curator/familyrun.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

namespace semestr {

FamilySheetPage::FamilySheetPage(const Parts &parts, QWidget *parent) : QWidget(parent), m_parts(parts)
{
    const QDate today = parts.desk.today();
    m_monday = today.addDays(1 - today.dayOfWeek());
    layOut();
    connectParts();
    readTheme();
    showWeek();
    showPlace();
}

void FamilySheetPage::layOut()
{
    m_view = new PagesView(m_parts.themes, this);
    m_view->setObjectName(QStringLiteral("pages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeading());
    column->addWidget(makeTools());
    column->addWidget(m_view, 1);
    setFocusProxy(m_student);
}

QWidget *FamilySheetPage::makeHeading()
{
    const Measures &size = m_parts.themes.theme().measures();
    auto *heading = new QWidget(this);
    heading->setFixedHeight(size.roomHeading);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    m_group = new QComboBox(heading);
    m_group->setObjectName(QStringLiteral("groupChoice"));
    m_group->setAccessibleName(tr("Group"));
    m_group->setMinimumWidth(m_parts.themes.theme().px(120));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_student = new QComboBox(heading);
    m_student->setObjectName(QStringLiteral("studentChoice"));
    m_student->setAccessibleName(tr("Student"));
    m_student->setMinimumWidth(m_parts.themes.theme().px(360));
    for (QComboBox *choice : {m_group, m_student}) {
        setTextUse(choice, TextUse::Section);
        choice->setFixedHeight(size.input);
    }
    row->addWidget(m_group);
    row->addWidget(m_student);
    row->addStretch(1);
    return heading;
}

QWidget *FamilySheetPage::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setFixedHeight(m_parts.themes.theme().measures().toolBar);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 0, 12, 4);
    row->setSpacing(m_parts.themes.theme().measures().gap);
    m_earlier = makeButton("weekEarlier", {}, row);
    m_earlier->setAccessibleName(tr("The week before"));
    m_earlier->setToolTip(tr("The week before"));
    m_week = new QLabel(tools);
    m_week->setObjectName(QStringLiteral("week"));
    row->addWidget(m_week);
    m_later = makeButton("weekLater", {}, row);
    m_later->setAccessibleName(tr("The week after"));
    m_later->setToolTip(tr("The week after"));
    m_place = new QLabel(tools);
    m_place->setObjectName(QStringLiteral("place"));
    setTextUse(m_place, TextUse::Label);
    row->addSpacing(m_parts.themes.theme().measures().groupGap);
    row->addWidget(m_place);
    row->addStretch(1);
    m_save = makeButton("savePdf", tr("Save PDF…"), row);
    m_print = makeButton("print", tr("Print…"), row);
    setMainButton(m_print);
    return tools;
}

QPushButton *FamilySheetPage::makeButton(const char *name, const QString &text, QHBoxLayout *row)
{
    auto *button = new QPushButton(text.isEmpty() ? text : QString(QChar(QChar::Nbsp) + text), this);
    button->setAccessibleName(text);
    const int side = m_parts.themes.theme().measures().iconBar;
    button->setObjectName(QString::fromLatin1(name));
    button->setIconSize(QSize(side, side));
    button->setFixedHeight(m_parts.themes.theme().measures().button);
    row->addWidget(button);
    return button;
}

void FamilySheetPage::connectParts()
{
    connect(m_group, &QComboBox::activated, this, &FamilySheetPage::collect);
    connect(m_student, &QComboBox::activated, this, &FamilySheetPage::showSheets);
    connect(m_earlier, &QPushButton::clicked, this, [this] { moveWeek(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { moveWeek(1); });
    connect(m_print, &QPushButton::clicked, this, &FamilySheetPage::print);
    connect(m_save, &QPushButton::clicked, this, &FamilySheetPage::savePdf);
    connect(m_view, &PagesView::pageChanged, this, &FamilySheetPage::showPlace);
    connect(&m_parts.themes, &ThemeProvider::changed, this, &FamilySheetPage::readTheme);
}

void FamilySheetPage::readTheme()
{
    const Theme &theme = m_parts.themes.theme();
    m_earlier->setIcon(icon(IconName::ChevronLeft, theme.color(Token::Text)));
    m_later->setIcon(icon(IconName::ChevronRight, theme.color(Token::Text)));
    m_save->setIcon(icon(IconName::Download, theme.color(Token::Text)));
    m_print->setIcon(icon(IconName::Printer, theme.color(Token::InkText)));
}

void FamilySheetPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_fresh, false))
        refresh();
}

void FamilySheetPage::refresh()
{
    m_fresh = false;
    whenDone(m_parts.desk.groups(), this, [this](Result<QList<ReportGroup>> groups) {
        if (!groups)
            return m_view->setMessage(sentence(groups.error()));
        showGroups(*groups);
    });
}

void FamilySheetPage::showGroups(const QList<ReportGroup> &groups)
{
    const GroupId before = group();
    const bool wereAll = isAllGroups();
    m_groups = groups;
    {
        const QSignalBlocker quiet(m_group);
        m_group->clear();
        for (const ReportGroup &known : groups) {
            m_group->addItem(known.title, QVariant::fromValue(known.id));
            if (known.id == before)
                m_group->setCurrentIndex(m_group->count() - 1);
        }
        if (groups.size() > 1)
            m_group->addItem(tr("All groups"), QVariant::fromValue(GroupId()));
        if (wereAll && groups.size() > 1)
            m_group->setCurrentIndex(m_group->count() - 1);
    }
    if (groups.isEmpty()) {
        m_form = PrintedForm();
        m_view->setMessage(tr("There is no group whose sheets you may print."));
        return showPlace();
    }
    collect();
}

void FamilySheetPage::open(GroupId wanted, PersonId one)
{
    m_wanted = one;
    const int index = m_group->findData(QVariant::fromValue(wanted));
    if (index >= 0)
        m_group->setCurrentIndex(index);
    else
        m_group->addItem(QString(), QVariant::fromValue(wanted));
    refresh();
}

void FamilySheetPage::collect()
{
    const int asked = ++m_asked;
    if (isAllGroups())
        return showAllGroups();
    if (m_wanted.isNull())
        m_wanted = student();
    whenDone(m_parts.desk.collect(group(), m_monday), this, [this, asked](Result<FamilySheets> sheets) {
        if (asked != m_asked)
            return;
        m_sheets = sheets ? *sheets : FamilySheets();
        fillStudents();
        if (sheets)
            return showSheets();
        m_form = PrintedForm();
        m_view->setMessage(sentence(sheets.error()));
        showPlace();
    });
}

void FamilySheetPage::fillStudents()
{
    const QSignalBlocker quiet(m_student);
    m_student->clear();
    m_student->setEnabled(true);
    m_student->addItem(tr("The whole group, %n students", nullptr, int(m_sheets.sheets.size())),
                       QVariant::fromValue(PersonId()));
    for (const FamilySheet &sheet : std::as_const(m_sheets.sheets)) {
        m_student->addItem(sheet.name.full(), QVariant::fromValue(sheet.student));
        if (sheet.student == m_wanted)
            m_student->setCurrentIndex(m_student->count() - 1);
    }
    m_wanted = PersonId();
}

void FamilySheetPage::showSheets()
{
    FamilySheets shown = m_sheets;
    if (const PersonId one = student(); !one.isNull())
        shown.sheets.removeIf([one](const FamilySheet &sheet) { return sheet.student != one; });
    const auto form = FamilySheetForm::load(m_parts.desk.time());
    const Result<PrintedForm> composed =
        form ? form->compose(shown) : Result<PrintedForm>(fail(form.error()));
    m_form = composed ? *composed : PrintedForm();
    if (composed)
        m_view->setForm(m_form);
    else
        m_view->setMessage(sentence(composed.error()));
    showPlace();
}

// Hundreds of sheets are not looked through: they are made when they are wanted.
void FamilySheetPage::showAllGroups()
{
    const QSignalBlocker quiet(m_student);
    m_wanted = PersonId();
    m_sheets = FamilySheets();
    m_form = PrintedForm();
    m_student->clear();
    m_student->addItem(tr("All students of %n groups", nullptr, static_cast<int>(m_groups.size())),
                       QVariant::fromValue(PersonId()));
    m_student->setEnabled(false);
    m_view->setMessage(tr("The sheets of all groups go into one print or one file. They are made when you "
                          "print or save; it can be cancelled."));
    showPlace();
}

bool FamilySheetPage::isAllGroups() const
{
    return m_group->count() > 0 && group().isNull();
}

void FamilySheetPage::showWeek()
{
    const QLocale locale;
    m_week->setText(QString(locale.toString(m_monday, QStringLiteral("dd.MM")) + u'–' +
                            locale.toString(m_monday.addDays(6), QStringLiteral("dd.MM.yyyy"))));
}

void FamilySheetPage::showPlace()
{
    const bool any = m_form.pages > 0;
    //: Which of the pages of a preview is in sight.
    m_place->setText(any ? tr("page %1 of %2").arg(m_view->currentPage() + 1).arg(m_form.pages) : QString());
    m_print->setEnabled((any || isAllGroups()) && !m_run);
    m_save->setEnabled(m_print->isEnabled());
}

void FamilySheetPage::moveWeek(int weeks)
{
    m_monday = m_monday.addDays(7 * weeks);
    showWeek();
    if (m_group->count() > 0)
        collect();
}

GroupId FamilySheetPage::group() const
{
    return m_group->currentData().value<GroupId>();
}

PersonId FamilySheetPage::student() const
{
    return m_student->currentData().value<PersonId>();
}

void FamilySheetPage::runAll(const QString &channel,
                             const std::function<Result<bool>(const PrintedForm &)> &deliver)
{
    m_run = new FamilyRun(m_parts.desk, m_groups, m_monday, m_parts.work, this);
    const auto end = [this] {
        std::exchange(m_run, nullptr)->deleteLater();
        setRunning(false);
    };
    connect(m_run, &FamilyRun::failed, this, [this, end](const Error &error) {
        end();
        if (error.fault == Fault::Cancelled)
            return Q_EMIT statusMessage(tr("Stopped: nothing was printed or saved."));
        m_parts.messages.failed(this, error);
    });
    connect(m_run, &FamilyRun::finished, this, [this, end, channel, deliver] {
        const PrintedForm form = m_run->form();
        const QList<GroupCodes> codes = m_run->codes();
        end();
        if (form.pages == 0)
            return Q_EMIT statusMessage(tr("The groups have no students: there are no sheets."));
        const Result<bool> done = deliver(form);
        if (!done)
            return m_parts.messages.failed(this, done.error());
        if (*done)
            recordAll(channel, codes);
    });
    setRunning(true);
    m_run->start(tr("Sheets of all groups"));
}

void FamilySheetPage::setRunning(bool running)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_group, m_earlier, m_later})
        part->setEnabled(!running);
    showPlace();
}

void FamilySheetPage::recordAll(const QString &channel, const QList<GroupCodes> &codes)
{
    qsizetype sheets = 0;
    for (const GroupCodes &one : codes) {
        sheets += one.codes.size();
        whenDone(m_parts.desk.recordRun(one.group, m_monday, {}, channel, one.codes), this,
                 [this](const Result<ReportRunId> &run) {
                     if (!run)
                         m_parts.messages.failed(this, run.error());
                 });
    }
    saySheets(channel, sheets);
}

void FamilySheetPage::saySheets(const QString &channel, qsizetype sheets)
{
    const int count = static_cast<int>(sheets);
    Q_EMIT statusMessage(channel == u"pdf" ? tr("%n sheets saved", nullptr, count)
                                           : tr("%n sheets sent to the printer", nullptr, count));
}

void FamilySheetPage::print()
{
    const QString channel = QStringLiteral("print");
    if (isAllGroups() && !m_run)
        return runAll(channel,
                      [this](const PrintedForm &form) { return m_parts.printing.print(this, form); });
    if (m_form.pages == 0)
        return;
    const Result<bool> printed = m_parts.printing.print(this, m_form);
    if (!printed)
        return m_parts.messages.failed(this, printed.error());
    if (*printed)
        record(channel);
}

void FamilySheetPage::savePdf()
{
    if (m_form.pages == 0 && (!isAllGroups() || m_run))
        return;
    const QString file = m_parts.files.save(this, tr("Save the sheets"), suggestedFile(), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    if (isAllGroups())
        return runAll(QStringLiteral("pdf"), [file](const PrintedForm &form) -> Result<bool> {
            SEMESTR_TRY(writePdf(form, file));
            return true;
        });
    if (const Done written = writePdf(m_form, file); !written)
        return m_parts.messages.failed(this, written.error());
    record(QStringLiteral("pdf"));
}

// «ИСП-31 2026-09-28.pdf», a single student with the surname.
QString FamilySheetPage::suggestedFile() const
{
    QStringList parts{isAllGroups() ? tr("All groups") : m_sheets.group, m_monday.toString(Qt::ISODate)};
    if (!student().isNull())
        parts.append(m_student->currentText().section(u' ', 0, 0));
    return QString(parts.join(u' ') + u".pdf");
}

void FamilySheetPage::record(const QString &channel)
{
    const qsizetype sheets = m_form.slips.size();
    whenDone(m_parts.desk.recordRun(group(), m_monday, student(), channel, m_form.codes()), this,
             [this, sheets, channel](Result<ReportRunId> run) {
                 if (!run)
                     return m_parts.messages.failed(this, run.error());
                 saySheets(channel, sheets);
             });
}

} // namespace semestr
