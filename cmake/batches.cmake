# SPDX-FileCopyrightText: The Cairn authors
# SPDX-License-Identifier: Apache-2.0
#
# How a whole build stays short. Most of the time that a file takes goes into headers of Qt and of the standard
# library, and into the same templates that each file instantiates anew. So libraries compile their files in
# batches, and what most files include is read once. Nothing of Cairn's own is precompiled: a change of ours
# compiles its batch again and not everything.
#
# Where two files of a batch give one name to different things, one of them takes another. Each file still includes what it uses: the
# preset `lint` compiles them one by one.

option(CAIRN_BATCHES "Compile files in batches, with precompiled headers" ON)

# A batch includes its files: compilers take what is private to one of them for what they would share.
if(CAIRN_BATCHES AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    target_compile_options(cairn_options INTERFACE -Wno-shadow -Wshadow=local -Wno-subobject-linkage)
elseif(CAIRN_BATCHES)
    target_compile_options(cairn_options INTERFACE -Wno-shadow) # clang tells local ones not apart
endif()

set(often_included_core
    <algorithm> <array> <chrono> <cmath> <functional> <map> <memory> <optional> <ranges> <set> <span> <string>
    <utility> <variant> <vector>
    <QByteArray> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QMap>
    <QRegularExpression> <QSet> <QString> <QStringList> <QUrl>)
set(often_included_app ${often_included_core}
    <QAbstractListModel> <QColor> <QCoreApplication> <QFontMetricsF> <QFuture> <QLocale> <QObject> <QPainter>
    <QPointer> <QPromise> <QQuickItem> <QQuickWindow> <QThreadPool> <QTimer> <QtQml/qqmlregistration.h>)
set(often_included_test ${often_included_core} <QProcess> <QSignalSpy> <QTemporaryDir> <QTest>)

# Clang wants the same macros for each file that reads a precompiled header, and builds little here.
function(cairn_precompile target headers)
    if(CAIRN_BATCHES AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        target_precompile_headers(${target} PRIVATE ${often_included_${headers}})
        # Without it the compiler cache cannot tell which precompiled header a file was compiled with.
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()

# A file's batch follows from its folder and its name, so that a new file joins one and leaves the others as they are.
function(cairn_compile_in_batches target headers)
    cairn_precompile(${target} ${headers})
    if(NOT CAIRN_BATCHES)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "^[^/].*\\.cpp$") # what is generated has an absolute path
    foreach(source IN LISTS sources)
        get_filename_component(folder ${source} DIRECTORY)
        string(MAKE_C_IDENTIFIER "in_${folder}" folder)
        list(APPEND ${folder} ${source})
        list(APPEND folders ${folder})
    endforeach()
    list(REMOVE_DUPLICATES folders)
    foreach(folder IN LISTS folders)
        list(LENGTH ${folder} files)
        set(batches 1)
        while(files GREATER 8)
            math(EXPR batches "${batches} * 2")
            math(EXPR files "${files} / 2")
        endwhile()
        foreach(source IN LISTS ${folder})
            string(MD5 number ${source})
            string(SUBSTRING ${number} 0 4 number)
            math(EXPR number "0x${number} % ${batches}")
            set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder}_${number})
        endforeach()
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP UNITY_BUILD_RELOCATABLE ON)
endfunction()

# Test programs of one folder with a window, or without, read the headers of the first of them, which must not have
# macros of its own.
function(cairn_precompile_test target folder)
    set(group precompiled_${folder})
    if("Qt6::Quick" IN_LIST ARGN)
        string(APPEND group _windows)
    endif()
    get_property(first GLOBAL PROPERTY ${group})
    if(NOT first)
        set_property(GLOBAL PROPERTY ${group} ${target})
        cairn_precompile(${target} test)
    elseif(CAIRN_BATCHES AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        target_precompile_headers(${target} REUSE_FROM ${first})
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()
