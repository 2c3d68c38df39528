package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An operator's old links, over REST: brought in, tried dry, approved by another person, unverified until linked again. */
@QuarkusTest
@Tag("A52")
@Tag("A13")
class LinkImportApiTest {

    private static final String IMPORTS = "/v1/link-imports";

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    private final Neighbours neighbours = new Neighbours();
    private final Staff operator = Staff.somebody();
    private final Staff approver = Staff.somebody();
    private final Customer customer = new Customer(neighbours);

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
    }

    @AfterEach
    void everybodyStands() {
        StandingStaff.everybody();
    }

    private String line(Customer of, String reference) {
        return String.join(
                ",",
                of.wallet.toString(),
                Neighbours.personOf(of.wallet).toString(),
                of.account.bank().value(),
                of.account.branch(),
                of.account.type().name(),
                of.account.number(),
                "2019-11-05",
                reference);
    }

    private static String sha256(List<String> lines) {
        try {
            byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String opened(List<String> lines) {
        return operator.as("operations")
                .body(Map.of("sha256", sha256(lines), "lines", lines.size()))
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body(field("state", equalTo("OPEN")))
                .extract()
                .as(Json.class)
                .get("importId");
    }

    private ValidatableResponse brings(String file, int part, List<String> lines) {
        return operator.as("operations")
                .body(Map.of("part", part, "lines", lines))
                .post(IMPORTS + "/" + file + "/parts")
                .then();
    }

    private ValidatableResponse checks(String file) {
        return operator.as("operations").post(IMPORTS + "/" + file + "/checks").then();
    }

    private static ValidatableResponse approves(Staff by, String file, String hash) {
        return by.as("operations-approver")
                .body(Map.of("sha256", hash))
                .post(IMPORTS + "/" + file + "/approvals")
                .then();
    }

    private ValidatableResponse sees(String file) {
        return operator.as("auditor").get(IMPORTS + "/" + file).then().statusCode(200);
    }

    @Test
    void anOldLinkStaysUnverifiedUntilItsHolderLinksTheAccountAgain() {
        Customer known = new Customer(neighbours);
        known.linked();
        List<String> lines = List.of(
                line(customer, "A-1"),
                line(known, "=cmd|'/c'!A1"),
                line(customer, "A-3"),
                "not,a,record",
                line(customer, "A-5").replace("2019-11-05", "2999-01-01"),
                line(customer, "A-6").replace(",0998,", ",0003,"));
        String file = opened(lines);
        brings(file, 1, lines).statusCode(200);
        brings(file, 1, lines).statusCode(200);

        checks(file)
                .statusCode(200)
                .body(field("state", equalTo("CHECKED")))
                .body(field("checked[outcome=READY].count", equalTo(1)))
                .body(field("checked[outcome=KNOWN_HERE].firstLines", equalTo(List.of(2))))
                .body(field("checked[outcome=REPEATED_IN_FILE].firstLines", equalTo(List.of(3))))
                .body(field("checked[outcome=NO_RECORD].firstLines", equalTo(List.of(4))))
                .body(field("checked[outcome=LINKED_ON].firstLines", equalTo(List.of(5))))
                .body(field("checked[outcome=BANK_UNKNOWN].firstLines", equalTo(List.of(6))));
        assertThat(customer.asks()
                        .get("/v1/links")
                        .then()
                        .extract()
                        .as(Json.class)
                        .<List<?>>get("$"))
                .isEmpty();

        String hash = sha256(lines);
        approves(approver, file, "0".repeat(64)).statusCode(422).body(field("rule", equalTo("CHECKSUM_DIFFERS")));
        approves(operator.underAnotherAccount(), file, hash)
                .statusCode(422)
                .body(field("rule", equalTo("SAME_PERSON")));
        StandingStaff.gone(approver.staffId());
        approves(approver, file, hash).statusCode(403);
        StandingStaff.everybody();
        approves(approver, file, hash).statusCode(200);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> sees(file).body(field("state", equalTo("IMPORTED"))));
        approves(approver, file, hash).statusCode(409);

        sees(file).body(field("done[outcome=IMPORTED].count", equalTo(1)));
        String link = customer.asks()
                .get("/v1/links")
                .then()
                .body(field("[0].state", equalTo("STOPPED")))
                .body(field("[0].verification", equalTo("UNVERIFIED")))
                .extract()
                .as(Json.class)
                .get("[0].linkId");
        assertThat(customer.linked()).isEqualTo(UUID.fromString(link));
        assertThat(new PublishedFacts(dataSource).typesOf(UUID.fromString(link)))
                .containsExactly("link-established", "link-reverified");
        assertThat(new PublishedFacts(dataSource).typesOf(UUID.fromString(file)))
                .containsExactly(
                        "link-import-opened",
                        "link-import-checked",
                        "link-import-refused",
                        "link-import-refused",
                        "link-import-approved",
                        "link-import-ended",
                        "link-import-refused");
        assertThat(database.column("select count(*) from link_import_part where import_id = '" + file
                        + "' and sealed_lines is not null"))
                .containsExactly("0");
    }

    @Test
    @Tag("TD5")
    void anImportThatWasAMistakeIsTakenBackByTwoPersonsButForWhatItsHolderVerified() {
        Customer verified = new Customer(neighbours);
        List<String> lines = List.of(line(customer, "W-1"), line(verified, "W-2"));
        String hash = sha256(lines);
        String file = imported(lines);
        UUID kept = verified.linked();
        withdraws(operator, file).statusCode(200).body(field("state", equalTo("DOUBTED")));

        withdraws(operator, file).statusCode(409);
        agrees(approver, file, "0".repeat(64)).statusCode(422).body(field("rule", equalTo("CHECKSUM_DIFFERS")));
        agrees(operator.underAnotherAccount(), file, hash).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        StandingStaff.gone(approver.staffId());
        agrees(approver, file, hash).statusCode(403);
        StandingStaff.everybody();
        agrees(approver, file, hash).statusCode(200).body(field("state", equalTo("WITHDRAWING")));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> sees(file).body(field("state", equalTo("WITHDRAWN"))));

        assertThat(database.column("select state || ' ' || coalesce(end_reason, '') from link where wallet_id = '"
                        + customer.wallet + "'"))
                .containsExactly("REVOKED OPERATOR_MISTAKE");
        assertThat(database.column("select state from link where id = '" + kept + "'"))
                .containsExactly("ACTIVE");
        Customer owner = new Customer(neighbours, customer.account);
        assertThat(owner.linked()).as("the account is free at once").isNotNull();
        assertThat(new PublishedFacts(dataSource).typesOf(UUID.fromString(file)))
                .containsSubsequence(
                        "link-import-ended",
                        "link-import-doubted",
                        "link-import-withdrawal-approved",
                        "link-import-withdrawn");
    }

    private String imported(List<String> lines) {
        String file = opened(lines);
        brings(file, 1, lines).statusCode(200);
        checks(file).statusCode(200);
        withdraws(operator, file).statusCode(409);
        approves(approver, file, sha256(lines)).statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> sees(file).body(field("state", equalTo("IMPORTED"))));
        return file;
    }

    private static ValidatableResponse withdraws(Staff by, String file) {
        return by.as("operations").post(IMPORTS + "/" + file + "/withdrawals").then();
    }

    private static ValidatableResponse agrees(Staff by, String file, String hash) {
        return by.as("operations-approver")
                .body(Map.of("sha256", hash))
                .post(IMPORTS + "/" + file + "/withdrawals/approvals")
                .then();
    }

    @Test
    @Tag("TD9")
    void theErrorFileHasNothingPersonalAndNothingThatASpreadsheetComputes() {
        Customer known = new Customer(neighbours);
        known.linked();
        List<String> lines = List.of(line(known, "=1+1"), line(known, "@SUM(1)"), line(customer, "+good"));
        String file = opened(lines);
        brings(file, 1, lines).statusCode(200);
        checks(file).statusCode(200);

        String csv = operator.as("operations")
                .get(IMPORTS + "/" + file + "/errors")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(csv)
                .contains("1,'=1+1,KNOWN_HERE", "2,'@SUM(1),REPEATED_IN_FILE")
                .doesNotContain(known.account.number(), known.wallet.toString(), "+good");
    }

    @Test
    void aFileThatIsNotWhatWasSaidOfItIsNotChecked() {
        List<String> lines = List.of(line(customer, "1"), line(new Customer(neighbours), "2"));
        String file = opened(lines);

        checks(file).statusCode(422).body(field("rule", equalTo("LINES_MISSING")));
        brings(file, 1, lines.subList(0, 1)).statusCode(409).body(field("type", endsWith("/link-import-part-differs")));
        brings(file, 1, List.of(lines.get(1), lines.get(0))).statusCode(200);
        brings(file, 1, lines).statusCode(409);
        checks(file).statusCode(422).body(field("rule", equalTo("CHECKSUM_DIFFERS")));
        approves(approver, file, sha256(lines)).statusCode(409);
    }

    @Test
    @Tag("PL-03")
    void linesLieSealedAndTheDatabaseItselfKeepsOneLinkToALineAndAMandateToAnActiveLink() {
        List<String> lines = List.of(line(customer, "1"));
        String file = opened(lines);
        brings(file, 1, lines).statusCode(200);

        assertThat(database.column(
                        "select encode(sealed_lines, 'escape') from link_import_part where import_id = '" + file + "'"))
                .noneMatch(content -> content.contains(customer.account.number()));
        assertThatThrownBy(() -> database.change("update link set sealed_mandate = null where state = 'ACTIVE'"))
                .hasMessageContaining("link_mandate");
        assertThatThrownBy(() -> database.change("update link_import set sha256 = repeat('1', 64)"))
                .hasMessageContaining("permission denied");
    }
}
