// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"

#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

namespace semestr {

// An answer that comes later. Every use case returns one; the window never waits for a disk.
template <class T> using Later = QFuture<Result<T>>;

template <class T> Later<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

// Calls `receive(Result<T>)` once in the context's thread; never after the context has been destroyed.
template <class T, class F> void whenDone(const Later<T> &later, QObject *context, F receive)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, receive = std::move(receive)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             receive(watcher->future().result());
                         else
                             receive(Result<T>(fail(Fault::Cancelled)));
                     });
    watcher->setFuture(later);
}

// Waits for the answer, for the console and for tests; never called from the window's thread in the program.
template <class T> Result<T> waitFor(Later<T> later)
{
    later.waitForFinished();
    if (later.resultCount() == 0)
        return fail(Fault::Cancelled);
    return later.result();
}

} // namespace semestr
