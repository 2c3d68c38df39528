package dev.sekisho.charge.closure;

import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rows of closures; each is written together with its fact, and with what follows for the wallet's row. */
public interface Closures {

    Optional<Closure> byKey(ClosureKey key);

    /** Only for its owner. */
    Optional<Closure> find(ClosureId id, WalletId owner);

    /** Whether a payout of the wallet is open. Joins the running transaction, which holds the wallet's lock. */
    boolean payoutUnderWay(WalletId wallet);

    /** The wallet closes with it, or stays as it is. Joins the running transaction, which holds the wallet's lock. */
    void insert(ClosureKey key, Closure closure);

    /** As it is now. Joins the running transaction, which holds the wallet's lock. */
    Closure read(ClosureId id);

    /** The wallet is closed, or as open again as before. @throws IllegalStateException if it was not paying */
    void end(Closure entered);

    /** Takes what is due for {@code lease}, in a transaction of its own. */
    List<Due> claim(int most, Duration lease);

    /** Looks again after {@code pause}, in a transaction of its own. */
    void postpone(ClosureId id, Duration pause);

    /** A closure whose payout was open, and how often that was looked at. */
    record Due(PayingClosure closure, int tries) {}
}
