// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace semestr::test {

struct ConsoleOutcome
{
    int code = -1; // −1: it crashed or was not started
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QString fault() const
    {
        return json().value(QStringLiteral("error")).toObject().value(QStringLiteral("fault")).toString();
    }
};

// The real semestrctl as a script calls it: English, no runtime folder, nothing to read; `variables` on top.
inline ConsoleOutcome callConsole(const QString &program, const QStringList &words,
                                  const QMap<QString, QString> &variables)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SEMESTR_LANGUAGE"), QStringLiteral("en"));
    environment.remove(QStringLiteral("XDG_RUNTIME_DIR")); // as cron calls it
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    process.start(program, words);
    process.closeWriteChannel();
    process.waitForFinished(-1);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace semestr::test
