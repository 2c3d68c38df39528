package dev.sekisho.identity.account.argon;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import dev.sekisho.identity.account.HashingRules;
import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.account.PasswordHashing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Argon2id with the memory of the rules, two passes and one lane, one at a time; who finds the queue full is sent away. The
 * work is done by the reference code outside the heap (ADR 36).
 *
 * <p>Where there is nothing to compare with, a hash that nobody's password has is compared: the work is the same.
 */
@ApplicationScoped
class Argon2Hashing implements PasswordHashing {

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final HashQueue queue;
    private final int memoryKib;
    private final Argon2Advanced argon;
    private final String nobodys;

    Argon2Hashing(HashQueue queue, HashingRules rules) {
        this.queue = queue;
        this.memoryKib = rules.memoryKib();
        this.argon = Argon2Factory.createAdvanced(Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);
        this.nobodys = fresh(UUID.randomUUID().toString());
    }

    @Override
    public void requireRoom() {
        queue.requireRoom();
    }

    @Override
    public String hash(String typed) {
        return queue.inTurn(() -> fresh(typed));
    }

    @Override
    public Match compare(String typed, Optional<String> kept) {
        // By the parameters of the kept hash, so that they can be changed for new ones.
        boolean same = queue.inTurn(() -> argon.verify(kept.orElse(nobodys), normal(typed)));
        return same && kept.isPresent() ? Match.SAME : Match.DIFFERENT;
    }

    @Override
    public boolean isOutdated(String kept) {
        return argon.needsRehash(kept, PASSES, memoryKib, LANES);
    }

    private String fresh(String typed) {
        return argon.hash(PASSES, memoryKib, LANES, normal(typed));
    }

    private static char[] normal(String typed) {
        return Password.normal(typed).toCharArray();
    }
}
