package dev.sekisho.sandbox.world.bank;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The depositors' tokens: each shows a code of its own that works once, and for five minutes. */
final class OneTimeCodes {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final SecureRandom random = new SecureRandom();
    private final InstantSource machine;
    private final Map<AccountKey, Shown> shown = new HashMap<>();

    OneTimeCodes(InstantSource machine) {
        this.machine = machine;
    }

    /** What the depositor reads from the token now: the same code until it is used or too old. */
    synchronized String show(AccountKey account) {
        Shown present = shown.get(account);
        if (present == null || !present.isGood(machine.instant())) {
            present = new Shown("%06d".formatted(random.nextInt(1_000_000)), machine.instant());
            shown.put(account, present);
        }
        return present.code();
    }

    /** Uses up the code if it is the one the token shows. */
    synchronized boolean use(AccountKey account, String code) {
        Shown present = shown.get(account);
        boolean good = present != null
                && present.isGood(machine.instant())
                && present.code().equals(code);
        if (good) {
            shown.remove(account);
        }
        return good;
    }

    /** One code and since when it is shown. */
    private record Shown(String code, Instant since) {

        boolean isGood(Instant now) {
            return now.isBefore(since.plus(LIFE));
        }
    }
}
