# SPDX-License-Identifier: MPL-2.0
# The font of documents is compiled in as ":/core/fonts/LiberationSans-*.ttf", so that a document looks the same on every
# machine. It comes from the installed package (fonts-liberation2 in Debian), with its licence; it is not committed.
find_path(LIBERATION_FONTS LiberationSans-Regular.ttf REQUIRED
    PATHS /usr/share/fonts /usr/local/share/fonts PATH_SUFFIXES truetype/liberation2 truetype/liberation liberation-fonts)
file(GLOB font_files ${LIBERATION_FONTS}/LiberationSans-*.ttf)
qt_add_resources(core core_fonts PREFIX /core/fonts BASE ${LIBERATION_FONTS} FILES ${font_files})
# Arabic letters come from DejaVu Sans (fonts-dejavu-core), where it is there; without it papers say which letters are missing.
find_path(DEJAVU_FONTS DejaVuSans-Bold.ttf PATHS /usr/share/fonts /usr/local/share/fonts PATH_SUFFIXES truetype/dejavu dejavu)
if(DEJAVU_FONTS)
    qt_add_resources(core core_arabic_fonts PREFIX /core/fonts BASE ${DEJAVU_FONTS}
        FILES ${DEJAVU_FONTS}/DejaVuSans.ttf ${DEJAVU_FONTS}/DejaVuSans-Bold.ttf)
    find_file(DEJAVU_LICENCE NAMES copyright LICENSE PATHS /usr/share/doc/fonts-dejavu-core ${DEJAVU_FONTS} NO_DEFAULT_PATH)
    if(DEJAVU_LICENCE)
        set_source_files_properties(${DEJAVU_LICENCE} PROPERTIES QT_RESOURCE_ALIAS LICENCE.dejavu)
        qt_add_resources(core core_arabic_licence PREFIX /core/fonts FILES ${DEJAVU_LICENCE})
    endif()
endif()
find_file(LIBERATION_LICENCE NAMES copyright LICENSE
    PATHS /usr/share/doc/fonts-liberation2 /usr/share/doc/fonts-liberation ${LIBERATION_FONTS} NO_DEFAULT_PATH)
if(LIBERATION_LICENCE)
    set_source_files_properties(${LIBERATION_LICENCE} PROPERTIES QT_RESOURCE_ALIAS LICENCE)
    qt_add_resources(core core_font_licence PREFIX /core/fonts FILES ${LIBERATION_LICENCE})
endif()
