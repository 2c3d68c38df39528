package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.command.Patience;
import dev.sekisho.compensation.threshold.Book.Answer;
import dev.sekisho.compensation.threshold.StopOrders.DueStop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** Sends stops to link-service, again and again until they stand; who does not answer is left for this time. */
@ApplicationScoped
public class SendStops {

    private static final int MOST_AT_ONCE = 100;

    private final StopOrders orders;
    private final Book book;
    private final Patience patience;

    SendStops(StopOrders orders, Book book, Patience patience) {
        this.orders = orders;
        this.book = book;
        this.patience = patience;
    }

    /** @return how many stand now */
    @Transactional(TxType.NEVER)
    public int sendDue() {
        int done = 0;
        for (int sent = 0; sent < MOST_AT_ONCE; sent++) {
            Optional<DueStop> due = orders.claim(patience.lease());
            if (due.isEmpty()) {
                break;
            }
            Answer answer = book.tell(due.get().stop());
            done += keep(due.get(), answer);
            if (answer instanceof Answer.Silence) {
                break;
            }
        }
        return done;
    }

    private int keep(DueStop due, Answer answer) {
        if (answer instanceof Answer.Stands stands) {
            orders.acknowledged(due, stands.epoch());
            return 1;
        }
        orders.postpone(
                due, answer instanceof Answer.Refused ? patience.longest() : patience.pauseAfter(due.attempt()));
        return 0;
    }
}
