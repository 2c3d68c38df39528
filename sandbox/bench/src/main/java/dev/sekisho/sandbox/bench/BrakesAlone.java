package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.util.List;

/** The brake (P10) without the rest of the whole way: under a fixed load near half of P1's most, and without Kafka. */
final class BrakesAlone {

    private static final double PER_SECOND = 60;
    private static final int CUSTOMERS = 64;

    private final Sizes sizes;
    private final RunningSuite suite;

    BrakesAlone(Sizes sizes, RunningSuite suite) {
        this.sizes = sizes;
        this.suite = suite;
    }

    void measure(List<Figure> figures) {
        Work.Source charges = ChargeWork.over(
                suite.url(SuiteService.CHARGE),
                new Newcomers(suite).arrive(Math.min(CUSTOMERS, sizes.customers())),
                new CustomerTokens(suite.keys(), "charge-service"));
        new WarmUp(sizes).by(() -> charges, sizes.connections());
        new Stops(sizes, suite).measure("P10", charges, PER_SECOND, figures);
        suite.kill("kafka");
        new Stops(sizes, suite).measure("P10 without Kafka", charges, PER_SECOND, figures);
    }
}
