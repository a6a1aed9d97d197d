// SPDX-License-Identifier: MPL-2.0
// What a case is adapted to: a baby, a teenager, a parent who needs easy words. Ticked by hand; each says what it brings,
// and who on record speaks for one that is not ticked.
#pragma once

#include "ui/common/case_context.h"
#include "ui/common/form.h"

class QVBoxLayout;

namespace ui {

class VariantCard final : public QWidget {
    Q_OBJECT
public:
    explicit VariantCard(const CaseContext& context, QWidget* parent = nullptr);

private:
    void reload();
    void makeForm();
    void say(const QString& heading, const QString& text);
    void sayWhatItBrings(const core::Variant& variant);

    CaseContext case_;
    QVBoxLayout* formPlace_;
    QVBoxLayout* lines_;
    Form<core::CaseProfile>* form_ = nullptr;
    QStringList ids_;  ///< the variants the form offers
};

}  // namespace ui
