package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.StandingStaff;
import dev.sekisho.link.suspension.StandingBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way back over REST: gates, the bank, two persons, each asked anew whether they still may. */
@QuarkusTest
@Tag("IN-02")
@Tag("A27")
class ResumeApiTest {

    private static final List<String> GATES =
            List.of("CAUSE_REMOVED", "DESK_STAFFED", "NOTICES_OUT", "OLD_LINKS_CHECKED");

    private static final String WRITTEN =
            "select count(*) from resume union all select count(*) from resume_gate union all select count(*) from resume_voice";

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    private final Staff proposer = Staff.somebody();

    @BeforeEach
    void pullTheBrake() {
        OwnersHand.openTheBook();
        Staff.service("operations-tool").body("{}").post("/v1/brake").then().statusCode(200);
    }

    @AfterEach
    void nothingIsStopped() {
        StandingStaff.everybody();
        OwnersHand.openTheBook();
    }

    @Test
    @Tag("A26")
    void opensOneBankAfterTheBrakeAndLeavesTheOthersStopped() {
        UUID resume = proposed(GATES);

        approve(resume, Staff.somebody())
                .statusCode(200)
                .body(field("state", equalTo("PROPOSED")))
                .body(field("missing", contains("BANK_SIGN_OFF", "SECOND_APPROVAL")));
        signOff(resume, Staff.somebody(), Staff.FIRST)
                .statusCode(200)
                .body(field("missing", contains("SECOND_APPROVAL")));
        approve(resume, Staff.somebody())
                .statusCode(200)
                .body(field("state", equalTo("RESUMED")))
                .body(field("missing", empty()))
                .body(field("voices.kind", contains("PROPOSAL", "APPROVAL", "SIGN_OFF", "APPROVAL")));

        assertThat(database.column("select operation || coalesce(' ' || bank_code, '') from suspension"))
                .containsExactlyInAnyOrderElementsOf(database.column("select 'CHARGE ' || code from bank"
                        + " where code <> '0998' union select 'LINK ' || code from bank where code <> '0998'"
                        + " union values ('PAYOUT'), ('TRANSFER')"))
                .contains("CHARGE 0999", "LINK 0999");
        assertThat(new PublishedFacts(dataSource).typesOf(resume))
                .containsExactly(
                        "resume-proposed", "resume-approved", "resume-signed-off", "resume-approved", "resumed");
    }

    /** Staff, the bank and every replica see it; the public sees neither that it was opened nor that it fell back. */
    @Test
    @Tag("A62")
    void aCanaryIsSeenByStaffAndReplicasAndNotByThePublicAndFallsBackAtOneWord() {
        String before = publicHistory();
        UUID resume = proposed(GATES, "\"canaryPercent\":5,");
        everybodyAgrees(resume);

        get(resume).body(field("canaryPercent", equalTo(5))).body(field("state", equalTo("RESUMED")));
        Json entries =
                Staff.somebody().asUserOf(Staff.FIRST).get("/v1/suspensions").as(Json.class);
        assertThat(entries.<List<Integer>>get("entries.canaryPercent"))
                .contains(5, 5)
                .containsOnly(5, null);
        assertThat(entries.<List<String>>get("entries.canaryId")).containsOnly(resume.toString(), null);
        assertThat(database.column("select operation || canary_percent from suspension where canary_id is not null"))
                .containsExactlyInAnyOrder("CHARGE5", "LINK5");
        String print = database.column("select distinct canary_key_print from suspension where canary_id is not null")
                .get(0);
        assertThat(leased())
                .contains("\"canary\":{\"id\":\"" + resume + "\",\"percent\":5,\"keyPrint\":\"" + print + "\"}");
        assertThat(publicHistory()).isEqualTo(before);

        UUID order = UUID.randomUUID();
        fallBack(order).statusCode(200);

        assertThat(leased()).doesNotContain("canary");
        assertThat(database.column("select operation from suspension where bank_code = '0998' order by 1"))
                .containsExactly("CHARGE", "LINK");
        assertThat(new PublishedFacts(dataSource).typesOf(StandingBook.ID))
                .endsWith("canary-opened", "canary-fell-back");
        assertThat(new PublishedFacts(dataSource).typesOf(resume)).startsWith("canary-proposed");
        assertThat(publicHistory()).isEqualTo(before);

        everybodyAgrees(proposed(GATES, "\"canaryPercent\":5,"));
        fallBack(order).statusCode(200);
        assertThat(leased())
                .as("an order that was carried out is not carried out again")
                .contains("canary");
    }

