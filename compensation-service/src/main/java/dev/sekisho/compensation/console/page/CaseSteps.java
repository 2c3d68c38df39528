package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.LiveClaim;
import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.ClosedCase;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.task.CaseTask;
import dev.sekisho.compensation.task.DoneTask;
import dev.sekisho.kernel.id.BankCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened on a case, in its order. */
final class CaseSteps {

    private CaseSteps() {}

    static List<CaseParts.Step> of(CaseFile file, List<CaseTask> tasks, List<Claim> claims) {
        List<CaseParts.Step> steps = new ArrayList<>();
        ofCase(file.fraudCase(), steps);
        file.reports()
                .forEach(report -> steps.add(new CaseParts.Step(
                        report.receivedAt(),
                        "STEP_REPORT_" + report.source(),
                        report.bank().map(BankCode::value).orElse(""))));
        tasks.forEach(task -> ofTask(task, steps));
        claims.forEach(claim -> ofClaim(claim, steps));
        steps.sort(Comparator.comparing(CaseParts.Step::at));
        return List.copyOf(steps);
    }

    private static void ofCase(FraudCase fraudCase, List<CaseParts.Step> steps) {
        steps.add(new CaseParts.Step(fraudCase.head().openedAt(), "STEP_OPENED", ""));
        if (fraudCase instanceof ConfirmedCase confirmed) {
            steps.add(new CaseParts.Step(confirmed.confirmedAt(), "STEP_CONFIRMED", ""));
        }
        if (fraudCase instanceof ClosedCase closed) {
            steps.add(new CaseParts.Step(closed.closedAt(), "STEP_CLOSED", ""));
        }
    }

    private static void ofTask(CaseTask task, List<CaseParts.Step> steps) {
        String kind = task.head().what().kind().name();
        steps.add(new CaseParts.Step(task.head().what().since(), "STEP_TASK_BEGAN", kind));
        if (task instanceof DoneTask done) {
            steps.add(new CaseParts.Step(done.doneAt(), "STEP_TASK_DONE", kind));
        }
    }

    private static void ofClaim(Claim claim, List<CaseParts.Step> steps) {
        if (claim instanceof LiveClaim live) {
            live.approvals()
                    .forEach(approval -> steps.add(new CaseParts.Step(
                            approval.at(),
                            "STEP_CLAIM_APPROVED",
                            String.valueOf(claim.head().number()))));
        }
    }
}
