package dev.sekisho.charge.cap;

import static dev.sekisho.charge.cap.Tokyo.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.Links;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A30")
@Tag("CH-01")
class MonthlyCapTest {

    private static final Money LIMIT = Money.yen(300_000);
    private static final Instant LAST_OF_JANUARY = at("2027-01-31T23:59:59");
    private static final Instant FIRST_OF_FEBRUARY = at("2027-02-01T00:00:00");

    private final LinkCopy link = Links.old(LAST_OF_JANUARY);
    private final CapKey wallet = CapKey.of(CapScope.WALLET, link).orElseThrow();
    private final MonthlyCap cap = new MonthlyCap(CapRule.MONTHLY_CAP_WALLET, CapScope.WALLET, LIMIT);

    @Test
    void allowsExactlyTheLimitAndNotAYenMore() {
        Allowance fresh = allowance(CapBook.empty(), LAST_OF_JANUARY);

        assertThat(fresh.binds(LIMIT)).isFalse();
        assertThat(fresh.binds(LIMIT.plus(Money.yen(1)))).isTrue();
    }

    @Test
    void countsFromTheFirstToTheLastOfTheMonth() {
        CapBook book = used("2027-01-01", 100_000).with(uses("2027-01-31", 150_000));

        Allowance left = allowance(book, LAST_OF_JANUARY);

        assertThat(left.used()).isEqualTo(Money.yen(250_000));
        assertThat(left.remaining()).isEqualTo(Money.yen(50_000));
    }

    @Test
    void beginsAnewAtMidnightInTokyoAndNotInGreenwich() {
        CapBook book = used("2027-01-31", 300_000);

        assertThat(allowance(book, LAST_OF_JANUARY).remaining()).isEqualTo(Money.ZERO);
        assertThat(allowance(book, FIRST_OF_FEBRUARY).remaining()).isEqualTo(LIMIT);
    }

    @Test
    @Tag("TC3")
    void givesNothingASecondTimeWhenTheClockStepsBackOverMidnight() {
        CapBook book = used("2027-02-01", 300_000);

        assertThat(allowance(book, LAST_OF_JANUARY).remaining()).isEqualTo(Money.ZERO);
    }

    @Test
    void hasRoomAgainOnTheFirstOfTheNextMonth() {
        CapBook book = used("2027-01-31", 300_000);

        assertThat(cap.roomFor(Money.yen(1), link, book, LAST_OF_JANUARY)).contains(FIRST_OF_FEBRUARY);
    }

    @Test
    void neverHasRoomForMoreThanTheLimit() {
        assertThat(cap.roomFor(Money.yen(300_001), link, CapBook.empty(), LAST_OF_JANUARY))
                .isEmpty();
    }

    @Test
    void saysNothingOfAPersonNobodyIdentified() {
        MonthlyCap perPerson = new MonthlyCap(CapRule.MONTHLY_CAP_PERSON, CapScope.PERSON, LIMIT);

        assertThat(perPerson.allowance(Links.ofNobody(link), CapBook.empty(), LAST_OF_JANUARY))
                .isEmpty();
    }

    private Allowance allowance(CapBook book, Instant now) {
        return cap.allowance(link, book, now).orElseThrow();
    }

    private CapBook used(String day, long yen) {
        return CapBook.of(uses(day, yen));
    }

    private List<CapUse> uses(String day, long yen) {
        return List.of(new CapUse(wallet, LocalDate.parse(day), Money.yen(yen)));
    }
}
