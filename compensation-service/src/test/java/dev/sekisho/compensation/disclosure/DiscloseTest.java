package dev.sekisho.compensation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.disclosure.Disclose.Outcome;
import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may hand what of a case to investigators, and for how long. */
@Tag("A38")
class DiscloseTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final DisclosurePolicy POLICY = new DisclosurePolicy(Duration.ofDays(30), 100);

    private final InMemoryDisclosures disclosures = new InMemoryDisclosures();
    private final Disclose disclose = new Disclose(null, disclosures, POLICY);
    private final ReadDisclosure read =
            new ReadDisclosure(disclosures, null, null, null, (id, limit) -> Optional.of("lines"), POLICY);
    private final Actor first = somebody();

    @Test
    void nothingIsReadBeforeAnotherPersonAgreesNorAfterItIsOver() {
        UUID id = proposed(Part.CHARGES);
        assertThat(read.open(id, NOON)).isEmpty();
        assertThat(disclose.release(id, new Actor(UUID.randomUUID(), first.person()), NOON))
                .isEqualTo(new Outcome.SamePerson());
        assertThat(read.open(id, NOON)).isEmpty();

        assertThat(disclose.release(id, somebody(), NOON)).isInstanceOf(Outcome.Done.class);
        assertThat(disclose.release(id, first, NOON)).isInstanceOf(Outcome.Done.class);

        Instant end = NOON.plus(Duration.ofDays(30));
        assertThat(read.open(id, end.minusNanos(1))).isPresent();
        assertThat(read.open(id, end)).isEmpty();
        assertThat(disclosures.facts).hasSize(2);
        assertThat(disclose.release(UUID.randomUUID(), first, NOON)).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void factsAreReadOnlyWhereTheyAreCovered() {
        assertThat(read.proofs(released(proposed(Part.CHARGES)))).isEmpty();
        assertThat(read.proofs(released(proposed(Part.FACTS)))).contains("lines");
    }

    @ParameterizedTest
    @CsvSource({"INQUIRY, STATEMENTS, false", "INQUIRY, REPORTS, true", "WARRANT, STATEMENTS, true"})
    void peoplesOwnWordsAreForAWarrantAlone(Kind kind, Part part, boolean possible) {
        assertThat(Request.isPossible(kind, Set.of(part, Part.TRACE))).isEqualTo(possible);
        if (!possible) {
            assertThatThrownBy(() -> new Request(kind, "a police", "1", Set.of(part)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private UUID proposed(Part part) {
        CaseHead head = new CaseHead(UUID.randomUUID(), CaseNumber.of(2026, 1), NOON, NOON.plusSeconds(1), 2);
        ProposedDisclosure proposed =
                ProposedDisclosure.of(head, new Request(Kind.INQUIRY, "a police", "1", Set.of(part)), first, NOON);
        disclosures.add(proposed, proposed.fact());
        return proposed.head().id();
    }

    private ReleasedDisclosure released(UUID id) {
        disclose.release(id, somebody(), NOON);
        return read.open(id, NOON).orElseThrow();
    }

    private static Actor somebody() {
        return new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    }
}
