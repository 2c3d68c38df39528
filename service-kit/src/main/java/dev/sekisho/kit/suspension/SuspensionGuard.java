package dev.sekisho.kit.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says from memory whether an operation may go on; it never waits, and what it does not know it refuses.
 *
 * <p>One thread, the lease's, writes the copy; any number read it.
 */
@ApplicationScoped
public class SuspensionGuard {

    private final boolean leased;
    private final InstantSource businessClock;
    private final LongSupplier monotonicNanos;
    private volatile LeasedBook copy;

    /** @param leased whether the book comes from link-service and ages; else somebody holds one in */
    @Inject
    public SuspensionGuard(
            @ConfigProperty(name = "sekisho.suspension.leased") boolean leased, InstantSource businessClock) {
        this(leased, businessClock, System::nanoTime);
    }

    SuspensionGuard(boolean leased, InstantSource businessClock, LongSupplier monotonicNanos) {
        this.leased = leased;
        this.businessClock = businessClock;
        this.monotonicNanos = monotonicNanos;
        this.copy = leased ? LeasedBook.NONE : LeasedBook.held(SuspensionBook.EMPTY);
    }

    /** @param bank the bank at which it takes place; empty for an operation at no bank */
    public SuspensionVerdict judge(Operation operation, Optional<BankCode> bank) {
        Optional<IndexedBook> book = copy.notOlderThan(operation.ageLimit(), monotonicNanos.getAsLong());
        if (book.isEmpty()) {
            return SuspensionVerdict.UNKNOWN;
        }
        Optional<Suspension> refusing = book.get().refusing(operation, bank, businessClock.instant());
        return refusing.map(SuspensionVerdict::suspended).orElse(SuspensionVerdict.OPEN);
    }

    /** What is refused at every bank by this guard itself: its own probe, sent with each question for the book. */
    Set<Operation> refusedEverywhere() {
        return Arrays.stream(Operation.values())
                .filter(operation -> !judge(operation, Optional.empty()).isOpen())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));
    }

    /** Takes the answer to a question that was sent at {@code askedAtNanos} of the monotonic clock. */
    void take(SuspensionBook answer, long askedAtNanos) {
        copy = copy.taking(answer, askedAtNanos);
    }

    /** Holds a book that does not age; refused where the book is leased. */
    public void hold(SuspensionBook book) {
        requireNoLease();
        copy = LeasedBook.held(book);
    }

    /** Knows nothing any more, as after a long silence of link-service; refused where the book is leased. */
    public void forget() {
        requireNoLease();
        copy = LeasedBook.NONE;
    }

    long epoch() {
        return copy.epoch();
    }

    long ageNanos() {
        return copy.ageNanos(monotonicNanos.getAsLong());
    }

    boolean isLeased() {
        return leased;
    }

    private void requireNoLease() {
        if (leased) {
            throw new IllegalStateException("a leased book is only what link-service says");
        }
    }
}
