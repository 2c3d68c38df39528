package dev.sekisho.kit.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.CanaryDraw;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
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
    private final CanaryDraw canaries;
    private final LongSupplier monotonicNanos;
    private volatile LeasedBook copy;

    /** @param leased whether the book comes from link-service and ages; else somebody holds one in */
    @Inject
    public SuspensionGuard(
            @ConfigProperty(name = "sekisho.suspension.leased") boolean leased,
            InstantSource businessClock,
            CanaryDraw canaries) {
        this(leased, businessClock, canaries, System::nanoTime);
    }

    SuspensionGuard(boolean leased, InstantSource businessClock, CanaryDraw canaries, LongSupplier monotonicNanos) {
        this.leased = leased;
        this.businessClock = businessClock;
        this.canaries = canaries;
        this.monotonicNanos = monotonicNanos;
        this.copy = leased ? LeasedBook.NONE : LeasedBook.held(SuspensionBook.EMPTY);
    }

    /**
     * For whoever is in no canary: a bank that is open to a share of its wallets is stopped.
     *
     * @param bank the bank at which it takes place; empty for an operation at no bank
     */
    public SuspensionVerdict judge(Operation operation, Optional<BankCode> bank) {
        return judge(operation, bank, canary -> false);
    }

    /** For a wallet: whom a canary lets through is drawn only where one stands. */
    public SuspensionVerdict judge(Operation operation, Optional<BankCode> bank, WalletId wallet) {
        return judge(operation, bank, canaries.of(wallet));
    }

    /** What lets a canary through at the bank; empty when the copy is too old to tell, and no stop when none does. */
    public Optional<List<Suspension>> canariesAt(BankCode bank) {
        return copy.notOlderThan(Operation.LINK.ageLimit(), monotonicNanos.getAsLong())
                .map(book -> book.canariesAt(bank));
    }

    private SuspensionVerdict judge(Operation operation, Optional<BankCode> bank, Predicate<Canary> isIn) {
        Optional<IndexedBook> book = copy.notOlderThan(operation.ageLimit(), monotonicNanos.getAsLong());
        if (book.isEmpty()) {
            return SuspensionVerdict.UNKNOWN;
        }
        Optional<Suspension> refusing = book.get().refusing(operation, bank, isIn, businessClock.instant());
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
