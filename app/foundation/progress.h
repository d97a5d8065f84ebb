// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <atomic>
#include <memory>

namespace semestr {

// How far a long work is, and whether somebody wants it stopped. The worker steps, the window looks and
// cancels; a cancelled work answers Fault::Cancelled and leaves nothing half written. Thread: any.
class Progress
{
public:
    void begin(qint64 total) { m_done = 0, m_total = total; }
    void step(qint64 by = 1) { m_done += by; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; } // 0 = unknown
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }

private:
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_total{0};
    std::atomic<bool> m_cancelled{false};
};

using SharedProgress = std::shared_ptr<Progress>;

} // namespace semestr
