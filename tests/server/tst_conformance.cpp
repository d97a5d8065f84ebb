// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sealing.h"
#include "tests/support/support.h"
#include "tests/support/sync/dice.h"
#include "tests/support/sync/modelremote.h"
#include "tests/support/sync/pgcollege.h"

#include <QJsonDocument>

using namespace semestr;
using namespace semestr::test;

namespace {

FakeDays lately()
{
    return {SystemClock().nowMs(), {4, 3, 2, 1}};
}

// One device of a person, on both servers at once.
struct Pair
{
    FakeAccount account;
    DeviceId device;
    std::unique_ptr<Remote> model, real;
    QUuid modelEpoch, realEpoch;
    qint64 last = 0;
    QByteArray hash = QByteArray(32, '\0'), realHash = hash;
    qint64 modelCursor = 0, realCursor = 0;
    QByteArray modelHead, realHead;
};

struct ScriptOp
{
    QString object, key, patch;
    qint64 base = 0;
};

} // namespace

// The same random script of operations for the model server and for PostgreSQL: equal answers, equal rows.
// Numbers are compared by their distance to the first one, moments not at all.
class TestConformance : public QObject
{
    Q_OBJECT

private:
    FakeDays m_days = lately();
    FakeCollegeFacts m_facts;
    std::unique_ptr<PgCollege> m_real;
    SystemClock m_clock;
    std::unique_ptr<ModelServer> m_model;
    std::vector<Pair> m_pairs;
    qint64 m_modelStart = 0, m_realStart = 0;
    Dice m_dice{20261122};
    int m_operations = 0, m_conflicts = 0, m_same = 0, m_rows = 0;

    Done adopt()
    {
        m_model = std::make_unique<ModelServer>(m_clock, 1);
        SystemIds ids(m_clock);
        SEMESTR_LET(baseline, Store::open(m_facts.file, StoreOptions{&m_clock, &ids, true}));
        SEMESTR_TRY(waitFor(baseline->run<bool>([this](Connection &c) -> Result<bool> {
            const Done adopted = m_model->adopt(c);
            if (!adopted)
                return fail(adopted.error());
            return true;
        })));
        SEMESTR_LET(real, PgCollege::start(m_facts));
        m_real = std::move(real);
        // Terms have their own tables of cases; the model knows none.
        SEMESTR_LET(freed, m_real->ask(QStringLiteral("DELETE FROM rules.lock")));
        Q_UNUSED(freed)
        return {};
    }

    Done meet(Pair &pair)
    {
        for (Remote *remote : {pair.model.get(), pair.real.get()}) {
            SEMESTR_TRY(remote->hello(pair.device, m_clock.nowMs()));
            SEMESTR_TRY(remote->registerDevice(pair.device, QStringLiteral("PC"), {}, 1, pair.hash));
        }
        SEMESTR_LET(model, pair.model->hello(pair.device, m_clock.nowMs()));
        SEMESTR_LET(real, pair.real->hello(pair.device, m_clock.nowMs()));
        pair.modelEpoch = model.epoch, pair.realEpoch = real.epoch;
        pair.modelCursor = m_modelStart = model.seq, pair.realCursor = m_realStart = real.seq;
        pair.modelHead = model.head, pair.realHead = real.head;
        return {};
    }

    // A cell of the shared page; what it says of the past is true, or an older value.
    ScriptOp script()
    {
        const QString page = m_facts.shared.text(), lesson = m_dice.pick(m_facts.sharedLessons).text(),
                      student = m_dice.pick(m_facts.students).text();
        const bool mark = m_dice.percent(60);
        ScriptOp op{mark ? QStringLiteral("mark") : QStringLiteral("attendance"), {}, {}};
        op.key = jsonText(mark ? QJsonArray{page, lesson, 0, student} : QJsonArray{page, lesson, student});
        const QStringList fields = mark
                                       ? QStringList{QStringLiteral("value"), QStringLiteral("note")}
                                       : QStringList{QStringLiteral("status"), QStringLiteral("reason_text")};
        const ModelRow *row = m_model->row(op.object, op.key);
        QJsonObject patch;
        const auto put = [&](const QString &field, const QJsonValue &to) {
            const QJsonValue now = row ? row->fields.value(field) : QJsonValue();
            const QJsonValue past = m_dice.percent(75) ? now : value(field);
            patch.insert(field, QJsonArray{past.isUndefined() ? QJsonValue(QJsonValue::Null) : past, to});
        };
        if (!row || m_dice.percent(12))
            patch.insert(
                QStringLiteral("deleted"),
                QJsonArray{row ? QJsonValue(m_dice.roll(2)) : QJsonValue(), row ? m_dice.roll(2) : 0});
        for (const QString &field : fields) {
            if (patch.isEmpty() || m_dice.percent(50))
                put(field, value(field));
        }
        op.patch = QString::fromUtf8(QJsonDocument(patch).toJson(QJsonDocument::Compact));
        op.base = row && m_dice.percent(70) ? row->rev : 0;
        return op;
    }

