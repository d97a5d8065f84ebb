// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/search.h"

#include "app/usecases/searchindex.h"

namespace semestr {

QString searchFold(const QString &text)
{
    return text.simplified().toLower().replace(u'ё', u'е');
}

struct Search::Kept
{
    std::shared_ptr<const SearchIndex> index;
    int version = -1;

    Result<std::shared_ptr<const SearchIndex>> at(int wanted, Connection &connection,
                                                  const JournalActor &actor)
    {
        if (actor.session.isNull())
            return fail(Fault::NotSignedIn);
        if (version == wanted)
            return index;
        SEMESTR_LET(read, readSearchIndex(connection, actor));
        index = read;
        version = wanted;
        return index;
    }
};

Search::Search(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_kept(std::make_shared<Kept>())
{
    const auto forget = [this] { ++m_version; };
    connect(&workspace, &Workspace::sessionChanged, this, forget);
    connect(&workspace, &Workspace::grantsChanged, this, forget);
    connect(&workspace, &Workspace::termChosen, this, forget);
    connect(&workspace, &Workspace::collegeChanged, this, forget);
    connect(&workspace, &Workspace::saved, this, forget);
}

Search::~Search() = default;

Later<bool> Search::prepare()
{
    return m_workspace.store().read<bool>(
        [kept = m_kept, version = m_version,
         actor = JournalActor::of(m_workspace)](Connection &connection) -> Result<bool> {
            SEMESTR_TRY(kept->at(version, connection, actor));
            return true;
        });
}

Later<QList<Found>> Search::find(const QString &words, int most)
{
    return m_workspace.store().read<QList<Found>>(
        [=, kept = m_kept, version = m_version,
         actor = JournalActor::of(m_workspace)](Connection &connection) -> Result<QList<Found>> {
            SEMESTR_LET(index, kept->at(version, connection, actor));
            return index->find(words, most);
        });
}

} // namespace semestr
