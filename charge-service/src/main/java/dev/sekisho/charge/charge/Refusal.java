package dev.sekisho.charge.charge;

import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a charge was refused: every rule that binds, in naming order, one at least.
 *
 * @param remaining the most that could be charged instead; nothing where a rule does not depend on the amount
 * @param renewsAt when the same amount would fit if nothing else were charged; nothing if waiting alone does not help
 */
public record Refusal(List<String> rules, Optional<Money> remaining, Optional<Instant> renewsAt) {

    public Refusal {
        rules = List.copyOf(rules);
        Objects.requireNonNull(remaining, "remaining");
        Objects.requireNonNull(renewsAt, "renewsAt");
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a refusal names a rule");
        }
    }

    /** Said alike of a link that is not there and of somebody else's; what stops all charges is named before it. */
    static Refusal linkUnknown(Optional<String> suspension) {
        return new Refusal(
                Stream.concat(suspension.stream(), Stream.of("LINK_UNKNOWN")).toList(),
                Optional.empty(),
                Optional.empty());
    }

    static Refusal of(List<Binding> bindings) {
        return new Refusal(bindings.stream().map(Binding::rule).toList(), leastLeft(bindings), lastToRenew(bindings));
    }

    /** The rule the customer is told. */
    public String rule() {
        return rules.get(0);
    }

    private static Optional<Money> leastLeft(List<Binding> bindings) {
        return bindings.stream().allMatch(binding -> binding.remaining().isPresent())
                ? bindings.stream()
                        .flatMap(binding -> binding.remaining().stream())
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static Optional<Instant> lastToRenew(List<Binding> bindings) {
        return bindings.stream().allMatch(binding -> binding.renewsAt().isPresent())
                ? bindings.stream()
                        .flatMap(binding -> binding.renewsAt().stream())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
