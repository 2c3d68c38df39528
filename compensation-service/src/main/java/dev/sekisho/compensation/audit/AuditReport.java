package dev.sekisho.compensation.audit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What an audit says.
 *
 * @param auditor who looked
 * @param scope at what
 * @param performedOn the day on which it ended, in Japan
 * @param passed whether there is nothing to be remedied
 * @param findings what was found, in words; said of a passed one, too
 * @param remedy what is done about it by when; there exactly where it did not pass
 * @param sha256 of the report itself, in 64 hexadecimal digits: who holds it can see that it is the one
 */
public record AuditReport(
        AuditKind kind,
        String auditor,
        String scope,
        LocalDate performedOn,
        boolean passed,
        String findings,
        Optional<Remedy> remedy,
        String sha256) {

    public static final int MAX_NAME = 200;
    public static final int MAX_TEXT = 2_000;

    public AuditReport {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(performedOn, "performedOn");
        said(auditor, MAX_NAME);
        said(scope, MAX_TEXT);
        said(findings, MAX_TEXT);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a report has a SHA-256");
        }
        if (remedy.isPresent() == passed) {
            throw new IllegalArgumentException("what did not pass is remedied, and nothing else");
        }
    }

    private static void said(String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException("said in words, in up to " + most + " characters");
        }
    }

    /** What is done about it. @param promisedOn not before the audit ended */
    public record Remedy(String text, LocalDate promisedOn) {

        public Remedy {
            Objects.requireNonNull(promisedOn, "promisedOn");
            said(text, MAX_TEXT);
        }
    }
}
