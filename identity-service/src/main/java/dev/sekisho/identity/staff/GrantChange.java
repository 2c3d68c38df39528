package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.FactData;
import java.util.Objects;

/** A grant as it is after something happened, and the fact that says so. */
public record GrantChange(RoleGrant grant, FactData fact) {

    public GrantChange {
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(fact, "fact");
    }
}
