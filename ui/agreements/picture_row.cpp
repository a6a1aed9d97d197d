// SPDX-License-Identifier: MPL-2.0
#include "ui/agreements/picture_row.h"

#include "core/genogram/painter.h"
#include "core/report/pictograms.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

namespace ui {
namespace {

constexpr int side = 32;  // logical pixels

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PictureRow)
public:
    static QString usual() { return tr("As usual for this part"); }
};

// On white as on paper, whatever the theme.
QIcon iconOf(const QString& name, double scale) {
    QPixmap pixmap(qRound(side * scale), qRound(side * scale));
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(2, 2);
    core::paint(painter, core::pictogram(name, side - 4), core::paperColours());
    return QIcon(pixmap);
}

}  // namespace

CodeChoices pictureChoices(const CaseContext& context) {
    CodeChoices choices{{QString()}, {Tr::usual()}};
    const core::Words words = context.words();
    for (const QString& name : core::pictograms()) {
        const QString label = words.heading(QStringLiteral("picture.") + name, core::Register::Family);
        choices.codes.append(name);
        choices.labels.append(label.isEmpty() ? name : label);
    }
    return choices;
}

void showPictures(ChoiceField* field, const QStringList& codes) {
    auto* box = qobject_cast<QComboBox*>(field->editor());
    if (!box) return;
    box->setIconSize(QSize(side, side));
    for (int i = 1; i < codes.size(); ++i) box->setItemIcon(i, iconOf(codes[i], box->devicePixelRatioF()));
}

}  // namespace ui
