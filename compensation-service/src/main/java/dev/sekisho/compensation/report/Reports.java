package dev.sekisho.compensation.report;

import dev.sekisho.compensation.fraudcase.LiveCase;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.report.ReportLimit.Said;
import dev.sekisho.kernel.event.compensation.FraudReported;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** All reports there ever were; added with what each was found to mean, and never changed. */
public interface Reports {

    /**
     * What this bank's user or member of staff has said since then; nobody else counts it until the transaction ends.
     *
     * @param more links and wallets among what one more report is about
     */
    Said lockAndCount(UUID reporter, Instant since, Set<Thing> more);

    void add(Report report, LiveCase fraudCase, GradingRule rule, Matches matches, FraudReported fact);
}
