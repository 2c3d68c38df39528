package dev.sekisho.charge.policy;

import dev.sekisho.charge.cap.CapRule;
import dev.sekisho.charge.control.ChargeControl;
import dev.sekisho.charge.monitoring.RuleKind;
import java.util.List;

/**
 * Which of the policies about money are on; each is one entry of a list, so that the replay can take one out.
 *
 * @param version by what decisions name it
 * @param monitoring which kinds of rules are looked for in movements
 */
public record MoneyPolicy(String version, List<CapRule> caps, List<RuleKind> monitoring, List<ChargeControl> controls) {

    public MoneyPolicy {
        caps = List.copyOf(caps);
        monitoring = List.copyOf(monitoring);
        controls = List.copyOf(controls);
        if (version.isBlank()) {
            throw new IllegalArgumentException("a policy has a version");
        }
    }

    /** Every policy is on: all that production knows. */
    public boolean isComplete() {
        return caps.containsAll(List.of(CapRule.values()))
                && monitoring.containsAll(List.of(RuleKind.values()))
                && controls.containsAll(List.of(ChargeControl.values()));
    }
}
