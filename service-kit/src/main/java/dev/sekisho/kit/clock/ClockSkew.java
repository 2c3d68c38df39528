package dev.sekisho.kit.clock;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Refuses to serve while this machine's clock and the database's differ by more than two seconds.
 *
 * <p>Leases and deadlines are judged by both; a replica that lives in another time must not judge at all.
 */
@Readiness
@Singleton
class ClockSkew implements HealthCheck {

    static final Duration LIMIT = Duration.ofSeconds(2);

    private final DataSource database;
    private final SystemClock clock;

    ClockSkew(DataSource database, SystemClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("clock agrees with the database");
        try {
            Duration skew = measure();
            return answer.withData("skew-millis", skew.toMillis())
                    .status(isWithinLimit(skew))
                    .build();
        } catch (SQLException unreachable) {
            return answer.withData("database", "unreachable").down().build();
        }
    }

    static boolean isWithinLimit(Duration skew) {
        return skew.abs().compareTo(LIMIT) <= 0;
    }

    /** The database's time against the middle of the question, so that a slow answer is not taken for a skew. */
    private Duration measure() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select clock_timestamp()")) {
            Instant asked = clock.instant();
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Instant answered = clock.instant();
                Instant middle = asked.plus(Duration.between(asked, answered).dividedBy(2));
                return Duration.between(
                        middle, row.getObject(1, OffsetDateTime.class).toInstant());
            }
        }
    }
}
