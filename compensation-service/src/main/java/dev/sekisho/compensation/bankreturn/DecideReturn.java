package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.PaidLine;
import dev.sekisho.compensation.claim.PaidLines;
import dev.sekisho.compensation.claim.ReopenClaim;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Hears persons on what a return is of; the second who says the same decides, and two accounts of one human are one. */
@ApplicationScoped
public class DecideReturn {

    private final BankReturns returns;
    private final PaidLines lines;
    private final ReopenClaim reopen;
    private final InstantSource clock;

    DecideReturn(BankReturns returns, PaidLines lines, ReopenClaim reopen, InstantSource clock) {
        this.returns = returns;
        this.lines = lines;
        this.reopen = reopen;
        this.clock = clock;
    }

    @Transactional
    public Outcome decide(UUID id, Verdict verdict, Actor by) {
        returns.alone();
        Optional<BankReturn> found = returns.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Absent();
        }
        if (!(found.get() instanceof WaitingReturn waiting)) {
            return refuse(found.get(), ReturnRule.DECIDED, by);
        }
        Proposal said = new Proposal(verdict, by, clock.instant());
        Optional<PaidLine> line = verdict.claim().flatMap(lines::of);
        Optional<ReturnRule> refusal = against(waiting, said, line);
        if (refusal.isPresent()) {
            return refuse(waiting, refusal.get(), by);
        }
        if (waiting.proposal().filter(first -> first.isShared(said)).isEmpty()) {
            return new Outcome.Done(propose(waiting, said));
        }
        return new Outcome.Done(line.isPresent() ? match(waiting, line.get(), said) : foreign(waiting, said));
    }

    /** Shows what the bank wrote to whoever decides; that they have looked is a fact before they see it. */
    @Transactional
    public Optional<BankReturn> read(UUID id, Actor reader) {
        Optional<BankReturn> found = returns.lock(id);
        found.ifPresent(seen -> returns.note(seen.head().next(), ReturnFacts.read(seen.head(), reader)));
        return found;
    }

    private static Optional<ReturnRule> against(WaitingReturn waiting, Proposal said, Optional<PaidLine> line) {
        if (said.verdict().claim().isEmpty()) {
            return Optional.empty();
        }
        if (line.isEmpty()) {
            return Optional.of(ReturnRule.CLAIM_NOT_PAID);
        }
        ReturnEntry entry = waiting.head().entry();
        if (!isLessAFee(entry.amount(), line.get().amount())) {
            return Optional.of(ReturnRule.AMOUNT_DIFFERS);
        }
        if (line.get().transferDate().isAfter(entry.bookedOn())) {
            return Optional.of(ReturnRule.PAID_LATER);
        }
        return line.get().pays(said.by().person()) ? Optional.of(ReturnRule.IS_BENEFICIARY) : Optional.empty();
    }

    private static boolean isLessAFee(Money came, Money left) {
        return !came.isMoreThan(left) && !left.minus(came).isMoreThan(MatchedReturn.MOST_FEE);
    }

    private BankReturn propose(WaitingReturn waiting, Proposal said) {
        if (waiting.proposal().filter(first -> isRepeated(first, said)).isPresent()) {
            return waiting;
        }
        WaitingReturn proposed = waiting.proposed(said);
        returns.save(proposed, ReturnFacts.proposed(proposed.head(), said));
        return proposed;
    }

    private static boolean isRepeated(Proposal first, Proposal said) {
        return first.by().person().equals(said.by().person()) && first.verdict().saysTheSameAs(said.verdict());
    }

    private BankReturn match(WaitingReturn waiting, PaidLine line, Proposal said) {
        MatchedReturn matched = waiting.matched(line, said);
        returns.save(matched, ReturnFacts.decided(matched));
        Instant now = said.at();
        reopen.reopen(
                line, matched.head().id(), waiting.proposal().orElseThrow().by(), now);
        return matched;
    }

    private BankReturn foreign(WaitingReturn waiting, Proposal said) {
        ForeignReturn foreign = waiting.foreign(said);
        returns.save(foreign, ReturnFacts.decided(foreign));
        return foreign;
    }

    private Outcome refuse(BankReturn found, ReturnRule rule, Actor by) {
        returns.note(found.head().next(), ReturnFacts.refused(found.head(), rule, by));
        return new Outcome.Refused(rule);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Said, and this is how the return stands now. */
        record Done(BankReturn found) implements Outcome {}

        /** Not done. */
        record Refused(ReturnRule rule) implements Outcome {}

        /** There is no such return. */
        record Absent() implements Outcome {}
    }
}
