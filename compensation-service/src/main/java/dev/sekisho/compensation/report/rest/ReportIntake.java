package dev.sekisho.compensation.report.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.compensation.report.FileReport;
import dev.sekisho.compensation.report.Lookup;
import dev.sekisho.compensation.report.MatchReport;
import dev.sekisho.compensation.report.Matches;
import dev.sekisho.compensation.report.Report;
import dev.sekisho.compensation.report.ReportLimit;
import dev.sekisho.compensation.report.Reports;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.seal.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** Takes one report: what it is about is looked for, then it is filed with its case, once under its key. */
@ApplicationScoped
class ReportIntake {

    private static final Duration HOUR = Duration.ofHours(1);

    private final MatchReport match;
    private final FileReport file;
    private final Reports reports;
    private final ReportLimit limit;
    private final Idempotency idempotency;
    private final Seal seal;
    private final ObjectMapper json;

    ReportIntake(
            MatchReport match,
            FileReport file,
            Reports reports,
            ReportLimit limit,
            Idempotency idempotency,
            Seal seal,
            ObjectMapper json) {
        this.match = match;
        this.file = file;
        this.reports = reports;
        this.limit = limit;
        this.idempotency = idempotency;
        this.seal = seal;
        this.json = json;
    }

    /**
     * @param caller whose key it is
     * @param operation in which the key is one
     * @throws ProblemException 429 {@code too-many-reports} of this reporter, 503 {@code account-not-searchable}, and as
     *     {@link Idempotency#once}
     */
    Filed take(String caller, String operation, String key, AskedReport asked, Report report) {
        IdempotentCall call = new IdempotentCall(caller, operation, key, print(asked));
        Matches matches = match.match(report.clues(), report.bank());
        return idempotency.once(call, Filed.class, () -> filed(report, matches)).answer();
    }

    /** An account that could not be looked for is worth asking again, if nothing else was found. */
    private Filed filed(Report report, Matches matches) {
        if (matches.lookup() == Lookup.UNAVAILABLE && matches.things().isEmpty()) {
            throw ProblemException.of(503, "account-not-searchable", "The bank account cannot be looked for now")
                    .build();
        }
        requireRoom(report, matches);
        return Filed.of(report, matches, file.file(report, matches));
    }

    /** What was said before is answered all the same: only new reports are counted. */
    private void requireRoom(Report report, Matches matches) {
        Instant since = report.receivedAt().minus(HOUR);
        if (!limit.hasRoomFor(reports.lockAndCount(report.origin().reportedBy(), since, matches.things()))) {
            throw ProblemException.of(429, "too-many-reports", "One reporter reports so much in an hour and no more")
                    .with("withinSeconds", HOUR.toSeconds())
                    .build();
        }
    }

    /** What the key is bound to: a plain hash of an account number could be turned back into the number. */
    private String print(AskedReport asked) {
        try {
            return HexFormat.of().formatHex(seal.print("fraud-reports.request", json.writeValueAsBytes(asked)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
