package dev.sekisho.identity.account.argon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.PasswordHashing.Match;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Argon2HashingTest {

    private static final String PASSWORD = "correct horse battery 🐎";

    private final Argon2Hashing hashing = new Argon2Hashing();

    @Test
    void isArgon2idWithTheParametersThatAreDocumented() {
        assertThat(hashing.hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.hash(PASSWORD)).as("salted").isNotEqualTo(hashing.hash(PASSWORD));
    }

    @Test
    void knowsThePasswordAgainAndNoOther() {
        Optional<String> kept = Optional.of(hashing.hash(PASSWORD));

        assertThat(hashing.compare(PASSWORD, kept)).isEqualTo(Match.SAME);
        assertThat(hashing.compare(PASSWORD + " ", kept)).isEqualTo(Match.DIFFERENT);
        assertThat(hashing.compare("", kept)).isEqualTo(Match.DIFFERENT);
    }

    @Test
    void isNeverSameWhereNothingIsKept() {
        assertThat(hashing.compare(PASSWORD, Optional.empty())).isEqualTo(Match.DIFFERENT);
    }
}
