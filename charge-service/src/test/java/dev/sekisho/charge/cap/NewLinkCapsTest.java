package dev.sekisho.charge.cap;

import static dev.sekisho.charge.cap.Tokyo.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.boot.DefaultPolicy;
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

@Tag("CH-06")
class NewLinkCapsTest {

    private static final Instant LINKED = at("2027-01-10T15:00:00");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration THREE_DAYS = Duration.ofHours(72);

    private final LinkCopy tierOne = Links.of(Tier.T1, LINKED);
    private final LinkCopy tierTwo = Links.of(Tier.T2, LINKED, LINKED.plus(DAY));

    @Test
    void tierOneGivesThirtyThousandInTheFirstDay() {
        assertThat(limit(CapRule.NEW_LINK_FIRST_DAY, tierOne, LINKED)).contains(Money.yen(30_000));
        assertThat(limit(CapRule.NEW_LINK_FIRST_DAY, tierOne, LINKED.plus(DAY).minusMillis(1)))
                .contains(Money.yen(30_000));
        assertThat(limit(CapRule.NEW_LINK_FIRST_DAY, tierOne, LINKED.plus(DAY))).isEmpty();
    }

    @Test
    void theFirstDayIsOneAllowanceAlsoOverMidnight() {
        CapBook book = used(tierOne, "2027-01-10", 30_000);

        assertThat(left(CapRule.NEW_LINK_FIRST_DAY, tierOne, book, at("2027-01-11T00:00:00")))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void tierOneGivesFiftyThousandADayUntilTheThirdDayIsOver() {
        assertThat(limit(
                        CapRule.NEW_LINK_DAILY, tierOne, LINKED.plus(THREE_DAYS).minusMillis(1)))
                .contains(Money.yen(50_000));
        assertThat(limit(CapRule.NEW_LINK_DAILY, tierOne, LINKED.plus(THREE_DAYS)))
                .isEmpty();
    }

    @Test
    void theDailyAllowanceBeginsAnewAtMidnightInTokyo() {
        CapBook book = used(tierOne, "2027-01-12", 50_000);

        assertThat(left(CapRule.NEW_LINK_DAILY, tierOne, book, at("2027-01-12T23:59:59")))
                .isEqualTo(Money.ZERO);
        assertThat(left(CapRule.NEW_LINK_DAILY, tierOne, book, at("2027-01-13T00:00:00")))
                .isEqualTo(Money.yen(50_000));
    }

    @Test
    void tierTwoGivesTenThousandUntilThreeDaysAfterItMayBeCharged() {
        Instant end = tierTwo.terms().chargeableFrom().plus(THREE_DAYS);

        assertThat(limit(CapRule.NEW_LINK_TIER2, tierTwo, LINKED)).contains(Money.yen(10_000));
        assertThat(limit(CapRule.NEW_LINK_TIER2, tierTwo, end.minusMillis(1))).contains(Money.yen(10_000));
        assertThat(limit(CapRule.NEW_LINK_TIER2, tierTwo, end)).isEmpty();
    }

    @Test
    void eachTierHasItsOwnRulesOnly() {
        assertThat(limit(CapRule.NEW_LINK_TIER2, tierOne, LINKED)).isEmpty();
        assertThat(limit(CapRule.NEW_LINK_FIRST_DAY, tierTwo, LINKED)).isEmpty();
        assertThat(limit(CapRule.NEW_LINK_DAILY, tierTwo, LINKED)).isEmpty();
    }

    @Test
    void aLinkMadeAgainOnTheSameDayDoesNotStartAfresh() {
        CapBook usedOverTheLinkBefore = used(tierOne, "2027-01-10", 20_000);

        assertThat(left(CapRule.NEW_LINK_FIRST_DAY, tierOne, usedOverTheLinkBefore, LINKED))
                .isEqualTo(Money.yen(10_000));
    }

    @Test
    void saysWhenThereIsRoom() {
        Instant now = at("2027-01-12T10:00:00");

        assertThat(policy(CapRule.NEW_LINK_FIRST_DAY).roomFor(Money.yen(1), tierOne, CapBook.empty(), now))
                .contains(LINKED.plus(DAY));
        assertThat(policy(CapRule.NEW_LINK_DAILY).roomFor(Money.yen(1), tierOne, CapBook.empty(), now))
                .contains(at("2027-01-13T00:00:00"));
        assertThat(policy(CapRule.NEW_LINK_DAILY).roomFor(Money.yen(50_001), tierOne, CapBook.empty(), now))
                .contains(LINKED.plus(THREE_DAYS));
        assertThat(policy(CapRule.NEW_LINK_DAILY)
                        .roomFor(Money.yen(1), tierOne, CapBook.empty(), at("2027-01-13T10:00:00")))
                .contains(LINKED.plus(THREE_DAYS));
        assertThat(policy(CapRule.NEW_LINK_TIER2).roomFor(Money.yen(1), tierTwo, CapBook.empty(), now))
                .contains(LINKED.plus(DAY).plus(THREE_DAYS));
    }

    private static Optional<Money> limit(CapRule rule, LinkCopy link, Instant now) {
        return policy(rule).allowance(link, CapBook.empty(), now).map(Allowance::limit);
    }

    private static Money left(CapRule rule, LinkCopy link, CapBook book, Instant now) {
        return policy(rule).allowance(link, book, now).orElseThrow().remaining();
    }

    private static CapPolicy policy(CapRule rule) {
        return DefaultPolicy.caps().all().stream()
                .filter(policy -> policy.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static CapBook used(LinkCopy link, String day, long yen) {
        CapKey key = CapKey.of(CapScope.BANK_ACCOUNT, link).orElseThrow();
        return CapBook.of(List.of(new CapUse(key, LocalDate.parse(day), Money.yen(yen))));
    }
}
