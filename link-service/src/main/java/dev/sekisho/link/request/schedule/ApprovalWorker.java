package dev.sekisho.link.request.schedule;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.request.AskApp;
import dev.sekisho.link.request.LinkRequests;
import dev.sekisho.link.request.LinkRequests.Due;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Asks every second about the approvals that are due, each bank in a task of its own, so that none waits for a slow one. */
@Singleton
class ApprovalWorker {

    private static final int AT_ONCE = 100;

    private final LinkRequests requests;
    private final AskApp ask;
    private final ManagedExecutor threads;
    private final MachineClock machine;
    private final Set<BankCode> asking = ConcurrentHashMap.newKeySet();

    ApprovalWorker(LinkRequests requests, AskApp ask, ManagedExecutor threads, MachineClock machine) {
        this.requests = requests;
        this.ask = ask;
        this.threads = threads;
        this.machine = machine;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void askDue() {
        Map<BankCode, List<Due>> due = requests.approvalsDue(machine.now(), Set.copyOf(asking), AT_ONCE).stream()
                .collect(Collectors.groupingBy(Due::bank));
        due.forEach((bank, waiting) -> {
            if (asking.add(bank)) {
                threads.runAsync(() -> waiting.forEach(one -> ask.ask(one.request())))
                        .whenComplete((done, failed) -> asking.remove(bank));
            }
        });
    }
}
