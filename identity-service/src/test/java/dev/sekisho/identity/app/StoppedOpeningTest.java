package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.testing.HeldBook;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody opens an account while the suspension book stops OPEN, or has not been heard of for too long. */
@QuarkusTest
@Tag("TB5")
class StoppedOpeningTest {

    private final HeldBook book = new HeldBook();

    @Inject
    DataSource database;

    @Inject
    Scheduler workers;

    @AfterEach
    void workersGoOn() {
        workers.resume();
    }

    @AfterEach
    void goOn() {
        book.open();
    }

    @Test
    void anOpeningIsRefusedWhileTheBookSaysSo() {
        book.suspend(Operation.OPEN, Optional.empty());

        refuses("SUSPENDED");
    }

    @Test
    void anOpeningIsRefusedWhileTheBookIsTooOld() {
        book.tooOld();

        refuses("SUSPENSION_UNKNOWN");
    }

    @Test
    void otherOperationsStopNoOpening() {
        book.suspend(Operation.LINK, Optional.empty());
        book.suspend(Operation.CHARGE, Optional.empty());

        Customer.opened();
    }

    private void refuses(String rule) {
        // Workers write by themselves, and what they do is nothing that was asked for here.
        workers.pause();
        Map<String, Long> before = new Tables(database).sizes();

        new Customer()
                .startOpening()
                .statusCode(503)
                .body(field("type", equalTo("https://sekisho.dev/problems/opening-stopped")))
                .body(field("rule", equalTo(rule)));

        Map<String, Long> after = new Tables(database).sizes();
        assertThat(after.remove("fact")).isEqualTo(before.remove("fact") + 1);
        assertThat(after).isEqualTo(before);
    }
}
