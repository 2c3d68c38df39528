package dev.sekisho.link.notice;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.link.DepositorNoticed;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.ScriptedBank;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.InMemoryLinks;
import dev.sekisho.link.link.LinkHead;
import dev.sekisho.link.link.LinkTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LK-06")
class DeliverNoticesTest {

    private static final RetrySchedule SCHEDULE = new RetrySchedule(Duration.ofSeconds(10), Duration.ofMinutes(15), 3);
    private static final String NO_RECEIPT = "";

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final InMemoryNotices notices = new InMemoryNotices(SCHEDULE);
    private final InMemoryLinks links = new InMemoryLinks();
    private final ScriptedBank bank = new ScriptedBank();
    private final TellDepositor tell = new TellDepositor(notices, LinkControls.all());
    private final DeliverNotices deliver =
            new DeliverNotices(notices, links, new FixedBanks(), bank, SCHEDULE, InstantSource.system(), () -> now);
    private ActiveLink link;

    @BeforeEach
    void linkABankAccount() {
        WalletId wallet = WalletId.random();
        link = new ActiveLink(new LinkHead(
                LinkId.random(),
                LinkRequestId.random(),
                wallet,
                PersonId.random(),
                links.hold(account("1234567"), wallet).id(),
                FIRST,
                "****567",
                LinkTerms.of(Tier.T1, NoticeChannel.INSTANT, now),
                1));
    }

    @Test
    void tellsTheDepositorThroughTheBankAndKeepsTheReceipt() {
        tell.ofLink(link);
        tell.ofDebits(List.of(new TellDepositor.Withdrawal(link.head(), Money.yen(30_000))));
        bank.says("receipt-1").says("receipt-2");

        assertThat(deliver.deliverDue()).isEqualTo(2);

        assertThat(bank.calls.get(0)).startsWith("tell ****567").contains("連携されました");
        assertThat(bank.calls.get(1)).contains("30,000円");
        assertThat(notices.facts)
                .extracting(fact -> ((DepositorNoticed) fact).receipt())
                .containsExactly("receipt-1", "receipt-2");
        assertThat(notices.waiting()).isEqualTo(new Notices.Waiting(0, 0));
    }

    @Test
    void triesAgainAfterAPauseThatDoublesAndNotBefore() {
        tell.ofLink(link);
        bank.says(NO_RECEIPT).says(NO_RECEIPT).says("receipt");

        deliver.deliverDue();
        now = now.plusSeconds(10).minusNanos(1);
        deliver.deliverDue();
        assertThat(bank.calls).hasSize(1);

        now = now.plusNanos(1);
        deliver.deliverDue();
        now = now.plusSeconds(20).minusNanos(1);
        deliver.deliverDue();
        assertThat(bank.calls).hasSize(2);

        now = now.plusNanos(1);
        assertThat(deliver.deliverDue()).isEqualTo(1);
    }

    @Test
    void isNeverLostButLeftToAPersonAfterTheLastAttempt() {
        tell.ofLink(link);
        bank.says(NO_RECEIPT).says(NO_RECEIPT).says(NO_RECEIPT);

        for (int attempt = 0; attempt < SCHEDULE.attempts(); attempt++) {
            deliver.deliverDue();
            now = now.plus(SCHEDULE.longest());
        }

        assertThat(notices.waiting()).isEqualTo(new Notices.Waiting(0, 1));
        assertThat(notices.facts)
                .extracting(fact -> ((DepositorNoticed) fact).state())
                .containsExactly("UNDELIVERED");
    }

    @Test
    void leavesABankThatDoesNotAnswerAloneForThisTimeAndBeginsWithWhatWasNotTried() {
        tell.ofLink(link);
        tell.ofDebits(List.of(new TellDepositor.Withdrawal(link.head(), Money.yen(30_000))));
        bank.says(NO_RECEIPT).says("receipt");

        assertThat(deliver.deliverDue()).isZero();
        assertThat(bank.calls).hasSize(1);
        assertThat(notices.waiting()).isEqualTo(new Notices.Waiting(2, 0));

        now = now.plusMillis(1);
        assertThat(deliver.deliverDue()).isEqualTo(1);
        assertThat(bank.calls.get(1)).contains("30,000円");
    }

    @Test
    void triesEachInItsTurnAndOneByOneWhileABankDoesNotAnswer() {
        for (int yen = 1; yen <= 3; yen++) {
            tell.ofDebits(List.of(new TellDepositor.Withdrawal(link.head(), Money.yen(yen))));
        }
        bank.says(NO_RECEIPT).says(NO_RECEIPT).says(NO_RECEIPT);

        for (int run = 0; run < 3; run++) {
            deliver.deliverDue();
            now = now.plus(SCHEDULE.first());
        }

        assertThat(bank.calls)
                .satisfiesExactlyInAnyOrder(
                        call -> assertThat(call).contains("1円"),
                        call -> assertThat(call).contains("2円"),
                        call -> assertThat(call).contains("3円"));
    }

    @Test
    void countsNoAttemptThatWasNotMade() {
        tell.ofLink(link);
        tell.ofLink(link);
        bank.says(NO_RECEIPT);

        deliver.deliverDue();

        assertThat(notices.take(now, Set.of(), 10))
                .singleElement()
                .extracting(taken -> taken.notice().attempts())
                .isEqualTo(1);
    }

    @Test
    void pausesNoLongerThanTheLongestPause() {
        RetrySchedule schedule = new RetrySchedule(Duration.ofSeconds(10), Duration.ofMinutes(15), 700);

        assertThat(schedule.pauseAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(schedule.pauseAfter(7)).isEqualTo(Duration.ofSeconds(640));
        assertThat(schedule.pauseAfter(8)).isEqualTo(Duration.ofMinutes(15));
        assertThat(schedule.pauseAfter(700)).isEqualTo(Duration.ofMinutes(15));
    }
}
