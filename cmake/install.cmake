# SPDX-License-Identifier: MPL-2.0
# What is installed, and the packages made of it. `./dev package` calls cpack.
include(GNUInstallDirs)
set(packaging ${CMAKE_SOURCE_DIR}/packaging)
set(application org.kinkeeper.Kinkeeper)

foreach(program kinkeeper kinkeeper-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
        if(UNIX AND NOT APPLE)
            # Debian wants manual pages packed, without a time stamp.
            add_custom_command(OUTPUT ${program}.1.gz VERBATIM
                COMMAND gzip -9nc ${packaging}/${program}.1 > ${CMAKE_CURRENT_BINARY_DIR}/${program}.1.gz
                DEPENDS ${packaging}/${program}.1)
            add_custom_target(${program}_manual ALL DEPENDS ${program}.1.gz)
            install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${program}.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
        endif()
    endif()
endforeach()

if(UNIX AND NOT APPLE)
    install(FILES ${packaging}/${application}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${packaging}/${application}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${packaging}/${application}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES ${packaging}/${application}.mime.xml RENAME ${application}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
    install(FILES ${packaging}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/kinkeeper)
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
