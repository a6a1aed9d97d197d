// SPDX-License-Identifier: MPL-2.0
#include "ui/common/reader_words.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::AudienceKind;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports)
public:
    static QString reader(AudienceKind kind, const QString& name) {
        switch (kind) {
        case AudienceKind::Internal: return tr("Our own file");
        case AudienceKind::Court: return tr("The court");
        case AudienceKind::Guardian: return tr("The children’s guardian");
        case AudienceKind::Parent: return tr("%1, parent").arg(name);
        case AudienceKind::Child: return tr("%1, child").arg(name);
        case AudienceKind::Carer: return name.isEmpty() ? tr("Any carer") : tr("%1, carer").arg(name);
        case AudienceKind::Agency: return name.isEmpty() ? tr("Any other agency") : tr("%1, agency").arg(name);
        case AudienceKind::Subject: return tr("%1, own record").arg(name);
        }
        return {};
    }
};

}  // namespace

QString readerWords(const core::CaseSnapshot& records, const core::Audience& audience) {
    const core::Person* person = audience.person ? records.find<core::Person>(*audience.person) : nullptr;
    return Tr::reader(audience.kind, person ? core::displayName(*person) : audience.name);
}

}  // namespace ui
