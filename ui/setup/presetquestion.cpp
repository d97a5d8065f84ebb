// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/presetquestion.h"

#include "app/wording/sentences.h"
#include "ui/common/filedialogs.h"
#include "ui/setup/choice.h"

#include <QButtonGroup>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

namespace semestr {

constexpr int ownFile = 1000;

PresetQuestion::PresetQuestion(ThemeProvider &themes, FileDialogs &dialogs, QWidget *parent)
    : Question(themes, 2, tr("By which regulation is the journal kept?"), parent)
    , m_dialogs(dialogs)
    , m_choices(new QButtonGroup(this))
{
    for (const QString &code : PolicyPreset::codes()) {
        if (const auto preset = PolicyPreset::shipped(code)) {
            m_shipped.append(*preset);
            addPreset(*preset, static_cast<int>(m_shipped.size() - 1));
        }
    }
    auto *own = new Choice(tr("From our college's file…"), QStringLiteral("presetFile"), this);
    m_choices->addButton(own->button(), ownFile);
    body()->addWidget(own);
    m_fileHint = addHint({});
    connect(m_choices, &QButtonGroup::idClicked, this, &PresetQuestion::choose);
    connect(m_choices, &QButtonGroup::idToggled, this, &PresetQuestion::showHint);
    if (QAbstractButton *first = m_choices->button(0)) {
        first->setChecked(true);
        choose(0);
    }
}

void PresetQuestion::addPreset(const PolicyPreset &preset, int id)
{
    auto *choice = new Choice(preset.title, QStringLiteral("preset_") + preset.code, this);
    choice->setToolTip(preset.regulation);
    m_choices->addButton(choice->button(), id);
    body()->addWidget(choice);
    QLabel *hint = addHint(preset.summary);
    hint->setToolTip(preset.regulation);
    m_hints.append(hint);
}

void PresetQuestion::choose(int id)
{
    if (id == ownFile) {
        chooseFile();
    } else {
        m_preset = m_shipped.value(id);
        m_missing.clear();
    }
    showHint();
    setDone(m_missing.isEmpty());
    Q_EMIT changed();
}

void PresetQuestion::chooseFile()
{
    m_missing = tr("Choose the file with your regulation.");
    const QString path = m_dialogs.open(this, tr("Our college's regulation"), tr("Regulations (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    const auto preset = file.open(QIODevice::ReadOnly)
                            ? PolicyPreset::fromJson(file.readAll())
                            : Result<PolicyPreset>(fail(Fault::FileUnreadable,
                                                        {{QStringLiteral("file"), path},
                                                         {QStringLiteral("detail"), file.errorString()}}));
    m_missing = preset ? QString() : sentence(preset.error());
    if (preset)
        m_preset = *preset;
    m_fileHint->setText(preset ? QFileInfo(path).fileName() : m_missing);
}

// Only the chosen regulation explains itself: five explanations are nobody's reading.
void PresetQuestion::showHint()
{
    for (int i = 0; i < m_hints.size(); ++i)
        m_hints.at(i)->setVisible(m_choices->checkedId() == i);
    m_fileHint->setVisible(m_choices->checkedId() == ownFile && !m_fileHint->text().isEmpty());
}

} // namespace semestr
