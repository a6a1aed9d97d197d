// SPDX-License-Identifier: MPL-2.0
#include "core/base/scanner.h"

#ifdef KINKEEPER_SANE
#include <sane/sane.h>
#include <sane/saneopts.h>
#include <QMutex>
#endif

namespace core {

#ifdef KINKEEPER_SANE
namespace {

constexpr qint64 mostBytes = qint64(400) << 20;
constexpr double pageWidth = 210, pageHeight = 297;  // mm of A4
constexpr double dotsPerMetre = 1 / 0.0254;          // for one dot per inch

/// SANE is one for the whole process and not made for threads.
QMutex& gate() {
    static QMutex mutex;
    return mutex;
}

class Sane {
public:
    Sane() : lock_(&gate()) {
        if (sane_init(nullptr, nullptr) != SANE_STATUS_GOOD) throw Error(Fault::Io, QStringLiteral("no scanner service"));
    }
    ~Sane() { sane_exit(); }
    Q_DISABLE_COPY_MOVE(Sane)

private:
    QMutexLocker<QMutex> lock_;
};

void demand(SANE_Status status) {
    if (status == SANE_STATUS_GOOD) return;
    const bool gone = status == SANE_STATUS_DEVICE_BUSY || status == SANE_STATUS_INVAL || status == SANE_STATUS_ACCESS_DENIED;
    throw Error(status == SANE_STATUS_CANCELLED ? Fault::Cancelled
                : status == SANE_STATUS_NO_MEM  ? Fault::NoSpace
                : gone                          ? Fault::NotFound
                                                : Fault::Io,
                QStringLiteral("scanner: ") + QString::fromLatin1(sane_strstatus(status)));
}

/// An open device with its options by name.
class Device {
public:
    explicit Device(const QString& name) { demand(sane_open(name.toUtf8().constData(), &handle_)); }
    ~Device() {
        sane_cancel(handle_);
        sane_close(handle_);
    }
    Q_DISABLE_COPY_MOVE(Device)

    SANE_Handle handle() const { return handle_; }

    /// A number, put to the nearest that the device takes, which is returned; `value` itself if it has no such option.
    double set(const char* name, double value) {
        const auto [number, option] = find(name);
        if (!option || (option->type != SANE_TYPE_INT && option->type != SANE_TYPE_FIXED) ||
            option->size > int(sizeof(SANE_Word)))
            return value;
        const bool fixed = option->type == SANE_TYPE_FIXED;
        const auto real = [fixed](SANE_Word word) { return fixed ? SANE_UNFIX(word) : double(word); };
        if (option->constraint_type == SANE_CONSTRAINT_RANGE)
            value = std::clamp(value, real(option->constraint.range->min), real(option->constraint.range->max));
        if (option->constraint_type == SANE_CONSTRAINT_WORD_LIST) {
            const SANE_Word* list = option->constraint.word_list;
            double best = real(list[1]);
            for (int i = 1; i <= list[0]; ++i)
                if (std::abs(real(list[i]) - value) < std::abs(best - value)) best = real(list[i]);
            value = best;
        }
        SANE_Word word = fixed ? SANE_FIX(value) : SANE_Word(std::lround(value));
        demand(sane_control_option(handle_, number, SANE_ACTION_SET_VALUE, &word, nullptr));
        return real(word);
    }

    void set(const char* name, bool on) {
        const auto [number, option] = find(name);
        if (!option || option->type != SANE_TYPE_BOOL) return;
        SANE_Word word = on ? SANE_TRUE : SANE_FALSE;
        demand(sane_control_option(handle_, number, SANE_ACTION_SET_VALUE, &word, nullptr));
    }

    /// The first of the option's own words that begins with one of `starts`; makers write "Color", "24bit Color[Fast]".
    void choose(const char* name, const QStringList& starts) {
        const auto [number, option] = find(name);
        if (!option || option->type != SANE_TYPE_STRING || option->constraint_type != SANE_CONSTRAINT_STRING_LIST) return;
        for (const QString& start : starts)
            for (const SANE_String_Const* word = option->constraint.string_list; *word; ++word) {
                if (!QString::fromLatin1(*word).contains(start, Qt::CaseInsensitive)) continue;
                QByteArray text(*word);
                text.resize(std::max<qsizetype>(text.size() + 1, option->size), '\0');
                return demand(sane_control_option(handle_, number, SANE_ACTION_SET_VALUE, text.data(), nullptr));
            }
    }

private:
    std::pair<SANE_Int, const SANE_Option_Descriptor*> find(const char* name) const {
        for (SANE_Int i = 1; const SANE_Option_Descriptor* option = sane_get_option_descriptor(handle_, i); ++i)
            if (option->name && std::strcmp(option->name, name) == 0 && SANE_OPTION_IS_ACTIVE(option->cap) &&
                SANE_OPTION_IS_SETTABLE(option->cap))
                return {i, option};
        return {0, nullptr};
    }

