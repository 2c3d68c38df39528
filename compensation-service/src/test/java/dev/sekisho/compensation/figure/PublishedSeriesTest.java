package dev.sekisho.compensation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.report.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures that were published in September and October of 2020, as this book would have given them: a case for each, the
 * later ones entered before anything is asked.
 *
 * <p>Sources as of each moment: paymentnavi 98530, bcnretail, prod-news 20200915-1306962, NHK k10012630911000, zeimo.jp/34425,
 * livedoor 18969723, k-tai 1281758 and 1283169, iza.ne.jp 201028.
 */
@Tag("A43")
@Tag("A44")
@Tag("IN-10")
class PublishedSeriesTest {

    private static final Instant OLDEST = Instant.parse("2019-10-20T03:00:00Z");
    private static final Instant SUMMER = Instant.parse("2020-08-20T03:00:00Z");

    private final InMemoryDamageWords words = new InMemoryDamageWords();
    private final CountDamage count = new CountDamage(words);

    @BeforeEach
    void allIsToldToTheEnd() {
        reported("2020-09-10T03:00:00Z", 66, 18_000_000);
        reported("2020-09-10T15:00:00Z", 7, 1_900_000);
        reported("2020-09-13T15:00:00Z", 27, 3_620_000);
        List<Said> ownUse = reported("2020-09-13T15:00:00Z", 10, 1_310_000);
        List<Said> unexplained = reported("2020-09-13T15:00:00Z", 10, 590_000);
        reported("2020-09-14T15:00:00Z", 23, 1_340_000);
        reported("2020-09-22T11:00:00Z", 29, 1_000_000);
        reported("2020-09-24T11:00:00Z", 39, 570_000);
        reported("2020-09-27T11:00:00Z", 8, 150_000);
        Instant newBasis = Instant.parse("2020-10-07T09:00:00Z");
        ownUse.forEach(said -> words.add(said.dropped(newBasis)));
        unexplained.forEach(said -> words.add(said.dropped(newBasis)));
        List<Said> confirmed = cases(125, 28_420_000);
        confirmed.forEach(said -> words.add(said.confirmed(newBasis)));
        List<Said> more = cases(2, 80_000);
        Instant middle = Instant.parse("2020-10-14T09:00:00Z");
        more.forEach(said -> words.add(said.confirmed(middle)));
        confirmed.stream().limit(121).forEach(said -> words.add(said.paid(middle)));
        words.add(Said.of("0998", 27_970_000 - yen(confirmed.subList(0, 121)), SUMMER)
                .paid(middle));
        cases(1, 350_000).forEach(said -> words.add(said.confirmed(Instant.parse("2020-10-27T09:00:00Z"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-10T02:59:59Z, REPORTED, 0, 0",
        "2020-09-10T03:00:00Z, REPORTED, 66, 18000000",
        "2020-09-10T15:00:00Z, REPORTED, 73, 19900000",
        "2020-09-13T15:00:00Z, REPORTED, 120, 25420000",
        "2020-09-14T15:00:00Z, REPORTED, 143, 26760000",
        "2020-09-22T11:00:00Z, REPORTED, 172, 27760000",
        "2020-09-24T11:00:00Z, REPORTED, 211, 28330000",
        "2020-09-27T11:00:00Z, REPORTED, 219, 28480000",
        "2020-10-07T08:59:59Z, REPORTED, 219, 28480000",
        "2020-10-07T09:00:00Z, REPORTED, 199, 26580000",
        "2020-10-07T08:59:59Z, CONFIRMED, 0, 0",
        "2020-10-07T09:00:00Z, CONFIRMED, 125, 28420000",
        "2020-10-14T09:00:00Z, CONFIRMED, 127, 28500000",
        "2020-10-14T09:00:00Z, PAID, 122, 27970000",
        "2020-10-27T09:00:00Z, CONFIRMED, 128, 28850000"
    })
    void isGivenAgainAsItWasKnownThen(Instant at, String basis, long cases, long yen) {
        List<Damage> figure = count.answer(FigureQuestion.of(at)).all().stream()
                .map(DamageFigure::damage)
                .filter(damage ->
                        damage.basis().equals(basis) && damage.source().equals("ALL"))
                .toList();

        assertThat(figure.stream().mapToLong(Damage::cases).sum()).isEqualTo(cases);
        assertThat(figure.stream().mapToLong(damage -> damage.amount().yen()).sum())
                .isEqualTo(yen);
    }

    /** Nobody may take what is confirmed for a part of what is reported. */
    @Test
    void moreYenWereConfirmedThanReportedOnTheSameDay() {
        List<Damage> figures = count.answer(FigureQuestion.of(Instant.parse("2020-10-07T09:00:00Z"))).all().stream()
                .map(DamageFigure::damage)
                .filter(damage -> damage.source().equals("ALL"))
                .toList();

        assertThat(figures).extracting(Damage::basis).containsExactly("CONFIRMED", "REPORTED");
        assertThat(figures.get(0).amount()).isGreaterThan(figures.get(1).amount());
        assertThat(figures.get(1).oldest()).contains(OLDEST);
    }

    private List<Said> reported(String at, int number, long yen) {
        List<Said> cases = cases(number, yen);
        cases.forEach(said -> words.add(said.reported(Source.BANK, Instant.parse(at))));
        return cases;
    }

    /** As many cases, which come to so much in all. */
    private static List<Said> cases(int number, long yen) {
        List<Said> cases = new ArrayList<>();
        long each = yen / number;
        for (int i = 0; i < number; i++) {
            Instant at = i == 0 ? OLDEST : SUMMER;
            cases.add(Said.of("0998", i == 0 ? yen - each * (number - 1) : each, at));
        }
        return cases;
    }

    private static long yen(List<Said> cases) {
        return cases.stream().mapToLong(Said::yen).sum();
    }
}
