package dev.sekisho.link.posture.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Inquiry;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.ServiceHours;
import dev.sekisho.link.bank.SilenceThreshold;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.posture.PostureKey;
import dev.sekisho.link.posture.PostureTerms;
import dev.sekisho.link.posture.Review;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What changes and versions have in common as rows. */
final class TermsRow {

    /** In the same order in both tables; a version is copied from its change. */
    static final String COLUMNS = "bank_code, connection, customer_class, enforced, offered, name_mode, notice_channel,"
            + " inquiry, bank_lock, closed_times, legal_basis, reviewed_on, findings, next_review_due,"
            + " silence_window_seconds, silence_refusals, silence_least, silence_percent";

    private TermsRow() {}

    static PostureKey key(Row row) throws SQLException {
        return new PostureKey(
                new BankCode(row.text("bank_code")),
                Connection.valueOf(row.text("connection")),
                CustomerClass.valueOf(row.text("customer_class")));
    }

    static PostureTerms terms(Row row) throws SQLException {
        Posture posture = new Posture(
                kinds(row.texts("enforced")),
                kinds(row.texts("offered")),
                NameMode.valueOf(row.text("name_mode")),
                NoticeChannel.valueOf(row.text("notice_channel")),
                Inquiry.valueOf(row.text("inquiry")),
                Math.toIntExact(row.number("bank_lock")),
                ServiceHours.parse(row.texts("closed_times")));
        return new PostureTerms(posture, row.maybeText("legal_basis"), review(row), silence(row));
    }

    private static Optional<Review> review(Row row) throws SQLException {
        LocalDate on = row.date("reviewed_on");
        return on == null
                ? Optional.empty()
                : Optional.of(new Review(on, row.text("findings"), row.date("next_review_due")));
    }

    private static Optional<SilenceThreshold> silence(Row row) throws SQLException {
        Optional<Long> window = row.maybeNumber("silence_window_seconds");
        return window.isEmpty()
                ? Optional.empty()
                : Optional.of(new SilenceThreshold(
                        Duration.ofSeconds(window.get()),
                        Math.toIntExact(row.number("silence_refusals")),
                        Math.toIntExact(row.number("silence_least")),
                        Math.toIntExact(row.number("silence_percent"))));
    }

    private static Set<ProofKind> kinds(List<String> names) {
        return names.stream().map(ProofKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
