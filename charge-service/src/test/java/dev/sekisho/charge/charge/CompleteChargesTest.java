package dev.sekisho.charge.charge;

import static dev.sekisho.charge.cap.Tokyo.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.InquiryPolicy;
import dev.sekisho.charge.boot.DefaultPolicy;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.Links;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TC4")
class CompleteChargesTest {

    private static final Instant NOW = at("2027-01-20T12:00:00");

    private final Desk desk = new Desk(NOW);
    private final LinkCopy link = Links.old(NOW);
    private ReservedCharge abandoned;

    @BeforeEach
    void abandon() {
        desk.links.keep(link);
        abandoned = (ReservedCharge) desk.reserve(link, 30_000);
    }

    @Test
    void inquiresUnderTheChargesOwnIdAndNeverDebitsAgain() {
        complete();

        assertThat(desk.bank.inquiries).containsExactly(abandoned.order());
        assertThat(desk.bank.orders).isEmpty();
        assertThat(present()).isInstanceOf(PostedCharge.class);
    }

    @Test
    void voidsAChargeTheBankNeverHeardOf() {
        desk.bank.then(new BankAnswer.Declined("NEVER_RECEIVED"));

        complete();

        assertThat(present()).isInstanceOf(VoidedCharge.class);
        assertThat(used()).isEqualTo(Money.ZERO);
    }

    @Test
    void neverReleasesByAge() {
        IntStream.range(0, 50).forEach(i -> desk.bank.then(new BankAnswer.Unknown()));

        for (int day = 0; day < 50; day++) {
            desk.now = NOW.plus(Duration.ofDays(day));
            complete();
        }

        assertThat(present()).isInstanceOf(InDoubtCharge.class);
        assertThat(used()).isEqualTo(Money.yen(30_000));
        complete();
        assertThat(present()).isInstanceOf(PostedCharge.class);
    }

    @Test
    void asksAgainLaterEachTimeUpToABound() {
        IntStream.range(0, 8).forEach(i -> desk.bank.then(new BankAnswer.Unknown()));

        List<Duration> pauses = IntStream.range(0, 8)
                .mapToObj(i -> {
                    complete();
                    return desk.charges.pauses.get(abandoned.id());
                })
                .toList();

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(2L, 4L, 8L, 16L, 30L, 30L, 30L, 30L);
    }

    @Test
    void leavesABankAloneThatIsClosedUntilItOpens() {
        BankAnswer.NotNow closed = new BankAnswer.NotNow(NOW.plus(Duration.ofMinutes(10)), BankAnswer.WaitsFor.OPENING);
        desk.bank.then(closed);

        complete();

        assertThat(present()).isInstanceOf(InDoubtCharge.class);
        assertThat(desk.charges.awaited).containsEntry(abandoned.id(), closed);
        assertThat(desk.charges.pauses).isEmpty();
    }

    @Test
    void theBoundHoldsHoweverOftenItWasTried() {
        assertThat(DefaultPolicy.inquiries().pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aPolicyThatWouldAskWithoutBoundsIsRefused() {
        Duration none = Duration.ZERO;
        Duration second = Duration.ofSeconds(1);
        Duration minute = Duration.ofMinutes(1);

        refuses(() -> new InquiryPolicy(second, second, minute, none, second, second, 1));
        refuses(() -> new InquiryPolicy(second, second, minute, minute, second, second, 1));
        refuses(() -> new InquiryPolicy(second, second, minute, second, second, none, 1));
        refuses(() -> new InquiryPolicy(second, second, minute, second, second, second, 0));
        refuses(() -> new InquiryPolicy(minute, second, minute, second, second, second, 1));
        refuses(() -> new InquiryPolicy(second, none, minute, second, second, second, 1));
    }

    private static void refuses(ThrowableAssert.ThrowingCallable policy) {
        assertThatThrownBy(policy).isInstanceOf(IllegalArgumentException.class);
    }

    private void complete() {
        desk.complete.take().forEach(Runnable::run);
    }

    private Charge present() {
        return desk.charges.all().get(0);
    }

    private Money used() {
        return desk.used(link).usedSince(CapKey.allOf(link).first(), LocalDate.EPOCH);
    }
}
