# One catalogue for ui/, app/wording and app/main; see translations/README.md.
set(SEMESTR_LANGUAGES ru en)
set(SEMESTR_TS_FILES "")
foreach(language IN LISTS SEMESTR_LANGUAGES)
    list(APPEND SEMESTR_TS_FILES "${PROJECT_SOURCE_DIR}/translations/semestr_${language}.ts")
endforeach()

# semestr_translations(TARGET): compiles the catalogues into TARGET at :/i18n and makes the target update_translations.
function(semestr_translations target)
    set_source_files_properties(${SEMESTR_TS_FILES} PROPERTIES OUTPUT_LOCATION "${CMAKE_BINARY_DIR}/i18n")
    qt_add_lrelease(${target} TS_FILES ${SEMESTR_TS_FILES} QM_FILES_OUTPUT_VARIABLE catalogues)
    qt_add_resources(${target} i18n PREFIX /i18n BASE "${CMAKE_BINARY_DIR}/i18n" FILES ${catalogues})
    add_custom_target(update_translations
        COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -DLUPDATE=$<TARGET_FILE:Qt6::lupdate> -DUPDATE=ON
                -P ${PROJECT_SOURCE_DIR}/cmake/CheckTranslations.cmake
        VERBATIM)
endfunction()

# The test «translations»: the catalogues hold every source string and every translation.
function(semestr_translations_test)
    add_test(NAME translations
        COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -DLUPDATE=$<TARGET_FILE:Qt6::lupdate>
                -DWORK=${CMAKE_BINARY_DIR}/translations-check -P ${PROJECT_SOURCE_DIR}/cmake/CheckTranslations.cmake)
    set_tests_properties(translations PROPERTIES LABELS unit)
endfunction()
