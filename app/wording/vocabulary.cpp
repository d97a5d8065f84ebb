// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/vocabulary.h"

#include <QJsonObject>
#include <algorithm>
#include <optional>

namespace semestr {

namespace {

constexpr QChar opening(0x27E6); // ⟦
constexpr QChar closing(0x27E7); // ⟧

struct WordForms
{
    const char16_t *key; // in a text
    const char *policy;  // whose value chooses; empty = the title of the curator
    int count;
    // What a value must hold to choose the second variant, the third one.
    std::array<const char16_t *, 2> marks;
};

constexpr std::array<WordForms, wordCount> forms{{
    {u"lesson", "words.lesson", 2, {u"урок", nullptr}},
    {u"mark", "words.mark", 2, {u"оценк", nullptr}},
    {u"group", "words.group", 2, {u"класс", nullptr}},
    {u"learner", "words.learner", 3, {u"обучающ", u"учащ"}},
    {u"curator", "", 2, {u"классн", nullptr}},
    {u"plan", "ktp.title", 3, {u"рабочая программа", u"поурочн"}},
}};

// What stands between two brackets.
struct Variants
{
    const WordForms *word = nullptr;
    QList<QStringView> texts;
};

std::optional<Variants> variantsOf(QStringView inner)
{
    const qsizetype colon = inner.indexOf(u':');
    const auto *word = std::find_if(forms.begin(), forms.end(), [&](const WordForms &form) {
        return colon > 0 && inner.first(colon) == QStringView(form.key);
    });
    if (word == forms.end())
        return std::nullopt;
    return Variants{&*word, inner.sliced(colon + 1).split(u'|')};
}

int chosenVariant(const WordForms &word, const QString &value)
{
    for (int i = 0; i + 1 < word.count; ++i) {
        if (value.contains(QStringView(word.marks[static_cast<size_t>(i)]), Qt::CaseInsensitive))
            return i + 1;
    }
    return 0;
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : QString(text.at(0).toUpper() + text.sliced(1));
}

} // namespace

Vocabulary Vocabulary::of(const Policy &policy, QDate day)
{
    Vocabulary vocabulary;
    const QJsonObject titles = policy.value(QStringLiteral("roles.titles"), day).toObject();
    for (auto it = titles.begin(); it != titles.end(); ++it) {
        if (!it.value().toString().isEmpty())
            vocabulary.roleTitles.insert(it.key(), capitalised(it.value().toString()));
    }
    for (size_t i = 0; i < forms.size(); ++i) {
        const QString key = QLatin1String(forms[i].policy);
        const QString value =
            key.isEmpty() ? titles.value(QStringLiteral("CUR")).toString() : policy.text(key, day);
        vocabulary.variants[i] = chosenVariant(forms[i], value);
    }
    vocabulary.planTitle = capitalised(policy.text(QStringLiteral("ktp.title"), day));
    return vocabulary;
}

QString worded(const QString &text, const Vocabulary &vocabulary)
{
    qsizetype open = text.indexOf(opening);
    if (open < 0)
        return text;
    QString result;
    result.reserve(text.size());
    qsizetype at = 0;
    for (; open >= 0; open = text.indexOf(opening, at)) {
        const qsizetype close = text.indexOf(closing, open);
        if (close < 0)
            break;
        result += QStringView(text).sliced(at, open - at);
        const QStringView inner = QStringView(text).sliced(open + 1, close - open - 1);
        if (const auto variants = variantsOf(inner)) {
            const auto chosen = vocabulary.variants[static_cast<size_t>(variants->word - forms.data())];
            result += variants->texts.value(chosen, variants->texts.constFirst());
        } else {
            result += QStringView(text).sliced(open, close - open + 1);
        }
        at = close + 1;
    }
    result += QStringView(text).sliced(at);
    return result;
}

QString wordingFault(const QString &text)
{
    qsizetype at = 0;
    for (qsizetype open = text.indexOf(opening); open >= 0; open = text.indexOf(opening, at)) {
        const qsizetype close = text.indexOf(closing, open);
        if (close < 0 || text.indexOf(closing, at) < open)
            break;
        const QString whole = text.sliced(open, close - open + 1);
        const QString inner = whole.sliced(1, whole.size() - 2);
        const auto variants = variantsOf(inner);
        if (!variants || variants->texts.size() != variants->word->count || inner.contains(opening))
            return whole;
        if (std::any_of(variants->texts.begin(), variants->texts.end(),
                        [](QStringView variant) { return variant.trimmed().isEmpty(); }))
            return whole;
        at = close + 1;
    }
    const QString rest = text.sliced(at);
    return rest.contains(opening) || rest.contains(closing) ? rest : QString();
}

} // namespace semestr