    QJsonValue value(const QString &field)
    {
        static const QStringList marks{QStringLiteral("5"), QStringLiteral("4"), QStringLiteral("3")},
            statuses{QStringLiteral("absent"), QStringLiteral("late")},
            words{QStringLiteral("§ 4"), QStringLiteral("Этика")};
        if (m_dice.percent(20))
            return {};
        return m_dice.pick(field == u"value" ? marks : field == u"status" ? statuses : words);
    }

    // The call for one of the servers: the numbers of base revisions differ between them.
    PushCall callOf(const Pair &pair, const QList<ScriptOp> &ops, bool real, QByteArray *end) const
    {
        PushCall call;
        call.device = pair.device;
        call.epoch = real ? pair.realEpoch : pair.modelEpoch;
        call.first = pair.last + 1;
        call.previous = pair.hash;
        QByteArray chain = pair.hash;
        QJsonArray list;
        for (qint64 n = call.first; n < call.first + ops.size(); ++n) {
            const ScriptOp &op = ops.at(n - call.first);
            const QByteArray salt = QByteArray::number(n).rightJustified(16, 's');
            const QByteArray person = pair.account.person.text().toLatin1();
            const qint64 at = m_days.start;
            chain = changeHash(
                chain,
                changeDigest(salt, canonicalChange({QByteArray("1"), QByteArray::number(n),
                                                    QByteArray::number(call.first), QByteArray::number(at),
                                                    person, op.object.toUtf8(), op.key.toUtf8(),
                                                    QByteArray::number(op.base), op.patch.toUtf8(),
                                                    std::nullopt, QByteArray("putMark"), std::nullopt})));
            list.append(QJsonObject{{QStringLiteral("x"), call.first},
                                    {QStringLiteral("at"), at},
                                    {QStringLiteral("p"), QString::fromLatin1(person)},
                                    {QStringLiteral("t"), op.object},
                                    {QStringLiteral("k"), op.key},
                                    {QStringLiteral("b"), op.base},
                                    {QStringLiteral("s"), op.patch},
                                    {QStringLiteral("w"), QJsonValue()},
                                    {QStringLiteral("a"), QStringLiteral("putMark")},
                                    {QStringLiteral("u"), QJsonValue()},
                                    {QStringLiteral("v"), 1},
                                    {QStringLiteral("l"), QString::fromLatin1(salt.toHex())}});
        }
        call.hash = *end = chain;
        call.ops = QJsonDocument(list).toJson(QJsonDocument::Compact);
        return call;
    }

    static QString told(const QList<OpVerdict> &verdicts)
    {
        QStringList list;
        for (const OpVerdict &one : verdicts)
            list.append(
                QStringLiteral("%1%2 %3 %4")
                    .arg(one.opNo)
                    .arg(QLatin1Char(static_cast<char>(one.result)))
                    .arg(one.why.value(u"code").toString(), jsonText(one.why.value(u"fields").toArray())));
        return list.join(QStringLiteral(", "));
    }

    static QString difference(const QMap<QString, QString> &real, const QMap<QString, QString> &model)
    {
        QStringList list;
        for (auto it = real.begin(); it != real.end(); ++it) {
            if (const QString other = model.value(it.key(), QStringLiteral("nothing")); other != *it)
                list.append(QStringLiteral("%1: %2, the model %3").arg(it.key(), *it, other));
        }
        for (auto it = model.begin(); it != model.end(); ++it) {
            if (!real.contains(it.key()))
                list.append(QStringLiteral("%1: the model alone %2").arg(it.key(), *it));
        }
        return list.mid(0, 3).join(QLatin1Char('\n'));
    }

