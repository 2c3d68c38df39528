package dev.sekisho.link.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.link.BrakeAnswered;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.suspension.BrakeLine.Answered;
import dev.sekisho.link.suspension.BrakeLine.Finished;
import dev.sekisho.link.suspension.BrakeLine.Missing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A brake is complete when each lease holder refuses by its own probe, or its lease ran out. */
@Tag("IN-01")
@Tag("A22")
class BrakeProgressTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Set<Operation> ALL_FOUR = PulledBrake.USUAL;

    private final UUID one = new UUID(0, 1);
    private final UUID two = new UUID(0, 2);
    private final PulledBrake brake = new PulledBrake(UUID.randomUUID(), 7, ALL_FOUR, Instant.EPOCH);
    private final BrakeProgress progress = new BrakeProgress(brake);

    @Test
    void isCompleteAtOnceWhereNobodyHoldsALease() {
        assertThat(progress.look(List.of(), SOON)).containsExactly(new Finished(true, 20, List.of()));
        assertThat(progress.isOver()).isTrue();
    }

    @Test
    void saysEachHolderOnceWhenItRefusesByTheNewEpoch() {
        assertThat(progress.look(List.of(lease(one, 6, Set.of(), 0), lease(two, 6, Set.of(), 0)), SOON))
                .isEmpty();
        assertThat(progress.look(List.of(lease(one, 7, ALL_FOUR, 0), lease(two, 6, Set.of(), 0)), SOON.multipliedBy(2)))
                .containsExactly(new Answered("charge-service", one, 40, ALL_FOUR));
        assertThat(progress.isOver()).isFalse();

        assertThat(progress.look(List.of(lease(one, 7, ALL_FOUR, 0), lease(two, 8, ALL_FOUR, 0)), SOON.multipliedBy(3)))
                .containsExactly(new Answered("charge-service", two, 60, ALL_FOUR), new Finished(true, 60, List.of()));
        assertThat(progress.outcome(SOON)).isEqualTo(new BrakeAnswered(brake.id(), 7, "COMPLETE", 20, 2, 0, 0));
    }

    @Test
    void theNewEpochWithoutRefusingIsNoAnswerNorRefusingWithoutTheNewEpoch() {
        progress.look(
                List.of(
                        lease(one, 7, Set.of(Operation.LINK, Operation.CHARGE, Operation.TRANSFER), 0),
                        lease(two, 6, ALL_FOUR, 0)),
                SOON);

        assertThat(progress.isOver()).isFalse();
    }

    @Test
    void aLeaseThatRanOutMeansThatTheReplicaRefusesByItself() {
        progress.look(List.of(lease(one, 6, Set.of(), 100)), SOON);
        assertThat(progress.look(List.of(lease(one, 6, Set.of(), 15_000)), Duration.ofSeconds(14)))
                .isEmpty();

        assertThat(progress.look(List.of(lease(one, 6, Set.of(), 15_001)), Duration.ofSeconds(15)))
                .containsExactly(new Finished(true, 15_000, List.of(new Missing("charge-service", one, true))));
        assertThat(progress.outcome(Duration.ofSeconds(15)))
                .isEqualTo(new BrakeAnswered(brake.id(), 7, "COMPLETE", 15_000, 0, 1, 0));
    }

    @Test
    void whoeverWasGoneBeforeIsNotWaitedFor() {
        assertThat(progress.look(List.of(lease(one, 6, Set.of(), 15_001)), SOON))
                .containsExactly(new Finished(true, 20, List.of()));
    }

    @Test
    void whoeverStartsLaterIsNotWaitedFor() {
        progress.look(List.of(lease(one, 6, Set.of(), 0)), SOON);

        List<BrakeLine> lines = progress.look(List.of(lease(one, 7, ALL_FOUR, 0), lease(two, -1, Set.of(), 0)), SOON);

        assertThat(lines).contains(new Finished(true, 20, List.of()));
    }

    @Test
    void aTillsLeaseOfTenMinutesIsNotWaitedForAndTheBrakeSaysThatItIsIncomplete() {
        PulledBrake tills = new PulledBrake(brake.id(), 7, Set.of(Operation.SPEND), Instant.EPOCH);
        BrakeProgress slow = new BrakeProgress(tills);
        slow.look(List.of(lease(one, 6, Set.of(), 0)), SOON);

        assertThat(slow.look(List.of(lease(one, 6, Set.of(), 19_000)), BrakeProgress.PATIENCE.minusMillis(1)))
                .isEmpty();
        assertThat(slow.look(List.of(lease(one, 6, Set.of(), 19_000)), BrakeProgress.PATIENCE))
                .containsExactly(new Finished(false, 20_000, List.of(new Missing("charge-service", one, false))));
        assertThat(slow.outcome(BrakeProgress.PATIENCE).result()).isEqualTo("INCOMPLETE");
    }

    private static Lease lease(UUID replica, long epoch, Set<Operation> refused, long millisAgo) {
        return new Lease("charge-service", replica, epoch, refused, Duration.ofMillis(millisAgo));
    }
}
