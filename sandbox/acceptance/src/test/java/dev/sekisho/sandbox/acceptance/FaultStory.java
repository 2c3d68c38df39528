package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.demo.BooksAgree;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Members are killed and a fifth of the bank's answers is lost while customers charge: nothing promised is lost, nothing
 * is debited twice or without credit, and what is in doubt is settled within a minute of healing.
 */
@ExtendWith(OneSuite.class)
@Order(90)
class FaultStory {

    private static final Duration HEALING = Duration.ofSeconds(60);
    private static final Set<String> OPEN = Set.of("RESERVED", "IN_DOUBT");

    @Test
    @Tag("TC4")
    @Tag("TC5")
    @Tag("TD1")
    void nothingIsLostOrDoubledWhileEverythingIsKilled(RunningSuite suite) {
        FaultPlan plan = FaultPlan.chosen();
        long seed = Long.getLong("sekisho.fault.seed", System.nanoTime());
        FaultDriver driver = new FaultDriver(suite, plan, seed);
        ChargeRows rows = new ChargeRows(suite);

        List<Payer.Acknowledged> promised = driver.drive();
        long healed = System.nanoTime();
        Map<String, String> states = Patience.until(
                "every charge is settled",
                HEALING,
                rows::states,
                all -> all.values().stream().noneMatch(OPEN::contains));
        long settledAfter = Duration.ofNanos(System.nanoTime() - healed).toMillis();

        System.out.printf(
                "seed %d: %d charges, %d kills (%s), all settled %d ms after healing%n",
                seed, promised.size(), driver.killed().size(), String.join(" ", driver.killed()), settledAfter);
        assertThat(driver.killed()).hasSize(plan.kills());
        assertThat(promised).hasSize(plan.charges() / plan.workers() * plan.workers());
        everyPromiseWasKept(promised, states, new Town(suite).world());
        var found = BooksAgree.compare(suite);
        assertThat(found.findings()).as("seed %d: %s", seed, found.summary()).isEmpty();
        assertThat(found.unsettled()).as("seed %d: %s", seed, found.summary()).isEmpty();
    }

    /** The bank's book is the truth: one booking for each posted charge, none for a voided one. */
    private static void everyPromiseWasKept(
            List<Payer.Acknowledged> promised, Map<String, String> states, World world) {
        Map<String, List<World.Booking>> booked =
                world.books(Town.TWO_FACTOR_BANK).stream().collect(Collectors.groupingBy(World.Booking::requestId));
        assertThat(promised).allSatisfy(promise -> {
            String state = states.get(promise.chargeId());
            if (!OPEN.contains(promise.state())) {
                assertThat(state).as("what was said stays true").isEqualTo(promise.state());
            }
            List<World.Booking> bookings = booked.getOrDefault(promise.chargeId(), List.of());
            if (state.equals("POSTED")) {
                assertThat(bookings)
                        .singleElement()
                        .satisfies(booking -> assertThat(booking.amountYen()).isEqualTo(promise.amountYen()));
            } else {
                assertThat(state).isEqualTo("VOIDED");
                assertThat(bookings).isEmpty();
            }
        });
        assertThat(promised)
                .as("most of it was posted")
                .anyMatch(promise -> "POSTED".equals(states.get(promise.chargeId())));
    }
}
