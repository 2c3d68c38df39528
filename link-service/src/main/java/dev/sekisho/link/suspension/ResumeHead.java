package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a resume is from its proposal on: operations at one bank, or operations that take place at none.
 *
 * @param canaryPercent of the bank's wallets to which it opens; empty: to all
 * @param bookEpoch the epoch that was looked at: what is stopped later stays stopped
 */
public record ResumeHead(
        UUID id,
        Optional<BankCode> bank,
        Set<Operation> operations,
        Optional<Integer> canaryPercent,
        long bookEpoch,
        Instant proposedAt,
        List<GateEvidence> gates) {

    public ResumeHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(proposedAt, "proposedAt");
        if (operations.isEmpty() || !operations.stream().allMatch(each -> each.isAtABank() == bank.isPresent())) {
            throw new IllegalArgumentException("a resume is of operations at one bank, or of operations at none");
        }
        if (canaryPercent.isPresent() && bank.isEmpty()) {
            throw new IllegalArgumentException("a canary is let through at one bank");
        }
        operations = Set.copyOf(operations);
        gates = List.copyOf(gates);
    }

    /** Whether this line stops what is to be opened, and was there when it was proposed. No canary goes through maintenance. */
    boolean lifts(BookEntry entry) {
        Suspension stop = entry.suspension();
        boolean here = stop.bank().isEmpty() || stop.bank().equals(bank);
        boolean stays = canaryPercent.isPresent() && stop.reason() == SuspensionReason.MAINTENANCE;
        return here && !stays && operations.contains(stop.operation()) && entry.epoch() <= bookEpoch;
    }

    /** In the order in which operations are named everywhere. */
    public Set<Operation> inOrder() {
        return EnumSet.copyOf(operations);
    }
}
