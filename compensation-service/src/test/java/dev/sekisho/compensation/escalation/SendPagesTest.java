package dev.sekisho.compensation.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.command.Patience;
import dev.sekisho.compensation.escalation.Pager.Answer;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls are told until they are taken. */
@Tag("A41")
class SendPagesTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final InMemoryPages pages = new InMemoryPages();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private boolean hasPager = true;
    private final SendPages send = new SendPages(
            pages,
            new Pager() {
                @Override
                public boolean isThere() {
                    return hasPager;
                }

                @Override
                public Answer tell(Page page) {
                    return answers.remove();
                }
            },
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(500), LONGEST));

    @Test
    void whatIsTakenIsOverAndWhatIsRefusedStopsNoOther() {
        due(3);
        answers.addAll(List.of(Answer.TAKEN, Answer.REFUSED, Answer.TAKEN));

        assertThat(send.sendDue()).isEqualTo(2);

        assertThat(pages.taken).hasSize(2);
        assertThat(pages.pauses).containsExactly(LONGEST);
    }

    @Test
    void aPagerThatDoesNotAnswerIsLeftForThisTime() {
        due(2);
        answers.add(Answer.SILENCE);

        assertThat(send.sendDue()).isZero();

        assertThat(pages.due).hasSize(1);
        assertThat(pages.pauses).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void withoutAPagerNobodyIsCalledAndNothingIsLost() {
        due(2);
        hasPager = false;

        assertThat(send.sendDue()).isZero();

        assertThat(pages.due).hasSize(2);
    }

    private void due(int count) {
        Sign sign = new Sign(Trigger.MANY_CASES, "all banks", Optional.empty(), 5, Money.yen(1));
        for (int i = 0; i < count; i++) {
            pages.due.add(
                    new Page(UUID.randomUUID(), 1, Level.MANAGEMENT, sign, Instant.parse("2026-12-05T03:00:00Z")));
        }
    }
}
