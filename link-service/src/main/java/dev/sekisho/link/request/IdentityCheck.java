package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.request.Clearances.Answer;
import dev.sekisho.link.request.Clearances.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks identity-service whether this customer may link; if so, the code for this request is on its way. */
@ApplicationScoped
class IdentityCheck implements OpeningCheck {

    /** What customers can put right by proving or telling who they are; about themselves, so no secret. */
    private static final Set<String> OWN_IDENTITY_MISSING = Set.of(
            "ASSURANCE_TOO_LOW",
            "PHONE_NOT_VERIFIED",
            "PHONE_WORTHLESS",
            "KANA_DECLARED_ONLY",
            "METHOD_NOT_FOR_LINKS",
            "REPROOF_OVERDUE",
            "DILIGENCE_MISSING");

    private static final String TOO_MANY_CODES = "CODE_LIMIT";

    private final Clearances clearances;
    private final SubjectRule subjects;

    IdentityCheck(Clearances clearances, SubjectRule subjects) {
        this.clearances = clearances;
        this.subjects = subjects;
    }

    @Override
    public Result examine(Requested request, Bank bank, Instant now) {
        Answer answer = clearances.ask(request, bank.name());
        if (answer instanceof Answer.Refused refused) {
            return new Result.Failed(refusal(refused.reasons()));
        }
        if (answer instanceof Answer.Cleared cleared) {
            return cleared(cleared.subject(), request, bank, now);
        }
        return new Result.Passed(LinkCode.IDENTITY_ACCEPTED.passed(now));
    }

    private Result cleared(Subject subject, Requested request, Bank bank, Instant now) {
        return subjects.refusalFor(subject, request, bank)
                .<Result>map(Result.Failed::new)
                .orElseGet(() -> new Result.Cleared(LinkCode.CODE_NOT_ASKED.passed(now), subject));
    }

    private static Refusal refusal(List<Reason> reasons) {
        Words words = new Words(
                reasons.stream().map(reason -> reason.words().ja()).collect(Collectors.joining()),
                reasons.stream().map(reason -> reason.words().en()).collect(Collectors.joining(" ")));
        return new Refusal(Step.IDENTITY, reasons.get(0).code(), heard(reasons), words);
    }

    /** A reason that is not understood, and a held account, are heard as stopped. */
    private static RefusalClass heard(List<Reason> reasons) {
        Set<String> codes = reasons.stream().map(Reason::code).collect(Collectors.toSet());
        if (OWN_IDENTITY_MISSING.containsAll(codes)) {
            return RefusalClass.IDENTITY_PROOF_REQUIRED;
        }
        return codes.equals(Set.of(TOO_MANY_CODES)) ? RefusalClass.LIMIT_REACHED : RefusalClass.STOPPED;
    }
}
