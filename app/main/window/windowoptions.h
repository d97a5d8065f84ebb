// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <tl/expected.hpp>

namespace semestr {

// What the command line of `semestr` asks for; what it does not say is remembered or usual.
struct WindowOptions
{
    QString file; // the college's; never empty
    std::optional<QString> language;
    std::optional<Shade> shade;
    QDate today;       // invalid = the real day
    bool demo = false; // the example, made when the file holds no college
    bool help = false;
    bool version = false;
};

// The error is a sentence for the person.
tl::expected<WindowOptions, QString> readWindowOptions(const QStringList &arguments);
QString windowHelp();
// Where the college's file lies unless the command line says otherwise.
QString usualCollegeFile();

} // namespace semestr
