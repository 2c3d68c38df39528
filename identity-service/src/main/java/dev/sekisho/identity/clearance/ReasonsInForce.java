package dev.sekisho.identity.clearance;

import java.util.List;

/** Which reasons against a link are looked for; those about the account's own state always are. */
public record ReasonsInForce(List<ClearanceReason> on) {

    public ReasonsInForce {
        on = List.copyOf(on);
    }

    /** All of them, as production has it. */
    public static ReasonsInForce all() {
        return new ReasonsInForce(ClearanceReason.switchable());
    }

    boolean has(ClearanceReason reason) {
        return !reason.isSwitchable() || on.contains(reason);
    }
}
