// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/listpreviewmodel.h"

namespace semestr {

// The preview of the first run, where a list is always one of students and no college stands yet.
class StudentPreviewModel final : public ListPreviewModel
{
    Q_OBJECT

public:
    explicit StudentPreviewModel(QObject *parent = nullptr);

    void setTable(const RawTable &table, const StudentColumns &columns);
    // The judgement of the present table.
    void setPreview(const ImportPreview &preview);
    StudentColumns columns() const;
    const ImportPreview &preview() const { return m_preview; }

private:
    ImportPreview m_preview;
};

} // namespace semestr
