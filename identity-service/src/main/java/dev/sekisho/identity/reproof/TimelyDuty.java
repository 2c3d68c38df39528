package dev.sekisho.identity.reproof;

import dev.sekisho.kernel.event.identity.ReproofOverdue;

/** An open duty whose time is not known to be over. */
public sealed interface TimelyDuty extends OpenDuty permits DueDuty, RemindedDuty {

    default DutyChange overdue() {
        return new DutyChange(
                new OverdueDuty(head(), version()),
                new ReproofOverdue(head().id(), head().account().value()));
    }
}
