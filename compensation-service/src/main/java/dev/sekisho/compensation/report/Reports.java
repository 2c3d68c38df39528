package dev.sekisho.compensation.report;

import dev.sekisho.compensation.fraudcase.LiveCase;
import dev.sekisho.kernel.event.compensation.FraudReported;

/** All reports there ever were; added with what each was found to mean, and never changed. */
public interface Reports {

    void add(Report report, LiveCase fraudCase, GradingRule rule, Matches matches, FraudReported fact);
}
