package dev.sekisho.sandbox.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Brake;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.WayBack;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * The brake (P10): from the command to the last of eight replicas that refuses, measured by link-service, while charges
 * go on at half the most. Four replicas are the suite's own, four more only hold leases.
 */
final class Stops {

    private static final String BANK = "0998";
    private static final List<String> AT_THE_BANK = List.of("LINK", "CHARGE", "PAYOUT");
    private static final int MORE_HOLDERS = 4;

    /** One in so many: the first ones find code that no compiler has seen. */
    private static final int FIRST_UNMEASURED = 5;

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final Sizes sizes;
    private final RunningSuite suite;
    private final Brake brake;
    private final WayBack way;
    private final World world;

    Stops(Sizes sizes, RunningSuite suite) {
        Places places = Places.of(suite);
        this.sizes = sizes;
        this.suite = suite;
        this.brake = new Brake(places);
        this.way = new WayBack(places, new StaffDesk(places));
        this.world = new World(places);
    }

    /**
     * Pulls the brake under load: some times unmeasured, then as often as is wanted.
     *
     * @param id of the figures
     * @param charges go on at a fixed rate for as long as brakes are pulled
     */
    void measure(String id, Work.Source charges, double perSecond, List<Figure> figures) {
        ExecutorService threads = Executors.newCachedThreadPool();
        ExecutorService replicas = Executors.newCachedThreadPool(Stops::asInAReplica);
        List<LeaseHolder> holders = Stream.generate(() -> new LeaseHolder(suite.url(SuiteService.LINK), suite.keys()))
                .limit(MORE_HOLDERS)
                .toList();
        AtomicBoolean over = new AtomicBoolean();
        try {
            holders.forEach(replicas::execute);
            open();
            CompletableFuture<Void> load = CompletableFuture.runAsync(
                    () -> {
                        while (!over.get()) {
                            new Load(charges, sizes.connections(), sizes.round()).atRate(perSecond);
                        }
                    },
                    threads);
            pull(sizes.brakes() / FIRST_UNMEASURED);
            figures.addAll(pull(sizes.brakes()).figures(id, sizes.brakes()));
            over.set(true);
            load.join();
        } finally {
            over.set(true);
            holders.forEach(LeaseHolder::stop);
            replicas.shutdown();
            threads.shutdown();
        }
    }

    /** Replicas hold their leases on threads that go before all other work. */
    private static Thread asInAReplica(Runnable work) {
        Thread thread = new Thread(work, "lease-holder");
        thread.setPriority(Thread.MAX_PRIORITY);
        return thread;
    }

    private Chain pull(int times) {
        Chain chain = new Chain(
                new Histogram(AT_MOST.toMillis(), Run.DIGITS),
                new Histogram(AT_MOST.toMillis(), Run.DIGITS),
                new Histogram(AT_MOST.toMillis(), Run.DIGITS));
        for (int i = 0; i < times; i++) {
            List<JsonNode> answers = new ArrayList<>();
            JsonNode end = brake.pull(List.of(), answers::add);
            long refusing = answers.stream().filter(line -> line.has("replica")).count();
            if (!end.path("complete").asBoolean() || refusing < SuiteService.ALL.size() + MORE_HOLDERS) {
                throw new IllegalStateException(refusing + " replicas refuse: " + end);
            }
            chain.record(answers, end);
            open();
        }
        return chain;
    }

    /** The bank whose charges are the load is opened again, by all who have to agree. */
    private void open() {
        if (!isStopped()) {
            return;
        }
        way.open(BANK, way.propose(BANK, AT_THE_BANK, world.now()));
        Patience.until("the bank is open", AT_MOST, this::isStopped, stopped -> !stopped);
    }

    private boolean isStopped() {
        for (JsonNode entry :
                brake.stopped().expect("the book can be read", 200).body().path("entries")) {
            String place = entry.path("bankCode").asText(BANK);
            if (place.equals(BANK)
                    && AT_THE_BANK.contains(entry.path("operation").asText())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where the time of a brake goes.
     *
     * @param stood from the command until it stood in the book
     * @param first from there to the first replica that refuses
     * @param last from the command to the last one
     */
    private record Chain(Histogram stood, Histogram first, Histogram last) {

        void record(List<JsonNode> answers, JsonNode end) {
            long inBook = answers.get(0).path("millis").asLong();
            stood.recordValue(inBook);
            first.recordValue(Math.max(
                    0,
                    answers.stream()
                                    .filter(line -> line.has("replica"))
                                    .mapToLong(line -> line.path("afterMillis").asLong())
                                    .min()
                                    .orElse(inBook)
                            - inBook));
            last.recordValue(end.path("millis").asLong());
        }

        List<Figure> figures(String id, int trials) {
            String what =
                    "brake: command to the last of 8 replicas, slowest of a hundred in %d trials".formatted(trials);
            return List.of(
                    new Figure(id, what, "ms", at(last, 99), "must 250, aim 100"),
                    new Figure(id + " median", "the same, half of them", "ms", at(last, 50), ""),
                    new Figure(
                            id + " book",
                            "command to the stop in the book, slowest of a hundred",
                            "ms",
                            at(stood, 99),
                            ""),
                    new Figure(id + " book median", "the same, half of them", "ms", at(stood, 50), ""),
                    new Figure(
                            id + " first",
                            "from the book to the first replica, slowest of a hundred",
                            "ms",
                            at(first, 99),
                            ""),
                    new Figure(id + " first median", "the same, half of them", "ms", at(first, 50), ""));
        }

        private static List<Double> at(Histogram millis, double percentile) {
            return List.of((double) millis.getValueAtPercentile(percentile));
        }
    }
}
