package dev.sekisho.identity.reproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.message.SentMessages;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.reproof.RequireReproof.Requirement;
import dev.sekisho.identity.reproof.WishLimitRise.Answer;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.IssuedToken;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.event.identity.ReproofRequired;
import dev.sekisho.kernel.event.identity.ReproofWaveEnded;
import dev.sekisho.kernel.event.identity.StaffSignedOut;
import dev.sekisho.kernel.event.identity.StaffTokenIssued;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The queue of proving again: waves, single duties, and what ends them. */
@Tag("ID-03")
class ReproofTest {

    private static final WaveRules RULES = new WaveRules(14, 1_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryReproof queue = new InMemoryReproof(accounts);
    private final MethodCatalogue catalogue = MethodCatalogue.published();
    private final SentMessages phones = new SentMessages();
    private final NoTransaction transaction = new NoTransaction();
    private final Standing standing = new Standing();
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");

    private final ProposeWave propose = new ProposeWave(queue, standing, RULES, transaction, () -> now);
    private final ApproveWave approve = new ApproveWave(queue, standing, RULES, transaction, () -> now);
    private final AssignDuties assign = new AssignDuties(queue, queue, catalogue, RULES, transaction, () -> now);
    private final SettleDuties settle = new SettleDuties(queue, catalogue, transaction, () -> now);
    private final RemindHolders remind = new RemindHolders(queue, accounts, phones, transaction, () -> now);
    private final RequireReproof require = new RequireReproof(queue, accounts, catalogue);
    private final WishLimitRise wish = new WishLimitRise(
            queue, accounts, require, catalogue, new LimitRiseRules(5, Duration.ofDays(30)), transaction, () -> now);

    private final Actor planner = actor();
    private final Actor approver = actor();

    private static Actor actor() {
        return new Actor(UUID.randomUUID(), PersonId.random(), UUID.randomUUID());
    }

    private Account proved(IdentityMethod method) {
        Account withPhone = SampleAccounts.fresh()
                .verified(SampleAccounts.phone(PhoneWorth.KNOWN_MOBILE))
                .account();
        Account account = accounts.put(
                withPhone.proved(identity(PersonId.random(), method)).account());
        queue.know(account.id());
        return account;
    }

    private ProvedIdentity identity(PersonId person, IdentityMethod method) {
        return new ProvedIdentity(
                UUID.randomUUID(), person, method, KanaSource.FURIGANA_IN_CREDENTIAL, now.minusSeconds(86_400));
    }

    private void provesAgain(AccountId id, IdentityMethod method) {
        Account account = accounts.find(id).orElseThrow();
        PersonId person = account.identity().orElseThrow().person();
        ProvedIdentity fresh =
                new ProvedIdentity(UUID.randomUUID(), person, method, KanaSource.FURIGANA_IN_CREDENTIAL, now);
        accounts.save(account.proved(fresh));
    }

    private static ProposeWave.Wish wish(LocalDate starts, LocalDate deadline, int perDay) {
        return new ProposeWave.Wish(
                ReproofReason.METHOD_ENDING, List.of(IdentityMethod.PHOTO_IMAGE), TODAY, starts, deadline, perDay);
    }

    private UUID planned(int perDay) {
        WaveOutcome outcome = propose.propose(planner, wish(TODAY, TODAY.plusDays(30), perDay), now);
        return ((WaveOutcome.Done) outcome).wave().terms().id();
    }

    private UUID running(int perDay) {
        UUID wave = planned(perDay);
        assertThat(approve.approve(approver, wave, now)).isInstanceOf(WaveOutcome.Done.class);
        return wave;
    }

    private WaveCounts.OfMethod counts(UUID wave) {
        return queue.counts(queue.find(wave).orElseThrow().terms()).total();
    }

    private void days(long days) {
        now = now.plus(Duration.ofDays(days));
    }

    @Test
    @Tag("TA10")
    void asksNobodyUntilAnotherHumanApproved() {
        proved(IdentityMethod.PHOTO_IMAGE);
        UUID wave = planned(10);
        assertThat(assign.assignDue()).isZero();

        Actor plannerAgain = new Actor(UUID.randomUUID(), planner.person(), UUID.randomUUID());
        assertThat(approve.approve(plannerAgain, wave, now))
                .isEqualTo(new WaveOutcome.Refused(WaveRefusal.SAME_PERSON));
        standing.gone.add(approver.staffId());
        assertThat(approve.approve(approver, wave, now)).isEqualTo(new WaveOutcome.Refused(WaveRefusal.NOT_ENTITLED));
        assertThat(assign.assignDue()).isZero();

        standing.gone.clear();
        approve.approve(approver, wave, now);
        assertThat(approve.approve(approver, wave, now)).isEqualTo(new WaveOutcome.Refused(WaveRefusal.DECIDED));
        assertThat(assign.assignDue()).isEqualTo(1);
        assertThat(queue.factNames())
                .containsExactly(
                        "ReproofWaveProposed",
                        "ReproofWaveRefused",
                        "ReproofWaveApproved",
                        "ReproofWaveRefused",
                        "ReproofRequired");
    }

    @Test
    void isPlannedAheadWithTimeForEverybodyAndWithinTheBatch() {
        assertThat(propose.propose(planner, wish(TODAY.minusDays(1), TODAY.plusDays(30), 1), now))
                .isEqualTo(new WaveOutcome.Refused(WaveRefusal.START_PAST));
        assertThat(propose.propose(planner, wish(TODAY, TODAY.plusDays(13), 1), now))
                .isEqualTo(new WaveOutcome.Refused(WaveRefusal.DEADLINE_TOO_SOON));
        assertThat(propose.propose(planner, wish(TODAY, TODAY.plusDays(14), 1), now))
                .isInstanceOf(WaveOutcome.Done.class);
        assertThat(propose.propose(planner, wish(TODAY, TODAY.plusDays(14), 1_001), now))
                .isEqualTo(new WaveOutcome.Refused(WaveRefusal.TOO_MANY_PER_DAY));
        assertThat(propose.propose(planner, wish(TODAY, TODAY.plusDays(14), 1_000), now))
                .isInstanceOf(WaveOutcome.Done.class);
    }

    @Test
    void isNotApprovedWhenNobodyWouldHaveTheTimeAnyMore() {
        UUID wave = planned(1);
        days(17);

        assertThat(approve.approve(approver, wave, now))
                .isEqualTo(new WaveOutcome.Refused(WaveRefusal.DEADLINE_TOO_SOON));
    }

    @Test
    void asksABatchOnEachJapaneseDayAndNobodyTwice() {
        for (int count = 0; count < 5; count++) {
            proved(IdentityMethod.PHOTO_IMAGE);
        }
        proved(IdentityMethod.IC_CHIP);
        UUID wave = running(2);

        assertThat(assign.assignDue()).isEqualTo(2);
        now = Instant.parse("2026-11-22T14:59:59.999Z");
        assertThat(assign.assignDue()).isZero();
        now = Instant.parse("2026-11-22T15:00:00Z");
        assertThat(assign.assignDue()).isEqualTo(2);
        days(1);
        assertThat(assign.assignDue()).isEqualTo(1);
        days(1);
        assertThat(assign.assignDue()).isZero();
        assertThat(counts(wave).due()).isEqualTo(5);
    }

    @Test
    void asksNobodyWhoWouldNotHaveTheTime() {
        UUID wave = running(1);
        proved(IdentityMethod.PHOTO_IMAGE);
        days(16);
        accounts.put(accounts.find(
                        queue.holdCandidates(queue.find(wave).orElseThrow().terms(), 1)
                                .get(0)
                                .account())
                .orElseThrow());
        assertThat(assign.assignDue()).isEqualTo(1);

        proved(IdentityMethod.PHOTO_IMAGE);
        days(1);
        assertThat(assign.assignDue()).isZero();
    }

    @Test
    void isDoneByAChipAndNotByAnotherPicture() {
        AccountId account = proved(IdentityMethod.PHOTO_IMAGE).id();
        running(1);
        assign.assignDue();
        days(1);

        provesAgain(account, IdentityMethod.PHOTO_IMAGE);
        assertThat(settle.settleDue()).isZero();
        provesAgain(account, IdentityMethod.IC_CHIP);
        assertThat(settle.settleDue()).isEqualTo(1);

        assertThat(queue.only()).isInstanceOf(DoneDuty.class);
        assertThat(settle.settleDue()).isZero();
        assertThat(assign.assignDue()).isZero();
    }

    @Test
    @Tag("TA7")
    void isNotDoneByTheProofOfAnotherPersonWhichHoldsTheAccount() {
        AccountId account = proved(IdentityMethod.PHOTO_IMAGE).id();
        running(1);
        assign.assignDue();
        days(1);

        Account known = accounts.find(account).orElseThrow();
        accounts.save(known.proved(new ProvedIdentity(
                UUID.randomUUID(), PersonId.random(), IdentityMethod.IC_CHIP, KanaSource.FURIGANA_IN_CREDENTIAL, now)));

        assertThat(settle.settleDue()).isZero();
        assertThat(accounts.find(account).orElseThrow()).isInstanceOf(dev.sekisho.identity.account.HeldAccount.class);
    }

    @Test
    void isOverdueFromTheDayAfterTheDeadlineAndDoneEvenThen() {
        AccountId account = proved(IdentityMethod.PHOTO_IMAGE).id();
        UUID wave = running(1);
        assign.assignDue();

        now = Instant.parse("2026-12-22T14:59:59.999Z");
        assertThat(settle.settleDue()).isZero();
        now = Instant.parse("2026-12-22T15:00:00Z");
        assertThat(settle.settleDue()).isEqualTo(1);
        assertThat(queue.only()).isInstanceOf(OverdueDuty.class);

        provesAgain(account, IdentityMethod.JPKI);
        assertThat(settle.settleDue()).isEqualTo(1);
        assign.assignDue();
        assertThat(queue.find(wave).orElseThrow()).isInstanceOf(EndedWave.class);
        assertThat(queue.lastFact()).isEqualTo(new ReproofWaveEnded(wave, 1, 1, 0));
    }

    @Test
    void tellsEachHolderOnceAndAgainOnlyWhereTheMessageWasNotTaken() {
        proved(IdentityMethod.PHOTO_IMAGE);
        UUID wave = running(1);
        assign.assignDue();
        Instant machine = Instant.parse("2026-11-22T03:00:00Z");
        phones.goAway();
        assertThat(remind.remindDue(machine)).isZero();
        phones.comeBack();

        assertThat(remind.remindDue(machine.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isZero();
        assertThat(remind.remindDue(machine.plus(Duration.ofMinutes(15)))).isEqualTo(1);
        assertThat(remind.remindDue(machine.plus(Duration.ofDays(1)))).isZero();

        assertThat(counts(wave).reminded()).isEqualTo(1);
        assertThat(phones.last().text()).contains("2026年12月22日").doesNotContain("http");
    }

    @Test
    void aRiskAsksOneAccountAlone() {
        AccountId account = proved(IdentityMethod.IC_CHIP).id();
        Optional<UUID> reviewer = Optional.of(UUID.randomUUID());

        assertThat(require.onRisk(account, "DEVICE_REUSED", reviewer, now, now))
                .isInstanceOf(Requirement.Required.class);
        assertThat(require.onRisk(account, "OTHER", reviewer, now, now)).isEqualTo(new Requirement.RequiredBefore());
        assertThat(require.onRisk(AccountId.random(), "OTHER", reviewer, now, now))
                .isEqualTo(new Requirement.NothingProved());
        assertThatThrownBy(() -> require.onRisk(account, "a reason in words", reviewer, now, now))
                .isInstanceOf(IllegalArgumentException.class);
        ReproofRequired fact = (ReproofRequired) queue.lastFact();
        assertThat(fact.by()).isEqualTo(reviewer.orElseThrow());
        assertThat(fact.code()).isEqualTo("DEVICE_REUSED");
        assertThat(fact.policyVersion()).isEqualTo(catalogue.version());
    }

    @Test
    void aWishForAHigherLimitNeedsAStrongerProofThanPictures() {
        AccountId byChip = proved(IdentityMethod.IC_CHIP).id();
        AccountId byPictures = proved(IdentityMethod.PHOTO_IMAGE).id();

        assertThat(wish.wish(byChip, Money.yen(400_000))).isEqualTo(new Answer.Enough());
        assertThat(queue.size()).isZero();
        assertThat(wish.wish(byPictures, Money.yen(400_000))).isEqualTo(new Answer.ReproofRequired());
        assertThat(queue.only().head().reason().blocksLinks()).isFalse();
        wish.wish(byPictures, Money.yen(400_000));
        assertThat(queue.size()).isEqualTo(1);

        days(1);
        provesAgain(byPictures, IdentityMethod.JPKI);
        assertThat(wish.wish(byPictures, Money.yen(400_000))).isEqualTo(new Answer.Enough());
        assertThat(wish.wish(AccountId.random(), Money.yen(1))).isEqualTo(new Answer.NoAccount());
        assertThat(wish.wish(accounts.put(SampleAccounts.fresh()).id(), Money.yen(1)))
                .isEqualTo(new Answer.NothingProved());
    }

    @Test
    void takesFiveWishesADay() {
        AccountId account = proved(IdentityMethod.IC_CHIP).id();
        for (int count = 0; count < 5; count++) {
            assertThat(wish.wish(account, Money.yen(400_000))).isEqualTo(new Answer.Enough());
        }
        assertThat(wish.wish(account, Money.yen(400_000))).isEqualTo(new Answer.TooMany());
        days(1);
        assertThat(wish.wish(account, Money.yen(400_000))).isEqualTo(new Answer.Enough());
    }

    /** Everybody stands but who is gone. */
    private static final class Standing implements StaffTokens {

        private final Set<UUID> gone = new HashSet<>();

        @Override
        public void add(IssuedToken token, StaffTokenIssued fact) {
            throw new AssertionError("nobody signs in here");
        }

        @Override
        public Optional<IssuedToken> standing(UUID tokenId, UUID staffId, Instant now) {
            return Optional.empty();
        }

        @Override
        public void signedOut(StaffSignedOut fact, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endAll(UUID staffId, Instant now) {
            gone.add(staffId);
        }

        @Override
        public boolean stands(UUID tokenId, UUID staffId, StaffRole role, Instant now) {
            return !gone.contains(staffId);
        }
    }
}
