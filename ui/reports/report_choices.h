// SPDX-License-Identifier: MPL-2.0
// What is asked for: kind of paper, reader, print size, day, and the options of the kind.
#pragma once

#include "core/report/report.h"
#include "ui/common/case_context.h"
#include "ui/common/field.h"
#include "ui/common/surface.h"

class QVBoxLayout;

namespace ui {

class ReportChoices final : public Surface {
    Q_OBJECT
public:
    explicit ReportChoices(const PageContext& context, QWidget* parent = nullptr);

    /// "" while nothing can be asked for; else why not: "This date is not understood."
    QString problem() const;
    core::Request request() const;
    core::Audience audience() const;
    /// Chooses a kind by name; false if there is none.
    bool setKind(const QString& name);
    void setAudience(const core::Audience& audience);
    void setSize(core::PrintSize size);
    /// Options of the kind by name; what the kind does not know is left out.
    void setOptions(const QMap<QString, QString>& options);
    void focusFirst();
    /// The readers of the case as they are now.
    void offerReaders();

Q_SIGNALS:
    void changed();

private:
    Field* addRow(QVBoxLayout* column, const QString& label, Field* field);
    void useSizeOf(const core::Audience& audience);
    void makeOptions();
    void addOption(const core::ReportOption& option);
    /// What an option that names a record of the case can be; none for other options.
    CodeChoices recordsFor(const QString& option) const;
    const core::ReportKind& kind() const;

    PageContext context_;
    QList<core::Audience> readers_;
    ChoiceField* kind_;
    ChoiceField* reader_ = nullptr;
    ChoiceField* size_ = nullptr;
    DateField* asAt_;
    QVBoxLayout* readerPlace_;
    QVBoxLayout* optionPlace_;
    QString optionsOf_;  ///< the kind and the records they are of
    QWidget* options_ = nullptr;
    QMap<QString, std::function<QString()>> values_;  ///< of the options; "" = the default
    QMap<QString, std::function<void(const QString&)>> setters_;
    QList<DateField*> dates_;
};

}  // namespace ui
