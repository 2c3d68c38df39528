package dev.sekisho.identity.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.staff.Share;
import dev.sekisho.identity.staff.StaffRules;
import dev.sekisho.identity.staff.StaffTries;
import dev.sekisho.identity.token.Logins;
import dev.sekisho.identity.token.TokenRules;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The counts of tries as PostgreSQL keeps them: one that is given back can be made once more, and no more than one. */
@QuarkusTest
@Tag("TA12")
class TriesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Inject
    Logins logins;

    @Inject
    TokenRules rules;

    @Inject
    StaffTries staffTries;

    @Inject
    StaffRules staffRules;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void aSignInThatWasGivenBackCanBeTriedOnceMore() {
        for (int tries = 0; tries < rules.attempts(); tries++) {
            assertThat(logins.take(subject, rules, NOW)).isEqualTo(Logins.Try.TAKEN);
        }
        logins.giveBack(subject);

        assertThat(logins.take(subject, rules, NOW)).isEqualTo(Logins.Try.TAKEN);
        assertThat(logins.take(subject, rules, NOW)).isEqualTo(Logins.Try.NONE_LEFT);
    }

    @Test
    void soCanOneOfStaff() {
        int most = staffRules.limit(StaffTries.Purpose.PASSWORD).tries();
        for (int tries = 0; tries < most; tries++) {
            assertThat(take()).isEqualTo(Share.TAKEN);
        }
        staffTries.giveBack(StaffTries.Purpose.PASSWORD, subject);

        assertThat(take()).isEqualTo(Share.TAKEN);
        assertThat(take()).isEqualTo(Share.NONE_LEFT);
    }

    private Share take() {
        return staffTries.take(StaffTries.Purpose.PASSWORD, subject, NOW);
    }
}
