package dev.sekisho.compensation.claim.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.claim.Approval;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimContent;
import dev.sekisho.compensation.claim.ClaimState;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.claim.ConsequentialItem;
import dev.sekisho.compensation.claim.Finding;
import dev.sekisho.compensation.claim.InPaymentClaim;
import dev.sekisho.compensation.claim.ItemKind;
import dev.sekisho.compensation.claim.LiveClaim;
import dev.sekisho.compensation.claim.PaidClaim;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.claim.Route;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A claim as staff see it; of the payee only what leaves no fact, of a finding not the note. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimView(
        UUID claimId,
        long paymentReference,
        String caseNumber,
        ClaimType type,
        ClaimState state,
        int revision,
        long owedYen,
        Long interimYen,
        Long interimDebtYen,
        String contentHash,
        List<ChargePart> charges,
        List<ItemPart> consequential,
        PayeePart payee,
        UUID beneficiaryPersonId,
        Finding finding,
        Instant deadline,
        List<ApprovalPart> approvals,
        UUID runId,
        UUID lumpSumId,
        List<UUID> cameBackFromRuns,
        List<String> notCreditedFor,
        List<UUID> returnsInQuestion) {

    /** @param owedBack of other claims of its charges, to be set off */
    static ClaimView of(Claim claim, Optional<Instant> deadline, Aftermath after, Money interim, Money owedBack) {
        ClaimContent content = claim.content();
        return new ClaimView(
                claim.id().value(),
                claim.head().number(),
                claim.caseNumber().value(),
                content.type(),
                claim.state(),
                claim.head().revision(),
                content.owed().yen(),
                interim.isZero() ? null : interim.yen(),
                owedBack.isZero() ? null : owedBack.yen(),
                claim.hash().value(),
                content.charges().stream().map(ChargePart::of).toList(),
                content.items().stream().map(ItemPart::of).toList(),
                PayeePart.of(content.payee()),
                content.beneficiary().map(PersonId::value).orElse(null),
                content.assessment().map(assessment -> assessment.finding()).orElse(null),
                deadline.orElse(null),
                claim instanceof LiveClaim live
                        ? live.approvals().stream().map(ApprovalPart::of).toList()
                        : null,
                routeOf(claim) instanceof Route.ByRun by ? by.run().value() : null,
                routeOf(claim) instanceof Route.ByLumpSum by ? by.lumpSum().value() : null,
                after.cameBack().isEmpty()
                        ? null
                        : after.cameBack().stream().map(RunId::value).toList(),
                after.notCredited().isEmpty() ? null : after.notCredited(),
                after.inQuestion().isEmpty() ? null : after.inQuestion());
    }

    /**
     * What came of paying it.
     *
     * @param cameBack the runs whose money the bank sent back
     * @param notCredited why banks could not credit it
     * @param inQuestion money that came back and may be of this claim
     */
    record Aftermath(List<RunId> cameBack, List<String> notCredited, List<UUID> inQuestion) {}

    private static Route routeOf(Claim claim) {
        if (claim instanceof InPaymentClaim inPayment) {
            return inPayment.route();
        }
        return claim instanceof PaidClaim paid ? paid.route() : null;
    }

    /** One charge. */
    record ChargePart(UUID chargeId, long amountYen) {

        static ChargePart of(VictimCharge charge) {
            return new ChargePart(charge.charge().value(), charge.amount().yen());
        }
    }

    /** One consequence. */
    record ItemPart(ItemKind kind, long amountYen, String evidence) {

        static ItemPart of(ConsequentialItem item) {
            return new ItemPart(item.kind(), item.amount().yen(), item.evidence());
        }
    }

    /** The bank, and the account's last digits. */
    record PayeePart(String bankCode, String accountMask) {

        static PayeePart of(Payee payee) {
            return new PayeePart(payee.bank().value(), payee.mask());
        }
    }

    /** Who said yes. */
    record ApprovalPart(UUID personId, Instant at) {

        static ApprovalPart of(Approval approval) {
            return new ApprovalPart(approval.by().person().value(), approval.at());
        }
    }
}
