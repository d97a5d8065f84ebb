// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/familysheetform.h"
#include "app/usecases/familyreport.h"
#include "tests/bench/bench.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>

namespace semestr::bench {

namespace {

constexpr int wantedPages = 500;
const QDate week(2026, 9, 28);

double since(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1000.0;
}

// A deputy at the keyboard: may print every group.
Session deputy()
{
    Session session;
    session.account = AccountId::fromBytes(QByteArray(16, 'a'));
    session.person = PersonId::fromBytes(QByteArray(16, 'd'));
    session.grants = {{QStringLiteral("DEP"), QStringLiteral("college"), {}, {QDate(2020, 1, 1), {}}}};
    return session;
}

QList<FamilySheets> read(Workspace &workspace, const QList<ReportGroup> &groups)
{
    FamilyReport report(workspace);
    QList<FamilySheets> sheets;
    int slips = 0;
    for (const ReportGroup &group : groups) {
        const auto collected = waitFor(report.collect(group.id, week));
        demand(collected.has_value(), "a group's sheets were not read");
        sheets.append(*collected);
        slips += static_cast<int>(collected->sheets.size());
        if (slips >= wantedPages * 2)
            break;
    }
    return sheets;
}

PrintedForm layOutAll(const FamilySheetForm &form, const QList<FamilySheets> &groups)
{
    PrintedForm all;
    for (const FamilySheets &sheets : groups) {
        const auto printed = form.compose(sheets);
        demand(printed.has_value(), "the sheets were not laid out");
        all.append(*printed);
    }
    return all;
}

// The same pages as a text document, as somebody would make it by hand: lines of one or two texts are
// paragraphs, those of three and more rows of a ruled table; a page break after every second slip.
class PagesDocument
{
public:
    explicit PagesDocument(const PrintedForm &printed)
    {
        m_text = QStringLiteral(R"(<?xml version="1.0" encoding="UTF-8"?><office:document
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm"
 fo:margin="5mm"/></style:page-layout>
<style:style style:name="t" style:family="paragraph"><style:text-properties style:font-name="PT Sans" fo:font-size="7pt"/></style:style>
<style:style style:name="n" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/>
<style:text-properties fo:font-size="2pt"/></style:style>
<style:style style:name="c" style:family="table-cell"><style:table-cell-properties fo:border="0.2mm solid #000000"/></style:style>
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4"/></office:master-styles>
<office:body><office:text>)");
        for (qsizetype slip = 0; slip < printed.slips.size(); ++slip) {
            addParagraph({}, slip > 0 && slip % printed.form.slips == 0);
            addSlip(printed.slips.at(slip));
        }
        m_text += QStringLiteral("</office:text></office:body></office:document>");
    }
    QByteArray bytes() const { return m_text.toUtf8(); }

private:
    void addSlip(const FormSlip &slip)
    {
        QMap<int, QMap<int, QString>> lines; // tenths of a millimetre
        for (const FormOp &op : slip.ops) {
            if (op.kind == FormOp::Kind::Text)
                lines[qRound(op.y * 10)][qRound(op.x * 10)] += op.text;
        }
        qsizetype width = 0; // of the open table
        for (const QMap<int, QString> &line : std::as_const(lines)) {
            const qsizetype wanted = line.size() < 3 ? 0 : line.size();
            if (wanted != width)
                turnTable(width, wanted);
            width = wanted;
            if (width > 0)
                addRow(line);
            else
                addParagraph(QStringList(line.values()).join(u' '));
        }
        turnTable(width, 0);
    }
    void turnTable(qsizetype from, qsizetype to)
    {
        if (from > 0)
            m_text += QStringLiteral("</table:table>");
        if (to > 0)
            m_text +=
                QStringLiteral("<table:table><table:table-column table:number-columns-repeated=\"%1\"/>")
                    .arg(to);
    }
    void addRow(const QMap<int, QString> &cells)
    {
        m_text += QStringLiteral("<table:table-row>");
        for (const QString &cell : cells) {
            m_text += QStringLiteral("<table:table-cell table:style-name=\"c\">");
            addParagraph(cell);
            m_text += QStringLiteral("</table:table-cell>");
        }
        m_text += QStringLiteral("</table:table-row>");
    }
    void addParagraph(const QString &text, bool onNewPage = false)
    {
        m_text += QStringLiteral("<text:p text:style-name=\"%1\">%2</text:p>")
                      .arg(QLatin1String(onNewPage ? "n" : "t"), text.toHtmlEscaped());
    }

    QString m_text;
};

double printByOffice(const QString &office, const QString &document, const QString &folder,
                     int *pages = nullptr)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(office, {QStringLiteral("-env:UserInstallation=file://%1/profile").arg(folder),
                           QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                           QStringLiteral("pdf"), QStringLiteral("--outdir"), folder, document});
    demand(process.waitForFinished(600'000) && process.exitCode() == 0, "LibreOffice did not print");
    const double us = since(timer);
    if (pages) {
        QFile pdf(folder + QStringLiteral("/slips.pdf"));
        demand(pdf.open(QIODevice::ReadOnly), "LibreOffice printed nothing");
        *pages = static_cast<int>(pdf.readAll().count("/Type/Page/"));
    }
    demand(QFile::remove(folder + QStringLiteral("/slips.pdf")), "LibreOffice printed nothing");
    return us;
}

} // namespace

void comparePrint(const Ground &ground)
{
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (ground.college.isEmpty() || office.isEmpty()) {
        std::printf("\nfamily sheets: no college or no LibreOffice here\n");
        return;
    }
    const SystemClock system;
    SystemIds ids(system);
    auto workspace = Workspace::open(ground.college, {{&system, &ids, true, {}}, QDate(2026, 10, 8)});
    demand(workspace.has_value(), "the college was not opened");
    (*workspace)->setSession(deputy());
    FamilyReport report(**workspace);
    const auto groups = waitFor(report.groups());
    demand(groups && !groups->isEmpty(), "no groups");
    const auto form = FamilySheetForm::load((*workspace)->time());
    demand(form.has_value(), "no form");
    const QTemporaryDir dir(QDir::tempPath() + QStringLiteral("/bench-XXXXXX"));
    const QString ours = dir.filePath(QStringLiteral("ours.pdf"));
    const QString document = dir.filePath(QStringLiteral("slips.fodt"));
    const QList<FamilySheets> sheets = read(**workspace, *groups);
    QFile file(document);
    demand(file.open(QIODevice::WriteOnly) && file.write(PagesDocument(layOutAll(*form, sheets)).bytes()) > 0,
           "no document");
    file.close();
    int officePages = 0;
    printByOffice(office, document, dir.path(), &officePages); // makes its profile
    Series whole, layout, theirs;
    int pages = 0;
    for (int run = 0; run < ground.runs; ++run) {
        theirs.us.append(printByOffice(office, document, dir.path()));
        QElapsedTimer timer;
        timer.start();
        const QList<FamilySheets> now = read(**workspace, *groups);
        const double reading = since(timer);
        const PrintedForm printed = layOutAll(*form, now);
        demand(writePdf(printed, ours).has_value(), "the PDF was not written");
        whole.us.append(since(timer));
        layout.us.append(since(timer) - reading);
        pages = printed.pages;
    }
    printHeading(QStringLiteral("family sheets, %1 pages").arg(pages), QStringLiteral("Semestr"),
                 QStringLiteral("LibreOffice, %1 pages").arg(officePages));
    print("data read, laid out, PDF written", whole, theirs, {12, true});
    print("laid out and PDF written", layout, theirs, {20, true});
}

} // namespace semestr::bench
