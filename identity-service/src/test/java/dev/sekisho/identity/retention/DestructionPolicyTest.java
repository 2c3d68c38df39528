package dev.sekisho.identity.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.retention.RetentionOutcome.Refusal;
import dev.sekisho.identity.secrecy.Retention;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A71")
class DestructionPolicyTest {

    private static final Instant ENDED = Instant.parse("2026-11-29T03:00:00Z");
    private static final Instant OVER = Retention.after(ENDED).keepUntil();

    private final PersonId person = PersonId.random();
    private final Actor staff = new Actor(UUID.randomUUID(), PersonId.random(), UUID.randomUUID());
    private final Relation ended = relation(Optional.of(ENDED), false, false);

    private Relation relation(Optional<Instant> endedAt, boolean held, boolean destroyed) {
        return new Relation(
                Subject.account(UUID.randomUUID()),
                Optional.of(person),
                endedAt.map(Retention::after),
                held,
                destroyed);
    }

    private Optional<RetentionRefusal> why(Instant now, Relation... relations) {
        return DestructionPolicy.refusal(List.of(relations), staff, now).map(Refusal::why);
    }

    @Test
    void refusesOneInstantBeforeTheTimeIsOverAndSaysUntilWhenAndNotAfter() {
        assertThat(DestructionPolicy.refusal(List.of(ended), staff, OVER.minusNanos(1)))
                .contains(new Refusal(RetentionRefusal.KEPT, Optional.of(OVER)));
        assertThat(why(OVER, ended)).isEmpty();
    }

    @Test
    void waitsForTheLastAccountOfThePerson() {
        Instant later = ENDED.plus(Duration.ofDays(100));
        Relation other = relation(Optional.of(later), false, false);

        assertThat(DestructionPolicy.refusal(List.of(ended, other), staff, OVER))
                .contains(new Refusal(
                        RetentionRefusal.KEPT,
                        Optional.of(Retention.after(later).keepUntil())));
        assertThat(why(Retention.after(later).keepUntil(), ended, other)).isEmpty();
        assertThat(why(OVER, ended, relation(Optional.empty(), false, false))).contains(RetentionRefusal.NOT_ENDED);
    }

    @Test
    void refusesWhatIsHeldWhateverTheTime() {
        Relation held = relation(Optional.of(ENDED), true, false);

        assertThat(why(OVER.plus(Duration.ofDays(10_000)), ended, held)).contains(RetentionRefusal.HELD);
    }

    @Test
    void refusesTheUnknownTheDestroyedAndOnesOwn() {
        assertThat(why(OVER)).contains(RetentionRefusal.UNKNOWN);
        assertThat(why(OVER, relation(Optional.of(ENDED), false, true))).contains(RetentionRefusal.DESTROYED_BEFORE);
        Actor self = new Actor(UUID.randomUUID(), person, UUID.randomUUID());
        assertThat(DestructionPolicy.refusal(List.of(ended), self, OVER))
                .contains(new Refusal(RetentionRefusal.OWN_RECORDS, Optional.empty()));
    }
}
