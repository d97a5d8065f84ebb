// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/async.h"

#include <QThread>
#include <QThreadPool>
#include <functional>
#include <memory>

namespace semestr {

// Runs `job` in the pool: slow work (a password's stretch) and steps that wait for the store. When it went
// well, `apply` changes the home's own state before the answer is given: in the home's thread while its event
// loop runs, else at once, since then the caller stands in waitFor(). Call it in the home's thread.
template <class T>
Later<T> inBackground(QThreadPool &pool, QObject *home, std::function<Result<T>()> job,
                      std::function<void(const T &)> apply = {})
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Later<T> later = promise->future();
    const bool looping = home->thread()->loopLevel() > 0;
    pool.start([promise, home, looping, job = std::move(job), apply = std::move(apply)] {
        const Result<T> result = job();
        const auto finish = [promise, apply, result] {
            if (result && apply)
                apply(*result);
            promise->addResult(result);
            promise->finish();
        };
        if (looping && result && apply)
            QMetaObject::invokeMethod(home, finish, Qt::QueuedConnection);
        else
            finish();
    });
    return later;
}

} // namespace semestr
