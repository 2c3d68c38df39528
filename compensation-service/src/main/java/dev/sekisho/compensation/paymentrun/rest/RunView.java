package dev.sekisho.compensation.paymentrun.rest;

import dev.sekisho.compensation.paymentrun.PaymentRun;
import dev.sekisho.compensation.paymentrun.RunHead;
import dev.sekisho.compensation.paymentrun.RunState;
import java.time.LocalDate;
import java.util.UUID;

/** A payment run without its file. @param uncheckedPayees how many banks could not be asked for the payee's name */
record RunView(
        UUID runId,
        RunState state,
        LocalDate transferDate,
        int count,
        long totalYen,
        int uncheckedPayees,
        String sha256) {

    static RunView of(PaymentRun run) {
        RunHead head = run.head();
        return new RunView(
                head.id().value(),
                run.state(),
                head.transferDate(),
                head.totals().count(),
                head.totals().total().yen(),
                head.unchecked(),
                head.sha256().value());
    }
}
