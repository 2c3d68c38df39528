package dev.sekisho.identity.message;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes the gateway's word on a message, once; what is late, doubled or about nothing of ours changes nothing. */
@ApplicationScoped
public class TakeReceipt {

    private final Dispatches dispatches;
    private final List<UndeliveredWatcher> watchers;
    private final Transaction transaction;

    @Inject
    TakeReceipt(Dispatches dispatches, @Any Instance<UndeliveredWatcher> watchers, Transaction transaction) {
        this(dispatches, watchers.stream().toList(), transaction);
    }

    TakeReceipt(Dispatches dispatches, List<UndeliveredWatcher> watchers, Transaction transaction) {
        this.dispatches = dispatches;
        this.watchers = watchers;
        this.transaction = transaction;
    }

    /** @return the channel of a message that is farther now than it was */
    public Optional<Channel> take(UUID reference, DispatchState state) {
        return state.isLost()
                ? transaction.call(() -> takeLost(reference, state))
                : dispatches.advance(reference, state);
    }

    private Optional<Channel> takeLost(UUID reference, DispatchState state) {
        Optional<Channel> moved = dispatches.advance(reference, state);
        if (moved.isPresent()) {
            watchers.forEach(watcher -> watcher.undelivered(reference));
        }
        return moved;
    }
}
