package dev.sekisho.identity.walletfreeze;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Sends errands to charge-service, a bounded number at once; while it does not answer, the others wait. */
@ApplicationScoped
public class SendFreezes {

    static final int MOST_AT_ONCE = 200;

    private final FreezeQueue queue;
    private final WalletOwner owner;
    private final List<FreezeWatcher> watchers;
    private final FreezePatience patience;
    private final Transaction transaction;
    private final InstantSource clock;

    @Inject
    SendFreezes(
            FreezeQueue queue,
            WalletOwner owner,
            @Any Instance<FreezeWatcher> watchers,
            FreezePatience patience,
            Transaction transaction,
            InstantSource clock) {
        this(queue, owner, watchers.stream().toList(), patience, transaction, clock);
    }

    SendFreezes(
            FreezeQueue queue,
            WalletOwner owner,
            List<FreezeWatcher> watchers,
            FreezePatience patience,
            Transaction transaction,
            InstantSource clock) {
        this.queue = queue;
        this.owner = owner;
        this.watchers = watchers;
        this.patience = patience;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends this one now, for somebody who waits for it; runs outside of any transaction. */
    public void send(UUID freezeId) {
        send(() -> queue.claim(freezeId, patience.lease(), clock.instant()), 1);
    }

    /** Sends what is due. @return how many were acknowledged */
    public int sendDue() {
        return send(() -> queue.claim(patience.lease(), clock.instant()), MOST_AT_ONCE);
    }

    private int send(Supplier<Optional<FreezeErrand>> next, int most) {
        int done = 0;
        for (int sent = 0; sent < most; sent++) {
            Optional<FreezeErrand> errand = transaction.call(next);
            if (errand.isEmpty()) {
                return done;
            }
            WalletOwner.Answer answer = owner.tell(errand.get());
            transaction.run(() -> keep(errand.get(), answer));
            if (answer == WalletOwner.Answer.NO_ANSWER) {
                return done;
            }
            done += answer == WalletOwner.Answer.DONE ? 1 : 0;
        }
        return done;
    }

    private void keep(FreezeErrand errand, WalletOwner.Answer answer) {
        switch (answer) {
            case DONE -> acknowledge(errand);
            case LAPSED -> queue.lapsed(errand);
            case REFUSED -> queue.postpone(errand, patience.longest());
            case NO_ANSWER -> queue.postpone(errand, patience.pauseAfter(errand.attempt()));
        }
    }

    private void acknowledge(FreezeErrand errand) {
        if (queue.acknowledged(errand) && !errand.release()) {
            watchers.forEach(watcher -> watcher.stands(errand.order().id()));
        }
    }
}
