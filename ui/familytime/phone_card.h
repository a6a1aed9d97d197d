// SPDX-License-Identifier: MPL-2.0
// The times of the case as a calendar file for somebody's phone: for whom, with which titles, with or without an alarm.
#pragma once

#include "core/disclosure/audience.h"
#include "ui/common/case_context.h"

class QCheckBox;
class QComboBox;

namespace ui {

class PhoneCard final : public QWidget {
    Q_OBJECT
public:
    explicit PhoneCard(const CaseContext& context, QWidget* parent = nullptr);

private:
    void offerReaders();
    void write();

    CaseContext context_;
    QList<core::Audience> readers_;
    QComboBox* reader_;
    QComboBox* alarm_;
    QCheckBox* names_;
};

}  // namespace ui
