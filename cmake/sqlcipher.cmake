# SPDX-License-Identifier: MPL-2.0
# SQLCipher is linked statically and its symbols are hidden, so that Qt's own SQLite never meets it (two copies of
# SQLite that share symbols crash, and would share locks on the same file).
find_library(SQLCIPHER_ARCHIVE NAMES libsqlcipher.a REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
add_library(sqlcipher INTERFACE)
target_link_libraries(sqlcipher INTERFACE ${SQLCIPHER_ARCHIVE} OpenSSL::Crypto m ${CMAKE_DL_LIBS})
target_compile_definitions(sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_options(sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)

find_library(ZXCVBN_LIBRARY NAMES zxcvbn REQUIRED)
add_library(zxcvbn INTERFACE)
target_link_libraries(zxcvbn INTERFACE ${ZXCVBN_LIBRARY})
