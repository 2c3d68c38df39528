package dev.sekisho.link.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.ResumeApproved;
import dev.sekisho.kernel.event.link.ResumeProposed;
import dev.sekisho.kernel.event.link.ResumeSignedOff;
import dev.sekisho.kernel.event.link.Resumed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.suspension.SpeakForResume.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way back: a green gate list, the bank, and two persons who did not propose it. */
@Tag("IN-02")
@Tag("A27")
class ResumeTest {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final Duration EVIDENCE = Duration.ofDays(7);
    private static final ResumePolicy POLICY = new ResumePolicy(LIFETIME, EVIDENCE);
    private static final BankCode BANK = FixedBanks.FIRST;

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final InMemoryBooks books = new InMemoryBooks();
    private final InMemoryResumes resumes = new InMemoryResumes();
    private final ProposeResume propose = new ProposeResume(resumes, books, POLICY);
    private final SpeakForResume speak =
            new SpeakForResume(resumes, books, new FixedBanks(), POLICY, new DrawnByHand());
    private final PersonId proposer = PersonId.random();

    @BeforeEach
    void brake() {
        books.save(books.lock().impose(StandingBookTest.brake(), now));
    }

    @Test
    void opensTheBankWithTheLastVoiceThatIsNeededAndNotBefore() {
        UUID resume = proposed(greenGates());

        assertThat(missing(resume)).containsExactly("BANK_SIGN_OFF", "FIRST_APPROVAL", "SECOND_APPROVAL");
        heard(resume, PersonId.random(), VoiceKind.APPROVAL);
        assertThat(missing(resume)).containsExactly("BANK_SIGN_OFF", "SECOND_APPROVAL");
        heard(resume, PersonId.random(), VoiceKind.SIGN_OFF);
        assertThat(missing(resume)).containsExactly("SECOND_APPROVAL");
        assertThat(isStopped()).isTrue();

        heard(resume, PersonId.random(), VoiceKind.APPROVAL);

        assertThat(isStopped()).isFalse();
        assertThat(books.epoch()).isEqualTo(2);
        assertThat(resumes.find(resume)).get().isInstanceOfSatisfying(CompletedResume.class, completed -> {
            assertThat(completed.epoch()).isEqualTo(2);
            assertThat(completed.missing()).isEmpty();
        });
        assertThat(resumes.facts)
                .map(FactData::getClass)
                .isEqualTo(List.of(
                        ResumeProposed.class,
                        ResumeApproved.class,
                        ResumeSignedOff.class,
                        ResumeApproved.class,
                        Resumed.class));
    }

    @Test
    @Tag("TB5")
    void nobodySpeaksTwiceUnderWhateverAccountTheProposerIncluded() {
        PersonId approver = PersonId.random();
        UUID resume = proposed(greenGates());
        heard(resume, approver, VoiceKind.APPROVAL);

        for (PersonId spoken : List.of(proposer, approver)) {
            for (VoiceKind kind : List.of(VoiceKind.APPROVAL, VoiceKind.SIGN_OFF)) {
                assertThat(refused(resume, spoken, kind)).isEqualTo(VoiceRefusal.PERSON_HAS_SPOKEN);
            }
        }
        assertThat(missing(resume)).containsExactly("BANK_SIGN_OFF", "SECOND_APPROVAL");
        assertThat(isStopped()).isTrue();
    }

    @Test
    void aThirdApprovalDoesNotStandForTheBank() {
        UUID resume = proposed(greenGates());
        heard(resume, PersonId.random(), VoiceKind.APPROVAL);
        heard(resume, PersonId.random(), VoiceKind.APPROVAL);

        assertThat(refused(resume, PersonId.random(), VoiceKind.APPROVAL)).isEqualTo(VoiceRefusal.NO_APPROVAL_NEEDED);
        assertThat(isStopped()).isTrue();
    }

    @Test
    void theBankSpeaksOnce() {
        UUID resume = proposed(greenGates());
        heard(resume, PersonId.random(), VoiceKind.SIGN_OFF);

        assertThat(refused(resume, PersonId.random(), VoiceKind.SIGN_OFF)).isEqualTo(VoiceRefusal.NO_SIGN_OFF_NEEDED);
    }

    @Test
    void eachGateIsNeededAndIsNotMadeUpForByVoices() {
        for (Gate left : Gate.values()) {
            UUID resume = proposed(
                    greenGates().stream().filter(gate -> gate.gate() != left).toList());
            everybodySpeaks(resume);

            assertThat(missing(resume)).containsExactly(left.name());
            assertThat(isStopped()).isTrue();
        }
    }

    @Test
    void afterItsTimeAProposalHearsNobody() {
        UUID resume = proposed(greenGates());

        now = now.plus(LIFETIME);
        heard(resume, PersonId.random(), VoiceKind.APPROVAL);
        now = now.plusNanos(1);

        assertThat(refused(resume, PersonId.random(), VoiceKind.APPROVAL)).isEqualTo(VoiceRefusal.PROPOSAL_TOO_OLD);
    }

    @Test
    void afterItIsDoneNobodySpeaks() {
        UUID resume = proposed(greenGates());
        everybodySpeaks(resume);

        assertThat(refused(resume, PersonId.random(), VoiceKind.APPROVAL)).isEqualTo(VoiceRefusal.ALREADY_RESUMED);
        assertThat(books.epoch()).isEqualTo(2);
    }

