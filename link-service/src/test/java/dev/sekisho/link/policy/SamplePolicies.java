package dev.sekisho.link.policy;

import dev.sekisho.kit.policy.BundledPolicies;
import dev.sekisho.kit.policy.PolicyChoice;
import dev.sekisho.link.evidence.EvidencePolicy;
import dev.sekisho.link.spraying.SprayPolicy;
import java.util.List;

/** The bundled policies, and smaller ones. */
public final class SamplePolicies {

    private SamplePolicies() {}

    public static LinkPolicy sekisho() {
        return read("sekisho");
    }

    public static LinkPolicy of2020() {
        return read("2020");
    }

    /** As in 2020, but for these patterns. */
    public static LinkPolicy only(SprayPolicy... patterns) {
        return new LinkPolicy("2020 and patterns", List.of(), List.of(patterns), List.of());
    }

    /** The evidence rule alone, over whatever connection. */
    public static LinkPolicy evidenceAlone() {
        return new LinkPolicy("evidence", List.of(EvidencePolicy.values()), List.of(), List.of());
    }

    public static LinkPolicy read(String name, String... without) {
        return BundledPolicies.read(LinkPolicy.class, new PolicyChoice("sekisho.link.policy", name, List.of(without)));
    }
}
