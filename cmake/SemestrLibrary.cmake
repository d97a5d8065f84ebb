include(floors)

function(semestr_target_of room out)
    string(REPLACE "/" "_" name "${room}")
    set(${out} "semestr_${name}" PARENT_SCOPE)
endfunction()

# semestr_library(ROOM [USES ROOM…] [LINKS TARGET…]): the static library of one room, from every source in its folder.
# A room that USES one which cmake/floors.cmake does not permit stops the configuration.
function(semestr_library room)
    cmake_parse_arguments(arg "" "" "USES;LINKS" ${ARGN})
    semestr_target_of(${room} target)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
         "${PROJECT_SOURCE_DIR}/${room}/*.cpp" "${PROJECT_SOURCE_DIR}/${room}/*.h")
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PUBLIC semestr_rules ${arg_LINKS})
    foreach(used IN LISTS arg_USES)
        if(NOT used IN_LIST SEMESTR_MAY_${room})
            message(FATAL_ERROR "${room} may not use ${used}: see cmake/floors.cmake")
        endif()
        semestr_target_of(${used} used_target)
        target_link_libraries(${target} PUBLIC ${used_target})
    endforeach()
endfunction()
