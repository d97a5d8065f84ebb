// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/firstrunpage.h"

#include "app/exchange/tablereader.h"
#include "app/exchange/tablewriter.h"
#include "app/wording/sentences.h"
#include "ui/common/filedialogs.h"
#include "ui/common/messages.h"
#include "ui/setup/collegequestion.h"
#include "ui/setup/presetquestion.h"
#include "ui/setup/previewpanel.h"
#include "ui/setup/startquestion.h"

#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace semestr {

namespace {

constexpr int questionsWidth = 516;
constexpr int shortestPassword = 8;

// The regulation's least length of a password, as far as the chosen preset sets it.
int leastPassword(const PolicyPreset &preset)
{
    for (const PresetValue &value : preset.values) {
        if (value.key == QLatin1String("auth.password_policy"))
            return qMax(shortestPassword, value.value.isObject()
                                              ? value.value.toObject().value(QLatin1String("least")).toInt()
                                              : value.value.toInt());
    }
    return shortestPassword;
}

QString rejectedRows()
{
    return FirstRunPage::tr("Rows are rejected: correct them or skip them.");
}

RawTable reportOf(const ImportPreview &preview)
{
    RawTable report;
    report.sheet = FirstRunPage::tr("Report by rows");
    report.headings = {FirstRunPage::tr("Row"), FirstRunPage::tr("Full name"), FirstRunPage::tr("Group"),
                       FirstRunPage::tr("What will be written")};
    for (const RowVerdict &row : preview.rows) {
        report.rows.append(
            {row.row,
             {QString::number(row.row), row.student.name.full(), row.student.group, verdictSentence(row)}});
    }
    return report;
}

} // namespace

FirstRunPage::FirstRunPage(Workspace &workspace, ThemeProvider &themes, FileDialogs &dialogs,
                           Messages &messages, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_themes(themes)
    , m_dialogs(dialogs)
    , m_messages(messages)
    , m_setup(workspace)
    , m_import(workspace)
{
    auto *splitter = new QSplitter(this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeQuestions());
    m_panel = new PreviewPanel(themes, m_model,
                               {PreviewPanel::tr("Students of the file"), QStringLiteral("studentPreview"),
                                PreviewPanel::tr("Back"), QStringLiteral("firstRunBack"),
                                PreviewPanel::tr("Write and begin"), QStringLiteral("writeAndBegin")},
                               splitter);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(1, 1);
    const int questions = m_themes.theme().px(questionsWidth);
    splitter->setSizes({questions, 2000 - questions});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);

    connect(m_college, &Question::changed, this, &FirstRunPage::refresh);
    connect(m_preset, &Question::changed, this, &FirstRunPage::refresh);
    connect(m_start, &Question::changed, this, &FirstRunPage::showStart);
    connect(m_start, &StartQuestion::fileChosen, this, &FirstRunPage::readList);
    connect(m_panel, &PreviewPanel::rereadRequested, this, &FirstRunPage::readList);
    connect(m_panel, &PreviewPanel::skipChanged, this, &FirstRunPage::refresh);
    connect(m_panel, &PreviewPanel::reportRequested, this, &FirstRunPage::saveReport);
    connect(m_panel, &PreviewPanel::backRequested, this, &FirstRunPage::goBack);
    connect(m_panel, &PreviewPanel::startRequested, this, &FirstRunPage::start);
    connect(&m_model, &StudentPreviewModel::tableEdited, this, &FirstRunPage::judge);
    showStart();
}

QWidget *FirstRunPage::makeQuestions()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *heading = new QWidget(page);
    auto *words = new QVBoxLayout(heading);
    words->setContentsMargins(16, 10, 16, 8);
    words->setSpacing(2);
    auto *title = new QLabel(tr("Let us begin: three questions"), heading);
    setTextUse(title, TextUse::FirstRunTitle);
    auto *note = new QLabel(tr("Nothing is written until you press “Write and begin”"), heading);
    setTextUse(note, TextUse::Label);
    m_join = new QPushButton(tr("We have a server…"), heading);
    m_join->setObjectName(QStringLiteral("joinCollege"));
    m_join->setToolTip(tr("Join a college that already works with a server"));
    m_join->hide();
    connect(m_join, &QPushButton::clicked, this, &FirstRunPage::joinRequested);
    auto *first = new QHBoxLayout;
    first->setSpacing(m_themes.theme().px(12));
    first->addWidget(title, 1);
    first->addWidget(m_join);
    words->addLayout(first);
    words->addWidget(note);
    m_college = new CollegeQuestion(m_themes, page);
    setFocusProxy(m_college);
    m_preset = new PresetQuestion(m_themes, m_dialogs, page);
    m_start = new StartQuestion(m_themes, m_dialogs, page);
    const std::initializer_list<QWidget *> parts{heading, m_college, m_preset, m_start};
    for (QWidget *part : parts) {
        column->addWidget(part);
        if (part != m_start)
            column->addWidget(new Rule(m_themes, part == heading ? Token::Line2 : Token::Line, page));
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(m_themes.theme().px(420));
    scroll->setWidget(page);
    return scroll;
}

void FirstRunPage::openList(const QString &path)
{
    m_start->setFile(path);
}

void FirstRunPage::setJoinOffered(bool offered)
{
    m_join->setVisible(offered);
    // Most begin a college of their own.
    setTabOrder(m_panel, m_join);
}

