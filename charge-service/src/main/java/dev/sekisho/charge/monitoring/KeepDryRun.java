package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.event.charge.MonitoringDryRunMade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps the result of a dry run, in a transaction of its own after the looking. */
@ApplicationScoped
public class KeepDryRun {

    private final DryRuns dryRuns;

    @Inject
    public KeepDryRun(DryRuns dryRuns) {
        this.dryRuns = dryRuns;
    }

    @Transactional
    public void keep(DryRunResult result) {
        DryRunQuestion question = result.question();
        dryRuns.keep(
                result,
                new MonitoringDryRunMade(
                        result.id(),
                        question.kind().name(),
                        question.subject().name(),
                        question.parameters().lines(),
                        question.since(),
                        question.until(),
                        result.movements(),
                        result.alerts(),
                        result.wallets(),
                        result.complete(),
                        result.madeBy().staffId(),
                        result.madeBy().person().value()));
    }
}
