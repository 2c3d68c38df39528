package dev.sekisho.sandbox.world.bank;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where requests for debits and credits come in; between coming in and being booked, a request is known as being processed. */
public final class OrderDesk {

    private final Books books;
    private final Map<String, Integer> processing = new ConcurrentHashMap<>();

    OrderDesk(Books books) {
        this.books = books;
    }

    /**
     * Takes one request; the same request, at the same time or years later, gets the same decision.
     *
     * @param hold runs between coming in and being booked, for scripted slowness
     * @throws RequestIdReused if the id was used for something else
     */
    public Decision take(BankOrder order, Runnable hold) {
        var earlier = books.repeated(order);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        processing.merge(order.requestId(), 1, Integer::sum);
        try {
            hold.run();
            return books.decide(order);
        } finally {
            processing.computeIfPresent(order.requestId(), (id, copies) -> copies == 1 ? null : copies - 1);
        }
    }

    /** The bank takes nothing from the operator: what was decided before stays. @throws RequestIdReused as above */
    public Decision decline(BankOrder order) {
        return books.decline(order);
    }

    public Optional<Decision> decision(String requestId) {
        return books.decision(requestId);
    }

    /** Ask for the decision after this: a request stops being processed only once it is decided. */
    public boolean isProcessing(String requestId) {
        return processing.containsKey(requestId);
    }
}
