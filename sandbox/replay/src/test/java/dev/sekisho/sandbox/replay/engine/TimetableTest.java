package dev.sekisho.sandbox.replay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Instant FIRST = Instant.parse("2019-10-12T05:00:00Z");

    @Test
    void actsComeInTheOrderOfTimeAndThoseOfOneMomentTogether() {
        Timetable timetable = new Timetable();
        List<String> done = new ArrayList<>();
        timetable.at(FIRST.plusSeconds(60), () -> done.add("later"));
        timetable.at(FIRST, () -> done.add("one"));
        timetable.at(FIRST, () -> done.add("two"));

        timetable.next().orElseThrow().acts().forEach(Act::perform);
        assertThat(done).containsExactly("one", "two");
        assertThat(timetable.next().orElseThrow().at()).isEqualTo(FIRST.plusSeconds(60));
        assertThat(timetable.next()).isEmpty();
    }

    @Test
    void anEraMovesTheDatesAndLeavesTheHours() {
        assertThat(new Era(0).at(LocalDate.of(2020, 8, 31), 22, 0)).isEqualTo(Instant.parse("2020-08-31T13:00:00Z"));
        assertThat(new Era(8).at(LocalDate.of(2020, 8, 31), 22, 0)).isEqualTo(Instant.parse("2028-08-31T13:00:00Z"));
    }
}
