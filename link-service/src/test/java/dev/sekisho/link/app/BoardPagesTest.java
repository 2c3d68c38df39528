package dev.sekisho.link.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.HtmlPage;
import dev.sekisho.kit.testing.PageSources;
import dev.sekisho.kit.testing.StandingStaff;
import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.link.board.page.BoardCode;
import dev.sekisho.link.board.page.BoardText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bank board and the bank's portal as pages: the same commands and refusals as over REST. */
@QuarkusTest
@Tag("A22")
@Tag("A27")
class BoardPagesTest {

    private static final String COOKIE = "__Host-sekisho-link-service";
    private static final List<String> GATES =
            List.of("CAUSE_REMOVED", "DESK_STAFFED", "NOTICES_OUT", "OLD_LINKS_CHECKED");

    @Inject
    Database database;

    private final Staff proposer = Staff.somebody();
    private final List<LeasingReplica> replicas = new ArrayList<>();

    @BeforeEach
    void nothingIsStopped() {
        OwnersHand.openTheBook();
    }

    @AfterEach
    void everythingIsAsBefore() {
        replicas.forEach(LeasingReplica::stop);
        StandingStaff.everybody();
        OwnersHand.openTheBook();
    }

    @Test
    void templatesAndTextsAreSafeAndInBothLanguages() {
        PageSources.areSafe();
        PageSources.speakBothLanguages(BoardText.class, BoardCode.class);
    }

    @Test
    void showsEveryBankWithItsVerdictItsReviewAndItsStops() {
        stopped("0998", "BANK", "a note for staff");

        Document board = page(looks(proposer, "auditor").get("/board?lang=en"));

        String row = board.selectFirst("tr:has(a[href=/board/banks/0998])").text();
        assertThat(row).contains("T1", "linking a bank account", "asked for by the bank");
        assertThat(board.select("section[aria-labelledby=banks] tbody tr"))
                .hasSameSizeAs(database.column("select code from bank"));
        assertThat(board.select("a[href=/board/brake], form")).isEmpty();
        assertThat(page(looks(proposer, "operations").get("/board")).select("a[href=/board/brake]"))
                .hasSize(1);
    }

