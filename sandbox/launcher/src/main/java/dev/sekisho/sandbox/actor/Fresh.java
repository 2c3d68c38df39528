package dev.sekisho.sandbox.actor;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Things that nobody had before, so that a story can be told twice in one world. */
public final class Fresh {

    private Fresh() {}

    public static String digits(int count) {
        var digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(ThreadLocalRandom.current().nextInt(10));
        }
        return digits.toString();
    }

    /** 0 up to below {@code bound}. */
    public static int number(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public static String email(String who) {
        return who + "-" + digits(10) + "@example.com";
    }

    /** A mobile number whose contract the carrier has verified. */
    public static String mobile() {
        return "+8190" + (1 + number(9)) + digits(7);
    }
}
