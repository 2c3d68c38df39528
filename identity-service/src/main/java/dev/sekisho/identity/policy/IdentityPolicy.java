package dev.sekisho.identity.policy;

import dev.sekisho.identity.clearance.ClearanceReason;
import dev.sekisho.identity.control.IdentityControl;
import dev.sekisho.identity.risk.SignalKind;
import java.util.List;

/**
 * Which of the policies about identities are on; each is one entry of a list, so that the replay can take one out.
 *
 * @param version by what decisions name it
 * @param clearance what is looked for against a link
 * @param risk by which signals openings and accounts are held for review
 */
public record IdentityPolicy(
        String version, List<ClearanceReason> clearance, List<SignalKind> risk, List<IdentityControl> controls) {

    public IdentityPolicy {
        clearance = List.copyOf(clearance);
        risk = List.copyOf(risk);
        controls = List.copyOf(controls);
        if (version.isBlank() || !ClearanceReason.switchable().containsAll(clearance)) {
            throw new IllegalArgumentException("a policy has a version, and switches what can be switched");
        }
    }

    /** Every policy is on: all that production knows. */
    public boolean isComplete() {
        return clearance.containsAll(ClearanceReason.switchable())
                && risk.containsAll(List.of(SignalKind.values()))
                && controls.containsAll(List.of(IdentityControl.values()));
    }
}
