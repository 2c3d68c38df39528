package dev.sekisho.link.credit;

import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankGateway;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.DebitAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Credits a bank account once for each payout, whatever is lost on the way: claim, commit, call, record.
 *
 * <p>The payout's id is the bank's idempotency key from the first call to the last; there is never a fresh one.
 */
@ApplicationScoped
public class CreditBankAccount {

    private final ClaimCredit claims;
    private final RecordCredit record;
    private final Banks banks;
    private final BankGateway gateway;
    private final InstantSource clock;

    CreditBankAccount(ClaimCredit claims, RecordCredit record, Banks banks, BankGateway gateway, InstantSource clock) {
        this.claims = claims;
        this.record = record;
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
        return known instanceof Credit.Pending pending && known.isOf(order) ? ask(pending) : known;
    }

    /** Asks the bank what became of a payout's credit; sends it again, under the same id, if the bank never saw it. */
    public Credit inquire(PayoutId payout) {
        Credit credit = claims.findOrClose(payout);
        return credit instanceof Credit.Pending pending ? ask(pending) : credit;
    }

    private Credit ask(Credit.Pending pending) {
        Bank bank = bankOf(pending);
        if (!bank.answersInquiries()) {
            return pending;
        }
        DebitAnswer answer = gateway.inquire(bank, pending.payout());
        if (!(answer instanceof DebitAnswer.NeverSeen)) {
            return record.record(pending.payout(), answer);
        }
        Sending again = claims.claimAgain(pending.payout());
        return again instanceof Sending.Send send ? leave(send) : ((Sending.Known) again).credit();
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
