package dev.sekisho.compensation.bankreturn.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.bankreturn.BankReturn;
import dev.sekisho.compensation.bankreturn.Finding;
import dev.sekisho.compensation.bankreturn.ForeignReturn;
import dev.sekisho.compensation.bankreturn.MatchedReturn;
import dev.sekisho.compensation.bankreturn.Proposal;
import dev.sekisho.compensation.bankreturn.ReturnHead;
import dev.sekisho.compensation.bankreturn.WaitingReturn;
import dev.sekisho.compensation.claim.ClaimId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A return as staff see it: without what the bank wrote. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReturnView(
        UUID returnId,
        UUID statementId,
        String state,
        Finding finding,
        LocalDate bookedOn,
        long amountYen,
        Instant foundAt,
        Instant dueAt,
        UUID claimId,
        UUID runId,
        Long feeYen,
        ProposalPart proposal,
        UUID decidedBy,
        Instant decidedAt) {

    /** @param dueAt by when it is to be decided, if it waits */
    static ReturnView of(BankReturn found, Instant dueAt) {
        if (found instanceof MatchedReturn matched) {
            return of(
                    matched.head(),
                    "MATCHED",
                    null,
                    matched,
                    matched.proposal(),
                    matched.decidedBy().person().value(),
                    matched.decidedAt());
        }
        if (found instanceof ForeignReturn foreign) {
            return of(
                    foreign.head(),
                    "NOT_OURS",
                    null,
                    null,
                    Optional.of(foreign.proposal()),
                    foreign.decidedBy().person().value(),
                    foreign.decidedAt());
        }
        return of(found.head(), "WAITING", dueAt, null, ((WaitingReturn) found).proposal(), null, null);
    }

    private static ReturnView of(
            ReturnHead head,
            String state,
            Instant dueAt,
            MatchedReturn matched,
            Optional<Proposal> proposal,
            UUID decidedBy,
            Instant decidedAt) {
        return new ReturnView(
                head.id(),
                head.statement(),
                state,
                head.finding(),
                head.entry().bookedOn(),
                head.entry().amount().yen(),
                head.foundAt(),
                dueAt,
                matched == null ? null : matched.claim().value(),
                matched == null ? null : matched.run().value(),
                matched == null || matched.fee().isZero() ? null : matched.fee().yen(),
                proposal.map(ProposalPart::of).orElse(null),
                decidedBy,
                decidedAt);
    }

    /** What one person said. @param claimId absent: of none of ours */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalPart(UUID claimId, String note, UUID personId, Instant at) {

        static ProposalPart of(Proposal proposal) {
            return new ProposalPart(
                    proposal.verdict().claim().map(ClaimId::value).orElse(null),
                    proposal.verdict().note(),
                    proposal.by().person().value(),
                    proposal.at());
        }
    }
}
