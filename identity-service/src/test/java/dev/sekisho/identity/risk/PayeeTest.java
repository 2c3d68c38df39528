package dev.sekisho.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.EndReason;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.kernel.event.identity.AccountHeld;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wallets that are paid out to the same bank account. */
@Tag("A33")
@Tag("A67")
class PayeeTest {

    private static final Instant NOON = RiskDesk.NOON;
    private static final Duration WINDOW = Duration.ofDays(1_826);

    private final RiskDesk desk = new RiskDesk();
    private final BankAccountId payee = BankAccountId.random();

    private List<AccountId> accounts(int many) {
        return Stream.generate(() -> desk.accounts.put(SampleAccounts.fresh()).id())
                .limit(many)
                .toList();
    }

    private static Account closed() {
        return new ClosedAccount(AccountId.random(), 1, CustomerClass.NON_SUBSCRIBER, NOON, EndReason.HOLDER_ASKED);
    }

    private void payOut(AccountId account, Instant leftAt) {
        desk.payOut(account, payee, leftAt, leftAt);
    }

    @Test
    void theFourthAccountPaidOutToAPayeeIsHeldWithTheEvidenceAndThoseBeforeAreNot() {
        List<AccountId> paid = accounts(4);
        for (int i = 0; i < 4; i++) {
            payOut(paid.get(i), NOON.plusSeconds(i));
        }

        assertThat(paid.subList(0, 3)).noneMatch(desk::isHeld);
        assertThat(desk.isHeld(paid.get(3))).isTrue();
        assertThat(desk.accounts.facts())
                .containsExactly(new AccountHeld(paid.get(3).value(), "REVIEW"));
        Evidence evidence = desk.holds.all().get(0).assessment().evidence().get(0);
        assertThat(evidence)
                .isEqualTo(new Evidence(
                        "PAYEE_EVER",
                        SignalKind.PAYEE,
                        Counted.ACCOUNTS,
                        evidence.key(),
                        4,
                        3,
                        WINDOW,
                        Severity.HARD,
                        100));
    }

    @Test
    void oneAccountMayBePaidOutToOnePayeeAsOftenAsItLikesAndSoMayThree() {
        List<AccountId> ofOnePerson = accounts(3);
        for (int i = 0; i < 30; i++) {
            payOut(ofOnePerson.get(i % 3), NOON.plusSeconds(i));
        }

        assertThat(ofOnePerson).noneMatch(desk::isHeld);
    }

    @Test
    void payeesAreCountedEachByItself() {
        List<AccountId> paid = accounts(8);
        paid.forEach(account -> desk.payOut(account, BankAccountId.random(), NOON, NOON));

        assertThat(paid).noneMatch(desk::isHeld);
    }

    @Test
    void aPayeeIsFreeAgainWhenItsWindowHasPassedAndNotAMomentBefore() {
        List<AccountId> first = accounts(3);
        first.forEach(account -> payOut(account, NOON));
        AccountId later = accounts(1).get(0);
        AccountId justBefore = accounts(1).get(0);

        payOut(later, NOON.plus(WINDOW));
        assertThat(desk.isHeld(later)).isFalse();

        RiskDesk another = new RiskDesk();
        first.forEach(account -> another.payOut(account, payee, NOON, NOON));
        another.accounts.put(desk.accounts.find(justBefore).orElseThrow());
        another.payOut(
                justBefore,
                payee,
                NOON.plus(WINDOW).minusMillis(1),
                NOON.plus(WINDOW).minusMillis(1));
        assertThat(another.isHeld(justBefore)).isTrue();
    }

    @Test
    void payoutsHeardOfLongAfterwardsHoldNobody() {
        List<AccountId> paid = accounts(5);
        paid.forEach(account -> desk.payOut(account, payee, NOON, NOON.plus(WINDOW)));

        assertThat(paid).noneMatch(desk::isHeld);
    }

    @Test
    void aHoldBeginsWhenThePayoutIsHeardOf() {
        List<AccountId> paid = accounts(4);
        Instant heard = NOON.plus(Duration.ofDays(3));
        paid.forEach(account -> desk.payOut(account, payee, NOON, heard));

        assertThat(desk.holds.all()).extracting(RiskHold::heldAt).containsExactly(heard);
    }

    @Test
    void aClosedAccountAndOneThatNobodyKnowsAreCountedAndNeverHeld() {
        AccountId closed = desk.accounts.put(closed()).id();
        AccountId stranger = AccountId.random();
        SeePayout see = new SeePayout(desk.accounts, desk::see, () -> NOON);
        List<AccountId> open = accounts(2);
        for (AccountId account : List.of(closed, stranger, open.get(0), open.get(1))) {
            see.see(new WalletId(account.value()), payee, NOON);
        }
        see.see(new WalletId(closed.value()), payee, NOON);
        see.see(new WalletId(stranger.value()), payee, NOON);

        assertThat(desk.holds.all()).extracting(RiskHold::account).containsExactly(open.get(1));
        assertThat(desk.isHeld(open.get(0))).isFalse();
    }
}
