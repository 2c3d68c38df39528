package dev.sekisho.link.credit;

import dev.sekisho.kernel.event.link.CreditAnswered;
import dev.sekisho.kernel.event.link.CreditClosed;
import dev.sekisho.kernel.event.link.CreditDeferred;
import dev.sekisho.kernel.event.link.CreditRequested;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PayoutId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One payout's credit at the bank, in the state that decides what may still happen under its id. */
public sealed interface Credit {

    PayoutId payout();

    /** What was asked for; empty only for an id that was closed before any order came with it. */
    Optional<CreditOrder> asked();

    /** Whether this is the credit that {@code order} asks for, and not another one under its id. */
    default boolean isOf(CreditOrder order) {
        return asked().map(order::equals).orElse(true);
    }

    /**
     * Asked of the bank, or about to be, and not yet answered: the bank may have booked it, so the money is not given back
     * on a timeout.
     *
     * @param inDoubt whether the bank was asked and gave no clear answer
     * @param sentAt when it last left, by the machine's clock
     */
    record Pending(CreditOrder order, BankCode bank, boolean inDoubt, Instant sentAt) implements Credit {

        public Pending {
            Objects.requireNonNull(order, "order");
            Objects.requireNonNull(bank, "bank");
            Objects.requireNonNull(sentAt, "sentAt");
        }

        public Settled accepted(String bankReference) {
            return new Settled(order, bank, Optional.of(bankReference), Optional.empty());
        }

        public Settled declined(String reason) {
            return new Settled(order, bank, Optional.empty(), Optional.of(reason));
        }

        public Pending doubted() {
            return new Pending(order, bank, true, sentAt);
        }

        public Pending sentAgain(Instant machineNow) {
            return new Pending(order, bank, inDoubt, machineNow);
        }

        /** Whether a request that left could still arrive at the bank. */
        boolean mayStillArrive(Instant machineNow, Duration longestOnTheWay) {
            return machineNow.isBefore(sentAt.plus(longestOnTheWay));
        }

        public CreditRequested requested() {
            return new CreditRequested(
                    order.payout().value(),
                    order.link().value(),
                    bank.value(),
                    order.amount().yen());
        }

        /** The fact that the bank gave no clear answer. */
        public CreditAnswered unanswered() {
            return answer(order, bank, "UNKNOWN", null, null);
        }

        @Override
        public PayoutId payout() {
            return order.payout();
        }

        @Override
        public Optional<CreditOrder> asked() {
            return Optional.of(order);
        }
    }

    /** Asked for while its bank was closed: nothing has left, and it leaves once when the bank is open and nothing stops it. */
    record Waiting(CreditOrder order, BankCode bank) implements Credit {

        public Waiting {
            Objects.requireNonNull(order, "order");
            Objects.requireNonNull(bank, "bank");
        }

        public Pending sent(Instant machineNow) {
            return new Pending(order, bank, false, machineNow);
        }

        /** It never left, so it is closed and not declined. */
        public Closed closed(CloseReason reason) {
            return new Closed(order.payout(), Optional.of(order), reason);
        }

        public CreditDeferred deferred(Instant opensAt) {
            return new CreditDeferred(
                    order.payout().value(),
                    order.link().value(),
                    bank.value(),
                    order.amount().yen(),
                    opensAt);
        }

        @Override
        public PayoutId payout() {
            return order.payout();
        }

        @Override
        public Optional<CreditOrder> asked() {
            return Optional.of(order);
        }
    }

    /** The bank gave the account the money, or did not and will not under this id; final. */
    record Settled(CreditOrder order, BankCode bank, Optional<String> bankReference, Optional<String> reason)
            implements Credit {

        public Settled {
            Objects.requireNonNull(order, "order");
            Objects.requireNonNull(bank, "bank");
            if (bankReference.isPresent() == reason.isPresent()) {
                throw new IllegalArgumentException("a settled credit has either a reference or a reason");
            }
        }

        public boolean isAccepted() {
            return bankReference.isPresent();
        }

        public CreditAnswered answered() {
            String outcome = isAccepted() ? "ACCEPTED" : "DECLINED";
            return answer(order, bank, outcome, bankReference.orElse(null), reason.orElse(null));
        }

        @Override
        public PayoutId payout() {
            return order.payout();
        }

        @Override
        public Optional<CreditOrder> asked() {
            return Optional.of(order);
        }
    }

    /** A payout's id under which nothing was and nothing will be asked of any bank; final. */
    record Closed(PayoutId payout, Optional<CreditOrder> asked, CloseReason reason) implements Credit {

        public Closed {
            Objects.requireNonNull(payout, "payout");
            Objects.requireNonNull(asked, "asked");
            Objects.requireNonNull(reason, "reason");
        }

        public CreditClosed closed() {
            return new CreditClosed(payout.value(), reason.name());
        }
    }

    private static CreditAnswered answer(
            CreditOrder order, BankCode bank, String outcome, String reference, String reason) {
        return new CreditAnswered(
                order.payout().value(),
                order.link().value(),
                bank.value(),
                order.amount().yen(),
                outcome,
                reference,
                reason);
    }
}
