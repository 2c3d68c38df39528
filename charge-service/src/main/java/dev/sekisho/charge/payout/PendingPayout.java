package dev.sekisho.charge.payout;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.BankOrder;
import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.bank.OpenMatter;
import java.time.Instant;

/** A payout whose outcome is open: its money is out of the wallet, and only the bank's word brings it back. */
public sealed interface PendingPayout extends Payout, OpenMatter permits ReservedPayout, InDoubtPayout {

    PayoutTerms terms();

    /** The state this one goes to on an answer; itself when the answer says nothing new. */
    default Payout answered(BankAnswer answer, Instant now) {
        if (answer instanceof BankAnswer.Accepted accepted) {
            return new PostedPayout(terms(), version() + 1, accepted.bankReference(), now);
        }
        if (answer instanceof BankAnswer.Declined declined) {
            return new ReturnedPayout(terms(), version() + 1, declined.reason(), now);
        }
        return doubted();
    }

    /** The state once asking gave no answer. */
    InDoubtPayout doubted();

    @Override
    default BankOrder order() {
        return new BankOrder(
                Direction.CREDIT, head().id().value(), head().linkId(), head().walletId(), head().amount());
    }

    @Override
    default PayoutHead head() {
        return terms().head();
    }
}