    @Test
    @Tag("A28")
    void linesOfThePublicHistoryAreNumberedWithoutAGapWhereACanaryWas() {
        int before = newestLine();
        everybodyAgrees(proposed(GATES, "\"canaryPercent\":5,"));

        Staff.service("operations-tool")
                .body("{\"operations\":[\"CHARGE\"],\"bankCode\":\"0998\",\"reason\":\"FRAUD\"}")
                .post("/v1/suspensions")
                .then()
                .statusCode(201);

        assertThat(newestLine()).isEqualTo(before + 1);
        assertThat(leased()).doesNotContain("canary");
    }

    @Test
    @Tag("TB5")
    @Tag("TA10")
    void oneHumanWithTwoAccountsIsOnePerson() {
        UUID resume = proposed(GATES);
        Staff approver = Staff.somebody();
        approve(resume, approver).statusCode(200);

        for (Staff same : List.of(approver, approver.underAnotherAccount(), proposer, proposer.underAnotherAccount())) {
            refused(approve(resume, same), "PERSON_HAS_SPOKEN");
        }
        refused(signOff(resume, approver.underAnotherAccount(), Staff.FIRST), "PERSON_HAS_SPOKEN");
        assertStopped();
    }

    @Test
    void theDatabaseItselfLetsAPersonSpeakOnce() {
        UUID resume = proposed(GATES);

        assertThatThrownBy(() -> OwnersHand.change("insert into resume_voice values ('" + resume + "', '"
                        + proposer.person() + "', gen_random_uuid(), 'APPROVAL', now())"))
                .hasMessageContaining("resume_voice_pkey");
    }

    @Test
    @Tag("TA10")
    void whoHasLeftApprovesNothingAndNobodyDoesWhileThatCannotBeAsked() {
        UUID resume = proposed(GATES);
        Staff gone = Staff.somebody();
        StandingStaff.gone(gone.staffId());

        approve(resume, gone).statusCode(403).body(field("type", endsWith("/not-entitled")));
        signOff(resume, gone, Staff.FIRST).statusCode(403);
        StandingStaff.silent();
        approve(resume, Staff.somebody()).statusCode(503).body(field("type", endsWith("/approval-not-checkable")));
        signOff(resume, Staff.somebody(), Staff.FIRST).statusCode(503);

        get(resume).body(field("missing", hasSize(3)));
        assertStopped();
    }

    @Test
    @Tag("A21")
    void anotherBankNeitherSeesNorSignsIt() {
        UUID resume = proposed(GATES);

        signOff(resume, Staff.somebody(), "0999").statusCode(404);
        Staff.somebody().asUserOf("0999").get("/v1/resumes/" + resume).then().statusCode(404);
        Staff.somebody()
                .asUserOf(Staff.FIRST)
                .get("/v1/resumes/" + resume)
                .then()
                .statusCode(200)
                .body(field("gates.gate", contains(GATES.toArray())));
        assertStopped();
    }

    @Test
    void aGateThatIsNotGreenKeepsTheBankStoppedWhoeverApproves() {
        UUID resume = proposed(GATES.subList(0, 3));

        approve(resume, Staff.somebody()).statusCode(200);
        approve(resume, Staff.somebody()).statusCode(200);
        signOff(resume, Staff.somebody(), Staff.FIRST)
                .statusCode(200)
                .body(field("state", equalTo("PROPOSED")))
                .body(field("missing", contains("OLD_LINKS_CHECKED")));

        assertStopped();
    }

