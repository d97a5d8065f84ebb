// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/democlock.h"

namespace semestr {

namespace {
const QTime noonPair(11, 52);
}

qint64 demoMoment(QDate day, const CollegeTime &time)
{
    return time.ms(day, noonPair);
}

qint64 demoMoment(const QString &stored, const CollegeTime &time)
{
    const QDateTime moment = QDateTime::fromString(stored, Qt::ISODate);
    return moment.isValid() ? time.ms(moment.date(), moment.time()) : 0;
}

Result<qint64> demoNow(const QString &file)
{
    StoreOptions options;
    options.readOnly = true;
    const auto connection = Connection::open(file, options);
    if (!connection)
        return 0;
    auto read = (*connection)->query("setup/read_demo_now");
    if (!read || !read->run() || !read->next())
        return 0;
    return demoMoment(read->text(0), CollegeTime::named(read->text(1)));
}

Done writeDemoNow(Transaction &t, QDate day)
{
    SEMESTR_LET(write, t.query("setup/set_demo_now"));
    write.bindText("today", QDateTime(day, noonPair).toString(Qt::ISODate));
    return write.run();
}

Done setDemoNow(Workspace &workspace, QDate day)
{
    const auto done = waitFor(workspace.store().write<bool>(workspace.context(QStringLiteral("setDemoNow")),
                                                            [day](Transaction &t) -> Result<bool> {
                                                                SEMESTR_TRY(writeDemoNow(t, day));
                                                                return true;
                                                            }));
    SEMESTR_TRY(done);
    return {};
}

} // namespace semestr
