package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankGateway;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.bank.NextWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Debits a bank account once for each charge, whatever is lost on the way: claim, commit, call, record. What comes at the
 * same time is claimed together, and recorded together; the calls themselves are each its own, outside of any transaction.
 *
 * <p>The charge's id is the bank's idempotency key from the first call to the last; there is never a fresh one. While its
 * bank is closed nothing is asked of it: a debit waits, and one that left stays in doubt.
 */
@ApplicationScoped
public class DebitBankAccount {

    private final ClaimDebit claims;
    private final Committer<DebitOrder, Sending> claim;
    private final Committer<HeardAnswer, Debit> record;
    private final HearStatement statement;
    private final Banks banks;
    private final BankGateway gateway;
    private final InstantSource clock;

    DebitBankAccount(
            ClaimDebit claims,
            Committer<DebitOrder, Sending> claim,
            Committer<HeardAnswer, Debit> record,
            HearStatement statement,
            Banks banks,
            BankGateway gateway,
            InstantSource clock) {
        this.claims = claims;
        this.claim = claim;
        this.record = record;
        this.statement = statement;
        this.banks = banks;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** @return the debit of this order; one that {@link Debit#isOf} denies if the id means another order */
    public Debit debit(DebitOrder order) {
        Sending sending = claim.carryOut(order);
        if (sending instanceof Sending.Send send) {
            return leave(send);
        }
        Debit known = sending.debit();
        return known.isOf(order) ? settled(known) : known;
    }

    /** Asks the bank what became of a charge's debit; sends it again, under the same id, if the bank never saw it. */
    public Debit inquire(ChargeId charge) {
        return settled(claims.findOrClose(charge));
    }

    /** When asking for this debit again may bring something; empty if it may at once, or if it has ended. */
    public Optional<NextWord> nextWord(Debit debit) {
        Instant now = clock.instant();
        if (debit instanceof WaitingDebit waiting) {
            return banks.find(waiting.bank(), now).flatMap(bank -> bank.nextWord(now));
        }
        return debit instanceof PendingDebit pending ? bankOf(pending).nextWord(now) : Optional.empty();
    }

    private Debit settled(Debit debit) {
        if (debit instanceof WaitingDebit waiting) {
            return left(claims.claimWaiting(waiting.charge()));
        }
        return debit instanceof PendingDebit pending ? ask(pending) : debit;
    }

    private Debit ask(PendingDebit pending) {
        return statement.hear(pending).orElseGet(() -> askBank(pending));
    }

    private Debit askBank(PendingDebit pending) {
        Bank bank = bankOf(pending);
        if (!bank.answersInquiries() || bank.opensAfter(clock.instant()).isPresent()) {
            return pending;
        }
        DebitAnswer answer = gateway.inquire(bank, pending.charge());
        if (!(answer instanceof DebitAnswer.NeverSeen)) {
            return record.carryOut(new HeardAnswer(pending.charge(), answer));
        }
        return left(claims.claimAgain(pending.charge()));
    }

    private Debit left(Sending sending) {
        return sending instanceof Sending.Send send ? leave(send) : sending.debit();
    }

    private Debit leave(Sending.Send send) {
        PendingDebit debit = send.debit();
        DebitAnswer answer = gateway.debit(
                send.bank(), send.mandate(), debit.charge(), debit.order().amount());
        return record.carryOut(new HeardAnswer(debit.charge(), answer));
    }

    private Bank bankOf(PendingDebit debit) {
        return banks.find(debit.bank(), clock.instant()).orElseThrow();
    }
}
