# SPDX-License-Identifier: MPL-2.0
# The house's compiler and linker flags, carried by one interface target.
add_library(flags INTERFACE)
target_compile_options(flags INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor
    -Wno-missing-field-initializers>  # a record names what it sets; the rest keeps its default
    -fstack-protector-strong
    # A fifth of GCC's time goes into collecting its own garbage; a source needs some 300 MB without.
    $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=524288>)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(flags INTERFACE -fstack-clash-protection -fcf-protection)
endif()
if(KINKEEPER_SANITIZE OR NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    # GCC 12 takes an empty std::optional for an uninitialised value once it optimises.
    target_compile_options(flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(KINKEEPER_WERROR)
    target_compile_options(flags INTERFACE -Werror)
endif()
target_compile_definitions(flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
target_link_options(flags INTERFACE -Wl,-z,relro,-z,now -pie)

find_program(MOLD mold)
if(MOLD)
    target_link_options(flags INTERFACE -fuse-ld=mold)
endif()
# ccache hits with precompiled headers only if CCACHE_SLOPPINESS names pch_defines and time_macros: ./dev exports it.
find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
if(KINKEEPER_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    # These look at every access through a pointer, where AddressSanitizer stops a wrong one anyway; they double GCC's time.
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fno-sanitize=null,alignment,object-size,vptr,pointer-overflow>)
    add_link_options(-fsanitize=address,undefined)
endif()
if(KINKEEPER_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
