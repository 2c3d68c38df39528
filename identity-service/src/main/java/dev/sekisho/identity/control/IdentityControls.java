package dev.sekisho.identity.control;

import java.util.List;

/** Which of the switches about identities are on. */
public record IdentityControls(List<IdentityControl> on) {

    public IdentityControls {
        on = List.copyOf(on);
    }

    /** All of them, as production has it. */
    public static IdentityControls all() {
        return new IdentityControls(List.of(IdentityControl.values()));
    }

    public boolean has(IdentityControl control) {
        return on.contains(control);
    }
}
