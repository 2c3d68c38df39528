package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.bank.Direction;
import java.util.Objects;
import java.util.UUID;

/** By what a bank and we speak of the same order: its direction and our own id. */
public record OrderKey(Direction direction, UUID id) {

    public OrderKey {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(id, "id");
    }
}
