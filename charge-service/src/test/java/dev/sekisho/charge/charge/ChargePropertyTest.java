package dev.sekisho.charge.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.cap.CapScope;
import dev.sekisho.charge.cap.Tokyo;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.Links;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random requests and answers around a month's end, on a clock that now and then steps back; whatever happened, what the
 * caps promise is checked by the instants of the charges, without any of the code that keeps them.
 */
@Tag("TC3")
@Tag("TC10")
@Tag("CH-01")
class ChargePropertyTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int STEPS = 120;
    private static final int SEEDS = Boolean.getBoolean("sekisho.full") ? 2_000 : 150;

    static Stream<Long> seeds() {
        return Stream.iterate(20_270_131L, seed -> seed + 1).limit(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensNoCapIsExceededAndUsedIsTheSumOfWhatIsActive(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Desk desk = new Desk(Tokyo.at("2027-01-24T00:00:00").plusSeconds(random.nextInt(7 * 86_400)));
        List<LinkCopy> links = links(desk.now, random);
        links.forEach(desk.links::keep);

        for (int step = 0; step < STEPS; step++) {
            moveClock(desk, random);
            if (random.nextInt(100) < 60) {
                desk.reserve.reserve(someCommands(desk, links, random));
            } else {
                answerSomeCharge(desk, random);
            }
        }

        List<ChargeTerms> active = active(desk);
        noMonthIsExceeded(active, seed);
        noSpanIsExceeded(active, links, seed);
        noNewLinkIsExceeded(active, links, seed);
        usedIsTheSumOf(active, desk, links, seed);
    }

    /** Two wallets of one person, one of another; old and new links of both tiers. */
    private static List<LinkCopy> links(Instant start, SplittableRandom random) {
        LinkCopy old = Links.old(start);
        Instant recently = start.plus(Duration.ofHours(random.nextInt(96)));
        return List.of(
                old,
                Links.ofSamePerson(old),
                Links.of(Tier.T1, recently),
                Links.of(Tier.T2, recently, recently.plus(Duration.ofHours(24))),
                Links.of(Tier.T1, start.minus(Duration.ofDays(85))));
    }

    private static void moveClock(Desk desk, SplittableRandom random) {
        desk.now = random.nextInt(100) < 10
                ? desk.now.minusSeconds(random.nextInt(600))
                : desk.now.plusSeconds(random.nextInt(6 * 3_600));
    }

    private static long amount(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(300_000);
            case 1 -> 1_000L * (1 + random.nextInt(10));
            case 2 -> 10_000L * (1 + random.nextInt(10));
            default -> 100_000;
        };
    }

    /** One, or several that come together. */
    private static List<ChargeCommand> someCommands(Desk desk, List<LinkCopy> links, SplittableRandom random) {
        int together = random.nextInt(100) < 70 ? 1 : 2 + random.nextInt(5);
        return Stream.generate(() -> desk.command(links.get(random.nextInt(links.size())), amount(random)))
                .limit(together)
                .toList();
    }

    /** Any charge, also one that has ended, hears any answer. */
    private static void answerSomeCharge(Desk desk, SplittableRandom random) {
        List<ReservedCharge> everReserved = desk.charges.all().stream()
                .flatMap(charge -> terms(charge).stream())
                .map(ReservedCharge::new)
                .toList();
        if (!everReserved.isEmpty()) {
            BankAnswer answer = switch (random.nextInt(3)) {
                case 0 -> new BankAnswer.Accepted("REF");
                case 1 -> new BankAnswer.Declined("NO");
                default -> new BankAnswer.Unknown();
            };
            desk.settle(everReserved.get(random.nextInt(everReserved.size())), answer);
        }
    }

    private static List<ChargeTerms> active(Desk desk) {
        return desk.charges.all().stream()
                .filter(charge -> !(charge instanceof VoidedCharge))
                .flatMap(charge -> terms(charge).stream())
                .toList();
    }

    private static List<ChargeTerms> terms(Charge charge) {
        if (charge instanceof PendingCharge pending) {
            return List.of(pending.terms());
        }
        return charge instanceof SettledCharge settled ? List.of(settled.terms()) : List.of();
    }

    private static void noMonthIsExceeded(List<ChargeTerms> active, long seed) {
        List<Function<ChargeTerms, Object>> keys =
                List.of(ChargeTerms::walletId, ChargeTerms::bankAccountId, ChargeTerms::personId);
        for (Function<ChargeTerms, Object> key : keys) {
            Map<List<Object>, Long> sums = active.stream()
                    .collect(Collectors.groupingBy(
                            charge -> List.of(
                                    key.apply(charge),
                                    YearMonth.from(charge.reservedAt().atZone(TOKYO))),
                            Collectors.summingLong(charge -> charge.amount().yen())));
            assertThat(sums.values()).as("seed %d", seed).allMatch(sum -> sum <= 300_000);
        }
    }

    private static void noSpanIsExceeded(List<ChargeTerms> active, List<LinkCopy> links, long seed) {
        for (LinkCopy link : links) {
            for (ChargeTerms last : over(link, active)) {
                assertThat(sumWithin(link, active, last.reservedAt(), Duration.ofDays(7)))
                        .as("seed %d, seven days to %s", seed, last.reservedAt())
                        .isLessThanOrEqualTo(300_000);
                if (link.terms().isYoungerThan(Duration.ofDays(90), last.reservedAt())) {
                    assertThat(sumWithin(link, active, last.reservedAt(), Duration.ofDays(31)))
                            .as("seed %d, thirty-one days to %s", seed, last.reservedAt())
                            .isLessThanOrEqualTo(300_000);
                }
            }
        }
    }

    private static void noNewLinkIsExceeded(List<ChargeTerms> active, List<LinkCopy> links, long seed) {
        for (LinkCopy link : links) {
            Instant from = link.terms().chargeableFrom();
            List<ChargeTerms> charges = over(link, active);
            assertThat(charges)
                    .as("seed %d", seed)
                    .noneMatch(charge -> charge.reservedAt().isBefore(from));
            boolean tierOne = link.terms().tier() == Tier.T1;
            long first = sumUntil(charges, from.plus(Duration.ofHours(tierOne ? 24 : 72)));
            assertThat(first).as("seed %d, %s", seed, link.terms()).isLessThanOrEqualTo(tierOne ? 30_000 : 10_000);
            Map<LocalDate, Long> days = charges.stream()
                    .filter(charge -> charge.reservedAt().isBefore(from.plus(Duration.ofHours(72))))
                    .collect(Collectors.groupingBy(
                            charge -> charge.reservedAt().atZone(TOKYO).toLocalDate(),
                            Collectors.summingLong(charge -> charge.amount().yen())));
            assertThat(days.values()).as("seed %d", seed).allMatch(sum -> sum <= 50_000);
        }
    }

    private static void usedIsTheSumOf(List<ChargeTerms> active, Desk desk, List<LinkCopy> links, long seed) {
        List<CapKey> keys = new ArrayList<>();
        links.forEach(link -> keys.addAll(CapKey.allOf(link)));
        for (CapKey key : keys) {
            long expected = active.stream()
                    .filter(charge -> idOf(key.scope(), charge).equals(key.id()))
                    .mapToLong(charge -> charge.amount().yen())
                    .sum();
            assertThat(desk.caps.read(List.of(key)).usedSince(key, LocalDate.EPOCH))
                    .as("seed %d, %s", seed, key)
                    .isEqualTo(Money.yen(expected));
        }
    }

    private static Object idOf(CapScope scope, ChargeTerms charge) {
        return switch (scope) {
            case WALLET -> charge.walletId().value();
            case BANK_ACCOUNT -> charge.bankAccountId().value();
            case PERSON -> charge.personId().value();
        };
    }

    private static List<ChargeTerms> over(LinkCopy link, List<ChargeTerms> active) {
        return active.stream()
                .filter(charge -> charge.linkId().equals(link.id()))
                .toList();
    }

    private static long sumWithin(LinkCopy link, List<ChargeTerms> active, Instant last, Duration span) {
        return over(link, active).stream()
                .filter(charge -> !charge.reservedAt().isAfter(last)
                        && charge.reservedAt().isAfter(last.minus(span)))
                .mapToLong(charge -> charge.amount().yen())
                .sum();
    }

    private static long sumUntil(List<ChargeTerms> charges, Instant end) {
        return charges.stream()
                .filter(charge -> charge.reservedAt().isBefore(end))
                .mapToLong(charge -> charge.amount().yen())
                .sum();
    }
}
