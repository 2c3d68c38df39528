package dev.sekisho.identity.account.argon;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.sekisho.identity.account.PasswordHashing;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB, two passes and one lane, at most two at a time; who waits longer than two seconds for a place is
 * sent away.
 *
 * <p>Where there is nothing to compare with, a hash that nobody's password has is compared: the work is the same.
 */
@ApplicationScoped
class Argon2Hashing implements PasswordHashing {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_A_TIME = 2;
    private static final int LONGEST_WAIT_SECONDS = 2;

    private final Argon2Function argon = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final String nobodys = Password.hash(UUID.randomUUID().toString())
            .addRandomSalt(SALT_BYTES)
            .with(argon)
            .getResult();

    @Override
    public String hash(String typed) {
        return inTurn(
                () -> Password.hash(typed).addRandomSalt(SALT_BYTES).with(argon).getResult());
    }

    @Override
    public Match compare(String typed, Optional<String> kept) {
        boolean same = inTurn(() -> Password.check(typed, kept.orElse(nobodys)).with(argon));
        return same && kept.isPresent() ? Match.SAME : Match.DIFFERENT;
    }

    private <T> T inTurn(Supplier<T> work) {
        takePlace();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.of(503, "busy", "Too many are signing in at this moment; try again")
                .build();
    }
}
