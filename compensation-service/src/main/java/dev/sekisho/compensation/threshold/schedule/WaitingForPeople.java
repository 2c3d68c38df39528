package dev.sekisho.compensation.threshold.schedule;

import dev.sekisho.compensation.threshold.BankQuestions;
import dev.sekisho.compensation.threshold.DamageAlarms;
import dev.sekisho.compensation.threshold.RaisedAlarm;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The metrics of alarms that nobody has seen and of banks about which nobody has decided. */
@Singleton
class WaitingForPeople {

    private final DamageAlarms alarms;
    private final BankQuestions questions;
    private final AtomicLong unseen = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();
    private final AtomicLong undecided = new AtomicLong();

    WaitingForPeople(DamageAlarms alarms, BankQuestions questions, MeterRegistry meters) {
        this.alarms = alarms;
        this.questions = questions;
        meters.gauge("sekisho.damage.alarms.unacknowledged", unseen);
        meters.gauge("sekisho.damage.alarms.overdue", overdue);
        meters.gauge("sekisho.open.banks.undecided", undecided);
    }

    void show(Instant now) {
        List<RaisedAlarm> raised = alarms.unseen();
        unseen.set(raised.size());
        overdue.set(raised.stream().filter(alarm -> alarm.isOverdueAt(now)).count());
        undecided.set(questions.allUndecided().size());
    }
}
