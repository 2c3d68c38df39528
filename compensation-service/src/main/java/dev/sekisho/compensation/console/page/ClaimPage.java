package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.claim.Approval;
import dev.sekisho.compensation.claim.Assessment;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimContent;
import dev.sekisho.compensation.claim.ClaimState;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.claim.DraftClaim;
import dev.sekisho.compensation.claim.Finding;
import dev.sekisho.compensation.claim.InPaymentClaim;
import dev.sekisho.compensation.claim.LiveClaim;
import dev.sekisho.compensation.claim.PaidClaim;
import dev.sekisho.compensation.claim.Route;
import dev.sekisho.compensation.payeecheck.PayeeCheck;
import dev.sekisho.compensation.payeecheck.PayeeOutcome;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One claim, and who has approved what it says.
 *
 * @param contentHash what an approval is of
 * @param mayApprove whether who looks is another one than its authors and approvers; what is refused is refused
 * @param runId null if no payment run has it
 */
public record ClaimPage(
        String claimId,
        long reference,
        String caseNumber,
        String casePath,
        ClaimType type,
        ClaimState state,
        int revision,
        long owedYen,
        List<Part> parts,
        String payeeBank,
        String payeeMask,
        Finding finding,
        String contentHash,
        List<Instant> approvals,
        List<Check> checks,
        String runId,
        boolean mayApprove) {

    static String pathOf(UUID claimId) {
        return "/console/claims/" + claimId;
    }

    static ClaimPage of(Claim claim, List<PayeeCheck> checks, PersonId looking) {
        ClaimContent content = claim.content();
        List<Approval> approvals = claim instanceof LiveClaim live ? live.approvals() : List.of();
        String number = claim.caseNumber().value();
        return new ClaimPage(
                claim.id().toString(),
                claim.head().number(),
                number,
                CasePage.pathOf(number),
                content.type(),
                claim.state(),
                claim.head().revision(),
                content.owed().yen(),
                partsOf(content),
                content.payee().bank().value(),
                content.payee().mask(),
                content.assessment().map(Assessment::finding).orElse(null),
                claim.hash().value(),
                approvals.stream().map(Approval::at).toList(),
                checks.stream().map(Check::of).toList(),
                runOf(claim),
                claim instanceof DraftClaim draft && isAnother(draft, looking));
    }

    public boolean isDraft() {
        return state == ClaimState.DRAFT;
    }

    public boolean isLive() {
        return state == ClaimState.DRAFT || state == ClaimState.APPROVED;
    }

    public int approvalsNeeded() {
        return DraftClaim.APPROVALS_NEEDED;
    }

    private static List<Part> partsOf(ClaimContent content) {
        return Stream.concat(
                        content.charges().stream()
                                .map(charge -> new Part(
                                        "CHARGE",
                                        charge.charge().toString(),
                                        charge.amount().yen())),
                        content.items().stream()
                                .map(item -> new Part(
                                        item.kind().name(),
                                        item.evidence(),
                                        item.amount().yen())))
                .toList();
    }

    private static String runOf(Claim claim) {
        Route route = claim instanceof InPaymentClaim in ? in.route() : null;
        if (claim instanceof PaidClaim paid) {
            route = paid.route();
        }
        return route instanceof Route.ByRun by ? by.run().toString() : null;
    }

    private static boolean isAnother(DraftClaim draft, PersonId person) {
        return !draft.head().authors().contains(person)
                && draft.approvals().stream()
                        .noneMatch(approval -> approval.by().person().equals(person));
    }

    /** A charge or a consequence. @param evidence the charge's id, or what was shown */
    public record Part(String kind, String evidence, long amountYen) {}

    /** What the payee's bank said of the name. */
    public record Check(int revision, PayeeOutcome outcome, Instant at) {

        static Check of(PayeeCheck check) {
            return new Check(check.revision(), check.outcome(), check.checkedAt());
        }
    }
}