    @Test
    @Tag("A19")
    void saysOfABankInWordsWhatTheRuleMakesOfItAndWhatIsMissing() {
        Document bank = page(looks(proposer, "operations").get("/board/banks/0998?lang=ja"));

        assertThat(bank.text()).contains("LK-01", "LK-11", "本人確認と銀行の認証は互いに独立し", "ありません。");
        assertThat(looks(proposer, "operations").get("/board/banks/0002").statusCode())
                .isEqualTo(404);
        assertThat(looks(proposer, "operations").get("/board/banks/x").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/board/brake", "/board/banks/0998", "/portal"})
    @Tag("TD7")
    void isForThoseWhoMayAndLeadsNobodyElseInside(String path) {
        assertThat(looks(proposer, "support").get(path).statusCode()).isEqualTo(403);
        Response nobody = given().redirects().follow(false).get(path);
        assertThat(nobody.statusCode()).isEqualTo(303);
        assertThat(nobody.header("Location")).contains("/sign-in?room=");
    }

    @Test
    void whoMayOnlyLookStopsNothingAndProposesNothing() {
        for (String role : List.of("auditor", "operations-approver", "bank-user")) {
            assertThat(sends(proposer, role)
                            .formParam("operation", "LINK")
                            .formParam("reason", "FRAUD")
                            .post("/board/banks/0998/suspensions")
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
            assertThat(sends(proposer, role)
                            .formParam("operation", "LINK")
                            .formParam("reason", "BRAKE")
                            .post("/board/brake")
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(database.column("select count(*) from suspension")).containsExactly("0");
    }

    @Test
    void stopsOneBankByAFormAndRefusesWhatIsNotAsTheFormHasIt() {
        Response done = stopped("0998", "MAINTENANCE", "定期点検");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(database.column(
                        "select operation || ' ' || reason || ' ' || note || ' ' || (planned_end at time zone 'UTC')"
                                + " from suspension"))
                .singleElement()
                .asString()
                .startsWith("LINK MAINTENANCE 定期点検 2029-01-02 03:04:00");
        List<String> before = database.column("select epoch from suspension_book");
        assertThat(sends(proposer, "operations")
                        .formParam("reason", "FRAUD")
                        .post("/board/banks/0998/suspensions")
                        .statusCode())
                .isEqualTo(400);
        for (String[] bad : new String[][] {
            {"operation", "FLY"},
            {"operation", "SPEND"},
            {"reason", "WHIM"},
            {"plannedEnd", "soon"},
            {"note", "x\u0007"}
        }) {
            assertThat(sends(proposer, "operations")
                            .formParam("operation", bad[0].equals("operation") ? bad[1] : "LINK")
                            .formParam("reason", bad[0].equals("reason") ? bad[1] : "FRAUD")
                            .formParam("plannedEnd", bad[0].equals("plannedEnd") ? bad[1] : "")
                            .formParam("note", bad[0].equals("note") ? bad[1] : "")
                            .post("/board/banks/0998/suspensions")
                            .statusCode())
                    .as(bad[1])
                    .isEqualTo(400);
        }
        assertThat(sends(proposer, "operations")
                        .formParam("operation", "LINK")
                        .formParam("reason", "FRAUD")
                        .formParam("plannedEnd", "2020-01-01T00:00")
                        .post("/board/banks/0998/suspensions")
                        .statusCode())
                .isEqualTo(422);
        assertThat(database.column("select epoch from suspension_book")).isEqualTo(before);
    }

    @Test
    void theBrakeAnswersInAPageThatNamesWhoRefusesAndThatItIsComplete() throws Exception {
        replicas.add(LeasingReplica.started("charge-service"));
        replicas.add(LeasingReplica.started("identity-service"));

        Response answer = brake();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        Document page = page(answer);
        List<String> lines = page.select("#answers li").eachText();
        assertThat(lines).hasSize(3);
        assertThat(lines.subList(0, 2))
                .anySatisfy(line -> assertThat(line)
                        .contains("charge-service", replicas.get(0).id.toString()))
                .anySatisfy(line -> assertThat(line)
                        .contains("identity-service", replicas.get(1).id.toString()));
        assertThat(lines.get(2)).startsWith("Complete");
        assertThat(database.column("select operation from suspension order by 1"))
                .containsExactly("CHARGE", "LINK", "PAYOUT", "TRANSFER");
    }

    @Test
    void theBrakesAnswerGrowsWhileSomebodyIsStillSilentAndNamesThemOnceTheirLeaseRanOut() throws Exception {
        UUID silent = UUID.randomUUID();
        Staff.service("charge-service")
                .get("/internal/v1/suspension-book?have=-1&replica=" + silent)
                .then()
                .statusCode(200);
        replicas.add(LeasingReplica.started("link-service"));

        Iterator<String> lines = streamOfABrake();
        String answered = next(lines, "<li>");
        OwnersHand.change("update suspension_lease set asked_at = clock_timestamp() - interval '16 seconds'"
                + " where replica = '" + silent + "'");
        String missing = next(lines, "<li>");
        String last = next(lines, "<li>");

        assertThat(answered).contains(replicas.get(0).id.toString());
        assertThat(missing).contains("charge-service", silent.toString(), "ran out");
        assertThat(last).contains("Complete");
        assertThat(next(lines, "</html>")).contains("</html>");
        assertThat(database.column("select count(*) from fact where type like '%brake-answered%' and"
                        + " recorded_at > clock_timestamp() - interval '1 minute'"))
                .isNotEqualTo(List.of("0"));
    }

    @Test
    @Tag("A26")
    @Tag("IN-02")
    void oneBankOpensByTheBanksWordAndTwoPersonsAndNobodyIsHeardTwice() {
        brake();
        String resume = proposed("0998");
        Staff first = Staff.somebody();

        Document asProposer =
                page(looks(proposer, "operations", "operations-approver").get("/board/resumes/" + resume + "?lang=en"));
        assertThat(asProposer.select("form")).isEmpty();
        assertThat(asProposer.text()).contains("This person has spoken", "0 h 0 min", "証拠は記録簿にあります", "Second approval");
        Response twice = sends(proposer, "operations-approver").post("/board/resumes/" + resume + "/approvals");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(page(twice).text()).contains("PERSON_HAS_SPOKEN");

        assertThat(page(looks(first, "operations-approver").get("/board/resumes/" + resume))
                        .select("form[action$=approvals]"))
                .hasSize(1);
        assertThat(page(looks(first, "auditor").get("/board/resumes/" + resume)).select("form"))
                .isEmpty();
        assertThat(approved(first, resume).statusCode()).isEqualTo(303);
        assertThat(approved(first.underAnotherAccount(), resume).statusCode()).isEqualTo(422);
        assertThat(signsOff(Staff.somebody(), "0999", resume).statusCode()).isEqualTo(404);
        assertThat(signsOff(Staff.somebody(), "0998", resume).statusCode()).isEqualTo(303);
        assertThat(approved(Staff.somebody(), resume).statusCode()).isEqualTo(303);

        assertThat(page(looks(first, "operations-approver").get("/board/resumes/" + resume + "?lang=en"))
                        .text())
                .contains("Open since epoch", "Nothing is missing.");
        assertThat(database.column("select count(*) from suspension where bank_code = '0998'"))
                .containsExactly("0");
        assertThat(page(looks(first, "auditor").get("/board?lang=en")).select("a[href=/board/resumes/" + resume + "]"))
                .hasSize(1);
    }

    @Test
    void whatTakesPlaceAtNoBankIsProposedOnTheBoardItself() {
        brake();

        Response done = withEvidence(sends(proposer, "operations").formParam("operation", "TRANSFER"))
                .post("/board/resumes");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(withEvidence(sends(proposer, "operations").formParam("operation", "LINK"))
                        .post("/board/resumes")
                        .statusCode())
                .isEqualTo(400);
        assertThat(page(looks(proposer, "operations").get(pathOf(done) + "&lang=en"))
                        .text())
                .contains("transfers", "First approval")
                .doesNotContain("Bank's sign-off");
    }

    @Test
    void anApprovalOfSomebodyWhoHasLeftDoesNotCount() {
        brake();
        String resume = proposed("0998");
        Staff gone = Staff.somebody();
        StandingStaff.gone(gone.staffId());

        assertThat(approved(gone, resume).statusCode()).isEqualTo(403);
        assertThat(signsOff(gone, "0998", resume).statusCode()).isEqualTo(403);
        assertThat(database.column("select count(*) from resume_voice where resume_id = '" + resume + "'"))
                .containsExactly("1");
    }

    @Test
    void whatIsRefusedByTheRuleSaysTheRule() {
        brake();

        Response stale = withEvidence(sends(proposer, "operations").formParam("operation", "LINK"), "2020-01-01T00:00")
                .post("/board/banks/0998/resumes");

        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(page(stale).text()).contains("EVIDENCE_NOT_FRESH");
    }

    @Test
    @Tag("A21")
    void aBanksUserSeesAndStopsTheirOwnBankAndNoMore() {
        stopped("0998", "FRAUD", "a note for staff");
        Staff user = Staff.somebody();

        Document portal = page(asUser(user, "0998").get("/portal?lang=en"));
        assertThat(portal.text()).contains("0998", "a response to fraud").doesNotContain("a note for staff");
        assertThat(portal.select("option").eachAttr("value")).containsExactly("", "BANK", "MAINTENANCE");
        assertThat(asUser(user, "0998").get("/board").statusCode()).isEqualTo(403);

        assertThat(stopsOwn(user, "FRAUD").statusCode()).isEqualTo(403);
        assertThat(stopsOwn(user, "BANK").statusCode()).isEqualTo(303);
        assertThat(database.column("select bank_code || ' ' || operation || ' ' || actor from suspension"
                        + " where reason = 'BANK'"))
                .containsExactly("0998 CHARGE " + user.staffId());
    }

    @Test
    @Tag("A11")
    void anAlarmIsShownUntilSomebodyHasSeenItAndSaysWhoWasFirst() {
        String alarm = UUID.randomUUID().toString();
        OwnersHand.change(
                "insert into silent_stop (alarm_id, version, bank_code, cause, debits, failed, refused, noticed_at)"
                        + " values ('" + alarm + "', 1, '0999', 'REFUSALS', 7, 6, 5, now())");
        String seen = "form[action=/board/alarms/" + alarm + "/acknowledgements]";
        try {
            assertThat(page(looks(proposer, "auditor").get("/board?lang=en")).select(seen))
                    .isEmpty();
            Document board = page(looks(proposer, "operations").get("/board?lang=en"));
            assertThat(board.select(seen)).hasSize(1);
            assertThat(board.text()).contains("of 7 debits 6 failed, 5 of them refused for our sake");

            assertThat(sends(proposer, "auditor")
                            .post("/board/alarms/" + alarm + "/acknowledgements")
                            .statusCode())
                    .isEqualTo(403);
            Response done = sends(proposer, "operations").post("/board/alarms/" + alarm + "/acknowledgements");
            assertThat(done.statusCode()).isEqualTo(303);
            Document after = page(looks(proposer, "operations").get(pathOf(done) + "&lang=en"));
            assertThat(after.select(seen)).isEmpty();
            assertThat(after.text()).contains("That you have seen it is recorded.", "Seen at");
            assertThat(database.column("select acknowledged_by from silent_stop where alarm_id = '" + alarm + "'"))
                    .containsExactly(proposer.staffId().toString());
            assertThat(sends(proposer, "operations")
                            .post("/board/alarms/" + UUID.randomUUID() + "/acknowledgements")
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            OwnersHand.change("delete from silent_stop where alarm_id = '" + alarm + "'");
        }
    }

    private Response stopsOwn(Staff user, String reason) {
        return form(asUser(user, "0998"))
                .formParam("operation", "CHARGE")
                .formParam("reason", reason)
                .post("/portal/suspensions");
    }

    private Response stopped(String bank, String reason, String note) {
        return sends(proposer, "operations")
                .formParam("operation", "LINK")
                .formParam("reason", reason)
                .formParam("plannedEnd", "2029-01-02T12:04")
                .formParam("note", note)
                .post("/board/banks/" + bank + "/suspensions");
    }

    private Response brake() {
        return sends(proposer, "operations")
                .header("Accept-Language", "en")
                .formParam("operation", "LINK", "CHARGE", "TRANSFER", "PAYOUT")
                .formParam("reason", "BRAKE")
                .post("/board/brake");
    }

    private Iterator<String> streamOfABrake() throws IOException, InterruptedException {
        HttpRequest brake = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/board/brake"))
                .header("Cookie", COOKIE + "=" + token(proposer, "operations"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("operation=LINK&operation=CHARGE&reason=BRAKE"))
                .build();
        return HttpClient.newHttpClient()
                .send(brake, HttpResponse.BodyHandlers.ofLines())
                .body()
                .iterator();
    }

    private static String next(Iterator<String> lines, String part) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.contains(part) && !line.contains("<a ")) {
                return line;
            }
        }
        throw new AssertionError("nothing more with " + part);
    }

    private String proposed(String bank) {
        Response done = withEvidence(sends(proposer, "operations").formParam("operation", "LINK", "CHARGE"))
                .post("/board/banks/" + bank + "/resumes");
        assertThat(done.statusCode()).isEqualTo(303);
        String path = pathOf(done);
        return path.substring(path.lastIndexOf('/') + 1, path.indexOf('?'));
    }

    private static String pathOf(Response moved) {
        URI place = URI.create(moved.header("Location"));
        return place.getPath() + "?" + place.getQuery();
    }

    private static RequestSpecification withEvidence(RequestSpecification form) {
        return withEvidence(
                form,
                java.time.LocalDateTime.now(java.time.ZoneId.of("Asia/Tokyo"))
                        .withNano(0)
                        .toString());
    }

    private static RequestSpecification withEvidence(RequestSpecification form, String asOf) {
        GATES.forEach(gate -> form.formParam("evidence-" + gate, "証拠は記録簿にあります").formParam("asOf-" + gate, asOf));
        return form;
    }

    private static Response approved(Staff approver, String resume) {
        return sends(approver, "operations-approver").post("/board/resumes/" + resume + "/approvals");
    }

    private static Response signsOff(Staff user, String bank, String resume) {
        return form(asUser(user, bank)).post("/portal/resumes/" + resume + "/sign-offs");
    }

    private static RequestSpecification sends(Staff staff, String... roles) {
        return form(looks(staff, roles));
    }

    private static RequestSpecification form(RequestSpecification by) {
        return by.header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static RequestSpecification looks(Staff staff, String... roles) {
        return given().redirects().follow(false).cookie(COOKIE, token(staff, roles));
    }

    private static RequestSpecification asUser(Staff user, String bank) {
        return given().redirects()
                .follow(false)
                .cookie(
                        COOKIE,
                        Tokens.bankUser(user.staffId(), user.person(), bank, "link-service")
                                .substring("Bearer ".length()));
    }

    private static String token(Staff staff, String... roles) {
        return Tokens.staff(staff.staffId(), staff.person(), "link-service", roles)
                .substring("Bearer ".length());
    }

    private static Document page(Response answer) {
        return HtmlPage.checked(answer.asString());
    }
}
