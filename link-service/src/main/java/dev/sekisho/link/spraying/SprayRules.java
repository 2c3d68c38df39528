package dev.sekisho.link.spraying;

import java.util.List;
import java.util.Objects;

/** Which patterns are watched for, and their numbers. */
public record SprayRules(List<SprayPolicy> policies, SprayTerms terms) {

    public SprayRules {
        policies = List.copyOf(policies);
        Objects.requireNonNull(terms, "terms");
    }
}
