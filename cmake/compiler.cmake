# SPDX-FileCopyrightText: The Cairn authors
# SPDX-License-Identifier: Apache-2.0
#
# How everything here is compiled. Targets link cairn_options privately; packagers' own flags are kept.

add_library(cairn_options INTERFACE)
target_compile_features(cairn_options INTERFACE cxx_std_23)
target_compile_options(cairn_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wcast-qual -Wextra-semi -Wimplicit-fallthrough
    -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wshadow -Wunused)
# What clang counts among these and GCC does not: sizes are signed in Qt and unsigned in the standard
# library, and the initializers that C libraries define name their first fields only.
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    target_compile_options(cairn_options INTERFACE -Wno-sign-conversion -Wno-missing-field-initializers)
endif()
target_compile_definitions(cairn_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_UP_TO=0x060800)

if(CAIRN_CCACHE)
    find_program(CAIRN_CCACHE_PROGRAM ccache)
    if(CAIRN_CCACHE_PROGRAM)
        set(CMAKE_CXX_COMPILER_LAUNCHER ${CAIRN_CCACHE_PROGRAM})
    endif()
endif()

# Each test is a program of its own, so that linking is a good part of a build.
find_program(CAIRN_MOLD mold)
if(CAIRN_MOLD)
    set(CMAKE_LINKER_TYPE MOLD)
endif()

if(CAIRN_SANITIZE)
    add_compile_options(-fsanitize=${CAIRN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${CAIRN_SANITIZE})
    # GCC's own manual: with sanitizers this warning finds what is none, here in the standard library's <regex>.
    if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        add_compile_options(-Wno-maybe-uninitialized)
    endif()
endif()

# clang-tidy looks for its configuration upwards from a file: this one is for generated files. A check
# that finds nothing stands for none, which would be an error.
if(CMAKE_CXX_CLANG_TIDY)
    file(WRITE ${PROJECT_BINARY_DIR}/.clang-tidy "Checks: '-*,llvm-twine-local'\n")
endif()
