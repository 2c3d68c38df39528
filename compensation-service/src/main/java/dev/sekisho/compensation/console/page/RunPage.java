package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.paymentrun.PaymentRun;
import dev.sekisho.compensation.paymentrun.RunHead;
import dev.sekisho.compensation.paymentrun.RunRegister;
import dev.sekisho.compensation.paymentrun.RunState;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One payment run without its file.
 *
 * @param more whether it has more payments than are shown
 * @param mayRelease whether who looks is another than its maker; what is refused is refused
 */
public record RunPage(
        String path,
        LocalDate day,
        RunState state,
        int payments,
        long totalYen,
        int unchecked,
        String sha256,
        List<Payment> lines,
        boolean more,
        boolean mayRelease) {

    static String pathOf(RunId run) {
        return "/console/runs/" + run;
    }

    static RunPage of(PaymentRun run, List<RunRegister.Line> lines, int most, PersonId looking) {
        RunHead head = run.head();
        return new RunPage(
                pathOf(head.id()),
                head.transferDate(),
                run.state(),
                head.totals().count(),
                head.totals().total().yen(),
                head.unchecked(),
                head.sha256().value(),
                lines.stream().limit(most).map(Payment::of).toList(),
                lines.size() > most,
                !head.madeBy().equals(looking));
    }

    public boolean isMade() {
        return state == RunState.MADE;
    }

    public boolean isReleased() {
        return state == RunState.RELEASED;
    }

    public boolean hasFile() {
        return state == RunState.RELEASED || state == RunState.CONFIRMED;
    }

    /** Whom it pays. @param checkedAt null for runs from before payees were checked */
    public record Payment(
            String claimPath,
            long reference,
            String caseNumber,
            String casePath,
            long amountYen,
            boolean unchecked,
            Instant checkedAt) {

        static Payment of(RunRegister.Line line) {
            String number = line.caseNumber().value();
            return new Payment(
                    ClaimPage.pathOf(line.claim().value()),
                    line.reference(),
                    number,
                    CasePage.pathOf(number),
                    line.amount().yen(),
                    line.unchecked(),
                    line.checkedAt().orElse(null));
        }
    }
}
