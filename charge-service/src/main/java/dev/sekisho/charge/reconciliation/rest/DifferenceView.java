package dev.sekisho.charge.reconciliation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.reconciliation.ApprovedDifference;
import dev.sekisho.charge.reconciliation.Difference;
import dev.sekisho.charge.reconciliation.DifferenceHead;
import dev.sekisho.charge.reconciliation.EndReason;
import dev.sekisho.charge.reconciliation.EndedDifference;
import dev.sekisho.charge.reconciliation.Kind;
import dev.sekisho.charge.reconciliation.OpenDifference;
import dev.sekisho.charge.reconciliation.Proposal;
import dev.sekisho.charge.reconciliation.ProposedDifference;
import dev.sekisho.charge.reconciliation.Resolution;
import dev.sekisho.charge.reconciliation.Signature;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A difference as staff see it; what does not belong to its state is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferenceView(
        UUID differenceId,
        String bankCode,
        LocalDate day,
        Kind kind,
        Direction direction,
        UUID orderId,
        Integer line,
        Long bankYen,
        Long ourYen,
        Instant raisedAt,
        State state,
        ProposalView proposal,
        SignatureView approved,
        EndReason endReason,
        Instant endedAt) {

    /** The states by the names the API gives them. */
    enum State {
        OPEN,
        PROPOSED,
        APPROVED,
        ENDED
    }

    static DifferenceView of(Difference difference) {
        if (difference instanceof OpenDifference) {
            return view(difference, State.OPEN, null, null, null);
        }
        if (difference instanceof ProposedDifference proposed) {
            return view(difference, State.PROPOSED, ProposalView.of(proposed), null, null);
        }
        if (difference instanceof ApprovedDifference approved) {
            return view(
                    difference,
                    State.APPROVED,
                    ProposalView.of(difference.head(), approved.proposal()),
                    SignatureView.of(approved.approved()),
                    null);
        }
        EndedDifference ended = (EndedDifference) difference;
        return view(
                ended,
                State.ENDED,
                ended.proposal()
                        .map(last -> ProposalView.of(ended.head(), last))
                        .orElse(null),
                ended.approved().map(SignatureView::of).orElse(null),
                ended);
    }

    private static DifferenceView view(
            Difference difference, State state, ProposalView proposal, SignatureView approved, EndedDifference ended) {
        DifferenceHead head = difference.head();
        return new DifferenceView(
                head.id(),
                head.of().bank().value(),
                head.of().day(),
                head.kind(),
                head.order().direction(),
                head.order().id(),
                head.line().orElse(null),
                head.bankSays().map(Money::yen).orElse(null),
                head.weSay().map(Money::yen).orElse(null),
                head.raisedAt(),
                state,
                proposal,
                approved,
                Optional.ofNullable(ended).map(EndedDifference::reason).orElse(null),
                Optional.ofNullable(ended).map(EndedDifference::endedAt).orElse(null));
    }

    /** What is proposed, and the hash that an approval has to name. */
    record ProposalView(
            int revision,
            Resolution resolution,
            String reference,
            String words,
            String contentHash,
            SignatureView proposed) {

        static ProposalView of(DifferenceHead head, Proposal proposal) {
            return of(new ProposedDifference(head, proposal));
        }

        static ProposalView of(ProposedDifference proposed) {
            Proposal proposal = proposed.proposal();
            return new ProposalView(
                    proposal.revision(),
                    proposal.resolution(),
                    proposal.evidence().reference(),
                    proposal.evidence().words(),
                    proposed.hash().value(),
                    SignatureView.of(proposal.by()));
        }
    }

    /** Who, and when. */
    record SignatureView(UUID staffId, Instant at) {

        static SignatureView of(Signature signature) {
            return new SignatureView(signature.staffId(), signature.at());
        }
    }
}
