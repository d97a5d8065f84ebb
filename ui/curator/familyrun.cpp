// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curator/familyrun.h"

namespace semestr {

FamilyRun::FamilyRun(FamilyDesk &desk, const QList<ReportGroup> &groups, QDate monday, LongWork *work,
                     QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_groups(groups)
    , m_monday(monday)
    , m_work(work)
    , m_progress(std::make_shared<Progress>())
{
}

FamilyRun::~FamilyRun()
{
    end();
}

void FamilyRun::start(const QString &words)
{
    m_running = true;
    m_progress->begin(m_groups.size());
    if (m_work)
        m_work->begin(words, m_progress);
    next();
}

void FamilyRun::next()
{
    if (m_progress->isCancelled())
        return fail(Error{Fault::Cancelled, {}});
    if (m_at == m_groups.size()) {
        end();
        return Q_EMIT finished();
    }
    whenDone(m_desk.collect(m_groups.at(m_at).id, m_monday), this,
             [this](const Result<FamilySheets> &sheets) { take(sheets); });
}

void FamilyRun::take(const Result<FamilySheets> &sheets)
{
    if (!sheets)
        return fail(sheets.error());
    if (!sheets->sheets.isEmpty()) {
        const auto form = FamilySheetForm::load(m_desk.time());
        const Result<PrintedForm> composed =
            form ? form->compose(*sheets) : Result<PrintedForm>(tl::unexpected<Error>(form.error()));
        if (!composed)
            return fail(composed.error());
        m_codes.append({m_groups.at(m_at).id, composed->codes()});
        m_form.append(*composed);
    }
    ++m_at;
    m_progress->step();
    next();
}

void FamilyRun::fail(const Error &error)
{
    end();
    Q_EMIT failed(error);
}

void FamilyRun::end()
{
    if (std::exchange(m_running, false) && m_work)
        m_work->end();
}

} // namespace semestr
