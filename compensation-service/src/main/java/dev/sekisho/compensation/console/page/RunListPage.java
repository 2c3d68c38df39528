package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.paymentrun.RunRegister;
import dev.sekisho.compensation.paymentrun.RunState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Payment runs, the newest first.
 *
 * @param firstDay the day that the form begins with
 * @param next the address of the next page, null on the last one
 */
public record RunListPage(List<Line> runs, LocalDate firstDay, String next) {

    public RunListPage {
        runs = List.copyOf(runs);
    }

    /** One run. */
    public record Line(String path, LocalDate day, RunState state, int payments, long totalYen, Instant madeAt) {

        static Line of(RunRegister.Entry entry) {
            return new Line(
                    RunPage.pathOf(entry.run()),
                    entry.transferDate(),
                    entry.state(),
                    entry.payments(),
                    entry.total().yen(),
                    entry.madeAt());
        }
    }
}