    // Rows without moments; the fields of a conflict that both must agree on.
    static QMap<QString, QString> rowsOf(const QList<RemoteRow> &rows)
    {
        QMap<QString, QString> map;
        for (const RemoteRow &row : rows) {
            QJsonObject fields = row.fields.value_or(QJsonObject{{QStringLiteral("absent"), true}});
            for (const char *moment : {"server_at", "received_at", "decided_at", "incoming_at", "why",
                                       "incoming_device", "subject_id"})
                fields.remove(QLatin1String(moment));
            map.insert(QString(row.object + row.key),
                       QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)));
        }
        return map;
    }

    void pushBoth(Pair &pair)
    {
        QList<ScriptOp> ops;
        // Each row once: the base of a conflict that closes and opens again within one push is told apart.
        QSet<QString> touched;
        for (int i = m_dice.roll(6); i >= 0; --i) {
            const ScriptOp op = script();
            if (!touched.contains(op.object + op.key))
                ops.append(op);
            touched.insert(op.object + op.key);
        }
        // The two count from another number; an operation must say the same bytes to both, so bases are
        // those of the model, moved.
        QByteArray end;
        const auto model = pair.model->push(callOf(pair, ops, false, &end));
        QList<ScriptOp> moved = ops;
        for (ScriptOp &op : moved)
            op.base =
                op.base > m_modelStart ? op.base - m_modelStart + m_realStart : qMin<qint64>(op.base, 1);
        // The chains differ, since the base revisions do.
        QByteArray realEnd;
        std::swap(pair.hash, pair.realHash);
        const PushCall realCall = callOf(pair, moved, true, &realEnd);
        std::swap(pair.hash, pair.realHash);
        const auto real = pair.real->push(realCall);
        QVERIFY_RESULT(model);
        QVERIFY_RESULT(real);
        QCOMPARE(real->state, model->state);
        QCOMPARE(real->ack, model->ack);
        QCOMPARE(told(real->verdicts), told(model->verdicts));
        for (const OpVerdict &one : model->verdicts)
            (one.result == OpResult::Conflict ? m_conflicts : m_same) += 1;
        pair.last += ops.size();
        pair.hash = end;
        pair.realHash = realEnd;
        m_operations += static_cast<int>(ops.size());
    }

    void pullBoth(Pair &pair)
    {
        const auto model =
            pair.model->pull({pair.device, pair.modelEpoch, pair.modelCursor, pair.modelHead, 10000});
        const auto real =
            pair.real->pull({pair.device, pair.realEpoch, pair.realCursor, pair.realHead, 10000});
        QVERIFY_RESULT(model);
        QVERIFY_RESULT(real);
        QCOMPARE(real->reset, false);
        QCOMPARE(model->reset, false);
        const QString differs = difference(rowsOf(real->rows), rowsOf(model->rows));
        QVERIFY2(differs.isEmpty(), differs.toUtf8().constData());
        m_rows += static_cast<int>(real->rows.size());
        pair.modelCursor = model->next, pair.realCursor = real->next;
        pair.modelHead = model->head, pair.realHead = real->head;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto facts = fakeCollegeFacts(m_days);
        QVERIFY_RESULT(facts);
        m_facts = *facts;
        QVERIFY_RESULT(adopt());
        for (int i = 0; i < 2; ++i) {
            Pair pair;
            pair.account = m_facts.accounts.at(i);
            pair.device = DeviceId(naturalUuid("conformance", {QByteArray::number(i)}));
            pair.model = std::make_unique<ModelRemote>(*m_model, pair.account.account);
            pair.real = m_real->remote(pair.account);
            QVERIFY_RESULT(meet(pair));
            m_pairs.push_back(std::move(pair));
        }
    }

    void modelAndServerAnswerAlike()
    {
        while (m_operations < 2000) {
            Pair &pair = *std::next(m_pairs.begin(), m_dice.roll(2));
            pushBoth(pair);
            if (QTest::currentTestFailed())
                return;
            if (m_dice.percent(30))
                pullBoth(pair);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo() << m_operations << "operations," << m_conflicts << "conflicts," << m_same
                << "same or refused," << m_rows << "rows";
        QVERIFY(m_conflicts > 100);
    }
};

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
