// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/scriptedlink.h"
#include "tests/support/samplecollege.h"
#include "tests/support/support.h"
#include "ui/common/messages.h"
#include "ui/sync/joinpage.h"
#include "ui/sync/serverpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace semestr;
using namespace semestr::test;

namespace {

const QString address = QStringLiteral("postgresql://journal.college.ru/semestr");

// The form, shown, with its answers.
struct Form
{
    Form() : page({join, themes, QStringLiteral("/nowhere/own.semestr"), QStringLiteral("Каб. 214")})
    {
        page.show();
    }
    template <class T> T *find(const char *name) { return page.findChild<T *>(QLatin1String(name)); }
    QLineEdit *field(const char *name) { return find<QLineEdit>(name); }
    void fill(const QString &where = address)
    {
        field("joinAddress")->setText(where);
        field("joinLogin")->setText(QStringLiteral("kovaleva"));
        field("joinPassword")->setText(QStringLiteral("Осень-2026"));
    }
    QString refusal()
    {
        auto *line = find<IconLabel>("joinRefusal");
        return line->isVisible() ? line->text() : QString();
    }

    ThemeProvider themes;
    ScriptedJoin join;
    JoinPage page;
};

struct Server
{
    Server() : college(SampleCollege::make().value()), page(college->workspace(), link, themes, messages)
    {
        page.show();
    }
    template <class T> T *find(const char *name) { return page.findChild<T *>(QLatin1String(name)); }
    QString words(const char *name) { return find<QLabel>(name)->text(); }

    std::unique_ptr<SampleCollege> college;
    ThemeProvider themes;
    Messages messages;
    ScriptedLink link;
    ServerPage page;
};

} // namespace

class TestJoinPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsByTheKeyboardAlone()
    {
        Form form;
        QSignalSpy joined(&form.page, &JoinPage::joined);
        QTRY_VERIFY(form.field("joinAddress")->hasFocus());
        form.field("joinAddress")->setText(address);
        QTest::keyClick(form.field("joinAddress"), Qt::Key_Return);
        QVERIFY(form.field("joinLogin")->hasFocus());
        form.fill();
        QTest::keyClick(form.field("joinPassword"), Qt::Key_Return);
        QTRY_COMPARE(joined.size(), 1);
        QCOMPARE(form.join.calls.size(), 1);
        const JoinCall &call = form.join.calls.first();
        QCOMPARE(call.address.database, QStringLiteral("semestr"));
        QCOMPARE(call.login, QStringLiteral("kovaleva"));
        QCOMPARE(call.file, QStringLiteral("/nowhere/own.semestr"));
        QCOMPARE(call.deviceName, QStringLiteral("Каб. 214"));
        QVERIFY(call.newPassword.isEmpty());
        QVERIFY(form.field("joinPassword")->text().isEmpty());
    }

    void asksForANewPasswordWhenTheServerDoes()
    {
        Form form;
        form.join.bad = {Error(Fault::MustChangePassword)};
        QSignalSpy joined(&form.page, &JoinPage::joined);
        form.fill();
        QVERIFY(!form.field("joinNewPassword")->isVisible());
        form.find<QPushButton>("join")->click();
        QTRY_VERIFY(form.field("joinNewPassword")->isVisible());
        QVERIFY(form.refusal().isEmpty());
        form.field("joinNewPassword")->setText(QStringLiteral("Зима-2027!"));
        form.field("joinNewPasswordAgain")->setText(QStringLiteral("Зима-2028!"));
        form.find<QPushButton>("join")->click();
        QVERIFY(!form.refusal().isEmpty());
        QCOMPARE(form.join.calls.size(), 1);
        form.field("joinNewPasswordAgain")->setText(QStringLiteral("Зима-2027!"));
        form.find<QPushButton>("join")->click();
        QTRY_COMPARE(joined.size(), 1);
        QCOMPARE(form.join.calls.last().newPassword, QStringLiteral("Зима-2027!"));
    }

    void saysInWordsWhyNot_data()
    {
        QTest::addColumn<int>("fault");
        for (const Fault fault : {Fault::ServerLogin, Fault::ServerUnreachable, Fault::ServerTimeout,
                                  Fault::ServerBusy, Fault::ServerAnswer, Fault::ServerTls,
                                  Fault::WrongCollege, Fault::DeviceRevoked, Fault::ServerRefused})
            QTest::newRow(faultName(fault)) << int(fault);
    }
    void saysInWordsWhyNot()
    {
        QFETCH(int, fault);
        Form form;
        form.join.bad = {Error(Fault(fault), {{QStringLiteral("address"), QStringLiteral("srv")}})};
        QSignalSpy joined(&form.page, &JoinPage::joined);
        form.fill();
        form.find<QPushButton>("join")->click();
        QTRY_VERIFY(form.refusal().size() > 20);
        QVERIFY(!form.refusal().contains(QLatin1String(faultName(Fault(fault)))));
        QCOMPARE(joined.size(), 0);
        QVERIFY(form.find<QPushButton>("join")->isEnabled());
    }

    void refusesAnAddressBeforeAsking()
    {
        Form form;
        form.fill(QStringLiteral("postgresql://user:secret@srv/semestr"));
        form.find<QPushButton>("join")->click();
        QVERIFY(!form.refusal().isEmpty());
        QVERIFY(form.join.calls.isEmpty());
    }

    void showsThatItWorks()
    {
        Form form;
        form.join.isSlow = true;
        form.fill();
        form.find<QPushButton>("join")->click();
        QVERIFY(form.page.findChild<QProgressBar *>()->isVisible());
        QVERIFY(!form.find<QPushButton>("join")->isEnabled());
        QTest::keyClick(form.field("joinPassword"), Qt::Key_Return);
        QCOMPARE(form.join.calls.size(), 1);
        form.join.answer(fail(Fault::ServerTimeout));
        QTRY_VERIFY(!form.page.findChild<QProgressBar *>()->isVisible());
    }

    void serverPageTellsStateAndTrouble()
    {
        Server s;
        LinkState state;
        state.phase = LinkState::Phase::Waiting;
        state.address = QStringLiteral("srv/semestr");
        state.error = Error(Fault::ServerUnreachable, {{QStringLiteral("address"), QStringLiteral("srv")}});
        state.lastExchangeAt = s.college->workspace().nowMs();
        state.retryAt = s.college->workspace().nowMs() + 300000;
        state.unsent = 7;
        s.link.say(state);
        QCOMPARE(s.words("serverAddress"), QStringLiteral("srv/semestr"));
        QVERIFY(s.words("serverLast").contains(QStringLiteral("11:52")));
        QVERIFY(s.words("serverUnsent").contains(QLatin1Char('7')));
        QVERIFY(s.find<IconLabel>("serverTrouble")->isVisible());
        QVERIFY(s.find<IconLabel>("serverTrouble")->text().contains(QStringLiteral("11:57")));
        s.find<QPushButton>("exchangeNow")->click();
        QCOMPARE(s.link.calls, {QStringLiteral("exchange")});
    }

    void asksBeforeAMassChange()
    {
        Server s;
        QVERIFY(!s.find<QWidget>("massChange")->isVisible());
        LinkState state;
        state.phase = LinkState::Phase::Stopped;
        state.error =
            Error(Fault::MassChange, {{QStringLiteral("count"), 1200},
                                      {QStringLiteral("copy"), QStringLiteral("own-copy.semestr")}});
        s.link.say(state);
        QVERIFY(s.find<QWidget>("massChange")->isVisible());
        QVERIFY(s.words("massWords").contains(QStringLiteral("own-copy.semestr")));
        QVERIFY(s.words("massWords").contains(QStringLiteral("1200")));
        s.messages.answerNext(false);
        s.find<QPushButton>("acceptMassChange")->click();
        QVERIFY(s.link.calls.isEmpty());
        s.messages.answerNext(true);
        s.find<QPushButton>("acceptMassChange")->click();
        QCOMPARE(s.link.calls, {QStringLiteral("accept")});
    }

    void changesThePassword()
    {
        Server s;
        s.find<QLineEdit>("oldPassword")->setText(QStringLiteral("one"));
        s.find<QLineEdit>("freshPassword")->setText(QStringLiteral("two"));
        s.find<QLineEdit>("freshPasswordAgain")->setText(QStringLiteral("three"));
        s.find<QPushButton>("changeServerPassword")->click();
        QVERIFY(s.link.calls.isEmpty());
        QVERIFY(s.find<IconLabel>("serverRefusal")->isVisible());
        s.find<QLineEdit>("freshPasswordAgain")->setText(QStringLiteral("two"));
        s.link.bad = {Error(Fault::WrongPassword), std::nullopt};
        s.find<QPushButton>("changeServerPassword")->click();
        QTRY_VERIFY(s.find<IconLabel>("serverRefusal")->isVisible());
        s.find<QPushButton>("changeServerPassword")->click();
        QTRY_VERIFY(s.find<QLineEdit>("oldPassword")->text().isEmpty());
        QCOMPARE(s.link.calls.last(), QStringLiteral("password one two"));
    }

    void signsInWhereTheLinkIsSignedOut()
    {
        Server s;
        QVERIFY(!s.find<QLineEdit>("serverPassword")->isVisible());
        LinkState state;
        state.phase = LinkState::Phase::SignedOut;
        s.link.say(state);
        QVERIFY(s.find<QLineEdit>("serverPassword")->isVisible());
        s.find<QLineEdit>("serverPassword")->setText(QStringLiteral("secret"));
        QTest::keyClick(s.find<QLineEdit>("serverPassword"), Qt::Key_Return);
        QCOMPARE(s.link.calls, {QStringLiteral("connect secret")});
    }
};

QTEST_MAIN(TestJoinPage)
#include "tst_joinpage.moc"
