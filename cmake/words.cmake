# SPDX-License-Identifier: MPL-2.0
# Every resources/words/NAME.ts becomes ":/words/NAME.qm". English has one too: it tells "1 person" from "2 people".
find_program(LRELEASE NAMES lrelease lrelease-qt6 REQUIRED
    PATHS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} /usr/lib/qt6/bin /usr/lib/qt6/libexec NO_CMAKE_SYSTEM_PATH)
file(GLOB catalogues CONFIGURE_DEPENDS resources/words/*.ts)
foreach(catalogue ${catalogues})
    get_filename_component(name ${catalogue} NAME_WE)
    set(compiled ${CMAKE_BINARY_DIR}/words/${name}.qm)
    add_custom_command(OUTPUT ${compiled} COMMAND ${LRELEASE} -silent ${catalogue} -qm ${compiled} DEPENDS ${catalogue} VERBATIM)
    list(APPEND compiled_catalogues ${compiled})
endforeach()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/words)
qt_add_resources(ui ui_words PREFIX /words BASE ${CMAKE_BINARY_DIR}/words FILES ${compiled_catalogues})
