package dev.sekisho.charge.monitoring;

import java.util.List;

/** Which kinds of rules are looked for at all; a rule of another kind is in force and finds nothing. */
public record WatchedKinds(List<RuleKind> on) {

    public WatchedKinds {
        on = List.copyOf(on);
    }

    public boolean has(RuleKind kind) {
        return on.contains(kind);
    }
}
