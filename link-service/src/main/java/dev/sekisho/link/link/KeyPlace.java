package dev.sekisho.link.link;

import dev.sekisho.kernel.event.link.FingerprintKeyMoved;
import dev.sekisho.kernel.id.BankAccountId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A key of the fingerprints, and the one of two unique columns that it has to itself while it is in use.
 *
 * @param place 1 or 2; 0 for a key that is gone
 * @param since when it came into this state, by the machine's clock
 * @param reached the last account that the present pass was at, in the order of ids
 */
public record KeyPlace(String key, int place, KeyState state, Instant since, BankAccountId reached, long version) {

    static final BankAccountId START = new BankAccountId(new UUID(0, 0));

    static KeyPlace entered(String key, int place, KeyState state, Instant now) {
        return new KeyPlace(key, place, state, now, START, 1);
    }

    KeyPlace fills(int free, Instant now) {
        return to(KeyState.FILLING, free, now);
    }

    KeyPlace completes(Instant now) {
        return to(KeyState.COMPLETE, place, now);
    }

    KeyPlace retires(Instant now) {
        return to(KeyState.RETIRED, place, now);
    }

    KeyPlace goes(Instant now) {
        return to(KeyState.GONE, 0, now);
    }

    KeyPlace at(BankAccountId account) {
        return new KeyPlace(key, place, state, since, account, version);
    }

    boolean is(KeyState other) {
        return state == other;
    }

    boolean isInUse() {
        return state == KeyState.FILLING || state == KeyState.COMPLETE;
    }

    /** Whether it has been so for long enough that every replica was started anew meanwhile. */
    boolean hasSettled(Duration settling, Instant now) {
        return !now.isBefore(since.plus(settling));
    }

    /** The aggregate of its facts. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("fingerprint-key:" + key).getBytes(StandardCharsets.UTF_8));
    }

    public FingerprintKeyMoved moved() {
        return new FingerprintKeyMoved(key, state.name());
    }

    private KeyPlace to(KeyState next, int nextPlace, Instant now) {
        return new KeyPlace(key, nextPlace, next, now, START, version + 1);
    }
}
