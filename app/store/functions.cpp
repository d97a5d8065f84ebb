// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/functions.h"

#include "app/foundation/idsource.h"
#include "app/store/sealing.h"

#include <QUuid>
#include <sqlite3.h>

namespace semestr {

namespace {

struct SaltState
{
    IdSource *ids;
    qint64 opNo = -1;
    QByteArray salt;
};

QByteArray blobOf(sqlite3_value *value)
{
    return QByteArray(static_cast<const char *>(sqlite3_value_blob(value)), sqlite3_value_bytes(value));
}

std::optional<QByteArray> fieldOf(sqlite3_value *value)
{
    if (sqlite3_value_type(value) == SQLITE_NULL)
        return std::nullopt;
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QByteArray(text, sqlite3_value_bytes(value));
}

void answer(sqlite3_context *context, const QByteArray &bytes)
{
    sqlite3_result_blob(context, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

void answerText(sqlite3_context *context, const QByteArray &utf8)
{
    sqlite3_result_text(context, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

// 16 bytes as an id in words, any others as x and hex.
QByteArray idWords(const QByteArray &bytes)
{
    return bytes.size() == 16 ? QUuid::fromRfc4122(bytes).toByteArray(QUuid::WithoutBraces)
                              : QByteArray('x' + bytes.toHex());
}

void idText(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return sqlite3_result_null(context);
    answerText(context, idWords(blobOf(values[0])));
}

void idBlob(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto text = fieldOf(values[0]);
    if (!text)
        return sqlite3_result_null(context);
    if (text->startsWith('x'))
        return answer(context, QByteArray::fromHex(text->mid(1)));
    answer(context, QUuid::fromString(QLatin1String(*text)).toRfc4122());
}

void changeSalt(sqlite3_context *context, int, sqlite3_value **values)
{
    auto *state = static_cast<SaltState *>(sqlite3_user_data(context));
    const qint64 opNo = sqlite3_value_int64(values[0]);
    if (state->opNo != opNo) {
        state->opNo = opNo;
        state->salt = state->ids->randomBytes(16);
    }
    answer(context, state->salt);
}

void changeDigestOf(sqlite3_context *context, int count, sqlite3_value **values)
{
    QList<std::optional<QByteArray>> fields;
    for (int i = 0; i < count - 1; ++i)
        fields.append(fieldOf(values[i]));
    answer(context, changeDigest(blobOf(values[count - 1]), canonicalChange(fields)));
}

void changeHashOf(sqlite3_context *context, int, sqlite3_value **values)
{
    answer(context, changeHash(blobOf(values[0]), blobOf(values[1])));
}

// NULLs are left out, so that a column added later changes no digest.
void rowDigest(sqlite3_context *context, int count, sqlite3_value **values)
{
    QList<std::optional<QByteArray>> fields;
    for (int i = 0; i + 1 < count; i += 2) {
        if (const auto value = fieldOf(values[i + 1])) {
            fields.append(fieldOf(values[i]));
            fields.append(value);
        }
    }
    answer(context, changeDigest({}, canonicalChange(fields)).left(16));
}

// As SQLite's json_array writes it.
void appendQuoted(QByteArray &json, const QByteArray &text)
{
    static const QByteArray hex = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const qsizetype named = QByteArrayView("\b\f\n\r\t").indexOf(c);
        if (c == '"' || c == '\\')
            (json += '\\') += c;
        else if (byte < 0x20 && named >= 0)
            (json += '\\') += "bfnrt"[named];
        else if (byte < 0x20)
            ((json += "\\u00") += hex.at(byte >> 4)) += hex.at(byte & 0xf);
        else
            json += c;
    }
    json += '"';
}

// Read once and in this order: asking for the text may change what the value says of its type.
struct PatchValue
{
    explicit PatchValue(sqlite3_value *value)
        : type(sqlite3_value_type(value))
        , number(sqlite3_value_double(value))
        , bytes(type == SQLITE_BLOB   ? idWords(blobOf(value))
                : type == SQLITE_NULL ? QByteArray()
                                      : *fieldOf(value))
    {
    }
    bool isNumber() const { return type == SQLITE_INTEGER || type == SQLITE_FLOAT; }
    friend bool operator==(const PatchValue &one, const PatchValue &other)
    {
        if (one.isNumber() && other.isNumber() && one.type != other.type)
            return one.number == other.number;
        return one.type == other.type && one.bytes == other.bytes;
    }

    int type;
    double number;
    QByteArray bytes;
};

void appendJson(QByteArray &json, const PatchValue &value)
{
    if (value.type == SQLITE_NULL)
        json += "null";
    else if (value.isNumber())
        json += value.bytes; // in SQLite's own words
    else
        appendQuoted(json, value.bytes);
}

// change_patch(field, old, new, field, old, new …): {"field":[old,new],…} of the fields that differ.
void changePatch(sqlite3_context *context, int count, sqlite3_value **values)
{
    QByteArray json;
    for (int i = 0; i + 2 < count; i += 3) {
        const PatchValue before(values[i + 1]), after(values[i + 2]);
        if (before == after)
            continue;
        json += json.isEmpty() ? '{' : ',';
        appendQuoted(json, *fieldOf(values[i]));
        json += ":[";
        appendJson(json, before);
        json += ',';
        appendJson(json, after);
        json += ']';
    }
    answerText(context, json.isEmpty() ? QByteArray("{}") : QByteArray(json + '}'));
}

// change_key(a, b …): the key's columns as a JSON list.
void changeKey(sqlite3_context *context, int count, sqlite3_value **values)
{
    QByteArray json;
    for (int i = 0; i < count; ++i) {
        json += i == 0 ? '[' : ',';
        appendJson(json, PatchValue(values[i]));
    }
    answerText(context, QByteArray(json + ']'));
}

void ruLower(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto text = fieldOf(values[0]);
    if (!text)
        return sqlite3_result_null(context);
    answerText(context, QString::fromUtf8(*text).toLower().toUtf8());
}

} // namespace

void registerFunctions(sqlite3 *handle, IdSource *ids)
{
    constexpr int pure = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    sqlite3_create_function_v2(handle, "id_text", 1, pure, nullptr, idText, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(handle, "id_blob", 1, pure, nullptr, idBlob, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(handle, "change_digest", 13, pure, nullptr, changeDigestOf, nullptr, nullptr,
                               nullptr);
    sqlite3_create_function_v2(handle, "change_hash", 2, pure, nullptr, changeHashOf, nullptr, nullptr,
                               nullptr);
    sqlite3_create_function_v2(handle, "change_patch", -1, pure, nullptr, changePatch, nullptr, nullptr,
                               nullptr);
    sqlite3_create_function_v2(handle, "change_key", -1, pure, nullptr, changeKey, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(handle, "row_digest", -1, pure, nullptr, rowDigest, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(handle, "ru_lower", 1, pure, nullptr, ruLower, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(handle, "change_salt", 1, SQLITE_UTF8, new SaltState{ids, -1, {}}, changeSalt,
                               nullptr, nullptr, [](void *state) { delete static_cast<SaltState *>(state); });
}

} // namespace semestr
