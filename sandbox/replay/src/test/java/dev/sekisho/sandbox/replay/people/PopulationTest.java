package dev.sekisho.sandbox.replay.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.replay.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PopulationTest {

    private static final long SEED = 20_201_027;

    /** What a gang has earned is no part of who it is. */
    @Test
    void theSameSeedGivesTheSamePeople() {
        assertThat(of(Size.SMALL, SEED).customers())
                .isEqualTo(of(Size.SMALL, SEED).customers());
        assertThat(victims(of(Size.SMALL, SEED))).isEqualTo(victims(of(Size.SMALL, SEED)));
        assertThat(of(Size.SMALL, 1).customers()).isNotEqualTo(of(Size.SMALL, 2).customers());
    }

    @Test
    @Tag("A14")
    void theFullSizeIsSetToThePublishedTotals() {
        List<Raid> main = main(of(Size.FULL, SEED));

        assertThat(main).hasSize(128);
        assertThat(main.stream().mapToLong(PopulationTest::planned).sum()).isEqualTo(28_850_000);
        assertThat(main.stream().map(raid -> raid.victim().account().bankCode()).distinct())
                .hasSize(11);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void everyAccountAndMailboxIsSomebodysAlone(Size size) {
        Population population = of(size, SEED);

        assertThat(population.depositors().map(PopulationTest::number)).doesNotHaveDuplicates();
        assertThat(population.customers())
                .extracting(customer -> customer.contact().email())
                .doesNotHaveDuplicates();
        assertThat(population.raids())
                .extracting(raid -> raid.contact().email())
                .doesNotHaveDuplicates();
    }

    /** Else the limit of codes to one block of numbers (docs/limits.md) would be what stops honest people who share an hour. */
    @ParameterizedTest
    @EnumSource(Size.class)
    void eachHasANumberInABlockOfTheirOwn(Size size) {
        Population population = of(size, SEED);

        assertThat(Stream.concat(
                                population.customers().stream().map(Customer::contact),
                                population.raids().stream().map(Raid::contact).distinct())
                        .map(Contact::phone)
                        .distinct()
                        .map(phone -> phone.substring(0, phone.length() - 4)))
                .allMatch(block -> block.matches("\\+8190[1-9]\\d{3}"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void eachSizeHasSomebodyWhoTakesBothMonthsAndAProbeAndEveryQuirk(Size size) {
        Population population = of(size, SEED);

        assertThat(main(population))
                .extracting(Raid::plunder)
                .contains(Plunder.FOUR_TWICE, Plunder.FOUR, Plunder.LADDER);
        assertThat(population.raids()).extracting(Raid::path).contains(Raid.PROBE);
        assertThat(population.customers()).extracting(Customer::quirk).contains(Quirk.values());
    }

    /** Whoever comes late does not crowd a year's purchases into the days that are left. */
    @ParameterizedTest
    @EnumSource(Size.class)
    @Tag("A70")
    void everyCustomerBuysSoonAfterTheLinkAndThenAtAnEvenPace(Size size) {
        long aRound = 366 / size.rounds();

        assertThat(of(size, SEED).customers()).allSatisfy(customer -> {
            List<LocalDate> days =
                    customer.purchases().stream().map(Purchase::day).toList();
            assertThat(days).isNotEmpty();
            assertThat(days.get(0))
                    .isBetween(
                            customer.arrival().plusDays(1), customer.arrival().plusDays(aRound));
            for (int i = 1; i < days.size(); i++) {
                assertThat(days.get(i)).isAfterOrEqualTo(days.get(i - 1).plusDays(57));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void thievesAreDoneBeforeAnyBankReports(Size size) {
        Map<String, BankOf2020> banks =
                BankOf2020.HIT.stream().collect(Collectors.toMap(BankOf2020::code, bank -> bank));

        assertThat(main(of(size, SEED)))
                .allSatisfy(raid -> assertThat(raid.day())
                        .isBefore(banks.get(raid.victim().account().bankCode()).reports()));
    }

    /** A gang that has nothing yet goes as far as a code that the depositor reads out, which the policy of 2020 lets pass. */
    @ParameterizedTest
    @EnumSource(Size.class)
    @Tag("A14")
    void noGangProbesBeforeItsFirstRaid(Size size) {
        Population population = of(size, SEED);

        assertThat(population.raids().stream()
                        .filter(raid -> raid.path().equals(Raid.PROBE))
                        .filter(probe -> main(population).stream()
                                .noneMatch(raid -> raid.gang() == probe.gang()
                                        && raid.day().isBefore(probe.day())))
                        .map(Raid::id))
                .isEmpty();
    }

    @Test
    void aLongNameIsCutWhereTheBanksFieldEnds() {
        Customer cut = of(Size.TINY, SEED).customers().stream()
                .filter(customer -> customer.quirk() == Quirk.LONG_NAME)
                .findFirst()
                .orElseThrow();

        assertThat(cut.account().holderKana()).hasSize(30);
        assertThat(cut.person().nameKana()).hasSizeGreaterThan(30);
    }

    private static Population of(Size size, long seed) {
        return Population.of(seed, size.victims(), size.customers(), size.rounds());
    }

    private static List<Raid> main(Population population) {
        return population.raids().stream()
                .filter(raid -> raid.path().equals(Raid.PIN))
                .toList();
    }

    private static List<Victim> victims(Population population) {
        return population.raids().stream().map(Raid::victim).toList();
    }

    private static long planned(Raid raid) {
        return raid.plunder().firstMonth().stream().mapToLong(yen -> yen).sum()
                + raid.plunder().secondMonth().stream().mapToLong(yen -> yen).sum();
    }

    private static String number(Depositor depositor) {
        return depositor.bankCode() + depositor.branchCode() + depositor.accountNumber();
    }
}
