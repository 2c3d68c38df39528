package dev.sekisho.link.imports.schedule;

import dev.sekisho.link.imports.ApplyImport;
import dev.sekisho.link.imports.WithdrawLinks;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Turns what was approved into links, or takes it back, a bounded number of parts each second. */
@Singleton
class ImportWorker {

    private static final int PARTS = 5;

    private final ApplyImport apply;
    private final WithdrawLinks withdraw;

    ImportWorker(ApplyImport apply, WithdrawLinks withdraw) {
        this.apply = apply;
        this.withdraw = withdraw;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        for (int part = 0; more && part < PARTS; part++) {
            more = apply.applyNext() || withdraw.withdrawNext();
        }
    }
}
