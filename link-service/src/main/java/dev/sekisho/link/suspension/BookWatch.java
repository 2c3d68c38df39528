package dev.sekisho.link.suspension;

import dev.sekisho.kernel.suspension.SuspensionBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Holds the replicas' questions for the book without a thread for each, and answers them from what one thread reads.
 *
 * <p>A replica dates its copy by the sending of its question: so an answer is never older than the question, it is read from
 * the database after the question came.
 */
@ApplicationScoped
public class BookWatch {

    /** Questions that may hang at once. */
    static final int MOST_WAITING = 2_000;

    /** With the way there and back this stays near the second that a replica expects. */
    static final Duration HOLD = Duration.ofMillis(900);

    private static final long LOOK_EVERY_MILLIS = 50;

    private final Books books;
    private final Leases leases;
    private final BlockingQueue<Waiting> arrived = new LinkedBlockingQueue<>();
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final List<Waiting> waiting = new ArrayList<>();
    private final Semaphore news = new Semaphore(0);
    private SuspensionBook last = SuspensionBook.EMPTY;

    BookWatch(Books books, Leases leases) {
        this.books = books;
        this.leases = leases;
    }

    /** Answered at once if there is a later epoch than the replica has, else when there is one, at the latest after a second. */
    public CompletionStage<SuspensionBook> ask(LeaseQuestion question) {
        if (!places.tryAcquire()) {
            return CompletableFuture.failedFuture(new TooManyQuestions());
        }
        Waiting asked = new Waiting(question, System.nanoTime(), new CompletableFuture<>());
        arrived.add(asked);
        news.release();
        return asked.answer().whenComplete((book, failure) -> places.release());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookChange change) {
        news.release();
    }

    /** One look, after something came or a little while; for one thread. */
    public void look() throws InterruptedException {
        if (news.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
        List<Waiting> fresh = new ArrayList<>();
        arrived.drainTo(fresh);
        waiting.addAll(fresh);
        if (waiting.isEmpty()) {
            return;
        }
        try {
            leases.asked(fresh.stream().map(Waiting::question).toList());
            refresh();
        } catch (RuntimeException databaseIsAway) {
            waiting.forEach(question -> question.answer().completeExceptionally(databaseIsAway));
            waiting.clear();
            throw databaseIsAway;
        }
        answer(System.nanoTime());
    }

    private void refresh() {
        books.readUnless(last.epoch()).ifPresent(book -> last = book);
    }

    private void answer(long nowNanos) {
        Iterator<Waiting> questions = waiting.iterator();
        while (questions.hasNext()) {
            Waiting next = questions.next();
            if (last.epoch() > next.question().have() || nowNanos - next.arrivedNanos() >= HOLD.toNanos()) {
                questions.remove();
                next.answer().complete(last);
            }
        }
    }

    /** More replicas ask than this service holds questions for. */
    public static final class TooManyQuestions extends RuntimeException {
        TooManyQuestions() {
            super("too many questions for the book", null, false, false);
        }
    }

    private record Waiting(LeaseQuestion question, long arrivedNanos, CompletableFuture<SuspensionBook> answer) {}
}
