package dev.sekisho.link.bank.http;

import dev.sekisho.kernel.id.BankCode;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How banks are reached.
 *
 * @param returns where the banks' pages send customers back to; the bank's code is put behind it
 * @param longestAnswer in bytes; a longer answer is none
 * @param hosts the only ones that are ever called; empty for those of the configured addresses
 * @param boundsOf of one bank, so that a slow one neither takes every thread nor is waited for like the others
 * @param access empty for a bank that has no address here
 */
public record BankSettings(
        URI returns,
        Duration connectTimeout,
        int longestAnswer,
        Set<String> hosts,
        BreakerTerms breaker,
        Function<BankCode, Bounds> boundsOf,
        Function<BankCode, Optional<BankAccess>> access) {

    public BankSettings {
        hosts = Set.copyOf(hosts);
        if (longestAnswer < 1 || connectTimeout.isNegative() || connectTimeout.isZero()) {
            throw new IllegalArgumentException("a call to a bank is bounded");
        }
    }

    /**
     * What one bank may take.
     *
     * @param answerTimeout for a whole answer, its last byte included
     * @param repeatsInteraction whether each answer names the request that it answers, and one that names none is none
     */
    public record Bounds(Duration answerTimeout, int callsAtOnce, boolean repeatsInteraction) {

        public Bounds {
            if (callsAtOnce < 1 || answerTimeout.isNegative() || answerTimeout.isZero()) {
                throw new IllegalArgumentException("a call to a bank is bounded");
            }
        }
    }

    Bounds bounds(BankCode bank) {
        return boundsOf.apply(bank);
    }

    boolean allows(String host) {
        return hosts.isEmpty() || host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    String returnUrl(BankCode bank) {
        return returns + "/" + bank.value();
    }
}
