package dev.sekisho.compensation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.audit.AuditReport.Remedy;
import dev.sekisho.compensation.audit.KeepAudits.Outcome;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.id.PersonId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register in memory and in PostgreSQL is one register, and its rule is that of two persons. */
@QuarkusTest
@Tag("A61")
@Tag("TD5")
class AuditsContractTest {

    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

    private final Actor one = actor();
    private final Actor another = actor();

    @Inject
    Audits stored;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsWhatWasEnteredUntilAnotherPublishesItAndThenForEver(boolean inMemory) {
        Audits audits = inMemory ? new InMemoryAudits() : stored;
        KeepAudits keep = new KeepAudits(audits);
        QuarkusTransaction.requiringNew().run(() -> {
            EnteredAudit entered = keep.enter(report(false), one, NOW).orElseThrow();
            assertThat(audits.newest(500)).contains(entered);
            assertThat(audits.published(500)).noneMatch(audit -> audit.id().equals(entered.id()));

            assertThat(keep.publish(entered.id(), one, NOW)).isEqualTo(new Outcome.Refused("SAME_PERSON"));
            Outcome came = keep.publish(entered.id(), another, NOW.plusSeconds(1));

            PublishedAudit published =
                    new PublishedAudit(entered.id(), entered.report(), one, NOW, another, NOW.plusSeconds(1));
            assertThat(came).isEqualTo(new Outcome.Published(published));
            assertThat(audits.lock(entered.id())).contains(published);
            assertThat(audits.published(500)).contains(published);
            assertThat(keep.publish(entered.id(), actor(), NOW)).isEqualTo(new Outcome.Refused("ALREADY_PUBLISHED"));
            assertThat(keep.publish(UUID.randomUUID(), another, NOW)).isEqualTo(new Outcome.Unknown());
        });
    }

    @Test
    void everyStepIsAFactTheRefusalToo() {
        InMemoryAudits audits = new InMemoryAudits();
        KeepAudits keep = new KeepAudits(audits);
        EnteredAudit entered = keep.enter(report(true), one, NOW).orElseThrow();
        keep.publish(entered.id(), one, NOW);
        keep.publish(entered.id(), another, NOW);

        assertThat(audits.facts)
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly("AuditEntered", "AuditPublicationRefused", "AuditPublished");
    }

    @Test
    void anAuditIsOverBeforeItIsEnteredAndARemedyComesAfterIt() {
        KeepAudits keep = new KeepAudits(new InMemoryAudits());
        LocalDate today = LocalDate.of(2026, 11, 30);

        assertThat(keep.enter(report(today, Optional.empty()), one, NOW)).isPresent();
        assertThat(keep.enter(report(today.plusDays(1), Optional.empty()), one, NOW))
                .isEmpty();
        assertThat(keep.enter(report(today, Optional.of(new Remedy("mended", today.minusDays(1)))), one, NOW))
                .isEmpty();
        assertThat(keep.enter(report(today, Optional.of(new Remedy("mended", today))), one, NOW))
                .isPresent();
    }

    @Test
    void nobodyMakesAPublishedAuditByOnePerson() {
        EnteredAudit entered = new EnteredAudit(UUID.randomUUID(), report(true), one, NOW);
        Actor sameHuman = new Actor(UUID.randomUUID(), one.person());

        assertThatThrownBy(() -> entered.published(sameHuman, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AuditReport report(boolean passed) {
        LocalDate day = LocalDate.of(2026, 11, 1);
        return report(day, passed ? Optional.empty() : Optional.of(new Remedy("mended", day.plusDays(30))));
    }

    private static AuditReport report(LocalDate day, Optional<Remedy> remedy) {
        return new AuditReport(
                AuditKind.THIRD_PARTY,
                "a house",
                "linking",
                day,
                remedy.isEmpty(),
                "as found",
                remedy,
                "0c".repeat(32));
    }

    private static Actor actor() {
        return new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    }
}
