package dev.sekisho.sandbox.replay.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.replay.Size;
import dev.sekisho.sandbox.replay.people.Population;
import dev.sekisho.sandbox.replay.people.Raid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("A14")
class DeniedDebitsTest {

    /** A bank that was not hit in 2020 has depositors who deny debits, too, if one ever is made. */
    @ParameterizedTest
    @EnumSource(Size.class)
    void everyBankWithAVictimReports(Size size) {
        Population population = Population.of(1, size.victims(), size.customers(), size.rounds());

        assertThat(new DeniedDebits(null, population.raids()).reportingDays().keySet())
                .containsAll(
                        population.raids().stream().map(DeniedDebitsTest::bank).toList());
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void nobodyReportsBeforeThereIsAnythingToDeny(Size size) {
        Population population = Population.of(1, size.victims(), size.customers(), size.rounds());
        DeniedDebits denied = new DeniedDebits(null, population.raids());

        assertThat(population.raids())
                .allSatisfy(raid ->
                        assertThat(denied.reportingDays().get(bank(raid))).isAfter(raid.day()));
    }

    private static String bank(Raid raid) {
        return raid.victim().account().bankCode();
    }
}
