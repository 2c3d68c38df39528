package dev.sekisho.kit.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.suspension.SuspensionGuard;
import dev.sekisho.kit.testing.HeldBook;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guard inside an application, with the book that module tests hold. */
@QuarkusTest
@Tag("PL-04")
class HeldBookTest {

    private static final Optional<BankCode> FIRST = Optional.of(new BankCode("0998"));

    private final HeldBook book = new HeldBook();

    @Inject
    SuspensionGuard guard;

    @AfterEach
    void open() {
        book.open();
    }

    @Test
    void isOpenUntilATestStopsSomething() {
        assertThat(guard.judge(Operation.LINK, FIRST).isOpen()).isTrue();

        book.suspend(Operation.LINK, FIRST);

        assertThat(guard.judge(Operation.LINK, FIRST).code()).isEqualTo("SUSPENDED");
    }

    @Test
    void aCopyThatIsTooOldIsSeenInItsOwnGroupAndNotInReadinessOrLiveness() {
        book.tooOld();

        assertThat(guard.judge(Operation.SPEND, Optional.empty()).code()).isEqualTo("SUSPENSION_UNKNOWN");
        given().get(management("/q/health/group/suspension")).then().statusCode(503);
        given().get(management("/q/health/ready")).then().statusCode(200);
        given().get(management("/q/health/live")).then().statusCode(200);
    }

    @Test
    void ageAndEpochAreMetrics() {
        given().get(management("/q/health/group/suspension")).then().statusCode(200);

        assertThat(given().get(management("/q/metrics")).asString())
                .contains("sekisho_suspension_age_seconds", "sekisho_suspension_epoch");
    }

    private static String management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return "http://127.0.0.1:" + port + path;
    }
}
