package dev.sekisho.link.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.CanaryFellBack;
import dev.sekisho.kernel.event.link.CanaryOpened;
import dev.sekisho.kernel.event.link.CanaryProposed;
import dev.sekisho.kernel.event.link.SuspensionImposed;
import dev.sekisho.kernel.event.link.SuspensionLifted;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.bank.FixedBanks;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A share of a bank's wallets on the way back: decided as a resume is, raised step by step, and gone with the first doubt. */
@Tag("A27")
@Tag("IN-02")
class CanaryTest {

    private static final ResumePolicy POLICY = new ResumePolicy(Duration.ofDays(1), Duration.ofDays(7));
    private static final BankCode BANK = FixedBanks.FIRST;
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final InMemoryBooks books = new InMemoryBooks();
    private final InMemoryResumes resumes = new InMemoryResumes();
    private final DrawnByHand draw = new DrawnByHand();
    private final ProposeResume propose = new ProposeResume(resumes, books, POLICY);
    private final SpeakForResume speak = new SpeakForResume(resumes, books, new FixedBanks(), POLICY, draw);
    private final ImposeSuspension impose = new ImposeSuspension(books, () -> NOW);
    private final WalletId drawn = WalletId.random();

    @BeforeEach
    void brake() {
        draw.draw(drawn);
        books.save(books.lock().impose(StandingBookTest.brake(), NOW));
    }

    @Test
    void opensToWhoIsDrawnOnlyAfterTheGatesTheBankAndTwoPersons() {
        UUID resume = proposed(5, Set.of(Operation.LINK, Operation.CHARGE));
        voice(resume, VoiceKind.SIGN_OFF);
        voice(resume, VoiceKind.APPROVAL);
        assertThat(isStopped(Operation.CHARGE, drawn)).isTrue();

        voice(resume, VoiceKind.APPROVAL);

        for (Operation operation : List.of(Operation.LINK, Operation.CHARGE)) {
            assertThat(isStopped(operation, drawn)).isFalse();
            assertThat(isStopped(operation, WalletId.random())).isTrue();
        }
        assertThat(isStopped(Operation.PAYOUT, drawn)).isTrue();
        assertThat(resumes.facts.get(0)).isInstanceOf(CanaryProposed.class);
        assertThat(lastFact())
                .isEqualTo(new CanaryOpened(2, List.of("LINK", "CHARGE"), BANK.value(), resume, 5, resume));
    }

    @Test
    void aBankThatIsStoppedForAllButACanaryIsStoppedToWhoeverIsNotNamed() {
        canary(5);

        assertThat(books.read().refusing(Operation.CHARGE, Optional.of(BANK), NOW))
                .isPresent();
        assertThat(books.read().refusing(Operation.CHARGE, Optional.of(FixedBanks.OF_2020), NOW))
                .isPresent();
    }

    @Test
    void aLargerShareIsAnotherResumeAndTheSameCanary() {
        UUID first = canary(5);
        canary(20);

        assertThat(canaries()).containsOnly(new Canary(first, 20, DrawnByHand.PRINT));
        spoken(proposed(null, Set.of(Operation.LINK, Operation.CHARGE)));

        assertThat(canaries()).isEmpty();
        assertThat(isStopped(Operation.CHARGE, WalletId.random())).isFalse();
        assertThat(lastFact()).isInstanceOf(SuspensionLifted.class);
    }

    @ParameterizedTest
    @EnumSource(value = SuspensionReason.class, names = "MAINTENANCE", mode = Mode.EXCLUDE)
    void anyNewStopAtTheBankIsTheEndOfIt(SuspensionReason reason) {
        UUID canary = canary(5);

        BookChange change = impose.impose(stop(reason, Optional.of(BANK), Operation.PAYOUT));

        assertThat(change.epoch()).isEqualTo(4);
        assertThat(books.facts.get(2))
                .isEqualTo(new CanaryFellBack(3, List.of("LINK", "CHARGE"), BANK.value(), canary, 5, "STOP"));
        assertThat(isStopped(Operation.CHARGE, drawn)).isTrue();
    }

    @Test
    void whatWasProposedBeforeTheFallBackLetsNobodyThroughAfterwards() {
        canary(5);
        UUID more = proposed(20, Set.of(Operation.LINK, Operation.CHARGE));
        new FallBackCanary(books).fallBack(BANK);

        spoken(more);

        assertThat(canaries()).isEmpty();
        assertThat(isStopped(Operation.CHARGE, drawn)).isTrue();
    }

    @Test
    @Tag("IN-01")
    void theBrakeIsTheEndOfAllCanariesAndItsOwnEpochIsTheLast() {
        canary(5);
        PullBrake brake = new PullBrake(books, new ForgottenBrakes(), () -> NOW);

        PulledBrake pulled = brake.pull(EnumSet.of(Operation.CHARGE), SuspensionReason.BRAKE, "actor");

        assertThat(canaries()).isEmpty();
        assertThat(isStopped(Operation.LINK, drawn)).isTrue();
        assertThat(pulled.epoch()).isEqualTo(4);
        assertThat(books.facts.get(2)).isInstanceOf(CanaryFellBack.class);
        assertThat(lastFact()).isInstanceOf(SuspensionImposed.class);
    }

