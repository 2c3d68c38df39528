package dev.sekisho.identity.retention;

import dev.sekisho.identity.retention.RetentionOutcome.Refusal;
import dev.sekisho.identity.secrecy.Retention;
import dev.sekisho.identity.staff.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands in the way of destroying the keys of one person's accounts, or of one staff member, in this order. */
final class DestructionPolicy {

    private DestructionPolicy() {}

    /** @param relations of one person, one at least */
    static Optional<Refusal> refusal(List<Relation> relations, Actor by, Instant now) {
        if (relations.isEmpty()) {
            return because(RetentionRefusal.UNKNOWN);
        }
        if (any(
                relations,
                relation -> relation.person().filter(by.person()::equals).isPresent())) {
            return because(RetentionRefusal.OWN_RECORDS);
        }
        if (relations.stream().allMatch(Relation::destroyed)) {
            return because(RetentionRefusal.DESTROYED_BEFORE);
        }
        if (any(relations, Relation::held)) {
            return because(RetentionRefusal.HELD);
        }
        if (any(relations, relation -> relation.retention().isEmpty())) {
            return because(RetentionRefusal.NOT_ENDED);
        }
        Instant last = relations.stream()
                .flatMap(relation -> relation.retention().stream())
                .map(Retention::keepUntil)
                .max(Instant::compareTo)
                .orElseThrow();
        return now.isBefore(last)
                ? Optional.of(new Refusal(RetentionRefusal.KEPT, Optional.of(last)))
                : Optional.empty();
    }

    private static boolean any(List<Relation> relations, Predicate<Relation> which) {
        return relations.stream().anyMatch(which);
    }

    private static Optional<Refusal> because(RetentionRefusal why) {
        return Optional.of(new Refusal(why, Optional.empty()));
    }
}