void FirstRunPage::readList()
{
    if (m_start->file().isEmpty())
        return;
    const Result<RawTable> table = readTable(m_start->file(), {}, {}, ListKind::Students);
    m_listRead = table.has_value();
    if (!table) {
        m_model.clear();
        m_start->setFileNote(sentence(table.error()), true);
        showStart();
        return;
    }
    const StudentColumns columns = guessColumns(table->headings);
    const QString sheet = table->sheet.isEmpty() ? QString() : QString(tr("Sheet “%1”, ").arg(table->sheet));
    m_start->setFileNote(
        QString(sheet +
                tr("headings in row %1, rows with people: %2. "
                   "The columns were found by their headings; click a heading of the table to change one.")
                    .arg(table->headingRow)
                    .arg(table->rows.size())),
        false);
    m_model.setTable(*table, columns);
    judge();
}

void FirstRunPage::judge()
{
    const int number = ++m_judgement;
    whenDone(m_import.preview(m_model.table(), m_model.columns(), {}), this,
             [this, number](const Result<ImportPreview> &preview) {
                 if (number != m_judgement)
                     return;
                 if (!preview) {
                     m_messages.failed(this, preview.error());
                     return;
                 }
                 m_model.setPreview(*preview);
                 showStart();
             });
}

void FirstRunPage::showStart()
{
    using enum StartQuestion::Start;
    const StartQuestion::Start choice = m_start->start();
    if (choice == List && m_listRead)
        m_panel->showPreview();
    else if (choice == List)
        m_panel->showWords(tr(
            "No students yet: choose a list on the left.\nEvery row is judged before anything is written."));
    else if (choice == Demo)
        m_panel->showWords(
            tr("A small college with groups, teachers, lessons and marks,\nto try everything without harm."));
    else
        m_panel->showWords(
            tr("The college, its year and the administrator are written.\nGroups and students come later."));
    refresh();
}

QString FirstRunPage::obstacle() const
{
    using enum StartQuestion::Start;
    if (m_start->start() == Demo)
        return {};
    if (const QString missing = m_college->missing(); !missing.isEmpty())
        return missing;
    if (!m_preset->missing().isEmpty() || m_start->start() == Empty)
        return m_preset->missing();
    if (!m_listRead)
        return tr("Choose the list of students.");
    const ImportPreview &preview = m_model.preview();
    const int rejected = preview.count(RowState::Rejected);
    if (rejected == preview.rows.size())
        return tr("There is no row to write.");
    return rejected > 0 && !m_panel->skipsRejected() ? tr("Rows are rejected: correct them or skip them.")
                                                     : QString();
}

QString FirstRunPage::promise() const
{
    using enum StartQuestion::Start;
    if (m_start->start() == Demo)
        return tr("The example opens in some seconds; its logins stand on the first page.");
    if (m_start->start() == Empty)
        return tr("The college will be created.");
    const ImportPreview &preview = m_model.preview();
    const QString students =
        tr("%n student(s)", nullptr, preview.count(RowState::New) + preview.count(RowState::Look));
    const auto groups = static_cast<int>(preview.newGroups.size());
    if (groups == 0)
        return tr("To be created: %1.").arg(students);
    const QString titles =
        groups == 1 ? tr("the group %1").arg(preview.newGroups.first()) : tr("%n group(s)", nullptr, groups);
    return tr("To be created: %1 and %2.").arg(titles, students);
}

void FirstRunPage::refresh()
{
    if (!m_panel || m_busy)
        return;
    m_college->blockSignals(true);
    m_college->setLeastPassword(leastPassword(m_preset->preset()));
    m_college->blockSignals(false);
    const ImportPreview &preview = m_model.preview();
    const bool listGood = m_listRead && (m_panel->skipsRejected() || preview.count(RowState::Rejected) == 0);
    m_start->setAnswered(m_start->start() != StartQuestion::Start::List || listGood);
    const QString why = obstacle();
    // What the rejected rows forbid is said above the tick already.
    m_panel->setObstacle(why, why.isEmpty() || why == rejectedRows() ? promise() : why);
}

void FirstRunPage::start()
{
    if (!obstacle().isEmpty() || m_busy)
        return;
    if (m_start->start() == StartQuestion::Start::Demo) {
        Q_EMIT demoRequested();
        return;
    }
    m_busy = true;
    m_panel->setBusy(true);
    if (m_workspace.college().isNull())
        writeCollege();
    else
        writeList(); // the college stands, the list failed the first time
}

void FirstRunPage::writeCollege()
{
    NewCollege college;
    m_college->fill(college);
    college.preset = m_preset->preset();
    whenDone(m_setup.create(college), this, [this](const Result<CollegeId> &id) {
        if (!id)
            finishWith(fail(id.error()));
        else
            writeList();
    });
}

void FirstRunPage::writeList()
{
    if (m_start->start() != StartQuestion::Start::List) {
        finishWith({});
        return;
    }
    const ImportOptions options{m_panel->skipsRejected(), false};
    whenDone(m_import.write(m_model.table(), m_model.columns(), options), this,
             [this](const Result<ImportOutcome> &outcome) {
                 finishWith(outcome ? Done() : Done(fail(outcome.error())));
             });
}

void FirstRunPage::finishWith(const Done &result)
{
    m_busy = false;
    m_panel->setBusy(false);
    if (result) {
        Q_EMIT finished();
        return;
    }
    m_messages.failed(this, result.error());
    refresh();
}

void FirstRunPage::saveReport()
{
    const QString path =
        m_dialogs.save(this, tr("Report by rows"), tr("Report by rows") + QStringLiteral(".xlsx"),
                       tr("Excel (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    TableStyle style;
    style.createdMs = m_workspace.nowMs();
    if (const Done written = writeTable(path, reportOf(m_model.preview()), formatOf(path), style); !written)
        m_messages.failed(this, written.error());
}

// Back to the questions without the list.
void FirstRunPage::goBack()
{
    m_listRead = false;
    m_model.clear();
    m_start->clearFile();
    showStart();
    m_college->focusFirstEmpty();
}

} // namespace semestr
