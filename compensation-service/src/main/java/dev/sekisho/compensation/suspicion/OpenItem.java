package dev.sekisho.compensation.suspicion;

import java.util.Objects;

/** Nobody has decided yet. */
public record OpenItem(ItemHead head) implements SuspicionItem {

    public OpenItem {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public boolean mayBecome(Verdict verdict) {
        return true;
    }
}
