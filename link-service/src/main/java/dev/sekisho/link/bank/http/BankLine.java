package dev.sekisho.link.bank.http;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The line to one bank: so many calls at once, and none while it is broken; no other bank's calls wait for it. */
final class BankLine {

    private final Semaphore free;
    private final BreakerTerms terms;
    private final Supplier<Instant> machine;
    private final AtomicReference<LineState> state = new AtomicReference<>(LineState.SOUND);

    BankLine(int callsAtOnce, BreakerTerms terms, Supplier<Instant> machine) {
        this.free = new Semaphore(callsAtOnce);
        this.terms = terms;
        this.machine = machine;
    }

    /** Empty if a call may leave, and then {@link #ended} has to be told of its end; else why none may. */
    Optional<Refusal> begin() {
        if (!free.tryAcquire()) {
            return Optional.of(Refusal.BUSY);
        }
        if (admitted()) {
            return Optional.empty();
        }
        free.release();
        return Optional.of(Refusal.BROKEN);
    }

    private boolean admitted() {
        while (true) {
            LineState present = state.get();
            Optional<LineState> next = present.admit(machine.get());
            if (next.isEmpty() || state.compareAndSet(present, next.get())) {
                return next.isPresent();
            }
        }
    }

    /** @param answered whether there was a whole answer that is no failure of the bank's own */
    void ended(boolean answered) {
        state.updateAndGet(present -> present.after(answered, machine.get(), terms));
        free.release();
    }

    boolean isBroken() {
        return !(state.get() instanceof LineState.Sound);
    }

    /** Why no call leaves. */
    enum Refusal {
        BUSY,
        BROKEN
    }
}
