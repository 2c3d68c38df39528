package dev.sekisho.link.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.LinkEnded;
import dev.sekisho.kernel.event.link.LinkVerificationAsked;
import dev.sekisho.kernel.event.link.ReverificationAsked;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.evidence.IndependentEvidence;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.InMemoryLinks;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.SampleLinks;
import dev.sekisho.link.link.StoppedLink;
import dev.sekisho.link.link.Verification;
import dev.sekisho.link.reverification.ProposeReverification.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Waves: planned by one, approved by another, and what they ask. */
@Tag("A24")
@Tag("LK-07")
class AskLinksTest {

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final InMemoryLinks links = new InMemoryLinks();
    private final DatedBanks banks = new DatedBanks();
    private final Waves waves = new Waves();
    private final WaveLimits limits = new WaveLimits(Duration.ofDays(366), 2);
    private final ProposeReverification propose = new ProposeReverification(waves, banks, limits, () -> now);
    private final ApproveReverification approve = new ApproveReverification(waves);
    private final LesserBaseline baseline = new LesserBaseline(banks, new PostureRule(IndependentEvidence.complete()));
    private final AskLinks ask = new AskLinks(waves, links, links, baseline, limits, () -> now);
    private final LapseLinks lapse = new LapseLinks(links, new LapseLink(links), () -> now);
    private final PersonId planner = PersonId.random();

    private ReverificationWave proposed(WaveScope scope, Instant dueBy) {
        WaveOutcome outcome = propose.propose(new Wish(FixedBanks.FIRST, scope, dueBy), UUID.randomUUID(), planner);
        return ((WaveOutcome.Done) outcome).wave();
    }

    private void approved(WaveScope scope, Instant dueBy) {
        ReverificationWave wave = proposed(scope, dueBy);
        approve.approve(wave.terms().id(), new WavePlanner(UUID.randomUUID(), PersonId.random(), now));
    }

    private ActiveLink linkedAt(Instant at) {
        return SampleLinks.add(links, FixedBanks.account(String.format("%07d", links.facts.size())), at);
    }

    private void run() {
        while (ask.askNext()) {
            assertThat(waves.facts).hasSizeLessThan(100);
        }
    }

    private Link now(ActiveLink link) {
        return links.find(link.head().id()).orElseThrow();
    }

    @Test
    void asksNobodyBeforeASecondPersonWantsIt() {
        linkedAt(now.minusSeconds(1));
        ReverificationWave wave = proposed(WaveScope.EVERY_LINK, now);

        WaveOutcome same = approve.approve(wave.terms().id(), new WavePlanner(UUID.randomUUID(), planner, now));

        assertThat(same).isEqualTo(new WaveOutcome.Refused(WaveRefusal.SAME_PERSON));
        assertThat(ask.askNext()).isFalse();
        assertThat(links.facts).noneMatch(LinkVerificationAsked.class::isInstance);
    }

    @Test
    void asksEveryLinkOfTheBankThatExistedInBatchesAndCountsThem() {
        List<ActiveLink> old =
                List.of(linkedAt(now.minusSeconds(9)), linkedAt(now.minusSeconds(8)), linkedAt(now.minusSeconds(7)));
        approved(WaveScope.EVERY_LINK, now.plusSeconds(60));
        ActiveLink later = linkedAt(now);

        run();

        assertThat(old)
                .allSatisfy(link -> assertThat(now(link).head().verification())
                        .isEqualTo(new Verification.Due(now.plusSeconds(60))));
        assertThat(now(later)).isEqualTo(later);
        assertThat(waves.facts).last().isInstanceOfSatisfying(ReverificationAsked.class, fact -> {
            assertThat(fact.asked()).isEqualTo(3);
            assertThat(fact.passed()).isZero();
        });
    }

