package dev.sekisho.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures pass by themselves. */
@Tag("TD15")
class DatabaseAwayTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "25P03", "40001", "40P01", "53100", "53300", "55P03", "57P01"})
    void isAnsweredByTryAgainHoweverDeepItLies(String state) {
        Throwable failure = new IllegalStateException(new RuntimeException(new SQLException("secret", state)));

        assertThat(DatabaseAway.problemOf(failure)).hasValueSatisfying(problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.members()).containsEntry("retryAfterSeconds", 1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001"})
    void aFaultOfOursIsNone(String state) {
        assertThat(DatabaseAway.problemOf(new IllegalStateException(new SQLException("secret", state))))
                .isEmpty();
    }

    @Test
    void whatTheDatabaseHasNoPartInIsNone() {
        assertThat(DatabaseAway.problemOf(new IllegalStateException("none"))).isEmpty();
        RuntimeException circle = new RuntimeException();
        circle.initCause(new RuntimeException(circle));
        assertThat(DatabaseAway.problemOf(circle)).isEmpty();
    }
}
