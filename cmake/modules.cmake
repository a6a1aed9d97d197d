# SPDX-License-Identifier: MPL-2.0
# Helpers that let a module be a folder: no list of sources or resources is kept by hand.

# add_house_library(NAME [SOURCE ...]): a static library, or an interface library while the folder holds no source.
# Sets NAME_public to the keyword under which the library passes on what it links.
function(add_house_library name)
    if(ARGN)
        add_library(${name} STATIC ${ARGN})
        set(${name}_public PUBLIC PARENT_SCOPE)
    else()
        add_library(${name} INTERFACE)
        set(${name}_public INTERFACE PARENT_SCOPE)
    endif()
endfunction()

# add_house_resources(NAME): every file in resources/NAME/ can be read as ":/NAME/...", by the library itself and by all
# that link it. A linker drops the unreferenced resource initialiser of a static library, so qt_add_resources() hands
# the compiled resources on as objects to each executable: nobody calls Q_INIT_RESOURCE.
function(add_house_resources name)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS resources/${name}/*)
    list(FILTER files EXCLUDE REGEX "/\\.[^/]*$")
    if(files)
        qt_add_resources(${name} ${name}_files PREFIX /${name} BASE ${CMAKE_CURRENT_SOURCE_DIR}/resources/${name} FILES ${files})
    endif()
endfunction()
