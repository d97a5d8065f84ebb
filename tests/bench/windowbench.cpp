// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchsession.h"
#include "tests/bench/benchtable.h"
#include "ui/common/filedialogs.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/journal/journalroom.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/signingate.h"
#include "ui/shell/standardrooms.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <atomic>
#include <cstdio>

// semestr_windowbench bare | journal FILE LOGIN: one start, told to the parent (windowstart.cpp) by a line
// «painted»; with the word «acts» after it, key by key and step by step, a time in µs a line.

using namespace semestr;

namespace {

constexpr int rows = 30, columns = 120;
constexpr int keys = 400, steps = 400;

// Tells when the watched viewport has been painted.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget *viewport) { viewport->installEventFilter(this); }
    std::function<void()> painted;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_inside)
            return false;
        m_inside = true; // the viewport paints first, then it is told
        QCoreApplication::sendEvent(watched, event);
        m_inside = false;
        if (painted)
            painted();
        return true;
    }

private:
    bool m_inside = false;
};

// The bytes that the process held at most.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

void tellPainted()
{
    std::printf("painted %lld\n", static_cast<long long>(peakMemory()));
    std::fflush(stdout);
}

// Does `act` and lets the window work until `done` says so after a paint; µs.
double until(PaintWatch &watch, const std::function<void()> &act, const std::function<bool()> &done)
{
    bool over = false;
    watch.painted = [&] { over = over || done(); };
    QElapsedTimer timer;
    timer.start();
    act();
    while (!over && timer.elapsed() < 5000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    watch.painted = nullptr;
    if (!over)
        qFatal("the window did not paint");
    return static_cast<double>(timer.nsecsElapsed()) / 1000.0;
}

void settle()
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void tell(const char *what, double us)
{
    std::printf("%s %.2f\n", what, us);
    std::fflush(stdout);
}

void type(QWidget *to, QChar letter)
{
    QKeyEvent press(QEvent::KeyPress, letter.unicode(), Qt::NoModifier, QString(letter));
    QCoreApplication::sendEvent(to, &press);
    QKeyEvent release(QEvent::KeyRelease, letter.unicode(), Qt::NoModifier, QString(letter));
    QCoreApplication::sendEvent(to, &release);
}

// A mark other than the one that stands.
void tellKey(PaintWatch &watch, QWidget *to, const QModelIndex &cell)
{
    const QString value = cell.data().toString() == u"5" ? QStringLiteral("4") : QStringLiteral("5");
    tell("key", until(
                    watch, [&] { type(to, value.at(0)); }, [&] { return cell.data().toString() == value; }));
}

// There and back by one column, as the arrow of the bar does.
void tellScrolling(PaintWatch &watch, QScrollBar *bar, int step)
{
    int direction = 1;
    for (int i = 0; i < steps; ++i) {
        if (bar->value() + direction * step > bar->maximum() || bar->value() + direction * step < 0)
            direction = -direction;
        const int target = bar->value() + direction * step;
        tell("step", until(
                         watch, [&] { bar->setValue(target); }, [] { return true; }));
    }
}

// The reference: Qt's own table with texts that stand.
class BareView final : public QTableView
{
protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->text().isEmpty())
            return QTableView::keyPressEvent(event);
        model()->setData(currentIndex(), event->text());
    }
};

int runBare(bool acts)
{
    QStandardItemModel model(rows, columns);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            model.setItem(row, column, new QStandardItem(QString::number(2 + (row + column) % 4)));
    }
    BareView view;
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.horizontalHeader()->setDefaultSectionSize(36);
    view.verticalHeader()->setDefaultSectionSize(26);
    view.setModel(&model);
    view.resize(1600, 900);
    PaintWatch watch(view.viewport());
    until(
        watch, [&] { view.show(); }, [] { return true; });
    tellPainted();
    if (!acts)
        return 0;
    settle();
    for (int i = 0; i < keys; ++i) {
        const QModelIndex cell = model.index(i % rows, 10);
        view.setCurrentIndex(cell);
        settle();
        tellKey(watch, &view, cell);
    }
    tellScrolling(watch, view.horizontalScrollBar(), 36);
    return 0;
}

