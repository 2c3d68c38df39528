package dev.sekisho.identity.account.jpa;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts.MailboxOf;
import dev.sekisho.identity.account.Accounts.OpenedWith;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns rows into accounts and back; personal data is sealed for its own account only. */
@ApplicationScoped
class AccountRows {

    private final Sealing sealing;

    AccountRows(Sealing sealing) {
        this.sealing = sealing;
    }

    AccountRow fresh(Account account, OpenedWith opening) {
        AccountRow row = new AccountRow();
        row.accountId = account.id().value();
        row.customerClass = account.customerClass();
        writeMailbox(new MailboxOf(opening.address(), opening.addressHash()), row);
        row.passwordHash = opening.passwordHash();
        return row;
    }

    void writeMailbox(MailboxOf mailbox, AccountRow row) {
        row.addressHash = mailbox.addressHash();
        row.addressSealed =
                sealing.seal(Subject.account(row.accountId), mailbox.address().value(), addressContext(row.accountId));
    }

    MailboxOf mailbox(AccountRow row) {
        String address = sealing.open(Subject.account(row.accountId), row.addressSealed, addressContext(row.accountId));
        return new MailboxOf(new EmailAddress(address), row.addressHash);
    }

    void write(Account account, AccountRow row) {
        if (account instanceof ClosedAccount closed) {
            row.endedAt = closed.endedAt();
            row.endReason = closed.reason();
            return;
        }
        row.assurance = account.assurance().level();
        row.held = account instanceof HeldAccount;
        account.phone().ifPresent(phone -> writePhone(phone, row));
        account.identity().ifPresent(identity -> writeIdentity(identity, row));
    }

    Account read(AccountRow row, List<Hold> holds) {
        AccountId id = new AccountId(row.accountId);
        if (row.endedAt != null) {
            return new ClosedAccount(id, row.version, row.customerClass, row.endedAt, row.endReason);
        }
        Optional<VerifiedPhone> phone = Optional.ofNullable(row.phoneHash).map(hash -> phone(row));
        Optional<ProvedIdentity> identity = Optional.ofNullable(row.proofId).map(proof -> identity(row));
        return holds.isEmpty()
                ? new ActiveAccount(id, row.version, row.customerClass, phone, identity)
                : new HeldAccount(id, row.version, row.customerClass, phone, identity, holds);
    }

    EmailAddress address(AccountRow row) {
        return new EmailAddress(
                sealing.open(Subject.account(row.accountId), row.addressSealed, addressContext(row.accountId)));
    }

    private void writePhone(VerifiedPhone phone, AccountRow row) {
        boolean sameNumber = phone.numberHash().equals(row.phoneHash);
        row.phoneHash = phone.numberHash();
        row.phoneSealed = sameNumber
                ? row.phoneSealed
                : sealing.seal(Subject.account(row.accountId), phone.number().e164(), phoneContext(row.accountId));
        row.phoneLine = phone.lineType();
        row.phoneWorth = phone.worth();
        row.phoneVerifiedAt = phone.verifiedAt();
    }

    private static void writeIdentity(ProvedIdentity identity, AccountRow row) {
        row.proofId = identity.proofId();
        row.personId = identity.person().value();
        row.identityMethod = identity.method();
        row.kanaSource = identity.kanaSource();
        row.provedAt = identity.provedAt();
    }

    private VerifiedPhone phone(AccountRow row) {
        PhoneNumber number = new PhoneNumber(
                sealing.open(Subject.account(row.accountId), row.phoneSealed, phoneContext(row.accountId)));
        return new VerifiedPhone(number, row.phoneHash, row.phoneLine, row.phoneWorth, row.phoneVerifiedAt);
    }

    private static ProvedIdentity identity(AccountRow row) {
        return new ProvedIdentity(
                row.proofId, new PersonId(row.personId), row.identityMethod, row.kanaSource, row.provedAt);
    }

    private static String addressContext(UUID accountId) {
        return "account-address:" + accountId;
    }

    private static String phoneContext(UUID accountId) {
        return "account-phone:" + accountId;
    }
}
