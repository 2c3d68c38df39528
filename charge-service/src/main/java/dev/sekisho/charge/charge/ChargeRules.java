package dev.sekisho.charge.charge;

import dev.sekisho.charge.cap.Allowance;
import dev.sekisho.charge.cap.CapGuard;
import dev.sekisho.charge.cap.CapPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every rule of a charge as one list in naming order, and what the write must find true of the caps once more. */
public final class ChargeRules {

    private final List<ChargePolicy> policies;
    private final CapPolicies caps;

    public ChargeRules(CapPolicies caps, List<StandingRule> standing) {
        this.caps = caps;
        this.policies = new ArrayList<>(standing);
        caps.all().forEach(cap -> policies.add(new CapCheck(cap)));
    }

    /** The refusal with every rule that binds, or nothing when none does. */
    public Optional<Refusal> refusal(ChargeAttempt attempt) {
        List<Binding> bindings = policies.stream()
                .flatMap(policy -> policy.check(attempt).stream())
                .toList();
        return bindings.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(bindings));
    }

    public List<CapGuard> guards(ChargeAttempt attempt) {
        return caps.all().stream()
                .flatMap(cap -> cap.allowance(attempt.link(), attempt.book(), attempt.now()).stream())
                .map(Allowance::guard)
                .toList();
    }
}