    SANE_Handle handle_ = nullptr;
};

/// The bytes of one frame, row by row.
struct Frame {
    SANE_Parameters form{};
    QByteArray bytes;
    int lines() const { return form.bytes_per_line > 0 ? int(bytes.size() / form.bytes_per_line) : 0; }
};

Frame readFrame(SANE_Handle handle, const Progress& progress) {
    Frame frame;
    demand(sane_start(handle));
    demand(sane_get_parameters(handle, &frame.form));
    const qint64 all = frame.form.lines > 0 ? qint64(frame.form.lines) * frame.form.bytes_per_line : 0;
    if (all > mostBytes) throw Error(Fault::NoSpace, QStringLiteral("the page has too many dots"));
    frame.bytes.reserve(qsizetype(all));
    QByteArray part(64 * 1024, Qt::Uninitialized);
    for (;;) {
        SANE_Int read = 0;
        const SANE_Status status = sane_read(handle, reinterpret_cast<SANE_Byte*>(part.data()), SANE_Int(part.size()), &read);
        if (status == SANE_STATUS_EOF) return frame;
        demand(status);
        frame.bytes.append(part.constData(), read);
        if (frame.bytes.size() > mostBytes) throw Error(Fault::NoSpace, QStringLiteral("the page has too many dots"));
        progress.step(frame.bytes.size(), all);
    }
}

/// The value of one channel at one dot, 0 to 255.
int valueAt(const Frame& frame, int x, int y, int channel, int channels) {
    const auto* row = reinterpret_cast<const uchar*>(frame.bytes.constData()) + qsizetype(y) * frame.form.bytes_per_line;
    const int at = x * channels + channel;
    if (frame.form.depth == 16) return reinterpret_cast<const quint16*>(row)[at] >> 8;
    // One bit a dot: 1 is black in grey, and full light in colour.
    if (frame.form.depth == 1) {
        const bool set = row[at / 8] & (0x80 >> (at % 8));
        return set == (channels > 1) ? 255 : 0;
    }
    return row[at];
}

bool isGrey(const Frame& frame) { return frame.form.format == SANE_FRAME_GRAY; }

/// One frame of grey or colour, or three frames with a colour each.
QImage pictureOf(const QList<Frame>& frames) {
    const Frame& first = frames.first();
    const int width = first.form.pixels_per_line, height = first.lines();
    const bool apart = frames.size() == 3;
    QImage picture(width, height, isGrey(first) ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    if (picture.isNull()) throw Error(Fault::NoSpace, QStringLiteral("no memory for the page"));
    for (int y = 0; y < height; ++y) {
        uchar* row = picture.scanLine(y);
        for (int x = 0; x < width; ++x) {
            if (isGrey(first)) {
                row[x] = uchar(valueAt(first, x, y, 0, 1));
                continue;
            }
            for (int channel = 0; channel < 3; ++channel)
                row[3 * x + channel] = uchar(apart ? valueAt(frames[channel], x, y, 0, 1) : valueAt(first, x, y, channel, 3));
        }
    }
    return picture;
}

QList<Frame> readFrames(SANE_Handle handle, const Progress& progress) {
    QList<Frame> frames;
    do frames.append(readFrame(handle, progress));
    while (!frames.last().form.last_frame && frames.size() < 3);
    const auto order = [](const Frame& frame) { return int(frame.form.format); };  // red, green, blue are in order
    std::sort(frames.begin(), frames.end(), [&](const Frame& a, const Frame& b) { return order(a) < order(b); });
    const bool whole = frames.size() == 1 ? frames.first().form.format <= SANE_FRAME_RGB : frames.size() == 3;
    const auto fits = [&](const Frame& frame) {
        return frame.form.pixels_per_line == frames.first().form.pixels_per_line && frame.lines() == frames.first().lines();
    };
    if (!whole || frames.first().lines() == 0 || !std::all_of(frames.begin(), frames.end(), fits))
        throw Error(Fault::Io, QStringLiteral("the scanner gave no whole page"));
    return frames;
}

}  // namespace

bool canScan() { return true; }

QList<ScanDevice> scanDevices() {
    const Sane sane;
    const SANE_Device** list = nullptr;
    demand(sane_get_devices(&list, SANE_TRUE));
    QList<ScanDevice> devices;
    for (; list && *list; ++list) {
        const auto text = [](SANE_String_Const words) { return QString::fromUtf8(words).simplified(); };
        devices.append({text((*list)->name), QString(text((*list)->vendor) + u' ' + text((*list)->model)).trimmed()});
    }
    return devices;
}

QImage scanPage(const ScanSettings& settings, const Progress& progress) {
    const Sane sane;
    Device device(settings.device);
    constexpr double coarse = 75;  // dots per inch of a preview
    device.set(SANE_NAME_PREVIEW, settings.preview);
    device.choose(SANE_NAME_SCAN_MODE, settings.colour ? QStringList{QStringLiteral("colo")}
                                                       : QStringList{QStringLiteral("gray"), QStringLiteral("grey")});
    device.set(SANE_NAME_BIT_DEPTH, 8.0);
    const double resolution = device.set(SANE_NAME_SCAN_RESOLUTION, settings.preview ? coarse : settings.resolution);
    device.set(SANE_NAME_SCAN_TL_X, 0.0);
    device.set(SANE_NAME_SCAN_TL_Y, 0.0);
    device.set(SANE_NAME_SCAN_BR_X, pageWidth);
    device.set(SANE_NAME_SCAN_BR_Y, pageHeight);
    progress.step(0, 0);
    QImage picture = pictureOf(readFrames(device.handle(), progress));
    picture.setDotsPerMeterX(qRound(resolution * dotsPerMetre));
    picture.setDotsPerMeterY(qRound(resolution * dotsPerMetre));
    return picture;
}

#else

bool canScan() { return false; }
QList<ScanDevice> scanDevices() { throw Error(Fault::Unsupported, QStringLiteral("built without SANE")); }
QImage scanPage(const ScanSettings&, const Progress&) { throw Error(Fault::Unsupported, QStringLiteral("built without SANE")); }

#endif

}  // namespace core
