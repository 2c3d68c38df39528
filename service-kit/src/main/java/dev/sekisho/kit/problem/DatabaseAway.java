package dev.sekisho.kit.problem;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** What passes by itself: the same request may be made again, and is answered so whoever met it first. */
public final class DatabaseAway {

    private static final Logger LOG = Logger.getLogger(DatabaseAway.class);

    /** Connection gone, idle in a transaction for too long, deadlock or clash, resources short, no lock in time, stopping. */
    private static final Set<String> PASSING = Set.of("08", "25P03", "40", "53", "55P03", "57P");

    /** No state at all: the pool had no connection to give. */
    private static final String NO_CONNECTION = "08000";

    private static final int LONGEST_CHAIN = 20;
    private static final Map<String, Object> AGAIN_AFTER = Map.of("retryAfterSeconds", 1);

    private DatabaseAway() {}

    /** The answer, if the database or the pool before it is behind this failure and it passes by itself. */
    public static Optional<Problem> problemOf(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < LONGEST_CHAIN; i++, cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return problem(refused);
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(SQLException refused) {
        String state = refused.getSQLState() == null ? NO_CONNECTION : refused.getSQLState();
        if (PASSING.stream().noneMatch(state::startsWith)) {
            return Optional.empty();
        }
        LOG.warnf("the database is %s", state.startsWith("08") || state.startsWith("57") ? "away" : "busy");
        return Optional.of(new Problem(503, "try-again", "The service cannot answer just now", null, AGAIN_AFTER));
    }
}