    @Test
    void asksOnlyThoseThatWereVerifiedUnderAnotherPosture() {
        ActiveLink before = linkedAt(now.minusSeconds(20));
        banks.from(now.minusSeconds(10), FixedBanks.first(DatedBanks.OTHER));
        ActiveLink after = linkedAt(now.minusSeconds(5));

        approved(WaveScope.POSTURE_CHANGED, now.plusSeconds(60));
        run();

        assertThat(now(before).head().verification()).isInstanceOf(Verification.Due.class);
        assertThat(now(after).head().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(waves.facts)
                .last()
                .isInstanceOfSatisfying(
                        ReverificationAsked.class,
                        fact -> assertThat(fact.passed()).isEqualTo(1));
    }

    @Test
    @Tag("LK-03")
    void asksThoseWhoseEvidenceTodaysRuleRefuses() {
        banks.from(Instant.EPOCH, FixedBanks.first(FixedBanks.PIN_ALONE));
        ActiveLink of2020 = linkedAt(now.minusSeconds(20));
        banks.from(now.minusSeconds(10), FixedBanks.first(FixedBanks.PIN_AND_CODE));
        ActiveLink better = linkedAt(now.minusSeconds(5));

        approved(WaveScope.EVIDENCE_REFUSED_TODAY, now.plusSeconds(60));
        run();

        assertThat(now(of2020).head().verification()).isInstanceOf(Verification.Due.class);
        assertThat(now(better).head().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(links.facts)
                .filteredOn(LinkVerificationAsked.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        LinkVerificationAsked.class,
                        fact -> assertThat(fact.reason()).isEqualTo("PIN_ONLY"));
    }

    @Test
    void stopsWhatNobodyVerifiedFromTheDeadlineOnAndLeavesRevokedOnesAlone() {
        ActiveLink link = linkedAt(now.minusSeconds(2));
        ActiveLink given = linkedAt(now.minusSeconds(1));
        Instant deadline = now.plusSeconds(60);
        approved(WaveScope.EVERY_LINK, deadline);
        run();
        SampleLinks.revoke(links, given);

        now = deadline.minusNanos(1);
        assertThat(lapse.lapseOverdue()).isZero();
        now = deadline;
        assertThat(lapse.lapseOverdue()).isEqualTo(1);

        assertThat(now(link)).isInstanceOf(StoppedLink.class);
        assertThat(links.facts)
                .last()
                .isInstanceOfSatisfying(
                        LinkEnded.class, fact -> assertThat(fact.reason()).isEqualTo("VERIFICATION_OVERDUE"));
        assertThat(links.counts(Optional.of(FixedBanks.FIRST)))
                .containsExactly(new dev.sekisho.link.link.LinkVerifications.Count(FixedBanks.FIRST, 0, 0, 1));
    }

    @Test
    void refusesAWaveAtNoBankOrWithADeadlineThatCannotBe() {
        assertThat(wish(new BankCode("0001"), now)).isEqualTo(new WaveOutcome.Refused(WaveRefusal.BANK_UNKNOWN));
        assertThat(wish(FixedBanks.FIRST, now.minusSeconds(1)))
                .isEqualTo(new WaveOutcome.Refused(WaveRefusal.DEADLINE_OUT_OF_RANGE));
        assertThat(wish(FixedBanks.FIRST, now.plus(Duration.ofDays(366)).plusSeconds(1)))
                .isEqualTo(new WaveOutcome.Refused(WaveRefusal.DEADLINE_OUT_OF_RANGE));
        assertThat(wish(FixedBanks.FIRST, now.plus(Duration.ofDays(366)))).isInstanceOf(WaveOutcome.Done.class);
    }

    private WaveOutcome wish(BankCode bank, Instant dueBy) {
        return propose.propose(new Wish(bank, WaveScope.EVERY_LINK, dueBy), UUID.randomUUID(), planner);
    }

    /** Waves in memory, for one thread. */
    private static final class Waves implements ReverificationWaves {

        private final Map<UUID, ReverificationWave> waves = new LinkedHashMap<>();
        private final List<FactData> facts = new ArrayList<>();

        @Override
        public void add(ProposedWave wave, FactData fact) {
            save(wave, fact);
        }

        @Override
        public Optional<ReverificationWave> lock(UUID id) {
            return Optional.ofNullable(waves.get(id));
        }

        @Override
        public void save(ReverificationWave wave, FactData fact) {
            waves.put(wave.terms().id(), wave);
            facts.add(fact);
        }

        @Override
        public void save(AskingWave wave) {
            waves.put(wave.terms().id(), wave);
        }

        @Override
        public void refused(UUID id, FactData fact) {
            facts.add(fact);
        }

        @Override
        public Optional<AskingWave> takeAsking() {
            return waves.values().stream()
                    .filter(AskingWave.class::isInstance)
                    .map(AskingWave.class::cast)
                    .findFirst();
        }

        @Override
        public List<ReverificationWave> of(Optional<BankCode> bank, int limit) {
            return List.copyOf(waves.values());
        }
    }
}
