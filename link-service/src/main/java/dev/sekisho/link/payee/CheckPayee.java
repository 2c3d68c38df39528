package dev.sekisho.link.payee;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankGateway;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.PayeeAnswer;
import dev.sekisho.link.bank.PayeeAnswer.Named;
import dev.sekisho.link.bank.PayeeAnswer.NoSuchAccount;
import dev.sekisho.link.bank.PayeeAnswer.NotTold;
import dev.sekisho.link.name.NameComparison;
import dev.sekisho.link.name.NameOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;

/**
 * Asks a payee's bank whose account it is, and compares. What passes alone when an account is linked passes here; everything
 * else differs, a name that is cut included: whoever sends money writes the name as the bank keeps it.
 */
@ApplicationScoped
public class CheckPayee {

    private final Banks banks;
    private final BankGateway gateway;
    private final InstantSource clock;

    CheckPayee(Banks banks, BankGateway gateway, InstantSource clock) {
        this.banks = banks;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** @param holderKana as the money would be sent */
    @Transactional(TxType.NEVER)
    public PayeeOutcome check(BankAccount account, String holderKana) {
        return banks.find(account.bank(), clock.instant())
                .map(bank -> outcome(bank, gateway.payee(bank, account), holderKana))
                .orElse(PayeeOutcome.BANK_CANNOT);
    }

    private static PayeeOutcome outcome(Bank bank, PayeeAnswer answer, String holderKana) {
        if (answer instanceof Named holder) {
            return compared(NameComparison.compare(holderKana, holder.kana()));
        }
        if (answer instanceof NoSuchAccount) {
            return PayeeOutcome.UNKNOWN_ACCOUNT;
        }
        return answer instanceof NotTold && !tellsPayees(bank) ? PayeeOutcome.BANK_CANNOT : PayeeOutcome.NOT_ANSWERED;
    }

    private static PayeeOutcome compared(NameOutcome outcome) {
        return outcome.passesAlone() ? PayeeOutcome.EQUAL : PayeeOutcome.DIFFERS;
    }

    /** A bank whose posture says that it tells payees is not believed that it does not. */
    private static boolean tellsPayees(Bank bank) {
        return bank.postures().values().stream().anyMatch(posture -> posture.nameMode() == NameMode.PAYEE_INQUIRY);
    }
}
