// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/sentences.h"
#include "app/wording/words.h"

namespace semestr {

namespace {

// A code with its two spellings; both are source strings of the context Wording.
struct KindWord
{
    const char *code;
    const char *name;
    const char *brief;
};

constexpr KindWord lessonWords[] = {
    {"lecture", QT_TRANSLATE_NOOP("Wording", "Lecture"), QT_TRANSLATE_NOOP("Wording", "Lec")},
    {"practice", QT_TRANSLATE_NOOP("Wording", "Practical lesson"), QT_TRANSLATE_NOOP("Wording", "Pr")},
    {"laboratory", QT_TRANSLATE_NOOP("Wording", "Laboratory lesson"), QT_TRANSLATE_NOOP("Wording", "Lab")},
    {"seminar", QT_TRANSLATE_NOOP("Wording", "Seminar"), QT_TRANSLATE_NOOP("Wording", "Sem")},
    {"control", QT_TRANSLATE_NOOP("Wording", "Control lesson"), QT_TRANSLATE_NOOP("Wording", "CL")},
    {"independent", QT_TRANSLATE_NOOP("Wording", "Independent study"), QT_TRANSLATE_NOOP("Wording", "Ind")},
    {"consultation", QT_TRANSLATE_NOOP("Wording", "Consultation"), QT_TRANSLATE_NOOP("Wording", "Con")},
    {"exam", QT_TRANSLATE_NOOP("Wording", "Examination"), QT_TRANSLATE_NOOP("Wording", "Ex")},
};

constexpr KindWord workWords[] = {
    {"oral", QT_TRANSLATE_NOOP("Wording", "Oral answer"), QT_TRANSLATE_NOOP("Wording", "OA")},
    {"written", QT_TRANSLATE_NOOP("Wording", "Written work"), QT_TRANSLATE_NOOP("Wording", "WW")},
    {"control", QT_TRANSLATE_NOOP("Wording", "Control work"), QT_TRANSLATE_NOOP("Wording", "CW")},
    {"independent", QT_TRANSLATE_NOOP("Wording", "Independent work"), QT_TRANSLATE_NOOP("Wording", "IW")},
    {"laboratory", QT_TRANSLATE_NOOP("Wording", "Laboratory work"), QT_TRANSLATE_NOOP("Wording", "LW")},
    {"practice", QT_TRANSLATE_NOOP("Wording", "Practical work"), QT_TRANSLATE_NOOP("Wording", "PW")},
    {"test", QT_TRANSLATE_NOOP("Wording", "Test"), QT_TRANSLATE_NOOP("Wording", "T")},
    {"essay", QT_TRANSLATE_NOOP("Wording", "Essay"), QT_TRANSLATE_NOOP("Wording", "Es")},
    {"exposition", QT_TRANSLATE_NOOP("Wording", "Exposition"), QT_TRANSLATE_NOOP("Wording", "Exp")},
    {"dictation", QT_TRANSLATE_NOOP("Wording", "Dictation"), QT_TRANSLATE_NOOP("Wording", "Dic")},
    {"project", QT_TRANSLATE_NOOP("Wording", "Project"), QT_TRANSLATE_NOOP("Wording", "Prj")},
    {"external", QT_TRANSLATE_NOOP("Wording", "External diagnostics"), QT_TRANSLATE_NOOP("Wording", "ED")},
    {"vtk", QT_TRANSLATE_NOOP("Wording", "Internal control work"), QT_TRANSLATE_NOOP("Wording", "ICW")},
};

struct RoleWord
{
    const char *code;
    const char *name;
};

constexpr RoleWord roleWords[] = {
    {"DIR", QT_TRANSLATE_NOOP("Wording", "Director")},
    {"DEP", QT_TRANSLATE_NOOP("Wording", "Deputy director")},
    {"HEAD", QT_TRANSLATE_NOOP("Wording", "Head of department")},
    {"ADM", QT_TRANSLATE_NOOP("Wording", "Administrator")},
    {"VADM", QT_TRANSLATE_NOOP("Wording", "Administrator (view only)")},
    {"DISP", QT_TRANSLATE_NOOP("Wording", "Dispatcher")},
    {"HR", QT_TRANSLATE_NOOP("Wording", "Personnel officer")},
    {"SEC", QT_TRANSLATE_NOOP("Wording", "Secretary")},
    {"CUR", QT_TRANSLATE_NOOP("Wording", "Curator")},
    {"TCH", QT_TRANSLATE_NOOP("Wording", "Teacher")},
    {"SUB", QT_TRANSLATE_NOOP("Wording", "Substitute teacher")},
    {"MST", QT_TRANSLATE_NOOP("Wording", "Master of training")},
    {"SOC", QT_TRANSLATE_NOOP("Wording", "Social pedagogue")},
    {"PSY", QT_TRANSLATE_NOOP("Wording", "Psychologist")},
    {"SPEC", QT_TRANSLATE_NOOP("Wording", "Appointed specialist")},
    {"STU", QT_TRANSLATE_NOOP("Wording", "Student")},
    {"PAR", QT_TRANSLATE_NOOP("Wording", "Parent")},
    {"DEL", QT_TRANSLATE_NOOP("Wording", "Authorised person")},
    {"INS", QT_TRANSLATE_NOOP("Wording", "Inspector")},
    {"ARC", QT_TRANSLATE_NOOP("Wording", "Archivist")},
};

template <class Words> auto wordOf(const Words &words, const QString &code) -> decltype(&words[0])
{
    for (const auto &word : words) {
        if (code == QLatin1String(word.code))
            return &word;
    }
    return nullptr;
}

} // namespace

QString lessonKindName(const QString &code)
{
    const KindWord *word = wordOf(lessonWords, code);
    return word ? Wording::tr(word->name) : code;
}

QString lessonKindShort(const QString &code)
{
    const KindWord *word = wordOf(lessonWords, code);
    return word ? Wording::tr(word->brief) : code;
}

QString workKindName(const QString &code)
{
    const KindWord *word = wordOf(workWords, code);
    return word ? Wording::tr(word->name) : code;
}

QString workKindShort(const QString &code)
{
    const KindWord *word = wordOf(workWords, code);
    return word ? Wording::tr(word->brief) : code;
}

QString roleName(const QString &role)
{
    // A college's own title lies over the catalogue; without one the code comes back.
    const QByteArray code = role.toUtf8();
    const QString title = QCoreApplication::translate("RoleTitles", code.constData());
    if (title != role)
        return title;
    const RoleWord *word = wordOf(roleWords, role);
    return word ? Wording::tr(word->name) : role;
}

QString planName()
{
    // No text of the catalogue, so its name is kept from the search for texts.
    static const char *const own = "ktp.title";
    const QString title = QCoreApplication::translate("PlanTitle", own);
    if (title != QLatin1String(own))
        return title;
    //: The thematic plan (КТП), where no regulation gives it a title of its own.
    return Wording::tr("Thematic plan");
}

} // namespace semestr
