package dev.sekisho.charge.bank.http;

import dev.sekisho.charge.bank.Bank;
import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.BankOrder;
import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.bank.InquiryPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks link-service for debits and credits, at most so many at once; a failure of whatever kind leaves the outcome
 * unknown, for the money may have moved before the answer was lost.
 */
@ApplicationScoped
class HttpBank implements Bank {

    private static final Logger LOG = Logger.getLogger(HttpBank.class);
    private static final int MOST_AT_ONCE = 128;

    private final OrdersOfLinkService orders;
    private final Duration patience;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    HttpBank(@RestClient OrdersOfLinkService orders, InquiryPolicy policy) {
        this.orders = orders;
        this.patience = policy.patience();
    }

    /** Where too many orders are under way, an inquiry will find that this one was never asked for. */
    @Override
    @Transactional(Transactional.TxType.NEVER)
    public BankAnswer ask(BankOrder order, Duration patience) {
        if (!places.tryAcquire()) {
            return new BankAnswer.Unknown();
        }
        try {
            return answer(order, patience, () -> orders.order(kind(order), order.id(), OrderRequest.of(order)));
        } finally {
            places.release();
        }
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public BankAnswer inquire(BankOrder order) {
        return answer(order, patience, () -> orders.inquire(kind(order), order.id()));
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public BankAnswer decide(BankOrder order, boolean booked, String evidence) {
        return answer(
                order, patience, () -> orders.decide(kind(order), order.id(), DecisionRequest.of(booked, evidence)));
    }

    private static String kind(BankOrder order) {
        return order.direction() == Direction.DEBIT ? "debits" : "credits";
    }

    private static BankAnswer answer(BankOrder order, Duration patience, Supplier<Uni<OrderOutcome>> question) {
        try {
            return question.get().await().atMost(patience).about(order);
        } catch (RuntimeException unreachableOrUnreadable) {
            LOG.warnf(
                    "no clear answer about %s %s: %s",
                    order.direction(),
                    order.id(),
                    unreachableOrUnreadable.getClass().getSimpleName());
            return new BankAnswer.Unknown();
        }
    }
}
