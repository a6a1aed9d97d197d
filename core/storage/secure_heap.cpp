// SPDX-License-Identifier: MPL-2.0
#include "core/storage/secure_heap.h"

#include "core/base/error.h"
#include "core/base/platform_memory.h"

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <mutex>
#include <vector>

namespace core {

namespace {

constexpr size_t chunkBytes = 256 * 1024;
constexpr size_t smallestPiece = 64;
constexpr size_t largestPiece = 64 * 1024;  // what is larger has pages of its own
constexpr size_t pageBytes = 4096;

/// Before each piece; as large as the alignment of what follows.
struct alignas(16) Head {
    size_t bytes;  // of the whole piece, with this
    Head* next;    // while it is free
};

/// Sizes of pieces grow by a quarter of a power of two: at most a fifth of a piece is left unused.
constexpr size_t stepsOfDouble = 4;
constexpr size_t classCount = stepsOfDouble * size_t(std::bit_width(largestPiece / smallestPiece) - 1) + 1;

size_t classOf(size_t bytes) {
    if (bytes <= smallestPiece) return 0;
    const size_t doubles = size_t(std::bit_width((bytes - 1) / smallestPiece)) - 1;
    const size_t base = smallestPiece << doubles, step = base / stepsOfDouble;
    return doubles * stepsOfDouble + (bytes - base + step - 1) / step;
}

size_t bytesOfClass(size_t number) {
    const size_t base = smallestPiece << (number / stepsOfDouble);
    return base + base / stepsOfDouble * (number % stepsOfDouble);
}

size_t pieceFor(size_t bytes) {
    const size_t whole = bytes + sizeof(Head);
    return whole > largestPiece ? (whole + pageBytes - 1) / pageBytes * pageBytes : bytesOfClass(classOf(whole));
}

struct Region {
    std::byte* begin;
    size_t bytes;
};

class Heap {
public:
    void* take(size_t bytes) {
        const size_t piece = pieceFor(bytes);
        const std::lock_guard guard(mutex_);
        Head* head = piece > largestPiece ? takeRegion(piece) : takePiece(piece);
        if (!head) return nullptr;
        head->bytes = piece;
        used_ += piece;
        return head + 1;
    }

    void give(void* memory) {
        Head* head = headOf(memory);
        const size_t piece = head->bytes;
        sodium_memzero(memory, piece - sizeof(Head));
        const std::lock_guard guard(mutex_);
        used_ -= piece;
        if (piece > largestPiece) return giveRegion(head);
        Head*& first = free_[classOf(piece)];
        head->next = first;
        first = head;
    }

    static size_t sizeOf(void* memory) { return headOf(memory)->bytes - sizeof(Head); }

    void tidy() {
        const std::lock_guard guard(mutex_);
        if (used_ > 0) {
            for (const Region& region : regions_) locked_ = lockPages(region.begin, region.bytes) && locked_;
            return;
        }
        for (const Region& region : regions_) releasePages(region.begin, region.bytes);
        regions_.clear();
        free_.fill(nullptr);
        rest_ = {};
        reserved_ = 0;
        locked_ = true;
    }

    SecureHeapState state() {
        const std::lock_guard guard(mutex_);
        return {reserved_, used_, locked_};
    }

    bool holds(QByteArrayView bytes) {
        const std::lock_guard guard(mutex_);
        return std::any_of(regions_.begin(), regions_.end(), [bytes](const Region& region) {
            const QByteArrayView all(reinterpret_cast<const char*>(region.begin), qsizetype(region.bytes));
            return all.contains(bytes);
        });
    }

private:
    static Head* headOf(void* memory) { return static_cast<Head*>(memory) - 1; }

    std::byte* addRegion(size_t bytes) {
        auto* begin = static_cast<std::byte*>(reservePages(bytes));
        if (!begin) return nullptr;
        if (!lockPages(begin, bytes) && std::exchange(locked_, false))
            qWarning("not all memory of the file could be kept out of the swap file");
        regions_.push_back({begin, bytes});
        reserved_ += bytes;
        return begin;
    }

    Head* takeRegion(size_t bytes) {
        std::byte* begin = addRegion(bytes);
        return begin ? new (begin) Head{} : nullptr;
    }

    void giveRegion(Head* head) {
        const auto at = std::find_if(regions_.begin(), regions_.end(),
                                     [head](const Region& region) { return region.begin == reinterpret_cast<std::byte*>(head); });
        reserved_ -= at->bytes;
        releasePages(at->begin, at->bytes);
        regions_.erase(at);
    }

    Head* takePiece(size_t bytes) {
        Head*& first = free_[classOf(bytes)];
        if (first) return std::exchange(first, first->next);
        if (rest_.bytes < bytes) {
            std::byte* begin = addRegion(chunkBytes);
            if (!begin) return nullptr;
            rest_ = {begin, chunkBytes};
        }
        Head* head = new (rest_.begin) Head{};
        rest_.begin += bytes;
        rest_.bytes -= bytes;
        return head;
    }

    std::mutex mutex_;
    std::vector<Region> regions_;
    std::array<Head*, classCount> free_{};
    Region rest_{};  // of the chunk that pieces are cut from
    size_t reserved_ = 0;
    size_t used_ = 0;
    bool locked_ = true;
};

Heap& heap() {
    static Heap* one = new Heap;  // never destroyed: SQLite may free after main has ended
    return *one;
}

void* takeForSqlite(int bytes) { return heap().take(size_t(bytes)); }
void giveBySqlite(void* memory) {
    if (memory) heap().give(memory);
}
int sizeForSqlite(void* memory) { return memory ? int(Heap::sizeOf(memory)) : 0; }
int roundForSqlite(int bytes) { return int(pieceFor(size_t(bytes)) - sizeof(Head)); }

void* resizeForSqlite(void* memory, int bytes) {
    if (size_t(bytes) <= Heap::sizeOf(memory) && pieceFor(size_t(bytes)) == Heap::sizeOf(memory) + sizeof(Head)) return memory;
    void* larger = heap().take(size_t(bytes));
    if (!larger) return nullptr;
    std::memcpy(larger, memory, std::min(Heap::sizeOf(memory), size_t(bytes)));
    heap().give(memory);
    return larger;
}

int startForSqlite(void*) { return SQLITE_OK; }
void stopForSqlite(void*) {}

}  // namespace

void installSecureHeap() {
    static const bool installed = [] {
        if (sodium_init() < 0) return false;
        sqlite3_mem_methods methods{takeForSqlite,  giveBySqlite,   resizeForSqlite, sizeForSqlite,
                                    roundForSqlite, startForSqlite, stopForSqlite,   nullptr};
        return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK;
    }();
    if (!installed) throw Error(Fault::Unsupported, QStringLiteral("no memory of our own for SQLite"));
}

SecureHeapState secureHeapState() { return heap().state(); }

void tidySecureHeap() { heap().tidy(); }

bool secureHeapHolds(QByteArrayView bytes) { return heap().holds(bytes); }

}  // namespace core
