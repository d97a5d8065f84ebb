// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/language.h"

#include "app/usecases/workspace.h"

namespace semestr {

void Language::use(const QString &code)
{
    m_catalogues.reset();
    m_catalogues = std::make_unique<Catalogues>(code, m_vocabulary);
    Q_EMIT changed();
}

void Language::follow(Workspace &workspace)
{
    connect(&workspace, &Workspace::collegeChanged, this, [this, &workspace] { take(workspace); });
    take(workspace);
}

void Language::take(const Workspace &workspace)
{
    const bool named = !workspace.college().isNull();
    m_vocabulary = named ? Vocabulary::of(workspace.policy(), workspace.today()) : Vocabulary();
    if (m_catalogues && m_catalogues->setVocabulary(m_vocabulary))
        Q_EMIT vocabularyChanged();
}

} // namespace semestr
