package dev.sekisho.charge.charge;

import dev.sekisho.charge.bank.Bank;
import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.Deadline;
import dev.sekisho.charge.bank.InquiryPolicy;
import dev.sekisho.charge.link.FindLink;
import dev.sekisho.charge.link.LinkLookup;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A charge from beginning to end: reserve and commit, ask the bank outside of any transaction, settle. */
@ApplicationScoped
public class RequestCharge {

    private static final Logger LOG = System.getLogger(RequestCharge.class.getName());

    private final Charges charges;
    private final FindLink findLink;
    private final ReserveCharge reserve;
    private final Bank bank;
    private final SettleCharge settle;
    private final Duration answerWithin;

    @Inject
    public RequestCharge(
            Charges charges,
            FindLink findLink,
            ReserveCharge reserve,
            Bank bank,
            SettleCharge settle,
            InquiryPolicy policy) {
        this.charges = charges;
        this.findLink = findLink;
        this.reserve = reserve;
        this.bank = bank;
        this.settle = settle;
        this.answerWithin = policy.answerWithin();
    }

    public ChargeAnswer request(ChargeKey key, LinkId linkId, Money amount) {
        Deadline deadline = Deadline.in(answerWithin);
        ChargeCommand command = new ChargeCommand(ChargeId.random(), key, linkId, amount, Optional.empty());
        Charge known = charges.byKey(Set.of(key)).get(key);
        return known == null ? look(command, deadline) : ReserveRound.answerAgain(known, command);
    }

    private ChargeAnswer look(ChargeCommand command, Deadline deadline) {
        LinkLookup lookup = findLink.find(command.linkId());
        if (lookup instanceof LinkLookup.Unavailable) {
            return new ChargeAnswer.LinkUnavailable();
        }
        return lookup instanceof LinkLookup.Found found
                ? make(command.over(found.copy()), deadline)
                : make(command, deadline);
    }

    private ChargeAnswer make(ChargeCommand command, Deadline deadline) {
        ChargeAnswer answer = reserve.reserve(command);
        if (answer instanceof ChargeAnswer.Made made && made.charge() instanceof ReservedCharge reserved) {
            return new ChargeAnswer.Made(settled(reserved, bank.ask(reserved.order(), deadline.left())));
        }
        return answer;
    }

    /** What cannot be written just now is not lost: the charge stays open, and the completer asks what became of it. */
    private Charge settled(ReservedCharge reserved, BankAnswer answer) {
        try {
            return settle.settle(reserved, answer);
        } catch (RuntimeException notWritten) {
            LOG.log(Level.WARNING, "charge {0} is left to the completer: {1}", reserved.id(), nameOf(notWritten));
            return reserved;
        }
    }

    private static String nameOf(RuntimeException failure) {
        return failure.getClass().getSimpleName();
    }
}
