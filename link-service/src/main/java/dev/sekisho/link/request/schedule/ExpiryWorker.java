package dev.sekisho.link.request.schedule;

import dev.sekisho.link.request.ExpireRequests;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Ends what nobody came back for, a bounded number every fifteen seconds. */
@Singleton
class ExpiryWorker {

    private final ExpireRequests requests;

    ExpiryWorker(ExpireRequests requests) {
        this.requests = requests;
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void expire() {
        requests.expireOverdue();
    }
}
