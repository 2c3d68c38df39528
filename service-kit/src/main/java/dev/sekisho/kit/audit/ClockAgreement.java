package dev.sekisho.kit.audit;

import dev.sekisho.kit.attestation.Evidence;
import dev.sekisho.kit.attestation.Finding;
import dev.sekisho.kit.attestation.Look;
import dev.sekisho.kit.attestation.Verdict;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;

/** The clock that dates checkpoints and the database's clock are one time, up to two seconds. */
final class ClockAgreement implements Evidence {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final InstantSource machine;

    ClockAgreement(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public String what() {
        return "the machine's clock against the database's";
    }

    @Override
    public Finding look(Look look) throws SQLException {
        try (PreparedStatement select = look.connection().prepareStatement("select clock_timestamp()");
                ResultSet row = select.executeQuery()) {
            row.next();
            Instant database = row.getObject(1, OffsetDateTime.class).toInstant();
            Duration apart = Duration.between(machine.instant(), database).abs();
            Verdict verdict = apart.compareTo(LIMIT) <= 0 ? Verdict.MET : Verdict.NOT_MET;
            return new Finding(verdict, what(), apart.toMillis() + " ms, at most " + LIMIT, look.now());
        }
    }
}
