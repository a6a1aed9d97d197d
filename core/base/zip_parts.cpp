// SPDX-License-Identifier: MPL-2.0
// Packing and unpacking in memory: no part of a paper ever lies on the disk as plain text.
#include "core/base/zip_parts.h"

#include "core/base/error.h"

#include <zip.h>

#include <memory>

namespace core {
namespace {

constexpr zip_uint16_t noTime = 0;
constexpr zip_uint16_t firstDay = (1 << 5) | 1;  // 1 January 1980

[[noreturn]] void fail(Fault fault, const char* doing) {
    throw Error(fault, QStringLiteral("a packed file could not be %1").arg(QLatin1String(doing)));
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
template <class T>
using Owned = std::unique_ptr<T, Discard>;

void add(zip_t* archive, const ZipPart& part) {
    zip_source_t* source = zip_source_buffer(archive, part.bytes.constData(), zip_uint64_t(part.bytes.size()), 0);
    if (!source) fail(Fault::Io, "packed");
    const zip_int64_t index = zip_file_add(archive, part.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail(Fault::Io, "packed");
    }
    zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_DEFLATE, 6);
    zip_file_set_dostime(archive, zip_uint64_t(index), noTime, firstDay, 0);
}

QByteArray contentOf(zip_source_t* source) {
    if (zip_source_open(source) != 0) fail(Fault::Io, "packed");
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    if (read < 0 || zip_uint64_t(read) != stat.size) fail(Fault::Io, "packed");
    return bytes;
}

}  // namespace

QByteArray zipped(const QList<ZipPart>& parts) {
    Owned<zip_source_t> target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!target) fail(Fault::Io, "packed");
    zip_source_keep(target.get());  // once for the archive, once to read it afterwards
    Owned<zip_t> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr));
    if (!archive) {
        zip_source_free(target.get());
        fail(Fault::Io, "packed");
    }
    for (const ZipPart& part : parts) add(archive.get(), part);
    if (zip_close(archive.get()) != 0) fail(Fault::Io, "packed");
    (void)archive.release();  // closing has freed it
    return contentOf(target.get());
}

QList<ZipPart> unzipped(const QByteArray& bytes, qint64 most) {
    if (bytes.isEmpty()) fail(Fault::Corrupt, "read");  // to libzip nothing is an archive with nothing in it
    zip_source_t* source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, nullptr);
    Owned<zip_t> archive(source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr);
    if (!archive) {
        if (source) zip_source_free(source);
        fail(Fault::Corrupt, "read");
    }
    QList<ZipPart> parts;
    zip_uint64_t left = zip_uint64_t(most);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive.get(), zip_uint64_t(i), 0, &stat) != 0 || stat.size > left) fail(Fault::Corrupt, "read");
        left -= stat.size;
        const Owned<zip_file_t> file(zip_fopen_index(archive.get(), zip_uint64_t(i), 0));
        QByteArray content(qsizetype(stat.size), Qt::Uninitialized);
        if (!file || zip_fread(file.get(), content.data(), stat.size) != zip_int64_t(stat.size)) fail(Fault::Corrupt, "read");
        parts << ZipPart{QString::fromUtf8(stat.name), content};
    }
    return parts;
}

}  // namespace core
