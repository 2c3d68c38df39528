package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Assertions;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.launcher.Suite;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Codes and clearances at a fixed rate while sign-ins are offered to the one thread that hashes passwords (P13): they
 * may take that thread and nothing else.
 */
final class CodesBesideSignIns {

    private static final double CODES_PER_SECOND = 200;
    private static final double SIGN_INS_PER_SECOND = 20;

    private static final List<String> LIMITS = List.of(
            "code.per-recipient",
            "code-limits.per-recipient-day",
            "code-limits.per-prefix",
            "code-limits.per-unknown-site",
            "code-limits.per-day");

    /** Beyond any measurement: limits are counted as ever, and nobody runs into them. */
    private static final String NO_LIMIT = "1000000000";

    /** Enough that a queue of sixteen can fill and the rest be sent away. */
    private static final int SIGNING_IN = 24;

    private final Sizes sizes;
    private final RunningSuite suite;
    private final World world;

    CodesBesideSignIns(Sizes sizes, RunningSuite suite) {
        this.sizes = sizes;
        this.suite = suite;
        this.world = new World(Places.of(suite));
    }

    /** The same few people ask for codes over and over. */
    static Suite unlimited(Suite suite) {
        Suite open = suite;
        for (String limit : LIMITS) {
            open = open.with(SuiteService.IDENTITY, "sekisho.identity." + limit, NO_LIMIT);
        }
        return open;
    }

    void measure(List<Figure> figures, List<String> checks) {
        List<Resident> residents = FewAtOnce.make(sizes.residents(), this::resident);
        // at the rate that is measured, the compiler would see too little of the code in this time
        new WarmUp(sizes).by(() -> codes(residents), sizes.connections());
        new WarmUp(sizes)
                .untilSoonest(() -> beside(residents, sizes.warmUp()).codes().millisAt(99));
        List<Double> p99 = new ArrayList<>();
        long granted = 0;
        long sentAway = 0;
        for (int round = 0; round < sizes.rounds(); round++) {
            Both both = beside(residents, sizes.round());
            if (both.codes().failed() > 0) {
                throw new IllegalStateException(both.codes().failed() + " codes or clearances were not answered");
            }
            p99.add(both.codes().millisAt(99));
            granted += both.signIns().done();
            sentAway += both.signIns().failed();
        }
        String what = "slowest of a hundred clearances and right codes at %.0f/s beside %.0f sign-ins/s"
                .formatted(CODES_PER_SECOND, SIGN_INS_PER_SECOND);
        figures.add(new Figure("P13", what, "ms", p99, "must 50, aim 20"));
        checks.add("beside the codes " + granted + " signed in and " + sentAway + " were told to come again");
    }

    private Both beside(List<Resident> residents, Duration length) {
        Work.Source codes = codes(residents);
        Work.Source signIns = SignInWork.over(identity(), residents);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<Run> signing = CompletableFuture.supplyAsync(
                    () -> new Load(signIns, SIGNING_IN, length).atRate(SIGN_INS_PER_SECOND), thread);
            Run cleared = new Load(codes, sizes.connections(), length).atRate(CODES_PER_SECOND);
            return new Both(cleared, signing.join());
        } finally {
            thread.shutdownNow();
        }
    }

    private Work.Source codes(List<Resident> residents) {
        return ClearanceWork.over(identity(), suite.world(), residents, sizes.connections(), authorization());
    }

    private URI identity() {
        return suite.url(SuiteService.IDENTITY);
    }

    private Resident resident() {
        Person person = Person.of("関所 花子", "セキシヨ ハナコ");
        WalletApp app = new WalletApp(Places.of(suite), world, Fresh.email("resident"));
        Answer opened = app.open("NON_SUBSCRIBER").expect("an account is opened", 201);
        String phone = Fresh.mobile();
        app.verifyPhone(phone, "SMS").expect("a phone is verified", 200);
        app.proveIdentity(person, "IC_CHIP").expect("an identity is proved", 200);
        return new Resident(UUID.fromString(opened.text("accountId")), phone, app.credentials());
    }

    /** The assertion of link-service lives for a minute; a round is shorter. */
    private String authorization() {
        String[] header = Assertions.of("link-service", suite.keys()).at("identity-service");
        return header[0] + ": " + header[1] + "\r\n";
    }

    /** What came of both loads. */
    private record Both(Run codes, Run signIns) {}
}
