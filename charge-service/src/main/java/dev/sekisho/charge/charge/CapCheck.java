package dev.sekisho.charge.charge;

import dev.sekisho.charge.cap.Allowance;
import dev.sekisho.charge.cap.CapPolicy;
import java.util.Optional;

/** A cap as one of the rules of a charge. */
record CapCheck(CapPolicy policy) implements ChargePolicy {

    @Override
    public Optional<Binding> check(ChargeAttempt attempt) {
        return policy.allowance(attempt.link(), attempt.book(), attempt.now())
                .filter(allowance -> allowance.binds(attempt.amount()))
                .map(allowance -> binding(allowance, attempt));
    }

    private Binding binding(Allowance allowance, ChargeAttempt attempt) {
        return new Binding(
                policy.rule().name(),
                Optional.of(allowance.remaining()),
                policy.roomFor(attempt.amount(), attempt.link(), attempt.book(), attempt.now()));
    }
}
