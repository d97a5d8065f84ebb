// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/longwork.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace semestr {

namespace {

constexpr int lookEveryMs = 150;
constexpr QSize barSize(140, 14);

} // namespace

LongWork::LongWork(QWidget *parent)
    : QWidget(parent), m_words(new QLabel), m_bar(new QProgressBar), m_cancel(new QPushButton(tr("Cancel")))
{
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    m_cancel->setProperty("compact", true);
    m_bar->setFixedSize(barSize);
    setTextUse(m_words, TextUse::Grid);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_words);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &LongWork::look);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_progress)
            m_progress->cancel();
        m_cancel->setEnabled(false);
        Q_EMIT cancelled();
    });
    hide();
}

void LongWork::begin(const QString &words, const SharedProgress &progress)
{
    m_progress = progress;
    m_words->setText(words);
    m_bar->setAccessibleName(words);
    m_cancel->setEnabled(true);
    m_timer.start();
}

void LongWork::end()
{
    if (!m_progress)
        return;
    m_progress.reset();
    m_timer.stop();
    hide();
    Q_EMIT ended();
}

void LongWork::look()
{
    // 0 of 0 is a bar that only moves.
    constexpr qint64 parts = 1000;
    const qint64 total = m_progress->total();
    m_bar->setRange(0, total > 0 ? static_cast<int>(parts) : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(qMin(parts, m_progress->done() * parts / total)));
    show();
}

} // namespace semestr
