// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/passwords.h"
#include "app/usecases/setuprows.h"

namespace semestr {

Done writePerson(Transaction &t, PersonId id, const QString &kind, const PersonName &name, QDate from,
                 const QString &sex)
{
    SEMESTR_LET(person, t.query("setup/write_person"));
    SEMESTR_TRY(person.bind("id", id).bindText("kind", kind).bindText("sex", sex).run());
    SEMESTR_LET(names, t.query("setup/write_person_name"));
    names.bind("person_id", id).bind("from_day", from).bindText("last_name", name.last);
    return names.bindText("first_name", name.first).bindText("middle_name", name.middle).run();
}

Done writeEmployee(Transaction &t, CollegeId college, PersonId id, const QString &position, QDate from)
{
    SEMESTR_LET(write, t.query("setup/write_employee"));
    write.bind("person_id", id).bindText("position", position).bind("hired_on", from);
    return write.bind("bucket_id", staffBucket(college)).run();
}

Done writeAccount(Transaction &t, CollegeId college, const AccountRow &account)
{
    SEMESTR_LET(write, t.query("accounts/write_account"));
    write.bind("id", account.id)
        .bind("person_id", account.person)
        .bindText("login", normalLogin(account.login));
    write.bind("must_change", account.mustChange ? 1 : 0);
    SEMESTR_TRY(write.bind("bucket_id", adminBucket(college)).run());
    if (account.hash.isEmpty()) // signs in on a PC of his own, with a password that the server knows
        return {};
    SEMESTR_LET(login, t.query("accounts/write_local_login"));
    return login.bind("account_id", account.id).bindText("hash", account.hash).run();
}

Done writeGrant(Transaction &t, PersonId person, const RoleGrant &grant, const QUuid &id)
{
    const bool ofGroup = grant.scopeKind == QStringLiteral("group") && grant.scopeId.size() == 16;
    const BucketId bucket = ofGroup ? BucketId::fromBytes(grant.scopeId) : ownBucket(person);
    SEMESTR_LET(write, t.query("accounts/write_role_grant"));
    write.bind("id", id.toRfc4122()).bind("person_id", person).bindText("role", grant.role);
    write.bindText("scope_kind", grant.scopeKind);
    write.bind("scope_id", grant.scopeId.isEmpty() ? QVariant(QMetaType(QMetaType::QByteArray))
                                                   : QVariant(grant.scopeId));
    write.bind("from_day", grant.valid.from).bind("to_day", grant.valid.to);
    return write.bind("bucket_id", bucket).run();
}

} // namespace semestr
