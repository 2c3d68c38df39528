package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.launcher.Checkout;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Uniqueness and do-not-link register among ten million links (U1, U2): link-service's own tables and own statements, read
 * from its sources, on a database of its own. U0 is as many empty round trips, U1 the check alone, U2 with the link and the
 * commit.
 */
final class Uniqueness {

    private static final String SOURCES = "link-service/src/main/resources";
    private static final int FEW = 4;

    private final Sizes sizes;
    private final Path sources;

    Uniqueness(Sizes sizes, Checkout checkout) {
        this.sizes = sizes;
        this.sources = checkout.root().resolve(SOURCES);
    }

    void measure(List<Figure> figures, List<String> checks) {
        String filling = OwnDatabase.script("uniqueness.sql")
                + OwnDatabase.script("links.sql").replace("?links?", Integer.toString(sizes.links()));
        try (OwnDatabase database = OwnDatabase.filled(sources, filling)) {
            measure(database, figures);
            checks.add(counted(database));
        } catch (SQLException failed) {
            throw new IllegalStateException("uniqueness cannot be measured: " + failed.getMessage(), failed);
        }
    }

    private void measure(OwnDatabase database, List<Figure> figures) {
        UniquenessCheck check = new UniquenessCheck(sources, database::open, sizes.links());
        Rounds nothing = new Rounds(check.nothing(), 1, sizes);
        Rounds alone = new Rounds(check.endingBy(Connection::rollback), 1, sizes);
        Rounds committed = new Rounds(check.endingBy(Connection::commit), 1, sizes);
        Rounds several = new Rounds(check.endingBy(Connection::rollback), FEW, sizes);
        Rounds.interleave(sizes, List.of(nothing, alone, committed, several));
        String among = String.format(Locale.ROOT, " among %,d links", sizes.links());
        figures.add(nothing.figure(
                "U0", "as many round trips for nothing, slowest of a hundred", "ms", run -> run.millisAt(99), ""));
        figures.add(alone.figure(
                "U1",
                "uniqueness and do-not-link" + among + ", slowest of a hundred",
                "ms",
                run -> run.millisAt(99),
                "must 3"));
        figures.add(alone.figure("U1 median", "the same, median", "ms", run -> run.millisAt(50), ""));
        figures.add(
                several.figure("U1 of four", "four at once, slowest of a hundred", "ms", run -> run.millisAt(99), ""));
        figures.add(committed.figure("U2", "with its commit, slowest of a hundred", "ms", run -> run.millisAt(99), ""));
    }

    /** Also whether any account came to have two rows or two links. */
    private static String counted(OwnDatabase database) throws SQLException {
        long[] found = database.row("select (select count(*) from bank_account), (select count(*) from link),"
                + " (select count(*) - count(distinct fingerprint) from bank_account),"
                + " (pg_total_relation_size('bank_account') + pg_total_relation_size('link')) / 1048576");
        return String.format(
                Locale.ROOT,
                "uniqueness: %,d bank accounts, %,d links, %,d accounts known twice, %,d MiB",
                found[0],
                found[1],
                found[2],
                found[3]);
    }
}
