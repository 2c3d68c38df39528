package dev.sekisho.link.credit;

import dev.sekisho.kernel.id.PayoutId;
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
 * Credits a bank account once for each payout, whatever is lost on the way: claim, commit, call, record.
 *
 * <p>The payout's id is the bank's idempotency key from the first call to the last; there is never a fresh one. While its
 * bank is closed nothing is asked of it: a credit waits, and one that left stays in doubt.
 */
@ApplicationScoped
public class CreditBankAccount {

    private final ClaimCredit claims;
    private final RecordCredit record;
    private final HearStatement statement;
    private final Banks banks;
    private final BankGateway gateway;
    private final InstantSource clock;

    CreditBankAccount(
            ClaimCredit claims,
            RecordCredit record,
            HearStatement statement,
            Banks banks,
            BankGateway gateway,
            InstantSource clock) {
        this.claims = claims;
        this.record = record;
        this.statement = statement;
        this.banks = banks;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** @return the credit of this order; one that {@link Credit#isOf} denies if the id means another order */
    public Credit credit(CreditOrder order) {
        Sending sending = claims.claim(order);
        if (sending instanceof Sending.Send send) {
            return leave(send);
        }
        Credit known = ((Sending.Known) sending).credit();
        return known.isOf(order) ? settled(known) : known;
    }

    /** Asks the bank what became of a payout's credit; sends it again, under the same id, if the bank never saw it. */
    public Credit inquire(PayoutId payout) {
        return settled(claims.findOrClose(payout));
    }

    private Credit settled(Credit credit) {
        if (credit instanceof Credit.Waiting waiting) {
            return left(claims.claimWaiting(waiting.payout()));
        }
        return credit instanceof Credit.Pending pending ? ask(pending) : credit;
    }

    /** When asking for this credit again may bring something; empty if it may at once, or if it has ended. */
    public Optional<NextWord> nextWord(Credit credit) {
        Instant now = clock.instant();
        if (credit instanceof Credit.Waiting waiting) {
            return banks.find(waiting.bank(), now).flatMap(bank -> bank.nextWord(now));
        }
        return credit instanceof Credit.Pending pending ? bankOf(pending).nextWord(now) : Optional.empty();
    }

    private Credit ask(Credit.Pending pending) {
        return statement.hear(pending).orElseGet(() -> askBank(pending));
    }

    private Credit askBank(Credit.Pending pending) {
        Bank bank = bankOf(pending);
        if (bank.nextWord(clock.instant()).isPresent()) {
            return pending;
        }
        DebitAnswer answer = gateway.inquire(bank, pending.payout());
        if (!(answer instanceof DebitAnswer.NeverSeen)) {
            return record.record(pending.payout(), answer);
        }
        return left(claims.claimAgain(pending.payout()));
    }

    private Credit left(Sending sending) {
        return sending instanceof Sending.Send send ? leave(send) : ((Sending.Known) sending).credit();
    }

    private Credit leave(Sending.Send send) {
        Credit.Pending credit = send.credit();
        DebitAnswer answer = gateway.credit(
                bankOf(credit), send.mandate(), credit.payout(), credit.order().amount());
        return record.record(credit.payout(), answer);
    }

    private Bank bankOf(Credit.Pending credit) {
        return banks.find(credit.bank(), clock.instant()).orElseThrow();
    }
}
