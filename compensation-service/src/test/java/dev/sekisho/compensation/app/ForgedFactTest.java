package dev.sekisho.compensation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sekisho.compensation.Forgery;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commands come over REST from somebody who is somebody; a fact on a topic, forged or not, moves nothing. */
@QuarkusTest
@Tag("TD3")
class ForgedFactTest {

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    private final Owners owners = new Owners();

    @BeforeEach
    void ownersAnswer() {
        owners.doAll();
    }

    @Test
    void factsThatSpeakOfReportsCasesAndMeasuresFreezeNothing() {
        Theft theft = new Theft(database, "0998");
        UUID charge = theft.posted(30_000);
        List<String> before = stored.size();

        Forgery.tell(theft.wallet, theft.link, charge);

        await().atMost(Duration.ofSeconds(60)).until(Forgery::isReadToTheEnd);
        assertThat(stored.size()).isEqualTo(before);
        assertThat(owners.toldAbout(theft.wallet)).isEmpty();
        assertThat(owners.toldAbout(theft.link)).isEmpty();
    }
}
