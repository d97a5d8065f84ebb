// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/childrun.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace semestr::bench {

namespace {

// The child's output goes into files: nobody has to read it meanwhile.
class OutputFiles
{
public:
    OutputFiles()
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        for (const auto &[file, target] : {std::pair(&out, STDOUT_FILENO), std::pair(&err, STDERR_FILENO)})
            if (file->open())
                posix_spawn_file_actions_adddup2(&m_actions, file->handle(), target);
    }
    ~OutputFiles() { posix_spawn_file_actions_destroy(&m_actions); }
    OutputFiles(const OutputFiles &) = delete;
    OutputFiles &operator=(const OutputFiles &) = delete;

    const posix_spawn_file_actions_t *actions() const { return &m_actions; }
    static QByteArray read(QTemporaryFile &file)
    {
        file.seek(0);
        return file.readAll();
    }

    QTemporaryFile out, err;

private:
    posix_spawn_file_actions_t m_actions{};
};

pid_t start(const QStringList &words, const OutputFiles &files)
{
    QList<QByteArray> bytes;
    for (const QString &word : words)
        bytes.append(word.toLocal8Bit());
    QList<char *> arguments;
    for (QByteArray &word : bytes)
        arguments.append(word.data());
    arguments.append(nullptr);
    pid_t child = -1;
    const int error =
        posix_spawnp(&child, arguments.first(), files.actions(), nullptr, arguments.data(), environ);
    return error == 0 ? child : -1;
}

// False when it had to be stopped.
bool waitForEnd(pid_t child, double seconds)
{
    // glibc 2.36 declares pidfd_open for C alone.
    const int handle = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
    pollfd ended{handle, POLLIN, 0};
    const bool inTime = handle >= 0 && ::poll(&ended, 1, static_cast<int>(seconds * 1000)) == 1;
    if (!inTime)
        ::kill(child, SIGKILL);
    if (handle >= 0)
        ::close(handle);
    return inTime;
}

double secondsOf(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

ChildRun runChild(const QStringList &words, double stopAfterSeconds)
{
    ChildRun run;
    OutputFiles files;
    QElapsedTimer timer;
    timer.start();
    const pid_t child = start(words, files);
    if (child < 0)
        return run;
    const bool inTime = waitForEnd(child, stopAfterSeconds);
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    run.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    run.cpuSeconds = secondsOf(used.ru_utime) + secondsOf(used.ru_stime);
    run.code = inTime && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    run.out = OutputFiles::read(files.out);
    run.err = OutputFiles::read(files.err);
    return run;
}

bool keepToCore(int core)
{
    cpu_set_t only;
    CPU_ZERO(&only);
    CPU_SET(static_cast<std::size_t>(core), &only);
    return coresAllowed().contains(core) && ::sched_setaffinity(0, sizeof(only), &only) == 0;
}

QList<int> coresAllowed()
{
    QList<int> cores;
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (::sched_getaffinity(0, sizeof(allowed), &allowed) != 0)
        return cores;
    for (int core = 0; core < CPU_SETSIZE; ++core)
        if (CPU_ISSET(static_cast<std::size_t>(core), &allowed))
            cores.append(core);
    return cores;
}

} // namespace semestr::bench
