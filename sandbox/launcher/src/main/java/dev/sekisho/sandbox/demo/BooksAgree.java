package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.reconciler.DatabaseAccess;
import dev.sekisho.sandbox.reconciler.Reconciler;
import dev.sekisho.sandbox.reconciler.ReconcilerSettings;
import dev.sekisho.sandbox.reconciler.Reconciliation;
import java.time.Duration;
import java.util.List;

/** The reconciler, which shares no code with the services, compares everybody's books. */
public final class BooksAgree {

    private static final String READER = "reconciler";
    private static final List<String> BANKS = List.of("0997", "0998", "0999");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;

    BooksAgree(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        stage.narrator().chapter("Do all the books agree?");
        Reconciliation found = compare(stage.suite());
        unless(found.findings().isEmpty(), "the books agree, but: " + found.findings());
        unless(found.unsettled().isEmpty(), "every charge is settled, but: " + found.unsettled());
        found.summary().lines().forEach(line -> stage.narrator().say("%s", line));
    }

    /** Compares everybody's books in a running suite. */
    public static Reconciliation compare(RunningSuite suite) {
        return Reconciler.run(settings(suite));
    }

    private static ReconcilerSettings settings(RunningSuite suite) {
        return new ReconcilerSettings(
                suite.world(),
                BANKS,
                database(suite, SuiteService.IDENTITY),
                database(suite, SuiteService.LINK),
                database(suite, SuiteService.CHARGE),
                database(suite, SuiteService.COMPENSATION),
                suite.kafka(READER),
                PATIENCE);
    }

    private static DatabaseAccess database(RunningSuite suite, SuiteService service) {
        return new DatabaseAccess(suite.jdbcUrl(service), READER, suite.databasePassword(READER));
    }
}
