package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.event.compensation.CaseOpened;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A case that waits for the bank's word; nothing is paid on it. */
public record OpenCase(CaseHead head) implements LiveCase {

    private static final Set<ClosingOutcome> CLOSINGS = Set.of(ClosingOutcome.OWN_USE, ClosingOutcome.NOTHING_FOUND);

    public OpenCase {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public OpenCase joined() {
        return new OpenCase(head.next());
    }

    @Override
    public ConfirmedCase confirmed(Instant now) {
        return new ConfirmedCase(head.next(), now);
    }

    @Override
    public Set<ClosingOutcome> closings() {
        return CLOSINGS;
    }

    /** The fact that this report opened it. */
    public CaseOpened opened(UUID report) {
        return new CaseOpened(head.id(), head.number().value(), report, head.openedAt(), head.confirmBy());
    }

    /** Whether the bank should have answered by now. */
    public boolean isOverdueAt(Instant now) {
        return now.isAfter(head.confirmBy());
    }

    @Override
    public CaseState state() {
        return CaseState.OPEN;
    }
}
