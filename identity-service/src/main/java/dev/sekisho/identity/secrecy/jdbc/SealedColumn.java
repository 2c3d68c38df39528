package dev.sekisho.identity.secrecy.jdbc;

import dev.sekisho.identity.secrecy.Subject.Kind;
import java.util.List;

/**
 * One column of sealed texts; the context of a text is the prefix and the id of its row.
 *
 * <p>A column of the schema that is missing here would be left behind when keys are turned: a test compares.
 */
record SealedColumn(String table, String id, String column, Kind kind, String subject, String prefix) {

    static final List<SealedColumn> ALL = List.of(
            new SealedColumn("account", "account_id", "address_sealed", Kind.ACCOUNT, "account_id", "account-address:"),
            new SealedColumn("account", "account_id", "phone_sealed", Kind.ACCOUNT, "account_id", "account-phone:"),
            new SealedColumn(
                    "contact_change", "change_id", "old_sealed", Kind.ACCOUNT, "account_id", "contact-change:"),
            new SealedColumn(
                    "contact_change", "change_id", "new_sealed", Kind.ACCOUNT, "account_id", "contact-change:"),
            new SealedColumn(
                    "counter_entry", "entry_id", "content_sealed", Kind.ACCOUNT, "account_id", "counter-entry:"),
            new SealedColumn(
                    "due_diligence", "answer_id", "answers_sealed", Kind.ACCOUNT, "account_id", "due-diligence:"),
            new SealedColumn("opening", "opening_id", "address_sealed", Kind.OPENING, "opening_id", "opening-address:"),
            new SealedColumn(
                    "phone_verification",
                    "verification_id",
                    "phone_sealed",
                    Kind.ACCOUNT,
                    "account_id",
                    "phone-verification:"),
            new SealedColumn(
                    "proof", "proof_id", "verified_claims_sealed", Kind.ACCOUNT, "account_id", "proof-claims:"),
            new SealedColumn("staff", "staff_id", "name_sealed", Kind.STAFF, "staff_id", "staff-name:"),
            new SealedColumn("staff", "staff_id", "address_sealed", Kind.STAFF, "staff_id", "staff-address:"),
            new SealedColumn("staff", "staff_id", "totp_sealed", Kind.STAFF, "staff_id", "staff-totp:"));

    String place() {
        return table + "." + column;
    }

    /** The texts that fulfil the condition. */
    String select(String condition) {
        return "select %s as id, %s as subject, %s as sealed from %s where %s"
                .formatted(id, subject, column, table, condition);
    }

    String underServiceKey() {
        return "get_byte(%s, 0) = 1".formatted(column);
    }

    String unmarked() {
        return "%s = ? and %s is not null and substring(%s from 1 for 6) <> ?".formatted(subject, column, column);
    }

    String update() {
        return "update %s set %s = ? where %s = ?".formatted(table, column, id);
    }
}
