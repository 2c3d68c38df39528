package dev.sekisho.compensation.escalation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.escalation.Escalations.Logged;
import dev.sekisho.compensation.escalation.Level;
import dev.sekisho.compensation.escalation.Sign;
import dev.sekisho.compensation.escalation.Step;
import dev.sekisho.compensation.escalation.Trigger;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file of the log is whole, or says from where on it is not. */
@Tag("A39")
class LogFileTest {

    private static final Instant NOON = Instant.parse("2026-12-05T03:00:00Z");

    @Test
    void saysFromWhenToAskOnWhereItWasCut() {
        assertThat(new LogFile(2).of(steps(3)))
                .contains(NOON.plusSeconds(1) + ",RAISED")
                .doesNotContain(NOON.plusSeconds(2) + ",RAISED")
                .contains("\r\n" + NOON.plusSeconds(2) + ",CUT,");
    }

    @Test
    void saysNothingOfTheKindWhereItIsWhole() {
        assertThat(new LogFile(2).of(steps(2)))
                .contains(NOON.plusSeconds(1) + ",RAISED")
                .doesNotContain("CUT");
    }

    private static List<Logged> steps(int count) {
        Sign sign = new Sign(Trigger.MANY_CASES, "all banks", Optional.empty(), 5, Money.yen(1));
        return IntStream.range(0, count)
                .mapToObj(i -> new Logged(
                        new Step(
                                UUID.randomUUID(),
                                1,
                                Step.Kind.RAISED,
                                Level.MANAGEMENT,
                                NOON.plusSeconds(i),
                                Optional.of(NOON),
                                Optional.empty()),
                        sign))
                .toList();
    }
}
