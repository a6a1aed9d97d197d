# SPDX-License-Identifier: MPL-2.0
# The font of documents is compiled in as ":/core/fonts/LiberationSans-*.ttf", so that a document looks the same on every
# machine. It comes from the installed package (fonts-liberation2 in Debian), with its licence; it is not committed.
find_path(LIBERATION_FONTS LiberationSans-Regular.ttf REQUIRED
    PATHS /usr/share/fonts /usr/local/share/fonts PATH_SUFFIXES truetype/liberation2 truetype/liberation liberation-fonts)
file(GLOB font_files ${LIBERATION_FONTS}/LiberationSans-*.ttf)
qt_add_resources(core core_fonts PREFIX /core/fonts BASE ${LIBERATION_FONTS} FILES ${font_files})
find_file(LIBERATION_LICENCE NAMES copyright LICENSE
    PATHS /usr/share/doc/fonts-liberation2 /usr/share/doc/fonts-liberation ${LIBERATION_FONTS} NO_DEFAULT_PATH)
if(LIBERATION_LICENCE)
    set_source_files_properties(${LIBERATION_LICENCE} PROPERTIES QT_RESOURCE_ALIAS LICENCE)
    qt_add_resources(core core_font_licence PREFIX /core/fonts FILES ${LIBERATION_LICENCE})
endif()
