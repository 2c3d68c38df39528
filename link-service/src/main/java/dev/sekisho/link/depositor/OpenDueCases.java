package dev.sekisho.link.depositor;

import dev.sekisho.link.link.StopLink;
import dev.sekisho.link.notice.RetrySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Optional;

/**
 * Has a case opened for each word that needs one, for as long as it takes; our own stop stands until the case has put its
 * own. Never in a transaction: another service is asked.
 */
@ApplicationScoped
public class OpenDueCases {

    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DueCases cases;
    private final CaseDesk desk;
    private final StopLink stops;
    private final RetrySchedule schedule;

    public OpenDueCases(DueCases cases, CaseDesk desk, StopLink stops, RetrySchedule schedule) {
        this.cases = cases;
        this.desk = desk;
        this.stops = stops;
        this.schedule = schedule;
    }

    /** @return how many were opened and handed over */
    @Transactional(TxType.NEVER)
    public int openDue() {
        int opened = 0;
        for (int tried = 0; tried < AT_ONCE; tried++) {
            Optional<DueCase> due = cases.take(LEASE);
            if (due.isEmpty()) {
                break;
            }
            if (!open(due.get())) {
                cases.postpone(due.get(), schedule.pauseAfter(due.get().attempts()));
                break;
            }
            opened++;
        }
        return opened;
    }

    private boolean open(DueCase due) {
        Optional<String> number = desk.open(due);
        boolean done = number.isPresent() && handedOver(due, number.get());
        if (done) {
            cases.filed(due, due.filed(number.get()));
        }
        return done;
    }

    private boolean handedOver(DueCase due, String number) {
        return due.order()
                .stop()
                .map(stop -> stops.handOver(due.link(), stop, number))
                .orElse(true);
    }
}
