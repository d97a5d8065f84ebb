// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/listgrid.h"
#include "ui/setup/listpreviewmodel.h"

class QPushButton;

namespace semestr {

class ImportDone;
class LongWork;
class PreviewPanel;

// Where a list comes from: a file, or a text of the clipboard.
struct ImportSource
{
    ListKind kind = ListKind::Students;
    ListScope scope;
    QString file;  // empty = the text
    QString sheet; // empty = the first
    QString text;
};

// Brings one list in: its rows are judged and can be corrected, then written in one transaction (B-22).
class ImportPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPage(const ListParts &parts, QWidget *parent = nullptr);

    void open(const ImportSource &source);
    const ImportSource &source() const { return m_source; }
    // True when nothing would be lost, or the person agrees.
    bool mayLeave();

public Q_SLOTS:
    void reread();
    void leave();

Q_SIGNALS:
    // Back to the list; nothing more is shown here.
    void left();
    void written(semestr::ListKind kind, qint64 tx);
    void undoRequested(semestr::ListKind kind, qint64 tx);
    void statusMessage(const QString &text);

private:
    QWidget *makeHeading();
    void connectParts();
    void chooseFile();
    void take(const Result<ReadList> &read);
    void showSheets(const QStringList &sheets);
    void match(const RawTable &table);
    void judge();
    void refuse(const Error &error);
    void refresh();
    QString obstacle() const;
    QString promise() const;
    ImportOptions options() const;
    void write();
    void finish(const Result<ListOutcome> &outcome);
    void setBusy(bool busy);
    void saveReport();

    ListParts m_parts;
    ListPreviewModel m_model;
    ImportSource m_source;
    QString m_trouble;     // why there is nothing to judge
    bool m_judged = false; // once since it was read
    bool m_edited = false;
    bool m_busy = false;
    int m_asked = 0; // only the newest answer counts
    QLabel *m_title = nullptr;
    QLabel *m_name = nullptr;
    QComboBox *m_sheets = nullptr;
    QPushButton *m_choose = nullptr;
    PreviewPanel *m_panel = nullptr;
    ImportDone *m_done = nullptr;
    QStackedWidget *m_stack = nullptr;
    LongWork *m_work = nullptr;
};

} // namespace semestr
