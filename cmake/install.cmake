# SPDX-License-Identifier: MPL-2.0
# What is installed, and the packages made of it. `./dev package` calls cpack.
include(GNUInstallDirs)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)  # a package needs the programs, not the tests
set(packaging ${CMAKE_SOURCE_DIR}/packaging)
set(application org.kinkeeper.Kinkeeper)

foreach(program kinkeeper kinkeeper-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()

# Manual pages, packed without a time stamp as Debian wants. The command line prints its own from the registry of commands.
set(manuals)
if(UNIX AND NOT APPLE AND TARGET kinkeeper)
    add_custom_command(OUTPUT kinkeeper.1.gz VERBATIM DEPENDS ${packaging}/kinkeeper.1
        COMMAND gzip -9nc ${packaging}/kinkeeper.1 > ${CMAKE_BINARY_DIR}/kinkeeper.1.gz)
    list(APPEND manuals ${CMAKE_BINARY_DIR}/kinkeeper.1.gz)
endif()
if(UNIX AND NOT APPLE AND TARGET kinkeeper-cli)
    add_custom_command(OUTPUT kinkeeper-cli.1.gz VERBATIM DEPENDS kinkeeper-cli
        COMMAND kinkeeper-cli --help-man > ${CMAKE_BINARY_DIR}/kinkeeper-cli.1
        COMMAND gzip -9nf ${CMAKE_BINARY_DIR}/kinkeeper-cli.1)
    list(APPEND manuals ${CMAKE_BINARY_DIR}/kinkeeper-cli.1.gz)
endif()
add_custom_target(manuals DEPENDS ${manuals})
if(manuals)
    install(FILES ${manuals} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()

if(UNIX AND NOT APPLE)
    install(FILES ${packaging}/${application}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${packaging}/${application}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${packaging}/${application}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES ${packaging}/${application}.mime.xml RENAME ${application}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
    set(papers ${CMAKE_INSTALL_DATADIR}/doc/kinkeeper)
    install(FILES ${packaging}/copyright ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${papers})
    if(LIBERATION_LICENCE)  # of the font that is compiled in
        install(FILES ${LIBERATION_LICENCE} DESTINATION ${papers} RENAME LICENCE.liberation-fonts)
    endif()
    if(DEJAVU_LICENCE)
        install(FILES ${DEJAVU_LICENCE} DESTINATION ${papers} RENAME LICENCE.dejavu-fonts)
    endif()
endif()

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME kinkeeper)
set(CPACK_PACKAGE_VENDOR "The Kinkeeper authors")
set(CPACK_PACKAGE_CONTACT "The Kinkeeper authors <kinkeeper@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "casework for children and their families")
set(CPACK_PACKAGE_DESCRIPTION "Kinkeeper holds a caseload in one encrypted file and turns it into genograms,
chronologies, agreements, calendars and court papers. It never uses a network.")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded while running, so not seen by the linker: the platform, and the driver Qt asks for by name.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-qpa-plugins, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, qt6-wayland")
include(CPack)
