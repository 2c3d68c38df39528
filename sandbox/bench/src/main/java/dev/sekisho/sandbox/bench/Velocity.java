package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.launcher.Checkout;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * The check of one step against the signals of a million accounts (V1, V2): identity-service's own tables and own
 * statements, read from its sources, on a database of its own. V0 is as many empty round trips, V1 the check alone, V2 the
 * same with the commit.
 */
final class Velocity {

    private static final String SOURCES = "identity-service/src/main/resources";
    private static final int FEW = 4;

    private final Sizes sizes;
    private final Path sources;

    Velocity(Sizes sizes, Checkout checkout) {
        this.sizes = sizes;
        this.sources = checkout.root().resolve(SOURCES);
    }

    void measure(List<Figure> figures, List<String> checks) {
        String filling = OwnDatabase.script("velocity.sql").replace("?accounts?", Integer.toString(sizes.accounts()));
        try (OwnDatabase database = OwnDatabase.filled(sources, filling)) {
            measure(database, figures);
            checks.add(counted(database));
        } catch (SQLException failed) {
            throw new IllegalStateException("the velocity check cannot be measured: " + failed.getMessage(), failed);
        }
    }

    private void measure(OwnDatabase database, List<Figure> figures) {
        VelocityCheck check = new VelocityCheck(sources, database::open, sizes.accounts());
        Rounds nothing = new Rounds(check.nothing(), 1, sizes);
        Rounds alone = new Rounds(check.endingBy(Connection::rollback), 1, sizes);
        Rounds committed = new Rounds(check.endingBy(Connection::commit), 1, sizes);
        Rounds several = new Rounds(check.endingBy(Connection::rollback), FEW, sizes);
        Rounds.interleave(sizes, List.of(nothing, alone, committed, several));
        String among = String.format(Locale.ROOT, " among %,d accounts", sizes.accounts());
        figures.add(nothing.figure(
                "V0", "as many round trips for nothing, slowest of a hundred", "ms", run -> run.millisAt(99), ""));
        figures.add(nothing.figure("V0 median", "the same, median", "ms", run -> run.millisAt(50), ""));
        figures.add(alone.figure(
                "V1", "velocity check" + among + ", slowest of a hundred", "ms", run -> run.millisAt(99), "must 5"));
        figures.add(alone.figure("V1 median", "the same, median", "ms", run -> run.millisAt(50), ""));
        figures.add(
                several.figure("V1 of four", "four at once, slowest of a hundred", "ms", run -> run.millisAt(99), ""));
        figures.add(committed.figure("V2", "with its commit, slowest of a hundred", "ms", run -> run.millisAt(99), ""));
    }

    private static String counted(OwnDatabase database) throws SQLException {
        long[] found = database.row("select (select count(*) from account), (select count(*) from risk_sighting),"
                + " pg_total_relation_size('risk_sighting') / 1048576");
        return String.format(
                Locale.ROOT, "velocity: %,d accounts, %,d signals in %,d MiB", found[0], found[1], found[2]);
    }
}