    @Test
    void evidenceIsOfThePastAndNotTooOld() {
        assertThat(outcome(gate(now))).isInstanceOf(ProposeResume.Outcome.Proposed.class);
        assertThat(outcome(gate(now.minus(EVIDENCE)))).isInstanceOf(ProposeResume.Outcome.Proposed.class);
        assertThat(outcome(gate(now.minus(EVIDENCE).minusNanos(1))))
                .isEqualTo(new ProposeResume.Outcome.Refused("EVIDENCE_NOT_FRESH"));
        assertThat(outcome(gate(now.plusNanos(1)))).isEqualTo(new ProposeResume.Outcome.Refused("EVIDENCE_NOT_FRESH"));
    }

    @Test
    void whereNothingIsStoppedThereIsNothingToPropose() {
        everybodySpeaks(proposed(greenGates()));

        assertThat(outcome(gate(now))).isEqualTo(new ProposeResume.Outcome.Refused("NOTHING_SUSPENDED"));
    }

    @Test
    void whatTakesPlaceAtNoBankNeedsNoBankAndStillTwoPersons() {
        ProposeResume.Wish wish =
                new ProposeResume.Wish(Optional.empty(), Set.of(Operation.TRANSFER), Optional.empty(), greenGates());
        UUID resume = id(propose.propose(wish, voice(proposer, VoiceKind.PROPOSAL)));

        assertThat(missing(resume)).containsExactly("FIRST_APPROVAL", "SECOND_APPROVAL");
        assertThat(refused(resume, PersonId.random(), VoiceKind.SIGN_OFF)).isEqualTo(VoiceRefusal.NO_SIGN_OFF_NEEDED);
        heard(resume, PersonId.random(), VoiceKind.APPROVAL);
        heard(resume, PersonId.random(), VoiceKind.APPROVAL);

        assertThat(books.read().refusing(Operation.TRANSFER, Optional.empty(), now))
                .isEmpty();
        assertThat(isStopped()).isTrue();
    }

    @Test
    @Tag("TB5")
    void aStopAfterTheProposalStaysWhoeverApproves() {
        UUID resume = proposed(greenGates());
        Imposition stop = new Imposition(
                Set.of(Operation.CHARGE),
                Optional.of(BANK),
                SuspensionReason.FRAUD,
                "compensation-service",
                Optional.empty(),
                Optional.empty());
        books.save(books.lock().impose(stop, now));

        everybodySpeaks(resume);

        assertThat(isStopped()).isTrue();
        assertThat(books.read().refusing(Operation.LINK, Optional.of(BANK), now))
                .isEmpty();
    }

    @Test
    void isOfOperationsAtOneBankOrOfOperationsAtNone() {
        assertThatThrownBy(() -> StandingBookTest.resumeOf(Optional.of(BANK), Set.of(Operation.SPEND), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StandingBookTest.resumeOf(Optional.empty(), Set.of(Operation.LINK), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StandingBookTest.resumeOf(Optional.of(BANK), Set.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void everybodySpeaks(UUID resume) {
        Stream.of(VoiceKind.SIGN_OFF, VoiceKind.APPROVAL, VoiceKind.APPROVAL)
                .forEach(kind -> heard(resume, PersonId.random(), kind));
    }

    private boolean isStopped() {
        return books.read().refusing(Operation.CHARGE, Optional.of(BANK), now).isPresent();
    }

    private List<GateEvidence> greenGates() {
        return Arrays.stream(Gate.values())
                .map(gate -> new GateEvidence(gate, "seen", now))
                .toList();
    }

    private UUID proposed(List<GateEvidence> gates) {
        return id(propose.propose(wish(gates), voice(proposer, VoiceKind.PROPOSAL)));
    }

    private ProposeResume.Outcome outcome(GateEvidence gate) {
        return propose.propose(wish(List.of(gate)), voice(proposer, VoiceKind.PROPOSAL));
    }

    private static ProposeResume.Wish wish(List<GateEvidence> gates) {
        return new ProposeResume.Wish(
                Optional.of(BANK), Set.of(Operation.LINK, Operation.CHARGE), Optional.empty(), gates);
    }

    private static UUID id(ProposeResume.Outcome outcome) {
        return ((ProposeResume.Outcome.Proposed) outcome).resume().head().id();
    }

    private static GateEvidence gate(Instant asOf) {
        return new GateEvidence(Gate.CAUSE_REMOVED, "seen", asOf);
    }

    private void heard(UUID resume, PersonId person, VoiceKind kind) {
        assertThat(speak.speak(resume, voice(person, kind))).get().isInstanceOf(Outcome.Heard.class);
    }

    private VoiceRefusal refused(UUID resume, PersonId person, VoiceKind kind) {
        return ((Outcome.Refused) speak.speak(resume, voice(person, kind)).orElseThrow()).rule();
    }

    private Voice voice(PersonId person, VoiceKind kind) {
        return new Voice(person, UUID.randomUUID(), kind, now);
    }

    private List<String> missing(UUID resume) {
        return resumes.find(resume).orElseThrow().missing();
    }
}
