package dev.sekisho.compensation.report;

import dev.sekisho.compensation.fraudcase.SeenCharge;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.fraudcase.ThingKind;
import dev.sekisho.kernel.id.ChargeId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a report was found to be about.
 *
 * @param things what it means for certain: these join a case and are stopped and frozen
 * @param named the charges that the report named one by one
 * @param possible charges that only look like it: listed, and left alone
 */
public record Matches(Set<Thing> things, List<SeenCharge> named, List<ChargeId> possible, Lookup lookup) {

    public Matches {
        things = Set.copyOf(things);
        named = List.copyOf(named);
        possible = List.copyOf(possible);
        Objects.requireNonNull(lookup, "lookup");
    }

    /** The ids of one kind, in the order of things. */
    public List<UUID> ids(ThingKind kind) {
        return ofKind(kind).map(Thing::id).toList();
    }

    /** The same as text. */
    List<String> texts(ThingKind kind) {
        return ofKind(kind).map(thing -> thing.id().toString()).toList();
    }

    private Stream<Thing> ofKind(ThingKind kind) {
        return things.stream().filter(thing -> thing.kind() == kind).sorted();
    }
}
