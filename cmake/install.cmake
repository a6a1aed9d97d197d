# SPDX-License-Identifier: MPL-2.0
include(GNUInstallDirs)
install(TARGETS kinkeeper kinkeeper-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
