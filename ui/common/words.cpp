// SPDX-License-Identifier: MPL-2.0
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QTranslator>

namespace ui {

void loadWords(const QString& language) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QStringLiteral(":/words/kinkeeper_%1.qm").arg(language)))
        QCoreApplication::installTranslator(translator);
}

}  // namespace ui
