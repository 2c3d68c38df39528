package dev.sekisho.charge.cap;

import static dev.sekisho.charge.cap.Tokyo.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.Links;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CH-01")
@Tag("TC3")
class SlidingCapTest {

    private static final Money LIMIT = Money.yen(300_000);
    private static final Duration YOUNG = Duration.ofDays(90);

    private final LinkCopy link = Links.old(at("2027-01-28T12:00:00"));
    private final CapKey account = CapKey.of(CapScope.BANK_ACCOUNT, link).orElseThrow();
    private final SlidingCap sevenDays =
            new SlidingCap(CapRule.SEVEN_DAY_CAP_BANK_ACCOUNT, CapScope.BANK_ACCOUNT, 7, LIMIT, Optional.empty());
    private final SlidingCap thirtyOneDays = new SlidingCap(
            CapRule.THIRTY_ONE_DAY_CAP_BANK_ACCOUNT, CapScope.BANK_ACCOUNT, 31, LIMIT, Optional.of(YOUNG));

    @Test
    @Tag("A31")
    void closesTheMonthsEnd() {
        CapBook book = used("2027-01-31", 300_000);

        assertThat(left(sevenDays, book, at("2027-02-01T00:00:00"))).isEqualTo(Money.ZERO);
    }

    @Test
    void stillCountsAtTheLastHourOfTheEighthDate() {
        CapBook book = used("2027-01-31", 300_000);

        assertThat(left(sevenDays, book, at("2027-02-07T23:59:59"))).isEqualTo(Money.ZERO);
        assertThat(left(sevenDays, book, at("2027-02-08T00:00:00"))).isEqualTo(LIMIT);
    }

    @Test
    void countsDaysAfterTodayWhenTheClockStepsBack() {
        CapBook book = used("2027-02-01", 300_000);

        assertThat(left(sevenDays, book, at("2027-01-31T23:55:00"))).isEqualTo(Money.ZERO);
    }

    @Test
    void hasRoomOnceEnoughOfTheOldestUsesSlidOut() {
        CapBook book =
                used("2027-01-20", 100_000).with(uses("2027-01-22", 100_000)).with(uses("2027-01-24", 100_000));
        Instant now = at("2027-01-24T10:00:00");

        assertThat(roomFor(100_000, book, now)).contains(at("2027-01-28T00:00:00"));
        assertThat(roomFor(100_001, book, now)).contains(at("2027-01-30T00:00:00"));
        assertThat(roomFor(300_000, book, now)).contains(at("2027-02-01T00:00:00"));
        assertThat(roomFor(300_001, book, now)).isEmpty();
    }

    @Test
    void theRoomItPromisesIsThere() {
        CapBook book = used("2027-01-20", 100_000).with(uses("2027-01-22", 150_000));
        Instant promised = roomFor(200_000, book, at("2027-01-24T10:00:00")).orElseThrow();

        assertThat(left(sevenDays, book, promised)).isGreaterThanOrEqualTo(Money.yen(200_000));
        assertThat(left(sevenDays, book, promised.minusMillis(1))).isLessThan(Money.yen(200_000));
    }

    @Test
    void watchesThirtyOneDaysOnlyWhileTheLinkIsYoung() {
        Instant established = at("2027-01-01T09:00:00");
        LinkCopy young = Links.of(Tier.T1, established);

        assertThat(thirtyOneDays.allowance(
                        young, CapBook.empty(), established.plus(YOUNG).minusMillis(1)))
                .isPresent();
        assertThat(thirtyOneDays.allowance(young, CapBook.empty(), established.plus(YOUNG)))
                .isEmpty();
    }

    @Test
    void aYoungLinkHasRoomAtTheLatestWhenItIsGrownUp() {
        Instant established = at("2027-01-01T09:00:00");
        LinkCopy young = Links.of(Tier.T1, established);
        CapKey key = CapKey.of(CapScope.BANK_ACCOUNT, young).orElseThrow();
        CapBook book = CapBook.of(List.of(new CapUse(key, LocalDate.parse("2027-03-25"), LIMIT)));

        assertThat(thirtyOneDays.roomFor(Money.yen(1), young, book, at("2027-03-26T00:00:00")))
                .contains(established.plus(YOUNG));
    }

    private Money left(SlidingCap cap, CapBook book, Instant now) {
        return cap.allowance(link, book, now).orElseThrow().remaining();
    }

    private Optional<Instant> roomFor(long yen, CapBook book, Instant now) {
        return sevenDays.roomFor(Money.yen(yen), link, book, now);
    }

    private CapBook used(String day, long yen) {
        return CapBook.of(uses(day, yen));
    }

    private List<CapUse> uses(String day, long yen) {
        return List.of(new CapUse(account, LocalDate.parse(day), Money.yen(yen)));
    }
}
