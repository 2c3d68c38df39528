package dev.sekisho.compensation.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.command.Patience;
import dev.sekisho.compensation.threshold.Book.Answer;
import dev.sekisho.kernel.id.BankCode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stop is told until it stands. */
@Tag("A22")
class SendStopsTest {

    private static final Patience PATIENCE =
            new Patience(Duration.ZERO, Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofSeconds(30));

    private final Way way = new Way();
    private final List<BankStop> told = new ArrayList<>();

    @Test
    void standsWithTheFirstClearAnswer() {
        way.due.add(new StopOrders.DueStop(stop(), 1));

        assertThat(sending(new Answer.Stands(7)).sendDue()).isEqualTo(1);

        assertThat(way.epochs).containsExactly(7L);
        assertThat(told).hasSize(1);
    }

    @Test
    void isToldAgainAfterPausesThatGrow() {
        way.due.add(new StopOrders.DueStop(stop(), 1));
        sending(new Answer.Silence()).sendDue();
        way.due.add(new StopOrders.DueStop(stop(), 4));
        sending(new Answer.Silence()).sendDue();

        assertThat(way.pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(4));
        assertThat(way.epochs).isEmpty();
    }

    @Test
    void leavesAnOwnerAloneWhoDoesNotAnswer() {
        way.due.add(new StopOrders.DueStop(stop(), 1));
        way.due.add(new StopOrders.DueStop(stop(), 1));

        sending(new Answer.Silence()).sendDue();

        assertThat(told).hasSize(1);
    }

    @Test
    void aRefusedStopDoesNotHoldUpTheOthersAndIsNotForgotten() {
        way.due.add(new StopOrders.DueStop(stop(), 1));
        way.due.add(new StopOrders.DueStop(stop(), 1));

        sending(new Answer.Refused()).sendDue();

        assertThat(told).hasSize(2);
        assertThat(way.pauses).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    private SendStops sending(Answer answer) {
        return new SendStops(
                way,
                stop -> {
                    told.add(stop);
                    return answer;
                },
                PATIENCE);
    }

    private static BankStop stop() {
        return BankStop.byRule(Optional.of(new BankCode("0998")), StopCause.THRESHOLD, new Counts(3, 0), Room.NOON);
    }

    /** The way of stops, as a queue. */
    private static final class Way implements StopOrders {

        final Deque<DueStop> due = new ArrayDeque<>();
        final List<Long> epochs = new ArrayList<>();
        final List<Duration> pauses = new ArrayList<>();

        @Override
        public Optional<DueStop> claim(Duration lease) {
            return Optional.ofNullable(due.poll());
        }

        @Override
        public void acknowledged(DueStop stop, long epoch) {
            epochs.add(epoch);
        }

        @Override
        public void postpone(DueStop stop, Duration pause) {
            pauses.add(pause);
        }

        @Override
        public long underWay() {
            return due.size();
        }
    }
}
