// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rights/access.h"
#include "app/store/store.h"

#include <QObject>

namespace semestr {

// Who is signed in; null ids before that.
struct Session
{
    AccountId account;
    PersonId person;
    QString login;
    PersonName name;
    QList<RoleGrant> grants;
    bool isNull() const { return account.isNull(); }
    bool has(QStringView role, QDate day) const;
};

struct CollegeFacts
{
    CollegeId id;
    QString name;
    QString shortName;
    QString timezone;                           // IANA name
    bool solo = true;                           // no server: the whole college in this file
    qint64 demoNow = 0;                         // an example's own moment; 0 = an ordinary college
    bool isNull() const { return id.isNull(); } // first run is due
};

// The part of the college's time that the window looks at; the present term unless another was chosen. Lists
// of pages and the journal's columns follow it.
struct TermChoice
{
    YearId year;
    TermId term; // null = the whole year
    QString yearTitle, termTitle;
    QDate from, to;
    bool isPresent = true; // holds today
    friend bool operator==(const TermChoice &, const TermChoice &) = default;
};

struct WorkspaceFacts;

// One opened college file with all that every use case shares: clock, ids, policy, the person at the
// keyboard. Thread: the window's (or the console's) alone; the store behind it has its own.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        StoreOptions store; // clock and ids must be set and must outlive the workspace
        QDate today;        // a demo's own fixed day; invalid = the clock's
    };
    // Opens or creates the file and reads college, policy and device. Blocks until it is open.
    static Result<std::unique_ptr<Workspace>> open(const QString &file, const Options &options);
    // The same in two steps, so that the caller may do something else meanwhile: nothing is asked of the
    // workspace before opened() has answered well.
    static Result<std::unique_ptr<Workspace>> begin(const QString &file, const Options &options);
    Done opened();
    ~Workspace() override;

    Store &store() { return *m_store; }
    const Clock &clock() const { return *m_options.store.clock; }
    IdSource &ids() { return *m_options.store.ids; }
    const CollegeFacts &college() const { return m_college; }
    const CollegeTime &time() const { return m_time; }
    // The college's day: the demo's own, or the clock's in the college's zone.
    QDate today() const;
    qint64 nowMs() const { return clock().nowMs(); }
    const Policy &policy() const { return m_policy; }
    DeviceId device() const { return m_device; }

    const Session &session() const { return m_session; }
    void setSession(const Session &session);
    // A null year = the present one, whatever the day.
    const TermChoice &chosenTerm() const { return m_term; }
    void chooseTerm(const TermChoice &term);
    // The context of a change by the signed-in person.
    ChangeContext context(const QString &verb, const QString &reason = {}) const;
    // Forbidden or NotSignedIn unless the signed-in person may do the act today.
    Done permit(const QString &verb, const QString &object, const QString &field = QStringLiteral("*"),
                const AccessTarget &target = {}) const;
    // Reads college, policy and device again: after first run, after a change of settings.
    Done reload();
    // The same without waiting, and the signed-in person's name and roles too: after rows of others. True
    // when the roles have changed.
    Later<bool> refresh();

Q_SIGNALS:
    // Another person, or nobody.
    void sessionChanged();
    // The same person's name or roles are others now.
    void grantsChanged();
    void collegeChanged();
    void termChosen();
    // After a commit on the disk; the status line's «saved».
    void saved(qint64 atMs);

private:
    explicit Workspace(Options options);
    void take(const WorkspaceFacts &facts);
    bool takeGrants(const Session &session);

    Options m_options;
    std::unique_ptr<Store> m_store;
    CollegeFacts m_college;
    CollegeTime m_time;
    Policy m_policy;
    DeviceId m_device;
    Session m_session;
    TermChoice m_term;
};

} // namespace semestr
