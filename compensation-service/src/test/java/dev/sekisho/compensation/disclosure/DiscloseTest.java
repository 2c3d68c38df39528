package dev.sekisho.compensation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.disclosure.Disclose.Outcome;
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

    private static final UUID READER = UUID.randomUUID();

    private final OneCase files = new OneCase(NOON);
    private final InMemoryDisclosures disclosures = new InMemoryDisclosures();
    private final Disclose disclose = new Disclose(files, disclosures, POLICY);
    private final ReadDisclosure read =
            new ReadDisclosure(disclosures, files, null, null, (id, limit) -> Optional.of("lines"), POLICY);
    private final Actor first = somebody();

    @Test
    void nothingIsReadBeforeAnotherPersonAgreesNorAfterItIsOver() {
        UUID id = proposed(Part.CHARGES);
        assertThat(read.open(id, Optional.empty(), NOON)).isEmpty();
        assertThat(disclose.release(id, new Actor(UUID.randomUUID(), first.person()), NOON))
                .isEqualTo(new Outcome.SamePerson());
        assertThat(read.open(id, Optional.empty(), NOON)).isEmpty();

        assertThat(disclose.release(id, somebody(), NOON)).isInstanceOf(Outcome.Done.class);
        assertThat(disclose.release(id, first, NOON)).isInstanceOf(Outcome.Done.class);

        Instant end = NOON.plus(Duration.ofDays(30));
        assertThat(read.open(id, Optional.empty(), end.minusNanos(1))).isPresent();
        assertThat(read.open(id, Optional.empty(), end)).isEmpty();
        assertThat(disclosures.facts).hasSize(2);
        assertThat(disclose.release(UUID.randomUUID(), first, NOON)).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void factsAreReadOnlyWhereTheyAreCovered() {
        assertThat(read.hasProofs(released(proposed(Part.CHARGES)))).isFalse();
        ReleasedDisclosure facts = released(proposed(Part.FACTS));
        assertThat(read.hasProofs(facts)).isTrue();
        assertThat(read.proofs(facts)).contains("lines");
    }

    @Test
    void itIsReadByWhomItNamesAndByNobodyElseWhoInvestigates() {
        ReleasedDisclosure released = released(proposed(Part.CHARGES));
        UUID id = released.head().id();

        assertThat(read.open(id, Optional.of(READER), NOON)).isPresent();
        assertThat(read.open(id, Optional.of(UUID.randomUUID()), NOON)).isEmpty();
        assertThat(read.of(files.head().id(), Optional.of(READER))).hasSize(1);
        assertThat(read.of(files.head().id(), Optional.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whatIsReportedLaterIsNotDisclosedByWhatWasAgreedBefore() {
        ReleasedDisclosure released = released(proposed(Part.FACTS));
        UUID proposed = proposed(Part.FACTS);
        assertThat(read.open(released)).isPresent();

        files.moves();

        assertThat(read.open(released)).isEmpty();
        assertThat(read.proofs(released)).isEmpty();
        assertThat(disclose.release(proposed, somebody(), NOON)).isEqualTo(new Outcome.CaseMoved());
    }

    @Test
    void onePersonEndsItAtOnceAndForEver() {
        UUID id = released(proposed(Part.CHARGES)).head().id();

        assertThat(disclose.end(id, first, NOON)).isInstanceOf(Outcome.Done.class);
        assertThat(disclose.end(id, first, NOON)).isInstanceOf(Outcome.Done.class);

        assertThat(read.open(id, Optional.empty(), NOON)).isEmpty();
        assertThat(disclose.release(id, somebody(), NOON)).isInstanceOf(Outcome.Done.class);
        assertThat(read.open(id, Optional.empty(), NOON)).isEmpty();
        assertThat(disclosures.facts).hasSize(3);
        assertThat(disclose.end(UUID.randomUUID(), first, NOON)).isEqualTo(new Outcome.Unknown());
    }

    @ParameterizedTest
    @CsvSource({"INQUIRY, STATEMENTS, false", "INQUIRY, REPORTS, true", "WARRANT, STATEMENTS, true"})
    void peoplesOwnWordsAreForAWarrantAlone(Kind kind, Part part, boolean possible) {
        assertThat(Request.isPossible(kind, Set.of(part, Part.TRACE))).isEqualTo(possible);
        if (!possible) {
            assertThatThrownBy(() -> new Request(kind, "a police", "1", Set.of(part), Set.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private UUID proposed(Part part) {
        ProposedDisclosure proposed = ProposedDisclosure.of(
                files.head(), new Request(Kind.INQUIRY, "a police", "1", Set.of(part), Set.of(READER)), first, NOON);
        disclosures.add(proposed, proposed.fact());
        return proposed.head().id();
    }

    private ReleasedDisclosure released(UUID id) {
        disclose.release(id, somebody(), NOON);
        return read.open(id, Optional.empty(), NOON).orElseThrow();
    }

    private static Actor somebody() {
        return new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    }
}
