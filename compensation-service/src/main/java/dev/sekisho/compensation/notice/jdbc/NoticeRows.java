package dev.sekisho.compensation.notice.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.notice.Basis;
import dev.sekisho.compensation.notice.Channel;
import dev.sekisho.compensation.notice.Evidence;
import dev.sekisho.compensation.notice.Notice;
import dev.sekisho.compensation.notice.NoticeHead;
import dev.sekisho.compensation.notice.NoticeText;
import dev.sekisho.compensation.notice.PublishedNotice;
import dev.sekisho.compensation.notice.WithdrawnNotice;
import dev.sekisho.compensation.notice.WrittenNotice;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.kit.sql.Statements.RowReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes notices of their rows: for many, evidence and figures are read by one statement each. */
@ApplicationScoped
class NoticeRows {

    private final Statements statements;

    NoticeRows(Statements statements) {
        this.statements = statements;
    }

    /** In the order of the rows. */
    List<Notice> read(List<Standing> standing) {
        List<UUID> ids = standing.stream().map(Standing::id).toList();
        Map<UUID, List<Evidence>> evidence =
                ids.isEmpty() ? Map.of() : of(NoticeSql.EVIDENCE, ids, NoticeRows::evidence);
        Map<UUID, List<Damage>> figures = ids.isEmpty() ? Map.of() : of(NoticeSql.FIGURES, ids, NoticeRows::figure);
        return standing.stream()
                .map(one -> one.notice(
                        evidence.getOrDefault(one.id(), List.of()), figures.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private <V> Map<UUID, List<V>> of(String sql, List<UUID> ids, RowReader<V> reader) {
        return statements.query(sql, row -> Map.entry(row.id("notice_id"), reader.read(row)), ids).stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Evidence evidence(Row row) throws SQLException {
        return new Evidence(
                Evidence.Kind.valueOf(row.text("kind")),
                row.text("reference"),
                row.text("sha256"),
                row.instant("covers_from"),
                row.instant("covers_until"));
    }

    private static Damage figure(Row row) throws SQLException {
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

    /** A row of the table of notices, without what lies in other tables. */
    record Standing(
            UUID id,
            NoticeText said,
            Actor writer,
            Instant writtenAt,
            Optional<Instant> publishedAt,
            Optional<Instant> withdrawnAt,
            Optional<String> reason,
            Optional<UUID> replacedBy,
            long version) {

        static Standing of(Row row) throws SQLException {
            return new Standing(
                    row.id("id"),
                    said(row),
                    new Actor(row.id("written_staff"), new PersonId(row.id("written_by"))),
                    row.instant("written_at"),
                    row.maybeInstant("published_at"),
                    row.maybeInstant("withdrawn_at"),
                    row.maybeText("reason"),
                    Optional.ofNullable(row.id("replaced_by")),
                    row.number("version"));
        }

        private static NoticeText said(Row row) throws SQLException {
            return new NoticeText(
                    Channel.valueOf(row.text("channel")),
                    row.text("sender"),
                    row.text("title"),
                    row.text("text"),
                    Basis.valueOf(row.text("basis")),
                    row.flag("denies_leak"),
                    List.of(),
                    row.maybeInstant("figures_as_of"),
                    Optional.ofNullable(row.id("replaces")));
        }

        Notice notice(List<Evidence> evidence, List<Damage> figures) {
            NoticeHead head = new NoticeHead(id, said.restingOn(evidence), writer, writtenAt, version);
            if (publishedAt.isEmpty()) {
                return new WrittenNotice(head);
            }
            return withdrawnAt.isEmpty()
                    ? new PublishedNotice(head, publishedAt.get(), figures)
                    : new WithdrawnNotice(
                            head, publishedAt.get(), figures, withdrawnAt.get(), reason.orElseThrow(), replacedBy);
        }
    }
}
