package dev.sekisho.charge.payout;

import dev.sekisho.charge.bank.Bank;
import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.Deadline;
import dev.sekisho.charge.bank.InquiryPolicy;
import dev.sekisho.charge.link.FindLink;
import dev.sekisho.charge.link.LinkLookup;
import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** A payout from beginning to end: take it out and commit, ask the bank outside of any transaction, settle. */
@ApplicationScoped
public class RequestPayout {

    private static final Logger LOG = System.getLogger(RequestPayout.class.getName());

    private final Payouts payouts;
    private final FindLink findLink;
    private final ReservePayout reserve;
    private final Bank bank;
    private final SettlePayout settle;
    private final Duration answerWithin;

    @Inject
    public RequestPayout(
            Payouts payouts,
            FindLink findLink,
            ReservePayout reserve,
            Bank bank,
            SettlePayout settle,
            InquiryPolicy policy) {
        this.payouts = payouts;
        this.findLink = findLink;
        this.reserve = reserve;
        this.bank = bank;
        this.settle = settle;
        this.answerWithin = policy.answerWithin();
    }

    /** @param stepUp under which the customer gave their word, if they say so */
    public PayoutAnswer request(PayoutKey key, LinkId linkId, Money amount, Optional<StepUpId> stepUp) {
        Deadline deadline = Deadline.in(answerWithin);
        PayoutHead head = new PayoutHead(PayoutId.random(), key.walletId(), linkId, amount);
        Optional<Payout> known = payouts.byKey(key);
        if (known.isPresent()) {
            return PayoutAnswer.again(known.get(), head);
        }
        if (findLink.find(linkId) instanceof LinkLookup.Unavailable) {
            return new PayoutAnswer.LinkUnavailable();
        }
        PayoutAnswer answer = reserve.reserve(key, head, stepUp);
        return answer instanceof PayoutAnswer.Made made && made.payout() instanceof ReservedPayout reserved
                ? new PayoutAnswer.Made(settled(reserved, bank.ask(reserved.order(), deadline.left())))
                : answer;
    }

    /** What cannot be written just now is not lost: the payout stays open, and the completer asks what became of it. */
    private Payout settled(ReservedPayout reserved, BankAnswer answer) {
        try {
            return settle.settle(reserved, answer);
        } catch (RuntimeException notWritten) {
            LOG.log(
                    Level.WARNING,
                    "payout {0} is left to the completer: {1}",
                    reserved.head().id(),
                    notWritten.getClass().getSimpleName());
            return reserved;
        }
    }
}
