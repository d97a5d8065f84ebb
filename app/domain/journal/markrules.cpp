// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/markrules.h"

#include <algorithm>

namespace semestr {

namespace {

// One spelling of what people write alike: case, ё and the short and long forms of зачёт do not matter.
QString plain(const QString &text)
{
    QString folded = text.trimmed().toLower();
    folded.replace(QChar(u'ё'), QChar(u'е'));
    if (folded == QStringLiteral("з") || folded == QStringLiteral("зачет"))
        return QStringLiteral("зач");
    if (folded == QStringLiteral("нз") || folded == QStringLiteral("незачет"))
        return QStringLiteral("незач");
    return folded;
}

// What the same physical keys give in the Russian layout; unknown characters stay.
QString inRussianLayout(const QString &text)
{
    static const QString latin = QStringLiteral("qwertyuiop[]asdfghjkl;'zxcvbnm,.`");
    static const QString russian = QStringLiteral("йцукенгшщзхъфывапролджэячсмитьбюё");
    QString result = text.toLower();
    for (QChar &letter : result) {
        const auto at = latin.indexOf(letter);
        if (at >= 0)
            letter = russian.at(at);
    }
    return result;
}

// The numeric pad alone is enough for a roll call: 0 is н, the decimal key of either locale is б (decisions,
// 21).
QString fromNumericPad(const QString &text)
{
    if (text == QLatin1String("0"))
        return QStringLiteral("н");
    if (text == QLatin1String(".") || text == QLatin1String(","))
        return QStringLiteral("б");
    return text;
}

// As typed, then as the numeric pad, then as the other layout: the first that means something wins.
QStringList readings(const QString &text)
{
    return {text, fromNumericPad(text), inRussianLayout(text)};
}

std::optional<double> numberOf(const QString &symbol)
{
    bool ok = false;
    const double number = symbol.toDouble(&ok);
    return ok ? std::optional<double>(number) : std::nullopt;
}

bool isPassing(const QString &symbol)
{
    if (const auto number = numberOf(symbol))
        return *number >= 3;
    static const QStringList failing{QStringLiteral("незач"), QStringLiteral("н/а"), QStringLiteral("а/з")};
    return !failing.contains(plain(symbol));
}

// The displayed letter of a presence, or empty where the set does not have it.
QString letterOf(const QStringList &set, const QString &letter)
{
    for (const QString &symbol : set) {
        if (plain(symbol) == letter)
            return symbol;
    }
    return {};
}

bool namesDiscipline(const QStringList &list, const QString &discipline)
{
    return std::any_of(list.begin(), list.end(), [&](const QString &name) {
        return !name.isEmpty() && discipline.contains(name, Qt::CaseInsensitive);
    });
}

std::optional<CellEntry> readAttendance(const MarkScale &scale, const QString &text)
{
    for (const QString &reading : readings(text)) {
        for (const Presence presence : {Presence::Absent, Presence::Ill, Presence::Excused, Presence::Late}) {
            const QString letter = scale.letter(presence);
            if (!letter.isEmpty() && plain(reading) == plain(letter))
                return CellEntry{CellEntry::Kind::Attendance, {}, presence, 0};
        }
    }
    return std::nullopt;
}

// «о15»: late by fifteen minutes (F-29).
std::optional<CellEntry> readLateness(const MarkScale &scale, const QString &text)
{
    if (scale.late.isEmpty() || text.size() < 2)
        return std::nullopt;
    bool ok = false;
    const int minutes = text.mid(1).toInt(&ok);
    const auto letter = readAttendance(scale, text.left(1));
    if (!ok || minutes <= 0 || minutes > 600 || !letter || letter->presence != Presence::Late)
        return std::nullopt;
    return CellEntry{CellEntry::Kind::Attendance, {}, Presence::Late, minutes};
}

const MarkSymbol *readMark(const MarkScale &scale, const QString &text)
{
    for (const QString &reading : readings(text)) {
        if (const MarkSymbol *symbol = scale.find(reading))
            return symbol;
    }
    return nullptr;
}

tl::unexpected<Error> refusal(const MarkScale &scale, const QString &text)
{
    return fail(Fault::ValueRefused,
                {{QStringLiteral("value"), text}, {QStringLiteral("allowed"), scale.allowed()}});
}

// «4/5» or «/5»: both halves are marks with a number (F-17).
Result<QList<CellEntry>> readFraction(const MarkScale &scale, const QString &text)
{
    const auto at = text.indexOf(scale.separator);
    const QString first = text.left(at).trimmed();
    const MarkSymbol *one = first.isEmpty() ? nullptr : scale.find(first);
    const MarkSymbol *two = scale.find(text.mid(at + scale.separator.size()).trimmed());
    if (!two || !two->number || (!first.isEmpty() && (!one || !one->number)))
        return refusal(scale, text);
    if (!scale.twoInCell)
        return fail(Fault::SecondMarkRefused, {{QStringLiteral("discipline"), scale.discipline}});
    QList<CellEntry> entries;
    if (one)
        entries.append({CellEntry::Kind::Mark, one->text, Presence::Absent, 0});
    entries.append({CellEntry::Kind::SecondMark, two->text, Presence::Absent, 0});
    return entries;
}

Result<QList<CellEntry>> readWord(const MarkScale &scale, const QString &word)
{
    if (const auto entry = readAttendance(scale, word))
        return QList<CellEntry>{*entry};
    if (const MarkSymbol *symbol = readMark(scale, word))
        return QList<CellEntry>{{CellEntry::Kind::Mark, symbol->text, Presence::Absent, 0}};
    if (const auto entry = readLateness(scale, word))
        return QList<CellEntry>{*entry};
    if (!scale.separator.isEmpty() && word.contains(scale.separator))
        return readFraction(scale, word);
    return refusal(scale, word);
}

bool isAttendance(const CellEntry &entry)
{
    return entry.kind == CellEntry::Kind::Attendance;
}

// Marks and a lateness may stand together; nothing else may, and nothing twice.
bool agree(const QList<CellEntry> &entries)
{
    const auto attendances = std::count_if(entries.begin(), entries.end(), isAttendance);
    const auto marks = std::count_if(entries.begin(), entries.end(),
                                     [](const CellEntry &e) { return e.kind == CellEntry::Kind::Mark; });
    if (attendances > 1 || marks > 1)
        return false;
    return attendances == 0 || entries.size() == 1 ||
           std::all_of(entries.begin(), entries.end(),
                       [](const CellEntry &e) { return !isAttendance(e) || e.presence == Presence::Late; });
}

void dropAbsence(Cell &cell)
{
    if (cell.attendance && cell.attendance->presence != Presence::Late)
        cell.attendance.reset();
}

void applyAttendance(Cell &cell, const CellEntry &entry)
{
    if (entry.presence == Presence::Present) {
        cell.attendance.reset();
        return;
    }
    cell.attendance = Attendance{entry.presence, entry.minutes};
    if (entry.presence != Presence::Late) {
        cell.value.clear();
        cell.value2.clear();
    }
}

} // namespace

const MarkSymbol *MarkScale::find(const QString &text) const
{
    const QString wanted = plain(text);
    const auto found = std::find_if(symbols.begin(), symbols.end(),
                                    [&](const MarkSymbol &symbol) { return plain(symbol.text) == wanted; });
    return found == symbols.end() ? nullptr : &*found;
}

QString MarkScale::letter(Presence presence) const
{
    switch (presence) {
    case Presence::Present:
        return {};
    case Presence::Absent:
        return absent;
    case Presence::Ill:
        return ill;
    case Presence::Excused:
        return excused;
    case Presence::Late:
        return late;
    }
    return {};
}

QStringList MarkScale::allowed() const
{
    QStringList list;
    for (const MarkSymbol &symbol : symbols)
        list.append(symbol.text);
    for (const QString &letter : {absent, ill, excused, late}) {
        if (!letter.isEmpty())
            list.append(letter);
    }
    return list;
}

MarkScale markScale(const Policy &policy, const QString &discipline, QDate day)
{
    const QStringList set = policy.words(QStringLiteral("marks.current"), day);
    MarkScale scale;
    scale.discipline = discipline;
    if (!letterOf(set, QStringLiteral("н")).isEmpty())
        scale.absent = policy.text(QStringLiteral("absence.symbol"), day);
    scale.ill = letterOf(set, QStringLiteral("б"));
    scale.excused = letterOf(set, QStringLiteral("п"));
    scale.late = letterOf(set, QStringLiteral("о"));
    if (scale.late.isEmpty() && policy.flag(QStringLiteral("marks.lateness"), day))
        scale.late = QStringLiteral("о");
    static const QStringList letters{QStringLiteral("н"), QStringLiteral("б"), QStringLiteral("п"),
                                     QStringLiteral("о")};
    for (const QString &symbol : set) {
        if (!letters.contains(plain(symbol)))
            scale.symbols.append({symbol, numberOf(symbol), isPassing(symbol)});
    }
    scale.twoInCell = namesDiscipline(policy.words(QStringLiteral("marks.two_in_cell"), day), discipline);
    return scale;
}

Result<QList<CellEntry>> readCellText(const MarkScale &scale, const QString &text)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QList<CellEntry>{CellEntry{}};
    QList<CellEntry> entries;
    for (const QString &word : words) {
        auto read = readWord(scale, word);
        if (!read && read.error().fault == Fault::ValueRefused)
            return refusal(scale, text.simplified());
        if (!read)
            return read;
        entries += *read;
    }
    if (!agree(entries))
        return refusal(scale, text.simplified());
    return entries;
}

Cell applyEntry(const Cell &before, const CellEntry &entry)
{
    Cell cell = before;
    switch (entry.kind) {
    case CellEntry::Kind::Mark:
        cell.value = entry.value;
        cell.value2.clear();
        dropAbsence(cell);
        break;
    case CellEntry::Kind::SecondMark:
        (cell.value.isEmpty() ? cell.value : cell.value2) = entry.value;
        dropAbsence(cell);
        break;
    case CellEntry::Kind::Attendance:
        applyAttendance(cell, entry);
        break;
    case CellEntry::Kind::Clear:
        cell.value.clear();
        cell.value2.clear();
        cell.attendance.reset();
        break;
    }
    return cell;
}

} // namespace semestr