    @ParameterizedTest
    @Tag("TD11")
    @ValueSource(
            strings = {
                "400||{\"bankCode\":\"0998\",\"operations\":[],\"gates\":[]}",
                "400||{\"bankCode\":\"0998\",\"operations\":[\"LINK\"]}",
                "400||{\"bankCode\":\"0998\",\"operations\":[\"LINK\"],\"gates\":[null]}",
                "400||{\"bankCode\":\"0998\",\"operations\":[\"LINK\"],\"gates\":[{\"gate\":\"NONE\",\"evidence\":\"x\",\"asOf\":\"NOW\"}]}",
                "400||{\"bankCode\":\"0998\",\"operations\":[\"LINK\"],\"gates\":[{\"gate\":\"DESK_STAFFED\",\"evidence\":\" \",\"asOf\":\"NOW\"}]}",
                "400||{\"bankCode\":\"0998\",\"operations\":[\"LINK\"],\"gates\":[{\"gate\":\"DESK_STAFFED\",\"evidence\":\"x\"}]}",
                "400||{\"bankCode\":\"0998\",\"operations\":[\"LINK\"],\"gates\":[],\"canaryPercent\":0}",
                "400||{\"bankCode\":\"0998\",\"operations\":[\"LINK\"],\"gates\":[],\"canaryPercent\":51}",
                "400||{\"bankCode\":\"0998\",\"operations\":[\"LINK\"],\"gates\":[],\"canaryPercent\":\"many\"}",
                "422|operations-do-not-fit|{\"operations\":[\"SPEND\"],\"gates\":[],\"canaryPercent\":5}",
                "422|operations-do-not-fit|{\"operations\":[\"LINK\"],\"gates\":[]}",
                "422|operations-do-not-fit|{\"bankCode\":\"0998\",\"operations\":[\"LINK\",\"SPEND\"],\"gates\":[]}",
                "422|bank-unknown|{\"bankCode\":\"0002\",\"operations\":[\"LINK\"],\"gates\":[]}",
                "422|resume-refused|{\"operations\":[\"SPEND\"],\"gates\":[]}",
                "422|resume-refused|{\"bankCode\":\"0998\",\"operations\":[\"LINK\"],\"gates\":[{\"gate\":\"DESK_STAFFED\",\"evidence\":\"x\",\"asOf\":\"2020-01-01T00:00:00Z\"}]}",
                "422|resume-refused|{\"bankCode\":\"0998\",\"operations\":[\"LINK\"],\"gates\":[{\"gate\":\"DESK_STAFFED\",\"evidence\":\"x\",\"asOf\":\"+300000-01-01T00:00:00Z\"}]}",
                "422|resume-refused|{\"bankCode\":\"0998\",\"operations\":[\"LINK\"],\"gates\":[{\"gate\":\"DESK_STAFFED\",\"evidence\":\"x\",\"asOf\":\"NOW\"},{\"gate\":\"DESK_STAFFED\",\"evidence\":\"x\",\"asOf\":\"NOW\"}]}"
            })
    void refusesAProposalThatCannotBe(String wish) {
        String[] parts = wish.split("\\|", 3);
        List<String> before = database.column(WRITTEN);

        ValidatableResponse answer = proposer.as("operations")
                .body(parts[2].replace("NOW", Instant.now().toString()))
                .post("/v1/resumes")
                .then();

        answer.statusCode(Integer.parseInt(parts[0])).body(field("type", endsWith(parts[1])));
        assertThat(database.column(WRITTEN)).isEqualTo(before);
    }

    private UUID proposed(List<String> gates) {
        return proposed(gates, "");
    }

    private UUID proposed(List<String> gates, String canary) {
        String green = gates.stream()
                .map(gate -> "{\"gate\":\"" + gate + "\",\"evidence\":\"seen\",\"asOf\":\"" + Instant.now() + "\"}")
                .collect(Collectors.joining(","));
        List<String> missing = new ArrayList<>(GATES.subList(gates.size(), GATES.size()));
        Stream.of("BANK_SIGN_OFF", "FIRST_APPROVAL", "SECOND_APPROVAL").forEach(missing::add);
        return UUID.fromString(proposer.as("operations")
                .body("{" + canary + "\"bankCode\":\"0998\",\"operations\":[\"LINK\",\"CHARGE\"],\"gates\":[" + green
                        + "]}")
                .post("/v1/resumes")
                .then()
                .statusCode(201)
                .body(field("state", equalTo("PROPOSED")))
                .body(field("missing", contains(missing.toArray())))
                .extract()
                .as(Json.class)
                .get("resumeId"));
    }

    private static void everybodyAgrees(UUID resume) {
        signOff(resume, Staff.somebody(), Staff.FIRST).statusCode(200);
        approve(resume, Staff.somebody()).statusCode(200);
        approve(resume, Staff.somebody()).statusCode(200).body(field("state", equalTo("RESUMED")));
    }

    private static ValidatableResponse fallBack(UUID order) {
        return Staff.service("compensation-service")
                .body("{\"cause\":\"CANARY\",\"bankCode\":\"0998\"}")
                .put("/internal/v1/threshold-stops/" + order)
                .then();
    }

    private static String leased() {
        return Staff.service("charge-service")
                .get("/internal/v1/suspension-book?replica=" + UUID.randomUUID())
                .asString();
    }

    private static String publicHistory() {
        return given().get("/v1/status/history").asString();
    }

    private static int newestLine() {
        return given().get("/v1/status/history").as(Json.class).get("changes[0].number");
    }

    private static ValidatableResponse approve(UUID resume, Staff approver) {
        return approver.as("operations-approver")
                .post("/v1/resumes/" + resume + "/approvals")
                .then();
    }

    private static ValidatableResponse signOff(UUID resume, Staff user, String bank) {
        return user.asUserOf(bank).post("/v1/resumes/" + resume + "/sign-offs").then();
    }

    private ValidatableResponse get(UUID resume) {
        return proposer.as("operations").get("/v1/resumes/" + resume).then().statusCode(200);
    }

    private static void refused(ValidatableResponse answer, String rule) {
        answer.statusCode(422).body(field("type", endsWith("/resume-refused"))).body(field("rule", equalTo(rule)));
    }

    private void assertStopped() {
        assertThat(database.column("select operation from suspension where bank_code is null order by 1"))
                .containsExactly("CHARGE", "LINK", "PAYOUT", "TRANSFER");
    }
}
