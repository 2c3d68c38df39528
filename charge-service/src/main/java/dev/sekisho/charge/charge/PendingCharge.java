package dev.sekisho.charge.charge;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.BankOrder;
import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.bank.OpenMatter;
import java.time.Instant;

/** A charge whose outcome is open: it counts against every cap, and only the bank's word ends it. */
public sealed interface PendingCharge extends GrantedCharge, OpenMatter permits ReservedCharge, InDoubtCharge {

    /** The state this one goes to on an answer; itself when the answer says nothing new. */
    default Charge answered(BankAnswer answer, Instant now) {
        if (answer instanceof BankAnswer.Accepted accepted) {
            return new PostedCharge(terms(), version() + 1, accepted.bankReference(), now);
        }
        if (answer instanceof BankAnswer.Declined declined) {
            return new VoidedCharge(terms(), version() + 1, declined.reason(), now);
        }
        return doubted();
    }

    /** The state once asking gave no answer. */
    InDoubtCharge doubted();

    @Override
    default BankOrder order() {
        return new BankOrder(Direction.DEBIT, id().value(), linkId(), walletId(), amount());
    }
}
