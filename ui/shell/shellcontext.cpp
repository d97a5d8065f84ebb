// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/schoolyear.h"
#include "ui/shell/actions.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/statusline.h"

#include <algorithm>

namespace semestr {

namespace {

constexpr int mostHits = 12;
constexpr int mostOwnHits = 4; // of rooms and commands, when people and pages are found too

QString plainText(const QAction &action)
{
    return action.text().remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

HitKind kindOf(FoundKind kind)
{
    switch (kind) {
    case FoundKind::Group:
        return HitKind::Group;
    case FoundKind::Student:
        return HitKind::Student;
    case FoundKind::Teacher:
        return HitKind::Teacher;
    case FoundKind::Page:
        break;
    }
    return HitKind::Page;
}

} // namespace

// The right end of the menu bar: the year and term that are looked at, and the search.

void ShellController::connectContext()
{
    connect(&m_parts.workspace, &Workspace::collegeChanged, this, &ShellController::refreshContext);
    connect(&m_parts.workspace, &Workspace::termChosen, this, &ShellController::refreshContext);
    connect(&m_parts.workspace, &Workspace::collegeChanged, this, &ShellController::refreshTerms);
}

void ShellController::refreshContext()
{
    if (!m_window || m_parts.workspace.college().isNull())
        return;
    m_window->setWindowTitle(
        tr("%1 — Semestr", "window title: the college").arg(m_parts.workspace.college().shortName));
    m_window->status().setServerless(m_parts.workspace.college().solo && !hasServer());
    whenDone(m_year->at(m_parts.workspace.today()), this, [this](const Result<YearFacts> &facts) {
        if (facts)
            m_window->context().setFacts(*facts, m_parts.workspace.chosenTerm());
    });
}

void ShellController::refreshTerms()
{
    if (!m_window || m_parts.workspace.session().isNull())
        return;
    whenDone(m_year->terms(), this, [this](const Result<QList<TermChoice>> &terms) {
        if (terms)
            m_window->context().setTerms(*terms);
    });
}

// The present term is no choice: tomorrow it may be another.
void ShellController::chooseTerm(const TermChoice &term)
{
    m_parts.workspace.chooseTerm(term.isPresent && !term.term.isNull() ? TermChoice() : term);
}

QList<SearchHit> ShellController::ownHits(const QString &typed)
{
    const QStringList words = searchFold(typed).split(u' ', Qt::SkipEmptyParts);
    const auto fits = [&words](const QString &text) {
        return !words.isEmpty() && searchRank(QString(u' ' + searchFold(text)), words) >= 0;
    };
    QList<SearchHit> hits;
    for (const Room &room : std::as_const(m_rooms)) {
        if (fits(room.title))
            hits += {room.isForm ? HitKind::Form : HitKind::Room, room.title, room.section,
                     [this, code = room.code] { (void)roomContext().open(code); }};
    }
    for (QAction *action : m_actions->all()) {
        const bool offered = action->isVisible() && action->isEnabled() && !action->text().isEmpty();
        if (offered && action->objectName() != QStringLiteral("search") && fits(plainText(*action)))
            hits += {HitKind::Command, plainText(*action),
                     action->shortcut().toString(QKeySequence::NativeText), [action] { action->trigger(); }};
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const SearchHit &a, const SearchHit &b) { return a.kind < b.kind; });
    return hits;
}

void ShellController::find(const QString &words)
{
    const int asked = ++m_asked;
    const QList<SearchHit> own = ownHits(words);
    const int most = mostHits - qMin(mostOwnHits, static_cast<int>(own.size()));
    whenDone(m_search->find(words, most), m_window.get(), [=, this](const Result<QList<Found>> &found) {
        if (asked != m_asked)
            return;
        QList<SearchHit> hits;
        const RoomContext context = roomContext();
        for (const Found &one : found.value_or(QList<Found>())) {
            const auto go = m_parts.search ? m_parts.search(context, one) : std::function<void()>();
            if (go)
                hits += {kindOf(one.kind), one.name, foundPlace(one), go};
        }
        hits += own.mid(0, mostHits - hits.size());
        m_window->context().search().show(hits);
    });
}

} // namespace semestr
