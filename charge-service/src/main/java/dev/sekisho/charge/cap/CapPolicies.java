package dev.sekisho.charge.cap;

import java.util.Comparator;
import java.util.List;

/** The caps in force, each rule once, in naming order. */
public record CapPolicies(List<CapPolicy> all) {

    public CapPolicies {
        all = all.stream().sorted(Comparator.comparing(CapPolicy::rule)).toList();
        if (all.stream().map(CapPolicy::rule).distinct().count() != all.size()) {
            throw new IllegalArgumentException("a cap is in the list twice");
        }
    }
}
