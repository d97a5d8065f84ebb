// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/terminal.h"

#include <cstdio>
#include <iostream>
#include <string>
#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace semestr::terminal {

namespace {

#ifdef Q_OS_WIN
// No echo while it lives.
class Silence
{
public:
    Silence()
    {
        m_input = GetStdHandle(STD_INPUT_HANDLE);
        m_on = GetConsoleMode(m_input, &m_before) != 0;
        if (m_on)
            SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~Silence()
    {
        if (m_on)
            SetConsoleMode(m_input, m_before);
    }
    bool isTerminal() const { return m_on; }

private:
    HANDLE m_input = nullptr;
    DWORD m_before = 0;
    bool m_on = false;
};
#else
class Silence
{
public:
    Silence()
    {
        m_on = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_on)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Silence()
    {
        if (m_on)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    bool isTerminal() const { return m_on; }

private:
    termios m_before{};
    bool m_on = false;
};
#endif

} // namespace

bool errorIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

std::optional<QString> readPassword(const QString &prompt)
{
    const Silence silence;
    if (silence.isTerminal()) {
        const QByteArray asked = prompt.toUtf8();
        std::fwrite(asked.constData(), 1, static_cast<size_t>(asked.size()), stderr);
        std::fflush(stderr);
    }
    std::string line;
    const bool read = static_cast<bool>(std::getline(std::cin, line));
    if (silence.isTerminal())
        say(QString());
    if (!read)
        return std::nullopt;
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return QString::fromStdString(line);
}

void prepare()
{
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
    SetConsoleCP(CP_UTF8);
#endif
}

void say(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

void progress(qint64 done, qint64 total)
{
    if (!errorIsTerminal())
        return;
    std::fprintf(stderr, "\r%lld / %lld%s", static_cast<long long>(done), static_cast<long long>(total),
                 done == total ? "\n" : "");
    std::fflush(stderr);
}

void print(const QByteArray &utf8)
{
    std::fwrite(utf8.constData(), 1, static_cast<size_t>(utf8.size()), stdout);
    std::fflush(stdout);
}

} // namespace semestr::terminal
