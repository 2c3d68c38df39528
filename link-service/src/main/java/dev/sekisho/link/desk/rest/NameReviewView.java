package dev.sekisho.link.desk.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.desk.DeskSignature;
import dev.sekisho.link.desk.NameVerdict;
import dev.sekisho.link.desk.ProposedNameReview;
import dev.sekisho.link.desk.ReadName.Dossier;
import dev.sekisho.link.request.InReview;
import dev.sekisho.link.request.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A request that waits as a reviewer sees it: names masked until they are asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NameReviewView(
        UUID linkRequestId,
        String bankCode,
        String accountMask,
        String outcome,
        String state,
        String verifiedKana,
        String kanaSource,
        String identityMethod,
        LocalDate birthDate,
        String bankSays,
        String bankKana,
        ProposalView proposal) {

    static NameReviewView masked(Dossier dossier) {
        Subject subject = dossier.waiting().subject();
        HolderWord holder = dossier.waiting().bankSays().holder();
        return of(dossier, MaskedName.of(subject.nameKana()), null, MaskedName.of(holder.kana()));
    }

    static NameReviewView full(Dossier dossier) {
        Subject subject = dossier.waiting().subject();
        HolderWord holder = dossier.waiting().bankSays().holder();
        return of(dossier, subject.nameKana(), subject.birthDate(), holder.kana());
    }

    private static NameReviewView of(Dossier dossier, String verified, LocalDate birthDate, String ofBank) {
        InReview waiting = dossier.waiting();
        Optional<ProposedNameReview> proposed =
                dossier.review().filter(ProposedNameReview.class::isInstance).map(ProposedNameReview.class::cast);
        return new NameReviewView(
                waiting.head().id().value(),
                waiting.head().bank().value(),
                waiting.head().accountMask(),
                dossier.outcome().name(),
                proposed.isPresent() ? "PROPOSED" : "OPEN",
                verified,
                waiting.subject().kanaSource().name(),
                waiting.subject().identityMethod().name(),
                birthDate,
                waiting.bankSays().holder().form().name(),
                ofBank,
                proposed.map(first -> ProposalView.of(first.verdict(), first.proposed()))
                        .orElse(null));
    }

    @Override
    public String toString() {
        return "NameReviewView[" + linkRequestId + "]";
    }

    /** What a first person proposed. */
    record ProposalView(String decision, String reason, String words, UUID proposedBy, Instant proposedAt) {

        static ProposalView of(NameVerdict verdict, DeskSignature signature) {
            return new ProposalView(
                    verdict.decision().name(),
                    verdict.reason().name(),
                    verdict.words(),
                    signature.by().staffId(),
                    signature.at());
        }
    }
}
