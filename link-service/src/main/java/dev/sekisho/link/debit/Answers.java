package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.link.DebitAnswered;
import dev.sekisho.kernel.id.BankCode;

/** The facts about answers, in one place for their five fields. */
final class Answers {

    private Answers() {}

    static DebitAnswered fact(DebitOrder order, BankCode bank, String outcome, String reference, String reason) {
        return new DebitAnswered(
                order.charge().value(),
                order.link().value(),
                bank.value(),
                order.amount().yen(),
                outcome,
                reference,
                reason);
    }
}
