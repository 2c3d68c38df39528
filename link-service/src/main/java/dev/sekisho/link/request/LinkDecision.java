package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.bank.PostureRule.PostureRefusal;
import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.decision.Outcome;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.evidence.Evidence;
import dev.sekisho.link.evidence.EvidencePolicy;
import dev.sekisho.link.evidence.IndependentEvidence;
import dev.sekisho.link.evidence.Proof;
import dev.sekisho.link.evidence.Verdict;
import dev.sekisho.link.link.LinkTerms;
import dev.sekisho.link.name.HolderName;
import dev.sekisho.link.name.NameComparison;
import dev.sekisho.link.name.NameOutcome;
import dev.sekisho.link.review.PathRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a bank's signed answer and a cleared person are worth together: posture and path once more, because they
 * may have changed while the customer was away, then the name, then the evidence.
 */
public final class LinkDecision {

    private final IndependentEvidence rule;
    private final PostureRule postures;
    private final PathRule paths;

    public LinkDecision(IndependentEvidence rule, PostureRule postures, PathRule paths) {
        this.rule = rule;
        this.postures = postures;
        this.paths = paths;
    }

    /** @param corrected whether a name that differed was refused before, so that a person looks this time */
    Decision decide(Returned request, Bank bank, Authenticated says, boolean corrected, Instant now) {
        List<CheckRecord> checks = new ArrayList<>();
        checks.add(LinkCode.BANK_AUTHENTICATED.passed(now));
        Optional<Refusal> changed = changed(request.subject(), bank);
        if (changed.isPresent()) {
            return denied(checks, changed.get(), now);
        }
        Posture posture = bank.postureFor(request.subject().customerClass()).orElseThrow();
        if (!rule.has(EvidencePolicy.NAME_RESTS_ON_ANOTHER_ROOT)) {
            checks.add(LinkCode.NAME_NOT_ASKED.passed(now));
            return weighed(request.subject(), bank, says, checks, now);
        }
        if (!request.subject().hasIdentity()) {
            return denied(checks, LinkCode.IDENTITY_CHANGED.refusal(RefusalClass.STOPPED), now);
        }
        Optional<NameOutcome> name =
                HolderName.decide(posture.nameMode(), request.subject().nameKana(), says.holder());
        if (name.isEmpty()) {
            return denied(checks, LinkCode.NAME_NOT_TOLD.refusal(RefusalClass.BANK_AUTHENTICATION_FAILED), now);
        }
        Outcome outcome = outcome(name.get(), says.holder(), corrected);
        checks.add(named(name.get(), outcome, request.subject().kanaSource(), now));
        return switch (outcome) {
            case PASSED -> weighed(request.subject(), bank, says, checks, now);
            case REVIEW -> new ForReview(checks);
            case REFUSED -> new Denied(checks, differs(name.get()));
        };
    }

    /** What is left once people accepted the name: all that may have changed while they looked is judged again. */
    Decision accepted(InReview request, Bank bank, CheckRecord word, Instant now) {
        List<CheckRecord> checks = new ArrayList<>(List.of(word));
        Optional<Refusal> changed = changed(request.subject(), bank);
        return changed.isPresent()
                ? denied(checks, changed.get(), now)
                : weighed(request.subject(), bank, request.bankSays(), checks, now);
    }

    private Optional<Refusal> changed(Subject subject, Bank bank) {
        return postures.refusalFor(bank, subject.customerClass())
                .or(() -> paths.lastRefusalFor(bank.code(), subject.path()))
                .map(LinkDecision::postureRefusal);
    }

    private static Refusal differs(NameOutcome name) {
        return new Refusal(Step.NAME, name.name(), RefusalClass.DETAILS_DIFFER, name.words());
    }

    private Decision weighed(Subject subject, Bank bank, Authenticated says, List<CheckRecord> checks, Instant now) {
        Posture posture = bank.postureFor(subject.customerClass()).orElseThrow();
        Verdict verdict = rule.verdict(evidence(subject, bank, posture, says));
        if (verdict instanceof Verdict.Granted granted) {
            checks.add(CheckRecord.passed(Step.EVIDENCE, granted.code(), granted.words(), now));
            return new Granted(checks, LinkTerms.of(granted.tier(), posture.notice(), now));
        }
        Refusal refusal =
                new Refusal(Step.EVIDENCE, verdict.code(), RefusalClass.BANK_AUTHENTICATION_FAILED, verdict.words());
        return denied(checks, refusal, now);
    }

    /** What a posture refuses, whenever it is looked at: the customer hears that the bank is stopped. */
    static Refusal postureRefusal(PostureRefusal refusal) {
        return new Refusal(Step.POSTURE, refusal.code(), RefusalClass.STOPPED, refusal.words());
    }

    private static Denied denied(List<CheckRecord> checks, Refusal refusal, Instant now) {
        checks.add(refusal.record(now));
        return new Denied(checks, refusal);
    }

    /** Of the factors that the posture enforces, those the bank signed for; all of them, declared, if it named none. */
    private static Evidence evidence(Subject subject, Bank bank, Posture posture, Authenticated says) {
        List<Proof> bankProofs = says.factors().isEmpty()
                ? posture.declared(bank.code())
                : posture.asserted(bank.code(), says.factors());
        return new Evidence(
                bank.code(),
                subject.identity().stream().toList(),
                bankProofs,
                posture.comparesNames() ? subject.nameRoot() : Optional.empty(),
                posture.notice(),
                subject.phone());
    }

    private static CheckRecord named(NameOutcome name, Outcome outcome, KanaSource source, Instant now) {
        Words words = new Words(
                name.words().ja() + "(カナの出所: " + source.words().ja() + ")",
                name.words().en() + " (the kana come " + source.words().en() + ")");
        return new CheckRecord(Step.NAME, outcome, name.name(), words, now);
    }

    /** A name that differs may be put right once; then a person looks, except at an account that is a company's. */
    private static Outcome outcome(NameOutcome name, HolderWord holder, boolean corrected) {
        if (name.passesAlone()) {
            return Outcome.PASSED;
        }
        boolean company = holder.kana() != null && NameComparison.isOfAnOrganisation(holder.kana());
        return name.isForReview() || corrected && !company ? Outcome.REVIEW : Outcome.REFUSED;
    }

    /** What was decided, with the record of each check on the way. */
    sealed interface Decision {
        List<CheckRecord> checks();
    }

    /** A link may be made on these terms, if the bank account is free. */
    record Granted(List<CheckRecord> checks, LinkTerms terms) implements Decision {}

    /** A person has to compare the names. */
    record ForReview(List<CheckRecord> checks) implements Decision {}

    /** No link. */
    record Denied(List<CheckRecord> checks, Refusal refusal) implements Decision {}
}
