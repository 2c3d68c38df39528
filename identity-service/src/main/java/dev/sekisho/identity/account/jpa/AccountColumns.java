package dev.sekisho.identity.account.jpa;

import dev.sekisho.identity.account.Credential;
import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.EndReason;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;

/** Reads an account and its holds by plain statements: every step of every holder does, and most change nothing. */
final class AccountColumns {

    static final String FIND = "select * from account where account_id = ?";
    static final String LOCK = FIND + " for update";
    static final String HOLDS =
            "select hold_id, kind, since from account_hold where account_id = ? order by since, hold_id";

    static final String CREDENTIAL =
            "select account_id, password_hash from account where address_hash = ? and ended_at is null";

    private AccountColumns() {}

    static Credential credential(Row columns) throws SQLException {
        return new Credential(new AccountId(columns.id("account_id")), columns.text("password_hash"));
    }

    static AccountRow account(Row columns) throws SQLException {
        AccountRow row = new AccountRow();
        row.accountId = columns.id("account_id");
        row.version = columns.number("version");
        row.customerClass = CustomerClass.valueOf(columns.text("customer_class"));
        row.assurance = (int) columns.number("assurance");
        row.held = columns.flag("held");
        row.endedAt = columns.maybeInstant("ended_at").orElse(null);
        row.endReason = columns.maybeText("end_reason").map(EndReason::valueOf).orElse(null);
        phone(columns, row);
        identity(columns, row);
        return row;
    }

    static Hold hold(Row columns) throws SQLException {
        return new Hold(columns.id("hold_id"), HoldKind.valueOf(columns.text("kind")), columns.instant("since"));
    }

    private static void phone(Row columns, AccountRow row) throws SQLException {
        row.phoneHash = columns.text("phone_hash");
        row.phoneSealed = columns.bytes("phone_sealed");
        row.phoneLine = columns.text("phone_line");
        row.phoneWorth =
                columns.maybeText("phone_worth").map(PhoneWorth::valueOf).orElse(null);
        row.phoneVerifiedAt = columns.maybeInstant("phone_verified_at").orElse(null);
    }

    private static void identity(Row columns, AccountRow row) throws SQLException {
        row.proofId = columns.id("proof_id");
        row.personId = columns.id("person_id");
        row.identityMethod = columns.maybeText("identity_method")
                .map(IdentityMethod::valueOf)
                .orElse(null);
        row.kanaSource =
                columns.maybeText("kana_source").map(KanaSource::valueOf).orElse(null);
        row.provedAt = columns.maybeInstant("proved_at").orElse(null);
    }
}
