// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fettree.h"
#include "app/wording/words.h"

#include <QLocale>

namespace semestr::words {

namespace {

// «sheet „ИСП-31“, row 10, column „Группа“»: the parts that are known.
QString place(const Error &error)
{
    const QString sheet = argument(error, "sheet");
    const QString row = argument(error, "row");
    const QString column = argument(error, "column");
    return joined({sheet.isEmpty() ? QString() : Wording::tr("sheet “%1”").arg(sheet),
                   row.isEmpty() || row == QLatin1String("0") ? QString() : Wording::tr("row %1").arg(row),
                   column.isEmpty() ? QString() : Wording::tr("column “%1”").arg(column)},
                  QStringLiteral(", "));
}

// A limit: a number of bytes as «64 MiB», anything else as it is.
QString limitText(const Error &error)
{
    const QVariant limit = error.args.value(QStringLiteral("limit"));
    return limit.typeId() == QMetaType::LongLong ? QLocale().formattedDataSize(limit.toLongLong())
                                                 : argument(error, "limit");
}

QString fileFormat(const Error &error)
{
    const QString expected = argument(error, "expected");
    return expected.isEmpty()
               ? Wording::tr("The file “%1” is not of the kind that is read here.").arg(fileName(error))
               : Wording::tr("The file “%1” cannot be read as %2. Save it again in that format and repeat.")
                     .arg(fileName(error), expected);
}

QString fileLimit(const Error &error)
{
    return Wording::tr("The file “%1” holds a part that is too large: %2. The limit is %3. "
                       "Divide the file and repeat.")
        .arg(fileName(error), place(error), limitText(error));
}

QString columnMissing(const Error &error)
{
    const QString sheet = argument(error, "sheet");
    const QString column = argument(error, "column");
    return sheet.isEmpty()
               ? Wording::tr("The file “%1” has no column “%2”. Add it or choose the column by hand.")
                     .arg(fileName(error), column)
               : Wording::tr("The sheet “%2” of the file “%1” has no column “%3”. Add it or choose "
                             "the column by hand.")
                     .arg(fileName(error), sheet, column);
}

QString fileEmpty(const Error &error)
{
    const QString sheet = argument(error, "sheet");
    return sheet.isEmpty()
               ? Wording::tr("The file “%1” holds no rows. Check that it is the right one.")
                     .arg(fileName(error))
               : Wording::tr("The sheet “%2” of the file “%1” holds no rows. Choose another sheet.")
                     .arg(fileName(error), sheet);
}

QString fileDamaged(const Error &error)
{
    const QString where = joined({place(error), argument(error, "detail")}, QStringLiteral(", "));
    return where.isEmpty()
               ? Wording::tr("The file “%1” is damaged or was not saved whole. Save it again and repeat.")
                     .arg(fileName(error))
               : Wording::tr("The file “%1” is damaged (%2). Save it again and repeat.")
                     .arg(fileName(error), where);
}

QString newerDatabase(const Error &error)
{
    return Wording::tr("The file “%1” was made by a newer program (version %2 of the data). Update this "
                       "program; the file was not touched.")
        .arg(fileName(error), argument(error, "version"));
}

QString migrationFailed(const Error &error)
{
    return Wording::tr("The file “%1” could not be brought to version %2 (%3). It was left as it was; "
                       "take a copy of it to the administrator.")
        .arg(fileName(error), argument(error, "version"), argument(error, "detail"));
}

QString databaseDamaged(const Error &error)
{
    return Wording::tr(
               "The file “%1” is damaged (%2). Restore the last copy from the folder “copies” beside it.")
        .arg(fileName(error), argument(error, "detail"));
}

QString chainBroken(const Error &error)
{
    return Wording::tr("The history of changes was altered from outside, beginning with entry %1. Tell the "
                       "administrator and keep the file as it is.")
        .arg(argument(error, "opNo"));
}

// An option names something that a timetable's file does not have.
QString unknownInCall(const Error &error)
{
    const QString kind = argument(error, "kind");
    QString what = Wording::tr("--%2: there is no “%3” in the file “%1”.");
    if (kind == fetkind::day)
        what = Wording::tr("--%2: there is no day “%3” in the file “%1”.");
    else if (kind == fetkind::teacher)
        what = Wording::tr("--%2: there is no teacher “%3” in the file “%1”.");
    else if (kind == fetkind::room)
        what = Wording::tr("--%2: there is no room “%3” in the file “%1”.");
    return what.arg(fileName(error), argument(error, "option"), argument(error, "name"));
}

// A line of a timetable's file names something that its lists do not have.
QString unknownName(const Error &error)
{
    const QString kind = argument(error, "kind");
    QString what = Wording::tr("There is no “%3”: file “%1”, line %2.");
    if (kind == fetkind::day)
        what = Wording::tr("There is no day “%3”: file “%1”, line %2.");
    else if (kind == fetkind::hour)
        what = Wording::tr("There is no hour “%3”: file “%1”, line %2.");
    else if (kind == fetkind::teacher)
        what = Wording::tr("There is no teacher “%3”: file “%1”, line %2.");
    else if (kind == fetkind::students)
        what = Wording::tr("There is no group of students “%3”: file “%1”, line %2.");
    else if (kind == fetkind::room)
        what = Wording::tr("There is no room “%3”: file “%1”, line %2.");
    else if (kind == fetkind::activity)
        what = Wording::tr("There is no activity with the number “%3”: file “%1”, line %2.");
    return what.arg(fileName(error), argument(error, "line"), argument(error, "name"));
}

QString badElement(const Error &error)
{
    const QString value = argument(error, "value");
    return value.isEmpty()
               ? Wording::tr("“%3” is missing or empty: file “%1”, line %2.")
                     .arg(fileName(error), argument(error, "line"), argument(error, "element"))
               : Wording::tr("“%4” cannot stand in “%3”: file “%1”, line %2.")
                     .arg(fileName(error), argument(error, "line"), argument(error, "element"), value);
}

} // namespace

QString fileSentence(const Error &error)
{
    switch (error.fault) {
    case Fault::RowsRejected:
        return Wording::tr(
            "%n row(s) were rejected, so nothing was written. Correct them or choose to skip them.", nullptr,
            number(error, "count"));
    case Fault::FileFormat:
        return fileFormat(error);
    case Fault::FileEncoding:
        return Wording::tr(
                   "The letters of the file “%1” are neither UTF-8 nor Windows-1251. Save it in one of "
                   "them and repeat.")
            .arg(fileName(error));
    case Fault::FileTooLarge:
        return Wording::tr("The file “%1” is too large: the limit is %2. Divide it and repeat.")
            .arg(fileName(error), limitText(error));
    case Fault::FileLimit:
        return fileLimit(error);
    case Fault::FileDamaged:
        return fileDamaged(error);
    case Fault::FileOldFormat:
        return Wording::tr("The file “%1” is of the old Excel kind (.xls). Save it as .xlsx and repeat.")
            .arg(fileName(error));
    case Fault::FileProtected:
        return Wording::tr("The file “%1” opens by a password only. Save it without the password and repeat.")
            .arg(fileName(error));
    case Fault::FileEmpty:
        return fileEmpty(error);
    case Fault::ColumnMissing:
        return columnMissing(error);
    case Fault::NewerDatabase:
        return newerDatabase(error);
    case Fault::NotADatabase:
        return Wording::tr("The file “%1” is not a Semestr journal. Choose another one.")
            .arg(fileName(error));
    case Fault::MigrationFailed:
        return migrationFailed(error);
    case Fault::DatabaseDamaged:
        return databaseDamaged(error);
    case Fault::ChainBroken:
        return chainBroken(error);
    case Fault::UnknownName:
        return error.args.contains(QStringLiteral("option")) ? unknownInCall(error) : unknownName(error);
    case Fault::BadElement:
        return badElement(error);
    case Fault::FileExists:
        return Wording::tr("The file “%1” already exists. Choose another name.").arg(fileName(error));
    default:
        break;
    }
    return {};
}

QString machineSentence(const Error &error)
{
    const QString file = fileName(error);
    const QString detail = argument(error, "detail");
    switch (error.fault) {
    case Fault::FileUnreadable:
        return detail.isEmpty()
                   ? Wording::tr(
                         "The file “%1” cannot be read. Check that it is there and not open elsewhere.")
                         .arg(file)
                   : Wording::tr("The file “%1” cannot be read: %2.").arg(file, detail);
    case Fault::FileUnwritable:
        return detail.isEmpty()
                   ? Wording::tr("The file “%1” cannot be written. Choose another folder.").arg(file)
                   : Wording::tr("The file “%1” cannot be written: %2. Choose another folder.")
                         .arg(file, detail);
    case Fault::DiskFull:
        return Wording::tr("There is no room on the disk for the file “%1”. Free some space and repeat.")
            .arg(file);
    case Fault::DatabaseBusy:
        return Wording::tr("The file “%1” is in use by another program or window. Close it and repeat.")
            .arg(file);
    case Fault::DatabaseFailed:
        return Wording::tr(
                   "The journal's file answered with an error: %1. Nothing was written; repeat, then tell "
                   "the administrator.")
            .arg(detail);
    case Fault::NoPrinter:
        return Wording::tr("There is no printer on this PC. Save as PDF or connect a printer.");
    default:
        break;
    }
    return Wording::tr("The work was stopped before its end.");
}

} // namespace semestr::words
