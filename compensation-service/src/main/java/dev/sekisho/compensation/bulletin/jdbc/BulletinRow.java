package dev.sekisho.compensation.bulletin.jdbc;

import dev.sekisho.compensation.bulletin.AnnouncedBasis;
import dev.sekisho.compensation.bulletin.AnnouncedFigure;
import dev.sekisho.compensation.bulletin.Announcement;
import dev.sekisho.compensation.bulletin.Bulletin;
import dev.sekisho.compensation.bulletin.Snapshot;
import dev.sekisho.compensation.bulletin.Unit;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A bulletin's own row, without its figures, which lie in other tables. */
record BulletinRow(
        UUID id,
        String publisher,
        boolean own,
        String text,
        String source,
        Optional<String> remark,
        Instant publishedAt,
        Optional<Instant> figuresAsOf,
        Optional<UUID> notice,
        Optional<UUID> corrects,
        Instant enteredAt,
        Actor enteredBy,
        String hash,
        Optional<String> snapshotHash,
        Optional<UUID> correctedBy) {

    static BulletinRow of(Row row) throws SQLException {
        return new BulletinRow(
                row.id("id"),
                row.text("publisher"),
                row.flag("own"),
                row.text("text"),
                row.text("source"),
                row.maybeText("remark"),
                row.instant("published_at"),
                row.maybeInstant("figures_as_of"),
                Optional.ofNullable(row.id("notice_id")),
                Optional.ofNullable(row.id("corrects")),
                row.instant("entered_at"),
                new Actor(row.id("entered_staff"), new PersonId(row.id("entered_by"))),
                row.text("content_hash"),
                row.maybeText("snapshot_hash"),
                Optional.ofNullable(row.id("corrected_by")));
    }

    Bulletin bulletin(List<AnnouncedFigure> figures, List<Damage> snapshot) {
        Announcement said = new Announcement(
                publisher, own, text, source, publishedAt, figuresAsOf, remark, notice, corrects, figures);
        return new Bulletin(
                id,
                said,
                hash,
                snapshotHash.map(kept -> new Snapshot(snapshot, kept)),
                enteredBy,
                enteredAt,
                correctedBy);
    }

    static AnnouncedFigure figure(Row row) throws SQLException {
        return new AnnouncedFigure(
                AnnouncedBasis.valueOf(row.text("basis")),
                row.maybeText("source").map(Source::valueOf),
                Unit.valueOf(row.text("unit")),
                row.text("words"),
                row.maybeNumber("counted"),
                row.maybeNumber("amount_yen").map(Money::yen),
                row.maybeNumber("banks"),
                row.flag("approximate"),
                row.maybeText("bank_code").map(BankCode::new),
                row.maybeText("subject"),
                row.maybeText("reason"));
    }

    static Damage damage(Row row) throws SQLException {
        return new Damage(
                row.text("basis"),
                row.text("source"),
                row.number("cases"),
                row.number("charges"),
                row.number("bank_accounts"),
                row.number("banks"),
                Money.yen(row.number("amount_yen")),
                row.maybeInstant("oldest_at"));
    }
}
