// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/demoplan.h"

#include <QJsonObject>

namespace semestr {

// resources/demo/college.json as far as it is not made by chance; people are made of its pools.
struct DemoData
{
    QJsonObject college;
    QStringList surnames, men, women, fathers;
    int groups = 0, teachers = 0, rooms = 0, buildings = 0; // of the chosen size

    static Result<DemoData> read(DemoSize size);

    // Names, programs, disciplines, holidays; no people yet.
    DemoPlan frame() const;
    QJsonObject program(int index) const;
    QJsonObject showcase() const { return college.value(QStringLiteral("showcase")).toObject(); }
};

QStringList demoTexts(const QJsonValue &value);
DemoPractice demoPractice(const QJsonObject &practice);

} // namespace semestr
