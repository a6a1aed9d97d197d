// SPDX-License-Identifier: MPL-2.0
// A list of small values inside one record (the names of a person, the phases of a union): one line of fields an item,
// Remove on each, Add below.
#pragma once

#include "ui/common/rows.h"

#include <memory>

class QGridLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ui {

/// The frame of the list: knows lines, not values.
class ListFieldBase : public Field {
    Q_OBJECT
public:
    QString problem() const override;
    QWidget* entry() const override;
    void setName(const QString& accessibleName) override;

protected:
    /// `item` is what one is called: "name".
    ListFieldBase(const Theme& theme, const QString& item, QWidget* parent);
    QWidget* addLine();
    void removeLine(int index);
    void adopt(int line, const QString& label, Field* field);
    int lineCount() const { return int(lines_.size()); }
    virtual void addFresh() = 0;
    virtual void take(int index) = 0;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line {
        QWidget* box;
        QGridLayout* grid;
        QToolButton* remove;
        QList<std::pair<QString, Field*>> fields;
        QList<QWidget*> cells;  ///< each field under its caption
    };
    void renumber();
    /// As many cells side by side as there is room for.
    void arrange(Line& line) const;

    Theme theme_;
    QString item_;
    QVBoxLayout* column_;
    QPushButton* add_;
    std::vector<Line> lines_;
};

/// The fields of one item.
template <core::Described V>
class ItemRows final : public Rows<V> {
public:
    using Placer = std::function<void(const QString& label, Field* field)>;
    ItemRows(const Theme& theme, std::function<QDate()> today, typename Rows<V>::People people, Placer placer)
        : Rows<V>(theme, std::move(today), std::move(people)), placer_(std::move(placer)) {}

    void show(const V& value) {
        value_ = value;
        for (const auto& binding : this->bindings_) binding.show(value);
    }
    V value() const {
        V value = *value_;
        for (const auto& binding : this->bindings_) binding.read(value);
        return value;
    }

protected:
    Field* place(const QString&, const QString& label, Field* field, const QString&) override {
        placer_(label, field);
        return field;
    }

private:
    Placer placer_;
    std::optional<V> value_;  // members without a field keep their value
};

template <core::Described V>
class ListField final : public ListFieldBase {
public:
    using MakeRows = std::function<void(ItemRows<V>&)>;
    ListField(const Theme& theme, const QString& item, std::function<QDate()> today, typename Rows<V>::People people,
              MakeRows make, std::function<V()> fresh)
        : ListFieldBase(theme, item, nullptr),
          theme_(theme),
          today_(std::move(today)),
          people_(std::move(people)),
          make_(std::move(make)),
          fresh_(std::move(fresh)) {}

    QList<V> value() const {
        QList<V> values;
        for (const auto& item : items_) values.append(item->value());
        return values;
    }
    void setValue(const QList<V>& values) {
        if (values == value()) return;
        while (int(items_.size()) > values.size()) take(int(items_.size()) - 1);
        for (int i = 0; i < values.size(); ++i) {
            if (i == int(items_.size())) append(values[i]);
            else items_[size_t(i)]->show(values[i]);
        }
    }

private:
    void append(const V& value) {
        addLine();
        const int line = lineCount() - 1;
        auto item = std::make_unique<ItemRows<V>>(
            theme_, today_, people_, [this, line](const QString& label, Field* field) { adopt(line, label, field); });
        make_(*item);
        item->show(value);
        items_.push_back(std::move(item));
    }
    void addFresh() override { append(fresh_()); }
    void take(int index) override {
        items_.erase(items_.begin() + index);
        removeLine(index);
    }

    Theme theme_;
    std::function<QDate()> today_;
    typename Rows<V>::People people_;
    MakeRows make_;
    std::function<V()> fresh_;
    std::vector<std::unique_ptr<ItemRows<V>>> items_;
};

template <core::Described T>
template <core::Described V>
Field* Rows<T>::list(const QString& label, QList<V> T::*member, const QString& item, std::function<void(ItemRows<V>&)> rows,
                     std::function<V()> fresh, const QString& hint) {
    auto* field = new ListField<V>(theme_, item, today_, people_, std::move(rows), std::move(fresh));
    return bindWith(
        columnOf<T>(member), label, field, hint, [=](const T& r) { field->setValue(r.*member); },
        [=](T& r) { r.*member = field->value(); });
}

}  // namespace ui
