package dev.sekisho.compensation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.figure.DamageWord.CameBack;
import dev.sekisho.compensation.figure.DamageWord.Counted;
import dev.sekisho.compensation.figure.DamageWord.Dropped;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of figures over every past; the seed of a failure is in its name. */
@Tag("IN-10")
@Tag("A43")
@Tag("A44")
class FigurePropertyTest {

    private static final Instant BEGIN = Instant.parse("2019-10-01T00:00:00Z");
    private static final int DAYS = 400;

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void knowingMoreNeverChangesAnOlderAnswer(long seed) {
        RandomPast past = new RandomPast(seed);
        List<DamageWord> inOrder = past.byTime();
        DamageBook book = new DamageBook();
        Map<Instant, FigureAnswer> said = new HashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            book.add(inOrder.get(i));
            Instant now = inOrder.get(i).knownAt();
            boolean lastOfItsMoment =
                    i + 1 == inOrder.size() || inOrder.get(i + 1).knownAt().isAfter(now);
            if (lastOfItsMoment && past.random.nextInt(5) == 0) {
                said.put(now, book.figures(FigureQuestion.of(now), true));
            }
        }

        assertThat(said).isNotEmpty();
        said.forEach((at, answer) -> assertThat(book.figures(FigureQuestion.of(at), true))
                .as("as of %s", at)
                .isEqualTo(answer));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderInWhichWordsAreReadChangesNothing(long seed) {
        RandomPast past = new RandomPast(seed);
        FigureQuestion question = past.question();
        FigureAnswer before = past.book().figures(question, true);

        Collections.shuffle(past.words, new Random(seed));

        assertThat(past.book().figures(question, true)).isEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyFigureIsWhatSomebodyWouldCountByHand(long seed) {
        RandomPast past = new RandomPast(seed);
        DamageBook book = past.book();
        for (int i = 0; i < 10; i++) {
            FigureQuestion question = past.question();

            assertThat(book.figures(question, false).all().stream()
                            .map(DamageFigure::damage)
                            .filter(damage -> damage.source().equals("ALL"))
                            .map(damage -> List.of(
                                    damage.basis(),
                                    damage.cases(),
                                    damage.charges(),
                                    damage.bankAccounts(),
                                    damage.amount().yen()))
                            .toList())
                    .isEqualTo(byHand(past.words, question));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void banksAddUpToAllExceptForCasesThatSeveralShare(long seed) {
        RandomPast past = new RandomPast(seed);
        FigureQuestion question = past.question();
        FigureAnswer answer = past.book()
                .figures(new FigureQuestion(question.knownAt(), question.occurred(), Optional.empty()), true);

        for (DamageFigure all : answer.all()) {
            List<Damage> ofBanks = answer.banks().values().stream()
                    .flatMap(List::stream)
                    .map(DamageFigure::damage)
                    .filter(damage -> damage.basis().equals(all.damage().basis())
                            && damage.source().equals(all.damage().source()))
                    .toList();
            assertThat(ofBanks.stream()
                            .mapToLong(damage -> damage.amount().yen())
                            .sum())
                    .isEqualTo(all.damage().amount().yen());
            assertThat(ofBanks.stream().mapToLong(Damage::charges).sum())
                    .isEqualTo(all.damage().charges());
            assertThat(ofBanks.stream().mapToLong(Damage::bankAccounts).sum())
                    .isEqualTo(all.damage().bankAccounts());
            assertThat(ofBanks).hasSize((int) all.damage().banks());
            assertThat(ofBanks.stream().mapToLong(Damage::cases).sum())
                    .isGreaterThanOrEqualTo(all.damage().cases());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void monthsOfOccurrenceAddUpToTheWholeAndNoSourceSaysMoreThanAll(long seed) {
        RandomPast past = new RandomPast(seed);
        DamageBook book = past.book();
        Instant at = past.question().knownAt();
        long whole = yen(book.figures(FigureQuestion.of(at), false));
        long inParts = 0;
        for (int day = 0; day < DAYS; day += 50) {
            Instant from = BEGIN.plus(Duration.ofDays(day));
            Period part = new Period(
                    Optional.of(from),
                    Optional.of(from.plus(Duration.ofDays(50)).minusNanos(1_000)));
            inParts += yen(book.figures(new FigureQuestion(at, part, Optional.empty()), false));
        }
        assertThat(inParts).isEqualTo(whole);

        List<Damage> figures = book.figures(FigureQuestion.of(at), false).all().stream()
                .map(DamageFigure::damage)
                .toList();
        for (Damage one : figures) {
            Damage all = figures.stream()
                    .filter(other ->
                            other.basis().equals(one.basis()) && other.source().equals("ALL"))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.cases()).isLessThanOrEqualTo(all.cases());
            assertThat(one.amount()).isLessThanOrEqualTo(all.amount());
        }
    }

    private static long yen(FigureAnswer answer) {
        return answer.all().stream()
                .map(DamageFigure::damage)
                .filter(damage -> damage.source().equals("ALL"))
                .mapToLong(damage -> damage.amount().yen())
                .sum();
    }

    /** By sets and from the words alone, in the order of the bases' names. */
    private static List<List<Object>> byHand(List<DamageWord> words, FigureQuestion question) {
        Set<UUID> dropped = words.stream()
                .filter(Dropped.class::isInstance)
                .filter(word -> !word.knownAt().isAfter(question.knownAt()))
                .map(DamageWord::caseId)
                .collect(Collectors.toSet());
        Set<Payment> back = words.stream()
                .filter(CameBack.class::isInstance)
                .filter(word -> !word.knownAt().isAfter(question.knownAt()))
                .map(word -> ((CameBack) word).payment())
                .collect(Collectors.toSet());
        List<Counted> standing = words.stream()
                .filter(Counted.class::isInstance)
                .map(Counted.class::cast)
                .filter(word -> !word.knownAt().isAfter(question.knownAt()))
                .filter(word -> question.occurred().includes(word.occurredAt()))
                .filter(word -> question.bank()
                        .filter(bank -> !bank.equals(word.bank()))
                        .isEmpty())
                .filter(word -> !dropped.contains(word.caseId()))
                .filter(word -> word.payment().filter(back::contains).isEmpty())
                .toList();
        return List.of(Basis.CONFIRMED, Basis.PAID, Basis.REPORTED).stream()
                .map(basis ->
                        standing.stream().filter(word -> word.basis() == basis).toList())
                .filter(some -> !some.isEmpty())
                .map(FigurePropertyTest::counted)
                .toList();
    }

    private static List<Object> counted(List<Counted> some) {
        Map<ChargeId, Long> yen = new HashMap<>();
        Set<UUID> cases = new HashSet<>();
        Set<BankAccountId> accounts = new HashSet<>();
        long items = 0;
        for (Counted word : some) {
            if (word.charge().isPresent()) {
                yen.put(word.charge().get(), word.amount().yen());
            } else {
                items += word.amount().yen();
            }
            cases.add(word.caseId());
            accounts.add(word.account());
        }
        return List.of(
                some.get(0).basis().name(),
                (long) cases.size(),
                (long) yen.size(),
                (long) accounts.size(),
                items + yen.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Cases that share charges and banks, said of by several, some confirmed, paid, come back or dropped. */
    private static final class RandomPast {

        private static final int CASES = 25;

        private final List<DamageWord> words = new ArrayList<>();
        private final Random random;

        RandomPast(long seed) {
            random = new Random(seed);
            Said last = charge();
            for (int i = 0; i < CASES; i++) {
                Said first = random.nextInt(6) == 0
                        ? new Said(
                                UUID.randomUUID(),
                                last.charge(),
                                last.account(),
                                last.bank(),
                                last.yen(),
                                last.occurredAt())
                        : charge();
                last = first;
                said(first);
                for (int more = random.nextInt(4); more > 0; more--) {
                    said(random.nextBoolean() ? first.again(1 + random.nextInt(300_000), day(0)) : in(first, charge()));
                }
                if (random.nextInt(5) == 0) {
                    words.add(first.dropped(day(200)));
                }
            }
        }

        private Said charge() {
            return Said.of("000" + random.nextInt(4), 1 + random.nextInt(300_000), day(0));
        }

        /** Another depositor's charge in the same case. */
        private static Said in(Said first, Said other) {
            return new Said(
                    first.caseId(), other.charge(), other.account(), other.bank(), other.yen(), other.occurredAt());
        }

        private void said(Said charge) {
            for (Source source : Source.values()) {
                if (random.nextInt(3) > 0) {
                    words.add(charge.reported(source, day(100)));
                }
            }
            if (random.nextInt(3) > 0) {
                words.add(charge.confirmed(day(150)));
                if (random.nextBoolean()) {
                    paid(charge);
                }
            }
        }

        /** Of one in two beside the charge, and one in three came back and may have been paid again. */
        private void paid(Said charge) {
            Instant at = day(180);
            words.add(charge.paid(at));
            if (random.nextBoolean()) {
                words.add(charge.paidBeside(1 + random.nextInt(5_000), at));
            }
            if (random.nextInt(3) == 0) {
                words.add(charge.cameBack(at.plus(Duration.ofDays(1 + random.nextInt(20)))));
                if (random.nextBoolean()) {
                    words.add(charge.paid(2, at.plus(Duration.ofDays(21))));
                }
            }
        }

        private Instant day(int earliest) {
            return BEGIN.plus(Duration.ofHours(24L * earliest + random.nextInt(24 * 200)));
        }

        FigureQuestion question() {
            Instant from = day(0);
            Period occurred = random.nextBoolean()
                    ? Period.UNKNOWN
                    : new Period(Optional.of(from), Optional.of(from.plus(Duration.ofDays(random.nextInt(200)))));
            Optional<BankCode> bank =
                    random.nextInt(3) > 0 ? Optional.empty() : Optional.of(new BankCode("000" + random.nextInt(4)));
            return new FigureQuestion(day(150), occurred, bank);
        }

        DamageBook book() {
            DamageBook book = new DamageBook();
            words.forEach(book::add);
            return book;
        }

        List<DamageWord> byTime() {
            return words.stream()
                    .sorted(Comparator.comparing(DamageWord::knownAt))
                    .toList();
        }
    }
}
