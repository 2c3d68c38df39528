package dev.sekisho.identity.staff;

import dev.sekisho.identity.account.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How often staff may try, how long an invitation is good, and whom the configuration names as founders.
 *
 * @param invitation how long a new member's enrolment code is good
 * @param longestInvestigation the farthest end of a role that needs one
 */
public record StaffRules(
        Limit password,
        Limit factor,
        Limit enrolment,
        Duration invitation,
        Duration longestInvestigation,
        List<Founder> founders) {

    private static final int MOST_FOUNDERS = 2;

    public StaffRules {
        founders = List.copyOf(founders);
        if (founders.size() > MOST_FOUNDERS
                || founders.stream().map(Founder::address).distinct().count() != founders.size()) {
            throw new IllegalArgumentException("there are two founders at most, with two addresses");
        }
        if (invitation.isNegative() || invitation.isZero() || longestInvestigation.isNegative()) {
            throw new IllegalArgumentException("invitations and investigations last a while");
        }
    }

    /** The limit of a purpose. */
    public Limit limit(StaffTries.Purpose purpose) {
        return switch (purpose) {
            case PASSWORD -> password;
            case FACTOR -> factor;
            case ENROLMENT -> enrolment;
        };
    }

    /** So many tries within a window, until one succeeds. */
    public record Limit(int tries, Duration window) {

        public Limit {
            if (tries < 1 || window.isNegative() || window.isZero()) {
                throw new IllegalArgumentException("tries are limited, but possible");
            }
        }
    }

    /** One of the first two access administrators: an address, and SHA-256 of the code that proves to be meant. */
    public record Founder(EmailAddress address, String codeHash) {

        public Founder {
            Objects.requireNonNull(address, "address");
            if (!codeHash.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a founder's code is given as 64 hexadecimal digits of SHA-256");
            }
        }

        /** @param text {@code address:hash} */
        public static Founder of(String text) {
            int colon = text.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("a founder is written as address:hash");
            }
            return new Founder(
                    new EmailAddress(text.substring(0, colon).strip()),
                    text.substring(colon + 1).strip());
        }
    }
}