    @Test
    void maintenanceAndWhatIsStoppedElsewhereLeaveItAsItIs() {
        canary(5);

        impose.impose(stop(SuspensionReason.MAINTENANCE, Optional.of(BANK), Operation.CHARGE));
        impose.impose(stop(SuspensionReason.FRAUD, Optional.of(FixedBanks.OF_2020), Operation.CHARGE));
        impose.impose(stop(SuspensionReason.FRAUD, Optional.empty(), Operation.SPEND));

        assertThat(canaries()).hasSize(1);
        assertThat(isStopped(Operation.CHARGE, drawn)).isTrue();
        assertThat(isStopped(Operation.LINK, drawn)).isFalse();
    }

    @Test
    void isNotLetThroughMaintenanceByAnotherShareEither() {
        canary(5);
        impose.impose(stop(SuspensionReason.MAINTENANCE, Optional.of(BANK), Operation.CHARGE));

        canary(20);

        assertThat(isStopped(Operation.CHARGE, drawn)).isTrue();
        assertThat(isStopped(Operation.LINK, drawn)).isFalse();
    }

    @Test
    void confirmedDamageIsTheEndOfItAndTwiceIsOnce() {
        UUID canary = canary(5);
        FallBackCanary fallBack = new FallBackCanary(books);

        long epoch = fallBack.fallBack(BANK);

        assertThat(fallBack.fallBack(BANK)).isEqualTo(epoch);
        assertThat(lastFact())
                .isEqualTo(new CanaryFellBack(epoch, List.of("LINK", "CHARGE"), BANK.value(), canary, 5, "DAMAGE"));
        assertThat(isStopped(Operation.CHARGE, drawn)).isTrue();
        assertThat(books.read().entries())
                .filteredOn(entry -> entry.bank().equals(Optional.of(BANK)))
                .extracting(Suspension::since)
                .containsOnly(NOW);
    }

    @Test
    void afterTheFallBackANewCanaryIsOfOthers() {
        UUID first = canary(5);
        new FallBackCanary(books).fallBack(BANK);

        UUID second = canary(5);

        assertThat(canaries())
                .containsOnly(new Canary(second, 5, DrawnByHand.PRINT))
                .doesNotContain(new Canary(first, 5, DrawnByHand.PRINT));
    }

    @Test
    void aNewerStopForTheSameReasonLetsNobodyIn() {
        UUID resume = proposed(5, Set.of(Operation.LINK, Operation.CHARGE));
        impose.impose(stop(SuspensionReason.BRAKE, Optional.of(BANK), Operation.CHARGE));

        spoken(resume);

        assertThat(isStopped(Operation.CHARGE, drawn)).isTrue();
        assertThat(isStopped(Operation.LINK, drawn)).isFalse();
    }

    @Test
    void isOfOneBankAndOfAShare() {
        assertThatThrownBy(() -> new ResumeHead(
                        UUID.randomUUID(),
                        Optional.empty(),
                        Set.of(Operation.TRANSFER),
                        Optional.of(5),
                        1,
                        NOW,
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        for (int percent : List.of(0, 51)) {
            assertThatThrownBy(() -> new Canary(UUID.randomUUID(), percent, "print"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Suspension everywhere = stopForAll();
        assertThatThrownBy(() -> everywhere.letting(Optional.of(DrawnByHand.CANARY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Suspension stopForAll() {
        return new Suspension(Operation.LINK, Optional.empty(), SuspensionReason.BRAKE, "actor", NOW, Optional.empty());
    }

    private UUID canary(int percent) {
        UUID resume = proposed(percent, Set.of(Operation.LINK, Operation.CHARGE));
        spoken(resume);
        return resume;
    }

    private UUID proposed(Integer percent, Set<Operation> operations) {
        List<GateEvidence> green = Arrays.stream(Gate.values())
                .map(gate -> new GateEvidence(gate, "seen", NOW))
                .toList();
        ProposeResume.Outcome outcome = propose.propose(
                new ProposeResume.Wish(Optional.of(BANK), operations, Optional.ofNullable(percent), green),
                new Voice(PersonId.random(), UUID.randomUUID(), VoiceKind.PROPOSAL, NOW));
        return ((ProposeResume.Outcome.Proposed) outcome).resume().head().id();
    }

    private void spoken(UUID resume) {
        Stream.of(VoiceKind.SIGN_OFF, VoiceKind.APPROVAL, VoiceKind.APPROVAL).forEach(kind -> voice(resume, kind));
    }

    private void voice(UUID resume, VoiceKind kind) {
        assertThat(speak.speak(resume, new Voice(PersonId.random(), UUID.randomUUID(), kind, NOW)))
                .get()
                .isInstanceOf(SpeakForResume.Outcome.Heard.class);
    }

    private boolean isStopped(Operation operation, WalletId wallet) {
        return books.read()
                .refusing(operation, Optional.of(BANK), draw.of(wallet), NOW)
                .isPresent();
    }

    private List<Canary> canaries() {
        return books.read().entries().stream()
                .flatMap(entry -> entry.canary().stream())
                .distinct()
                .toList();
    }

    private FactData lastFact() {
        return books.facts.get(books.facts.size() - 1);
    }

    private static Imposition stop(SuspensionReason reason, Optional<BankCode> bank, Operation operation) {
        return new Imposition(Set.of(operation), bank, reason, "actor", Optional.empty(), Optional.empty());
    }

    /** Keeps nothing of a brake. */
    private static final class ForgottenBrakes implements Brakes {

        @Override
        public void add(dev.sekisho.kernel.event.link.BrakePulled pulled) {
            // the book's own facts are looked at
        }

        @Override
        public void add(dev.sekisho.kernel.event.link.BrakeAnswered answered) {
            // the book's own facts are looked at
        }
    }
}
