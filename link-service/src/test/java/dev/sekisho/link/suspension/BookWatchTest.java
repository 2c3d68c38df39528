package dev.sekisho.link.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Questions hang without a thread each, and an answer is never older than its question. */
@Tag("TD4")
@Tag("LK-10")
class BookWatchTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final InMemoryBooks books = new InMemoryBooks();
    private final RememberedLeases leases = new RememberedLeases();
    private final BookWatch watch = new BookWatch(books, leases);

    @Test
    void answersAtOnceWhoeverHasAnOlderEpochOrNone() throws Exception {
        CompletableFuture<SuspensionBook> none = ask(-1);

        watch.look();

        assertThat(none).isCompletedWithValue(SuspensionBook.EMPTY);
    }

    @Test
    void holdsWhoeverHasThePresentEpochUntilThereIsALater() throws Exception {
        CompletableFuture<SuspensionBook> held = ask(0);
        watch.look();
        assertThat(held).isNotDone();

        books.save(books.lock().impose(StandingBookTest.brake(), NOW));
        watch.look();

        assertThat(held)
                .isCompletedWithValueMatching(
                        book -> book.epoch() == 1 && !book.entries().isEmpty());
    }

    @Test
    void answersAtTheLatestAfterASecondWithWhatIsThere() throws Exception {
        CompletableFuture<SuspensionBook> held = ask(0);

        long began = System.nanoTime();
        while (!held.isDone()) {
            watch.look();
        }

        assertThat(held).isCompletedWithValue(SuspensionBook.EMPTY);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(BookWatch.HOLD.minusMillis(50));
    }

    @Test
    void aReplicaThatHasALaterEpochThanThisDatabaseIsHeldAndNotServedInALoop() throws Exception {
        CompletableFuture<SuspensionBook> ahead = ask(99);

        watch.look();

        assertThat(ahead).isNotDone();
    }

    @Test
    void registersWhoAskedBeforeItAnswers() throws Exception {
        CompletableFuture<SuspensionBook> asked = ask(-1);
        leases.whenAsked = () -> assertThat(asked).isNotDone();

        watch.look();

        assertThat(leases.asked).singleElement().satisfies(question -> {
            assertThat(question.have()).isEqualTo(-1);
            assertThat(question.refused()).containsExactly(Operation.LINK);
        });
    }

    @Test
    void aDatabaseThatIsAwayFailsEverybodyAndIsAskedAgainForTheNext() throws Exception {
        CompletableFuture<SuspensionBook> held = ask(0);
        leases.whenAsked = () -> {
            throw new IllegalStateException("away");
        };
        assertThatThrownBy(watch::look).hasMessage("away");
        assertThat(held).isCompletedExceptionally();

        leases.whenAsked = () -> {};
        CompletableFuture<SuspensionBook> next = ask(-1);
        watch.look();

        assertThat(next).isCompleted();
    }

    @Test
    @Tag("TD11")
    void holdsABoundedNumberOfQuestions() {
        for (int i = 0; i < BookWatch.MOST_WAITING; i++) {
            assertThat(ask(0)).isNotDone();
        }

        assertThat(ask(0)).isCompletedExceptionally();
    }

    private CompletableFuture<SuspensionBook> ask(long have) {
        LeaseQuestion question = new LeaseQuestion("charge-service", UUID.randomUUID(), have, Set.of(Operation.LINK));
        return watch.ask(question).toCompletableFuture();
    }

    /** Keeps the questions. */
    private static final class RememberedLeases implements Leases {

        final List<LeaseQuestion> asked = new ArrayList<>();
        Runnable whenAsked = () -> {};

        @Override
        public void asked(List<LeaseQuestion> questions) {
            whenAsked.run();
            asked.addAll(questions);
        }

        @Override
        public List<Lease> all() {
            return List.of();
        }

        @Override
        public void forgetOld() {
            asked.clear();
        }
    }
}
