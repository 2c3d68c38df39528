package dev.sekisho.identity.contact.jdbc;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.contact.AwaitedChange;
import dev.sekisho.identity.contact.BoundChange;
import dev.sekisho.identity.contact.ChangeHead;
import dev.sekisho.identity.contact.Contact;
import dev.sekisho.identity.contact.ContactChange;
import dev.sekisho.identity.contact.EndedChange;
import dev.sekisho.identity.contact.FreezingChange;
import dev.sekisho.identity.contact.Way;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Turns rows into changes; a sealed contact opens for its account and its change only. */
@ApplicationScoped
class ChangeRows {

    private final Sealing sealing;

    ChangeRows(Sealing sealing) {
        this.sealing = sealing;
    }

    byte[] sealed(ChangeHead head, Contact contact) {
        return sealing.seal(Subject.account(head.account()), contact.value(), context(head.id()));
    }

    static String line(Contact contact) {
        return contact instanceof Contact.Phone phone ? phone.phone().lineType() : null;
    }

    static String worth(Contact contact) {
        return contact instanceof Contact.Phone phone ? phone.phone().worth().name() : null;
    }

    static Instant verifiedAt(Contact contact) {
        return contact instanceof Contact.Phone phone ? phone.phone().verifiedAt() : null;
    }

    ContactChange read(Row row) throws SQLException {
        ChangeHead head = head(row);
        return switch (row.text("state")) {
            case "AWAITED" ->
                new AwaitedChange(head, row.maybeInstant("old_shown_at"), row.maybeInstant("new_shown_at"));
            case "FREEZING" -> new FreezingChange(head);
            case "BOUND" -> new BoundChange(head, row.instant("bound_at"), row.instant("cools_until"));
            default -> new EndedChange(head, EndedChange.Because.valueOf(row.text("ended_because")));
        };
    }

    private ChangeHead head(Row row) throws SQLException {
        Instant startedAt = row.instant("started_at");
        return new ChangeHead(
                row.id("change_id"),
                new AccountId(row.id("account_id")),
                contact(row, "old_", row.maybeInstant("old_verified_at").orElse(startedAt)),
                contact(row, "new_", startedAt),
                Way.valueOf(row.text("way")),
                startedAt);
    }

    private Contact contact(Row row, String side, Instant verifiedAt) throws SQLException {
        UUID change = row.id("change_id");
        Subject subject = Subject.account(row.id("account_id"));
        String value = sealing.open(subject, row.result().getBytes(side + "sealed"), context(change));
        String hash = row.text(side + "hash");
        if (row.text("kind").equals(Contact.Kind.EMAIL.name())) {
            return new Contact.Mailbox(new EmailAddress(value), hash);
        }
        PhoneWorth worth = PhoneWorth.valueOf(row.text(side + "worth"));
        return new Contact.Phone(
                new VerifiedPhone(new PhoneNumber(value), hash, row.text(side + "line"), worth, verifiedAt));
    }

    private static String context(UUID change) {
        return "contact-change:" + change;
    }
}
