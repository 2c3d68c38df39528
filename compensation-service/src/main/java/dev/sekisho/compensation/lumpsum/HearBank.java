package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.claim.PayableClaims;
import dev.sekisho.compensation.claim.ReopenClaim;
import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows a released list to its bank, and hears what the bank has credited and what it could not: all lines of an answer or
 * none. What was said before is not said again, and nothing else is said of it.
 */
@ApplicationScoped
public class HearBank {

    private final LumpSums lumpSums;
    private final PayableClaims claims;
    private final ReopenClaim reopen;
    private final InstantSource clock;

    HearBank(LumpSums lumpSums, PayableClaims claims, ReopenClaim reopen, InstantSource clock) {
        this.lumpSums = lumpSums;
        this.claims = claims;
        this.reopen = reopen;
        this.clock = clock;
    }

    /** The payees of a list; that somebody has seen them is a fact before. @param bank whose user reads; else staff */
    @Transactional
    public List<Payable> read(LumpSumId id, Optional<BankCode> bank, Actor reader) {
        Optional<LumpSum> found = lumpSums.lock(id).filter(sum -> isFor(sum, bank));
        found.ifPresent(seen -> lumpSums.note(seen.noted(), LumpSumFacts.read(seen.head(), reader)));
        return found.map(seen -> claims.of(id)).orElse(List.of());
    }

    @Transactional
    public LumpSumOutcome hear(LumpSumId id, BankCode bank, List<BankAnswer> answers, Actor by) {
        Optional<LumpSum> found = lumpSums.lock(id).filter(sum -> isFor(sum, Optional.of(bank)));
        if (found.isEmpty() || !(found.get() instanceof ReleasedLumpSum released)) {
            return new LumpSumOutcome.Absent();
        }
        Map<ClaimId, LumpSumLine> lines =
                lumpSums.lines(id).stream().collect(Collectors.toMap(LumpSumLine::claim, Function.identity()));
        Optional<LumpSumRule> refusal = answers.stream()
                .flatMap(answer -> against(lines.get(answer.claim()), answer, by).stream())
                .findFirst();
        if (refusal.isPresent()) {
            lumpSums.note(released.noted(), LumpSumFacts.refused(released.head(), refusal.get(), by));
            return new LumpSumOutcome.Refused(refusal.get());
        }
        ReleasedLumpSum heard = contradict(released, answers, lines, by);
        List<BankAnswer> news = answers.stream()
                .filter(answer -> lines.get(answer.claim()).answer().isEmpty())
                .toList();
        return new LumpSumOutcome.Done(news.isEmpty() ? heard : take(heard, news, lines, by));
    }

    /** What is said of a recalled line moves no claim: that it was credited is kept against paying, until it is taken back. */
    private ReleasedLumpSum contradict(
            ReleasedLumpSum released, List<BankAnswer> answers, Map<ClaimId, LumpSumLine> lines, Actor by) {
        List<BankAnswer> news = answers.stream()
                .filter(answer -> lines.get(answer.claim()).isRecalled())
                .filter(answer -> lines.get(answer.claim()).contradicted()
                        == answer.notPaid().isPresent())
                .toList();
        if (news.isEmpty()) {
            return released;
        }
        ReleasedLumpSum noted = released.noted();
        lumpSums.contradict(
                noted,
                news,
                by.person(),
                clock.instant(),
                LumpSumFacts.contradicted(
                        noted.head(),
                        of(news, lines, answer -> answer.notPaid().isEmpty()),
                        of(news, lines, answer -> answer.notPaid().isPresent()),
                        by));
        return noted;
    }

    /** What one bank is asked is nobody else's business; nor is a list that may still be given up the bank's. */
    static boolean isFor(LumpSum lumpSum, Optional<BankCode> bank) {
        return bank.isEmpty()
                || lumpSum instanceof ReleasedLumpSum && lumpSum.head().bank().equals(bank.get());
    }

    private static Optional<LumpSumRule> against(LumpSumLine line, BankAnswer answer, Actor by) {
        if (line == null) {
            return Optional.of(LumpSumRule.LINE_UNKNOWN);
        }
        if (line.pays(by.person())) {
            return Optional.of(LumpSumRule.IS_BENEFICIARY);
        }
        return line.answer()
                .filter(before -> !line.isRecalled() && !before.equals(answer))
                .map(before -> LumpSumRule.ANSWERED_OTHERWISE);
    }

    private LumpSum take(ReleasedLumpSum released, List<BankAnswer> news, Map<ClaimId, LumpSumLine> lines, Actor by) {
        List<LumpSumLine> paid = of(news, lines, answer -> answer.notPaid().isEmpty());
        List<LumpSumLine> notPaid = of(news, lines, answer -> answer.notPaid().isPresent());
        ReleasedLumpSum answered = released.noted();
        Instant now = clock.instant();
        lumpSums.answer(answered, news, by.person(), now, LumpSumFacts.answered(answered.head(), paid, notPaid, by));
        LumpSumId id = answered.head().id();
        claims.credited(id, paid.stream().map(LumpSumLine::claim).collect(Collectors.toSet()), by.person());
        news.stream()
                .filter(answer -> answer.notPaid().isPresent())
                .sorted(Comparator.comparing(answer -> answer.claim().value()))
                .forEach(answer -> reopen.notCredited(
                        answer.claim(),
                        id,
                        lines.get(answer.claim()).amount(),
                        answer.notPaid().orElseThrow().name(),
                        by,
                        now));
        return answered;
    }

    private static List<LumpSumLine> of(
            List<BankAnswer> news, Map<ClaimId, LumpSumLine> lines, java.util.function.Predicate<BankAnswer> which) {
        return news.stream()
                .filter(which)
                .map(answer -> lines.get(answer.claim()))
                .toList();
    }
}
