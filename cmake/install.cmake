# SPDX-License-Identifier: MPL-2.0
include(GNUInstallDirs)
foreach(program kinkeeper kinkeeper-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