void tellKeys(PaintWatch &watch, JournalRoom &journal)
{
    JournalView &view = journal.view();
    JournalModel &model = journal.model();
    view.toStart();
    const int column = view.current().column();
    for (int i = 0; i < keys; ++i) {
        view.setCurrent(i % model.rowCount(), column);
        settle();
        const QModelIndex cell = model.index(view.current().row(), column);
        const bool open = !cell.data(JournalModel::LockRole).toBool() &&
                          cell.data(JournalModel::EnrolledRole).toBool() &&
                          cell.data(JournalModel::AttendanceRole).toString().isEmpty();
        if (!open)
            continue;
        tellKey(watch, view.works(), cell);
        while (cell.data(JournalModel::SavingRole).toBool()) // nobody types faster than the disk writes
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
}

// A day's page would be made, read and painted before the journal.
QList<Room> journalFirst()
{
    QList<Room> rooms = standardRooms();
    rooms.removeIf([](const Room &room) { return room.code == QLatin1String("myday"); });
    return rooms;
}

int runJournal(const QString &file, const QString &login, bool acts)
{
    const SystemClock system;
    ShiftedClock clock(system);
    SystemIds ids(clock);
    std::atomic<qint64> calls{0};
    StoreOptions options{&clock, &ids};
    options.failCall = [&calls](int) { return ++calls < 0; };
    auto workspace = Workspace::begin(file, {options, QDate(2026, 10, 8)});
    if (!workspace)
        qFatal("the college was not opened");
    loadFonts(); // while the store opens, as the program does
    const QTemporaryDir dir;
    Settings settings(dir.filePath(QStringLiteral("look.ini")));
    Language language;
    language.use(QStringLiteral("ru"));
    ThemeProvider themes;
    themes.setTheme(settings.theme());
    themes.theme().apply(*qApp);
    themes.theme().warmUp();
    if (!(*workspace)->opened())
        qFatal("the college was not opened");
    if (const qint64 demo = (*workspace)->college().demoNow; demo > 0)
        clock.beginAt(demo);
    const auto session = waitFor((*workspace)->store().read<Session>([&](Connection &c) {
        return bench::sessionOf(c, login, QDate(2026, 10, 8));
    }));
    if (!session || session->isNull())
        qFatal("no such login");
    (*workspace)->setSession(*session);
    Messages messages;
    FileDialogs files(&settings);
    SignInGate gate(**workspace);
    ShellParts parts{**workspace, gate,         settings,          themes, language, messages,
                     files,       journalFirst, standardFirstRun()};
    ShellController shell(parts);
    shell.start();
    shell.window().resize(1600, 900);
    shell.window().rail().choose(QStringLiteral("journal"));
    auto *journal = shell.window().findChild<JournalRoom *>();
    if (!journal)
        qFatal("no journal for this login");
    PaintWatch watch(journal->view().works()->viewport());
    until(
        watch, [] {}, [&] { return journal->model().rowCount() > 0 && journal->model().columnCount() > 0; });
    tellPainted();
    if (!acts)
        return 0;
    wait(500); // what the rooms still read
    tellKeys(watch, *journal);
    wait(500);
    const qint64 before = calls;
    tellScrolling(watch, journal->view().works()->horizontalScrollBar(), 36);
    tell("calls", static_cast<double>(calls - before));
    tell("columns", journal->model().columnCount());
    tell("peak", static_cast<double>(peakMemory()));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const bool acts = words.last() == QLatin1String("acts");
    if (words.value(1) == QLatin1String("bare"))
        return runBare(acts);
    return runJournal(words.value(2), words.value(3), acts);
}
