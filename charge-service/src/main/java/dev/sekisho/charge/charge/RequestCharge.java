package dev.sekisho.charge.charge;

import dev.sekisho.charge.bank.Bank;
import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.BankLanes;
import dev.sekisho.charge.bank.Deadline;
import dev.sekisho.charge.bank.InquiryPolicy;
import dev.sekisho.charge.commit.Committer;
import dev.sekisho.charge.link.FindLink;
import dev.sekisho.charge.link.LinkLookup;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** A charge from beginning to end: reserve and commit, ask the bank outside of any transaction, settle. */
@ApplicationScoped
public class RequestCharge {

    private static final Logger LOG = System.getLogger(RequestCharge.class.getName());

    private final FindLink findLink;
    private final Committer<ChargeCommand, ChargeAnswer> reserve;
    private final Bank bank;
    private final BankLanes lanes;
    private final Committer<Settlement, Charge> settle;
    private final Duration answerWithin;

    @Inject
    public RequestCharge(
            FindLink findLink,
            Committer<ChargeCommand, ChargeAnswer> reserve,
            Bank bank,
            BankLanes lanes,
            Committer<Settlement, Charge> settle,
            InquiryPolicy policy) {
        this.findLink = findLink;
        this.reserve = reserve;
        this.bank = bank;
        this.lanes = lanes;
        this.settle = settle;
        this.answerWithin = policy.answerWithin();
    }

    public ChargeAnswer request(ChargeKey key, LinkId linkId, Money amount) {
        Deadline deadline = Deadline.in(answerWithin);
        ChargeCommand command = ChargeCommand.of(key, linkId, amount);
        ChargeAnswer answer = reserve.carryOut(command, deadline.left());
        return answer instanceof ChargeAnswer.LinkUnseen ? look(command, deadline) : ended(answer, deadline);
    }

    private ChargeAnswer look(ChargeCommand command, Deadline deadline) {
        if (findLink.find(command.linkId()) instanceof LinkLookup.Unavailable) {
            return new ChargeAnswer.LinkUnavailable();
        }
        ChargeAnswer answer = reserve.carryOut(command.withLinkSought(), deadline.left());
        return answer instanceof ChargeAnswer.LinkUnseen ? new ChargeAnswer.LinkUnavailable() : ended(answer, deadline);
    }

    private ChargeAnswer ended(ChargeAnswer answer, Deadline deadline) {
        if (answer instanceof ChargeAnswer.Made made && made.charge() instanceof ReservedCharge reserved) {
            BankAnswer said =
                    lanes.through(reserved.terms().bankCode(), () -> bank.ask(reserved.order(), deadline.left()));
            return new ChargeAnswer.Made(settled(reserved, said, deadline));
        }
        return answer;
    }

    /** What cannot be written just now is not lost: the charge stays open, and the completer asks what became of it. */
    private Charge settled(ReservedCharge reserved, BankAnswer answer, Deadline deadline) {
        try {
            return settle.carryOut(new Settlement(reserved, answer), deadline.left());
        } catch (RuntimeException notWritten) {
            LOG.log(Level.WARNING, "charge {0} is left to the completer: {1}", reserved.id(), nameOf(notWritten));
            return reserved;
        }
    }

    private static String nameOf(RuntimeException failure) {
        return failure.getClass().getSimpleName();
    }
}
