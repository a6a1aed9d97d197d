// SPDX-License-Identifier: MPL-2.0
// Fields of a chronology entry that no other record has: who took part and how, the factors it bears on, the linked source.
#pragma once

#include "core/model/chronology_entry.h"
#include "ui/common/case_context.h"
#include "ui/common/list_field.h"

namespace ui {

/// One line a person: name and role. Lines without a name are left out.
class ParticipantsField final : public ListFieldBase {
public:
    using People = std::function<QList<PersonField::Choice>()>;
    ParticipantsField(const Theme& theme, People people);
    QList<core::Participant> value() const;
    void setValue(const QList<core::Participant>& participants);

private:
    struct Line {
        PersonField* person;
        ChoiceField* role;
    };
    void append(const std::optional<core::Participant>& participant);
    void addFresh() override { append(std::nullopt); }
    void take(int index) override;

    Theme theme_;
    People people_;
    std::vector<Line> lines_;
};

/// One line a factor of the library. A factor that the library no longer holds stays until its line is taken away.
class FactorsField final : public ListFieldBase {
    Q_OBJECT
public:
    /// `known` begins with what stands for "not chosen".
    FactorsField(const Theme& theme, const CodeChoices& known);
    QStringList value() const;
    void setValue(const QStringList& factors);

private:
    struct Line {
        ChoiceField* factor;
        QString kept;  ///< what was stored and is not among the choices
    };
    void append(const QString& factor);
    void addFresh() override { append({}); }
    void take(int index) override;

    Theme theme_;
    CodeChoices known_;
    std::vector<Line> lines_;
};

/// One of the sources of the case, or none.
class SourceField final : public Field {
    Q_OBJECT
public:
    struct Choice {
        core::SourceId id;
        QString title;
    };
    SourceField(const Theme& theme, std::function<QList<Choice>()> sources, QWidget* parent = nullptr);
    std::optional<core::SourceId> value() const;
    void setValue(const std::optional<core::SourceId>& id);

private:
    std::function<QList<Choice>()> sources_;
    QList<Choice> choices_;
    class QComboBox* box_;
};

}  // namespace ui
