package dev.sekisho.sandbox.bench;

import dev.sekisho.kernel.event.Topics;
import dev.sekisho.sandbox.demo.BooksAgree;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The whole way of a charge (P1): through link-service to the simulated bank over HTTP and back. */
final class WholeWay {

    private static final double HALF = 0.5;

    /** So many facts wait for the relay that their sending takes seconds. */
    private static final int TOLD_AGAIN = 20_000;

    private static final String READER = "reconciler";
    private static final String TOPIC = Topics.CHARGE_FACTS;

    private final Sizes sizes;
    private final RunningSuite suite;

    WholeWay(Sizes sizes, RunningSuite suite) {
        this.sizes = sizes;
        this.suite = suite;
    }

    void measure(List<Figure> figures, List<String> checks) {
        Footprint footprint = new Footprint(suite.pid(SuiteService.CHARGE.name()));
        figures.add(new Figure(
                "P8 start",
                "charge-service from start to ready",
                "CPU s",
                List.of(footprint.cpuSeconds()),
                "must 6, aim 3"));
        List<Customer> customers = new Newcomers(suite).arrive(sizes.customers());
        Work.Source charges = ChargeWork.over(
                suite.url(SuiteService.CHARGE), customers, new CustomerTokens(suite.keys(), "charge-service"));
        Rounds whole = compare(customers, charges, figures);
        figures.add(new Figure(
                "P8",
                "charge-service after the whole way at its most",
                "MB resident",
                List.of(footprint.residentMegabytes()),
                "must 350, aim 250"));
        double half = Math.max(1, whole.best() * HALF);
        halfLoad(charges, half, figures);
        drain(charges, figures);
        new Stops(sizes, suite).measure("P10", charges, half, figures);
        checks.add("the whole way: " + whole.failures());
        checks.add(reconciled());
    }

    private Rounds compare(List<Customer> customers, Work.Source charges, List<Figure> figures) {
        String database = suite.jdbcUrl(SuiteService.CHARGE);
        String password = suite.databasePassword("postgres");
        Yardstick yardstick = new Yardstick(database, password, customers);
        Rounds y2 = new Rounds(yardstick.twoTransactions(), sizes.connections(), sizes);
        Rounds p1 = new Rounds(charges, sizes.connections(), sizes);
        Rounds unnumbered =
                new Rounds(charges, sizes.connections(), sizes, () -> HeldWorker.sequencer(database, password));
        Rounds.interleave(sizes, List.of(y2, p1, unnumbered));
        String many = sizes.connections() + " connections";
        figures.add(y2.figure("Y2", "bare database, two transactions, " + many, "charges/s", Run::perSecond, ""));
        figures.add(p1.figure("P1 absolute", "the whole way, " + many, "charges/s", Run::perSecond, ""));
        figures.add(p1.against(y2, "P1", "the whole way / Y2", Run::perSecond, "must 0.8, aim 1.5"));
        figures.add(p1.against(
                unnumbered,
                "P16",
                "the whole way with charge-service's log numbered and signed / not",
                Run::perSecond,
                "must 0.9, aim 0.97"));
        return p1;
    }

    private void halfLoad(Work.Source charges, double perSecond, List<Figure> figures) {
        List<Double> p99 = new ArrayList<>();
        List<Double> facts = new ArrayList<>();
        for (int i = 0; i < sizes.rounds(); i++) {
            try (FactsOnTheWay heard = new FactsOnTheWay(suite.kafka(READER), TOPIC)) {
                Run run = load(charges, sizes.round()).atRate(perSecond);
                p99.add(run.millisAt(99));
                facts.add(heard.millisAt(99));
            }
        }
        String what = "slowest of a hundred at %.0f/s, half the most".formatted(perSecond);
        figures.add(new Figure("P5", what, "ms", p99, "must 100, aim 40"));
        figures.add(new Figure(
                "P9", "the same: a fact from its own time to a reader of the topic", "ms", facts, "must 300, aim 100"));
    }

    /** Facts that wait while nobody sends them, and how fast they are sent then, from when the relay has its lock. */
    private void drain(Work.Source charges, List<Figure> figures) {
        List<Double> perSecond = new ArrayList<>();
        for (int i = 0; i < sizes.rounds(); i++) {
            try (HeldWorker relay =
                    HeldWorker.relay(suite.jdbcUrl(SuiteService.CHARGE), suite.databasePassword("postgres"))) {
                load(charges, sizes.round()).asFastAsPossible();
                relay.tellAgain(TOLD_AGAIN);
                perSecond.add(relay.workedOff());
            }
        }
        figures.add(new Figure(
                "P9 drained", "facts sent after nobody had sent any", "facts/s", perSecond, "must 5000, aim 20000"));
    }

    private Load load(Work.Source charges, Duration length) {
        return new Load(charges, sizes.connections(), length);
    }

    /** A stop and the way back take less than this each. */
    private String reconciled() {
        var found = BooksAgree.compare(suite);
        if (!found.findings().isEmpty() || !found.unsettled().isEmpty()) {
            throw new IllegalStateException("the books do not agree after the bench: " + found.summary());
        }
        return "the reconciler compared all books after the load and found nothing";
    }
}
