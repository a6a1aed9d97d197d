// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/photos.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include "core/genogram/tie_looks.h"

namespace core {
namespace {

constexpr int mostSide = 256;         // dots; 12 mm at 540 dots an inch
constexpr int mostDots = 64'000'000;  // a larger picture is refused: it would take more than a quarter of a gigabyte
constexpr double faceHigh = 0.25;     // of what is cut off a tall picture, the part above the square: faces are high up

const Attachment* photoOf(const CaseSnapshot& records, const Person& person) {
    const Attachment* file = person.photo ? records.find<Attachment>(*person.photo) : nullptr;
    return file && isPicture(*file) ? file : nullptr;
}

}  // namespace

bool isPicture(const Attachment& file) { return file.mediaType.startsWith(QLatin1String("image/")); }

QImage photoFrom(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!whole.isValid() || qint64(whole.width()) * whole.height() > mostDots) return {};
    const int shorter = std::min(whole.width(), whole.height());
    if (shorter > 2 * mostSide) reader.setScaledSize(whole * (2.0 * mostSide / shorter));
    const QImage read = reader.read();
    if (read.isNull()) return {};
    const int side = std::min(read.width(), read.height());
    const QRect square((read.width() - side) / 2, int((read.height() - side) * faceHigh), side, side);
    const int shown = std::min(side, mostSide);
    QImage photo(shown, shown, QImage::Format_RGB32);  // a new picture: what the file said besides stays behind
    photo.fill(Qt::white);
    QPainter painter(&photo);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(photo.rect(), read, square);
    return photo;
}

QStringList photosNeeded(const CaseSnapshot& records) {
    QStringList digests;
    for (const Person& person : records.all<Person>())
        if (const Attachment* file = photoOf(records, person); file && !digests.contains(file->digest))
            digests.append(file->digest);
    return digests;
}

QHash<PersonId, QImage> photosOf(const CaseSnapshot& records, const std::function<QImage(const QString& digest)>& photo) {
    QHash<PersonId, QImage> photos;
    for (const Person& person : records.all<Person>())
        if (const Attachment* file = photoOf(records, person))
            if (const QImage shown = photo(file->digest); !shown.isNull()) photos.insert(person.id, shown);
    return photos;
}

void makeFriendly(CaseSnapshot& records, GenogramOptions& options) {
    options.health = options.status = options.sensitive = false;
    options.largeNames = true;
    QList<Tie> gone;
    for (const Tie& tie : records.all<Tie>())
        if (tieLook(tie.kind).ink != Ink::TieClose && tie.kind != TieKind::Connected) gone.append(tie);
    for (const Tie& tie : std::as_const(gone)) records.take(tie);
}

}  // namespace core
