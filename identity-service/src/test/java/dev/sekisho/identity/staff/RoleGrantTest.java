package dev.sekisho.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.identity.RoleGrantProposed;
import dev.sekisho.kernel.event.identity.RoleGranted;
import dev.sekisho.kernel.event.identity.RoleRevoked;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Four eyes are two humans, however many accounts they have. */
@Tag("TD5")
class RoleGrantTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final BankCode BANK = new BankCode("0998");
    private static final Duration LONGEST = Duration.ofDays(92);

    private final Actor proposer = somebody(PersonId.random());
    private final StaffHead holder = new StaffHead(UUID.randomUUID(), PersonId.random(), Optional.empty());

    private static Actor somebody(PersonId person) {
        return new Actor(UUID.randomUUID(), person, UUID.randomUUID());
    }

    private ProposedGrant proposed(StaffRole role, Optional<Instant> end) {
        var terms = new GrantTerms(UUID.randomUUID(), holder, role, end);
        GrantChange change = ProposedGrant.by(proposer, terms, NOW);
        assertThat(change.fact()).isInstanceOf(RoleGrantProposed.class);
        return (ProposedGrant) change.grant();
    }

    private ProposedGrant proposed() {
        return proposed(StaffRole.SUPPORT, Optional.empty());
    }

    @Test
    void isInForceWhenAnotherPersonApproves() {
        Actor approver = somebody(PersonId.random());

        var outcome = (StaffOutcome.Done<GrantChange>) proposed().approve(approver, NOW);

        GrantedRole granted = (GrantedRole) outcome.result().grant();
        assertThat(granted.approved()).contains(Signature.of(approver, NOW));
        assertThat(outcome.result().fact())
                .isEqualTo(new RoleGranted(
                        granted.terms().id(),
                        holder.id(),
                        "support",
                        "OPEN",
                        approver.staffId(),
                        approver.person().value()));
    }

    @Test
    void isNotApprovedByWhoProposedByWhateverAccount() {
        for (Actor same : new Actor[] {proposer, somebody(proposer.person())}) {
            assertThat(proposed().approve(same, NOW)).isEqualTo(StaffOutcome.refused(StaffRefusal.SAME_PERSON));
        }
    }

    @Test
    void isNotApprovedByWhoGetsItByWhateverAccount() {
        assertThat(proposed().approve(somebody(holder.person()), NOW))
                .isEqualTo(StaffOutcome.refused(StaffRefusal.OWN_GRANT));
    }

    @Test
    void isApprovedUntilItsEndAndNotAfter() {
        Instant end = NOW.plusSeconds(60);
        ProposedGrant proposed = proposed(StaffRole.INVESTIGATOR, Optional.of(end));

        assertThat(proposed.approve(somebody(PersonId.random()), end.minusMillis(1)))
                .isInstanceOf(StaffOutcome.Done.class);
        assertThat(proposed.approve(somebody(PersonId.random()), end))
                .isEqualTo(StaffOutcome.refused(StaffRefusal.END_PAST));
    }

    @Test
    void isEndedByAnyOneFromEveryState() {
        Actor by = somebody(proposer.person());
        var granted = (StaffOutcome.Done<GrantChange>) proposed().approve(somebody(PersonId.random()), NOW);

        for (LiveGrant live :
                new LiveGrant[] {proposed(), (GrantedRole) granted.result().grant()}) {
            GrantChange change = live.revoke(by, NOW);
            assertThat(change.grant()).isInstanceOf(RevokedGrant.class);
            assertThat(change.fact()).isInstanceOf(RoleRevoked.class);
        }
    }

    static Stream<Arguments> wishes() {
        Optional<BankCode> ours = Optional.empty();
        Optional<BankCode> theirs = Optional.of(BANK);
        Optional<Instant> open = Optional.empty();
        Optional<Instant> last = Optional.of(NOW.plus(LONGEST));
        Optional<Instant> beyond = Optional.of(NOW.plus(LONGEST).plusMillis(1));
        return Stream.of(
                Arguments.of(ours, StaffRole.SUPPORT, ours, open, ""),
                Arguments.of(ours, StaffRole.SUPPORT, ours, Optional.of(NOW.plusMillis(1)), ""),
                Arguments.of(ours, StaffRole.SUPPORT, ours, Optional.of(NOW), "END_PAST"),
                Arguments.of(ours, StaffRole.SUPPORT, theirs, open, "NOT_FOR_THIS_EMPLOYER"),
                Arguments.of(ours, StaffRole.BANK_USER, theirs, open, "NOT_FOR_THIS_EMPLOYER"),
                Arguments.of(theirs, StaffRole.BANK_USER, theirs, open, ""),
                Arguments.of(theirs, StaffRole.BANK_USER, ours, open, "NOT_FOR_THIS_EMPLOYER"),
                Arguments.of(
                        theirs, StaffRole.BANK_USER, Optional.of(new BankCode("0999")), open, "NOT_FOR_THIS_EMPLOYER"),
                Arguments.of(theirs, StaffRole.AUDITOR, theirs, open, "NOT_FOR_THIS_EMPLOYER"),
                Arguments.of(ours, StaffRole.INVESTIGATOR, ours, open, "END_MISSING"),
                Arguments.of(ours, StaffRole.INVESTIGATOR, ours, last, ""),
                Arguments.of(ours, StaffRole.INVESTIGATOR, ours, beyond, "END_MISSING"));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void mayBeProposed(
            Optional<BankCode> employer,
            StaffRole role,
            Optional<BankCode> bank,
            Optional<Instant> end,
            String refusal) {
        var head = new StaffHead(UUID.randomUUID(), PersonId.random(), employer);
        var staff = new InvitedStaff(head, 1, new Invitation("hash", NOW));

        Optional<StaffRefusal> said =
                new GrantPolicies(LONGEST).refusal(new RoleWish(head.id(), role, bank, end), staff, NOW);

        assertThat(said.map(Enum::name).orElse("")).isEqualTo(refusal);
    }

    @Test
    void isNotProposedForSomebodyWhoLeft() {
        var wish = new RoleWish(holder.id(), StaffRole.SUPPORT, Optional.empty(), Optional.empty());

        assertThat(new GrantPolicies(LONGEST).refusal(wish, new LeftStaff(holder, 3), NOW))
                .contains(StaffRefusal.LEFT);
    }
}
