// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetrules.h"

namespace semestr {

namespace {

using Nodes = QList<const FetNode *>;

bool says(const FetNode &node, const char *name, const char *oldName = nullptr)
{
    return !node.value(QLatin1String(name)).isEmpty() ||
           (oldName && !node.value(QLatin1String(oldName)).isEmpty());
}

bool fixes(const FetNode &node)
{
    const bool time = node.name == QLatin1String("ConstraintActivityPreferredStartingTime") &&
                      says(node, "Preferred_Day", "Day") && says(node, "Preferred_Hour", "Hour");
    if (!time && node.name != QLatin1String("ConstraintActivityPreferredRoom"))
        return false;
    return node.isActive() && node.value(QLatin1String("Weight_Percentage")).trimmed().toDouble() >= 100;
}

// The longest run, or all where no run holds half of them. A permanent lock within a run does not end it.
Nodes longestRun(const FetNode &list)
{
    Nodes all, longest, run;
    for (const FetNode &node : list.children) {
        if (!fixes(node)) {
            run.clear();
            continue;
        }
        if (node.value(QLatin1String("Permanently_Locked")).trimmed() == QLatin1String("true"))
            continue;
        all.append(&node);
        run.append(&node);
        if (run.size() > longest.size())
            longest = run;
    }
    return 2 * longest.size() >= all.size() ? longest : all;
}

} // namespace

QSet<const FetNode *> timetableOf(const FetNode &root)
{
    QSet<const FetNode *> timetable;
    for (const char *name : {"Time_Constraints_List", "Space_Constraints_List"}) {
        const FetNode *list = root.child(QLatin1String(name));
        if (!list)
            continue;
        for (const FetNode *node : longestRun(*list))
            timetable.insert(node);
    }
    return timetable;
}

} // namespace semestr
