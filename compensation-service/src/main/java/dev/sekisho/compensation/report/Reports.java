package dev.sekisho.compensation.report;

import dev.sekisho.compensation.fraudcase.LiveCase;
import dev.sekisho.kernel.event.compensation.FraudReported;
import java.time.Instant;
import java.util.UUID;

/** All reports there ever were; added with what each was found to mean, and never changed. */
public interface Reports {

    /** How many this bank's user or member of staff has made since then. */
    long countBy(UUID reporter, Instant since);

    void add(Report report, LiveCase fraudCase, GradingRule rule, Matches matches, FraudReported fact);
}
