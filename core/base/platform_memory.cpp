// SPDX-License-Identifier: MPL-2.0
#include "core/base/platform_memory.h"

#include <cstdlib>

#include <QtGlobal>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/mman.h>
#endif

namespace core {

#ifdef Q_OS_UNIX
void* reservePages(std::size_t bytes) {
    void* pages = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED) return nullptr;
#ifdef MADV_DONTDUMP
    madvise(pages, bytes, MADV_DONTDUMP);
#endif
    return pages;
}

void releasePages(void* pages, std::size_t bytes) { munmap(pages, bytes); }

bool lockPages(void* pages, std::size_t bytes) { return mlock(pages, bytes) == 0; }
#else
void* reservePages(std::size_t bytes) { return std::calloc(1, bytes); }

void releasePages(void* pages, std::size_t) { std::free(pages); }

bool lockPages(void*, std::size_t) { return false; }
#endif

void releaseFreedMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace core
