package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Due diligence over REST and the real database. */
@QuarkusTest
@Tag("A71")
class DueDiligenceLineTest {

    @Inject
    DataSource database;

    @Test
    void isAskedBeforeAnybodyLinksAndKeptForEachVersion() {
        Customer hanako = Customer.opened();
        hanako.verifyPhone();
        hanako.prove();
        hanako.call().get("/v1/due-diligence").then().statusCode(404);
        LinkService.ask(UUID.randomUUID(), hanako.accountId())
                .body(field("reasons.code", equalTo(List.of("DILIGENCE_MISSING"))))
                .body(field("reasons[0].ja", notNullValue()));

        hanako.answerDueDiligence();
        hanako.answerDueDiligence();
        hanako.call()
                .body(Customer.DILIGENCE.replace("EMPLOYEE", "STUDENT"))
                .put("/v1/due-diligence")
                .then()
                .statusCode(200)
                .body(field("version", equalTo(2)));

        hanako.call()
                .get("/v1/due-diligence")
                .then()
                .statusCode(200)
                .body(field("version", equalTo(2)))
                .body(field("occupation", equalTo("STUDENT")))
                .body(field("purposes", equalTo(List.of("DAILY_SHOPPING"))))
                .body(field("expectedUse", equalTo("UP_TO_100000")))
                .body(field("politicallyExposed", equalTo(false)))
                .body(field("goodUntil", notNullValue()));
        LinkService.ask(UUID.randomUUID(), hanako.accountId()).body(field("state", equalTo("CODE_SENT")));
        assertThat(new PublishedFacts(database).of(hanako.accountId()).toString())
                .contains("due-diligence-answered")
                .doesNotContain("STUDENT", "DAILY_SHOPPING");
    }

    @Test
    void isNeverChangedNorReadableInTheDatabase() {
        Customer hanako = Customer.opened();
        hanako.answerDueDiligence();
        Tables tables = new Tables(database);

        assertThat(tables.column("select encode(answers_sealed, 'escape') from due_diligence where account_id = '"
                        + hanako.accountId() + "'"))
                .hasSize(1)
                .noneMatch(hidden -> hidden.contains("EMPLOYEE"));
        for (String change : List.of("update due_diligence set version = 7", "delete from due_diligence")) {
            Assertions.assertThatThrownBy(() -> tables.run(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }
}
