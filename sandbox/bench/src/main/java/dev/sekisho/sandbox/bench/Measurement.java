package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.Checkout;
import dev.sekisho.sandbox.launcher.Machine;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.launcher.Suite;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Measures parts one after the other, and starts no suite for a part that is not wanted. */
final class Measurement {

    private static final Set<Part> OVER_THE_SUITE =
            EnumSet.of(Part.WHOLE, Part.BRAKE, Part.CODES, Part.INGEST, Part.PAST, Part.FIGURES);

    private final Sizes sizes;
    private final Checkout checkout;
    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();

    Measurement(Sizes sizes, Checkout checkout, PrintStream out) {
        this.sizes = sizes;
        this.checkout = checkout;
        this.out = out;
    }

    Report of(Set<Part> parts) {
        if (parts.contains(Part.CHARGE) || parts.contains(Part.LINK)) {
            besideStandIns(parts);
        }
        if (OVER_THE_SUITE.stream().anyMatch(parts::contains)) {
            overTheSuite(parts);
        }
        if (parts.contains(Part.VELOCITY)) {
            out.println("velocity: a database of its own, filled with accounts and their signals");
            new Velocity(sizes, checkout).measure(figures, checks);
        }
        if (parts.contains(Part.UNIQUENESS)) {
            out.println("uniqueness: a database of its own, filled with linked bank accounts");
            new Uniqueness(sizes, checkout).measure(figures, checks);
        }
        if (parts.contains(Part.MEMORY)) {
            out.println("memory: suspensions and caps, in a Java machine of their own");
            new Memory(sizes, checkout.root()).measure(figures);
        }
        if (parts.contains(Part.PAYMENTS)) {
            out.println("payments: a bank file of many, in a Java machine of its own");
            new Payments(sizes, checkout.root()).measure(figures, checks);
        }
        return new Report(sizes, Machine.describe(checkout.root()), figures, checks);
    }

    /** The services that are measured by themselves: a suite in which their neighbours are stood in for. */
    private void besideStandIns(Set<Part> parts) {
        Crowds crowds = Crowds.of(sizes);
        LinkNeighbours neighbours = new LinkNeighbours();
        try (StandIn linkService = new StandIn(new LinkServiceAnswers(crowds.all()));
                StandIn others = new StandIn(neighbours)) {
            neighbours.at(others.url().toString());
            Suite alone = sizes.suite()
                    .only(SuiteService.LINK, SuiteService.CHARGE)
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
                if (parts.contains(Part.CHARGE)) {
                    out.println("charge-service alone: with a stand-in for link-service");
                    new ChargeAlone(sizes, suite, crowds).measure(figures, checks);
                }
                if (parts.contains(Part.LINK)) {
                    out.println("link-service alone: with stand-ins for identity-service and a bank");
                    new LinkAlone(sizes, suite).measure(figures, checks);
                }
            }
        }
    }

    private void overTheSuite(Set<Part> parts) {
        try (RunningSuite suite = CodesBesideSignIns.unlimited(sizes.suite()).start()) {
            if (parts.contains(Part.WHOLE)) {
                out.println("the whole way: a suite as it is");
                new WholeWay(sizes, suite).measure(figures, checks);
            }
            if (parts.contains(Part.BRAKE) && !parts.contains(Part.WHOLE)) {
                out.println("stops: a suite under a load of its own, with and without Kafka");
                new BrakesAlone(sizes, suite).measure(figures);
            }
            if (parts.contains(Part.CODES)) {
                out.println("identity-service: codes and clearances beside sign-ins");
                new CodesBesideSignIns(sizes, suite).measure(figures, checks);
            }
            if (parts.contains(Part.INGEST)) {
                out.println("compensation-service: facts into the copy");
                new Ingest(sizes, suite).measure(figures, checks);
            }
            if (parts.contains(Part.PAST)) {
                out.println("compensation-service: what happened, found in the copy");
                new Past(sizes, suite).measure(figures, checks);
            }
            if (parts.contains(Part.FIGURES)) {
                out.println("compensation-service: figures of damage as of any moment");
                new DamageAsOf(sizes, suite).measure(figures, checks);
            }
        }
    }
}
