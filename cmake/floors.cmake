# The floors of the house: which rooms a room may include.
# CMake links by this table and the test "floors" compares every #include with it (cmake/CheckFloors.cmake).
# A line is:  floor(ROOM  ROOMS IT MAY INCLUDE…)
macro(floor room)
    list(APPEND SEMESTR_ROOMS ${room})
    set(SEMESTR_MAY_${room} ${ARGN})
endmacro()

floor(app/foundation)
floor(app/domain      app/foundation)
# Standard C++ alone; a use case feeds it.
floor(app/planner)
floor(app/store       app/domain app/foundation)
floor(app/changelog   app/store app/domain app/foundation)
floor(app/usecases    app/changelog app/store app/domain app/foundation)
floor(app/sync        app/usecases app/changelog app/store app/domain app/foundation)
floor(app/exchange    app/usecases app/domain app/planner app/foundation)
floor(app/reports     app/usecases app/domain app/foundation)
floor(app/wording     app/usecases app/exchange app/reports app/domain app/foundation)
floor(ui/common       app/wording app/usecases app/exchange app/reports app/domain app/foundation)
floor(ui/journal      ui/common app/wording app/usecases app/exchange app/reports app/domain app/foundation)
floor(ui/setup        ui/common app/wording app/usecases app/exchange app/reports app/domain app/foundation)
floor(ui/curator      ui/common app/wording app/usecases app/exchange app/reports app/domain app/foundation)
floor(ui/sync         ui/common app/wording app/usecases app/exchange app/reports app/domain app/foundation)
floor(ui/desk         ui/common app/wording app/usecases app/exchange app/reports app/domain app/foundation)
floor(ui/help         ui/common app/wording app/usecases app/exchange app/reports app/domain app/foundation)
floor(ui/shell        ui/desk ui/help ui/journal ui/setup ui/curator ui/sync ui/common app/wording app/usecases app/exchange app/reports app/domain app/foundation)
# The roofs plug everything together and are included by nobody.
floor(app/main        app/planner ui/shell ui/desk ui/help ui/journal ui/setup ui/curator ui/sync ui/common app/wording app/reports app/exchange app/sync app/usecases app/changelog app/store app/domain app/foundation)
