package dev.sekisho.identity.account.argon;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.sekisho.identity.account.HashingRules;
import dev.sekisho.identity.account.PasswordHashing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Argon2id with the memory of the rules, two passes and one lane, one at a time; who finds the queue full is sent away.
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
    private final Argon2Function argon;
    private final String nobodys;

    Argon2Hashing(HashQueue queue, HashingRules rules) {
        this.queue = queue;
        this.argon = Argon2Function.getInstance(rules.memoryKib(), PASSES, LANES, HASH_BYTES, Argon2.ID);
        this.nobodys = fresh(UUID.randomUUID().toString());
    }

    @Override
    public String hash(String typed) {
        return queue.inTurn(() -> fresh(normal(typed)));
    }

    @Override
    public Match compare(String typed, Optional<String> kept) {
        String known = kept.orElse(nobodys);
        // By the parameters of the kept hash, so that they can be changed for new ones.
        Argon2Function function = Argon2Function.getInstanceFromHash(known);
        boolean same = queue.inTurn(() -> Password.check(normal(typed), known).with(function));
        return same && kept.isPresent() ? Match.SAME : Match.DIFFERENT;
    }

    @Override
    public boolean isOutdated(String kept) {
        return !Argon2Function.getInstanceFromHash(kept).equals(argon);
    }

    private String fresh(String normal) {
        return Password.hash(normal).addRandomSalt(SALT_BYTES).with(argon).getResult();
    }

    private static String normal(String typed) {
        return dev.sekisho.identity.account.Password.normal(typed);
    }
}
