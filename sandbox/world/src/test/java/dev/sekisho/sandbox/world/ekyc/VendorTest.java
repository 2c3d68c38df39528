package dev.sekisho.sandbox.world.ekyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.world.journal.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @TempDir
    Path path;

    private final List<Event> carried = new ArrayList<>();

    @Test
    void tellsAnIntermediateResultAndThenTheFinalOne() {
        try (var folder = DataFolder.open(path)) {
            submit(vendor(folder, 2), true);
        }
        assertThat(carried)
                .extracting(Event::result)
                .containsExactly(Session.Result.PROCESSING, Session.Result.APPROVED);
    }

    @Test
    void rejectsWhatIsNotGenuine() {
        try (var folder = DataFolder.open(path)) {
            submit(vendor(folder, 2), false);
        }
        assertThat(carried).extracting(Event::result).endsWith(Session.Result.REJECTED);
    }

    @Test
    void whatWasNotTakenIsToldAgainAfterARestartUnderTheSameId() {
        try (var folder = DataFolder.open(path)) {
            submit(vendor(folder, 1), true);
        }
        String untaken = carried.get(1).eventId();
        carried.clear();

        try (var folder = DataFolder.open(path)) {
            vendor(folder, 2);
        }
        assertThat(carried).extracting(Event::eventId).containsExactly(untaken);
        carried.clear();

        try (var folder = DataFolder.open(path)) {
            vendor(folder, 2);
        }
        assertThat(carried).isEmpty();
    }

    @Test
    void aSessionTakesOneApplication() {
        try (var folder = DataFolder.open(path)) {
            var vendor = vendor(folder, 2);
            var session = submit(vendor, true);

            assertThat(vendor.submit(session, application(false))).isEmpty();
            assertThat(vendor.find(session.sessionId()).orElseThrow().result()).isEqualTo(Session.Result.APPROVED);
        }
    }

    private Vendor vendor(DataFolder folder, int takes) {
        return new Vendor("ekyc", folder, () -> NOW, (events, taken) -> {
            carried.addAll(events);
            events.stream().limit(takes).forEach(taken);
        });
    }

    private static Session submit(Vendor vendor, boolean genuine) {
        Session session = vendor.open("x", Method.JPKI);
        return vendor.submit(session, application(genuine)).orElseThrow();
    }

    private static Application application(boolean genuine) {
        return new Application(
                "見本 太郎",
                "ミホン タロウ",
                LocalDate.of(1980, 1, 1),
                "東京都見本区",
                "D-1",
                genuine,
                KanaSource.FURIGANA_IN_CREDENTIAL);
    }
}
