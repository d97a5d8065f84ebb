// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr {

enum class FoundKind { Group, Student, Teacher, Page };

// Something of the college that the signed-in person may go to.
struct Found
{
    FoundKind kind = FoundKind::Group;
    QString name;       // of the group, the person's full name, the discipline
    QString groupTitle; // of a student or a page
    QString position;   // of a teacher; may be empty
    int students = 0;   // of a group
    GroupId group;      // of a group, a student or a page
    PersonId person;    // of a student or a teacher
    PageId page;
};

// What people call a thing when they look for it: small letters, е for ё.
QString searchFold(const QString &text);
// How well words fit: 0 from the beginning, 1 at the beginning of words, 2 inside; -1 not at all. Both
// folded.
int searchRank(const QString &folded, const QStringList &words);

// Groups, students, staff and journal pages by a part of their name. What the person may see is read once and
// kept; after a change of the file, of the person or of the term it is read again by the first question.
// Thread: the window's.
class Search final : public QObject
{
    Q_OBJECT

public:
    explicit Search(Workspace &workspace, QObject *parent = nullptr);
    ~Search() override;

    // Reads what is due, so that the first key does not wait for it.
    Later<bool> prepare();
    // At most `most`, by kind, the best of each kind first; nothing for empty words. Pages are those of the
    // chosen year.
    Later<QList<Found>> find(const QString &words, int most);

private:
    struct Kept; // touched in the store's thread alone

    Workspace &m_workspace;
    std::shared_ptr<Kept> m_kept;
    int m_version = 0; // of the file, the person and the term, as far as is known
};

} // namespace semestr
