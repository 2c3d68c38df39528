package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.Checkout;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.launcher.Suite;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program behind {@code ./sekisho bench}. */
public final class Bench {

    private static final String SMOKE = "--smoke";
    private static final String VELOCITY = "--velocity";
    private static final String UNIQUENESS = "--uniqueness";
    private static final int MISUSED = 2;

    private Bench() {}

    public static void main(String[] words) {
        List<String> options = List.of(words);
        if (!List.of(SMOKE, VELOCITY, UNIQUENESS).containsAll(options)) {
            System.err.println("bench knows only " + SMOKE + ", " + VELOCITY + " and " + UNIQUENESS
                    + "; ./sekisho help shows the commands");
            System.exit(MISUSED);
        }
        Checkout checkout = Checkout.find();
        Sizes sizes = options.contains(SMOKE) ? Sizes.SMOKE : Sizes.FULL;
        Report report = options.contains(VELOCITY) || options.contains(UNIQUENESS)
                ? alone(options, sizes, checkout, System.out)
                : run(sizes, checkout, System.out);
        Path folder = checkout.root().resolve("target/bench");
        report.writeInto(folder);
        System.out.println(report.markdown());
        System.out.println("Written to " + folder);
        System.exit(0);
    }

    static Report run(Sizes sizes, Checkout checkout, PrintStream out) {
        List<Figure> figures = new ArrayList<>();
        List<String> checks = new ArrayList<>();
        measureAlone(sizes, out, figures, checks);
        out.println("the whole way: a suite as it is");
        try (RunningSuite suite = sizes.suite().start()) {
            new WholeWay(sizes, suite).measure(figures, checks);
            out.println("identity-service: codes and clearances beside sign-ins");
            new CodesBesideSignIns(sizes, suite).measure(figures, checks);
        }
        measureVelocity(sizes, checkout, out, figures, checks);
        measureUniqueness(sizes, checkout, out, figures, checks);
        return new Report(sizes, Machine.describe(checkout.root()), figures, checks);
    }

    /** One check by itself: no suite is started. */
    private static Report alone(List<String> options, Sizes sizes, Checkout checkout, PrintStream out) {
        List<Figure> figures = new ArrayList<>();
        List<String> checks = new ArrayList<>();
        if (options.contains(VELOCITY)) {
            measureVelocity(sizes, checkout, out, figures, checks);
        }
        if (options.contains(UNIQUENESS)) {
            measureUniqueness(sizes, checkout, out, figures, checks);
        }
        return new Report(sizes, Machine.describe(checkout.root()), figures, checks);
    }

    /** The services that are measured by themselves: a suite in which their neighbours are stood in for. */
    private static void measureAlone(Sizes sizes, PrintStream out, List<Figure> figures, List<String> checks) {
        List<Customer> customers = ChargeAlone.customers(sizes);
        LinkNeighbours neighbours = new LinkNeighbours();
        try (StandIn linkService = new StandIn(new LinkServiceAnswers(customers));
                StandIn others = new StandIn(neighbours)) {
            neighbours.at(others.url().toString());
            Suite alone = sizes.suite()
                    .with(
                            SuiteService.CHARGE,
                            "sekisho.link-url",
                            linkService.url().toString())
                    .with(
                            SuiteService.LINK,
                            "sekisho.identity-url",
                            others.url().toString())
                    .with(SuiteService.LINK, "sekisho.world-url", others.url().toString());
            try (RunningSuite suite = alone.start()) {
                out.println("charge-service alone: with a stand-in for link-service");
                new ChargeAlone(sizes, suite, customers).measure(figures, checks);
                out.println("link-service alone: with stand-ins for identity-service and a bank");
                new LinkAlone(sizes, suite).measure(figures, checks);
            }
        }
    }

    private static void measureVelocity(
            Sizes sizes, Checkout checkout, PrintStream out, List<Figure> figures, List<String> checks) {
        out.println("velocity: a database of its own, filled with accounts and their signals");
        new Velocity(sizes, checkout).measure(figures, checks);
    }

    private static void measureUniqueness(
            Sizes sizes, Checkout checkout, PrintStream out, List<Figure> figures, List<String> checks) {
        out.println("uniqueness: a database of its own, filled with linked bank accounts");
        new Uniqueness(sizes, checkout).measure(figures, checks);
    }
}
