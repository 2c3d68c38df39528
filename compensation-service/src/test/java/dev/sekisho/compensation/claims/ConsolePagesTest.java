package dev.sekisho.compensation.claims;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.rest.ClaimFormText;
import dev.sekisho.compensation.console.page.CaseText;
import dev.sekisho.compensation.console.page.ClaimText;
import dev.sekisho.compensation.console.page.Code;
import dev.sekisho.compensation.console.page.ConsoleText;
import dev.sekisho.compensation.console.page.FigureText;
import dev.sekisho.compensation.console.page.NoticeWords;
import dev.sekisho.compensation.console.page.RunText;
import dev.sekisho.compensation.console.page.TraceText;
import dev.sekisho.compensation.disclosure.rest.EvidenceText;
import dev.sekisho.compensation.report.rest.ReportText;
import dev.sekisho.compensation.search.rest.SearchText;
import dev.sekisho.compensation.suspicion.page.MlroText;
import dev.sekisho.kit.testing.HtmlPage;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PageSources;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console's pages: what each role is shown and may do by them. */
@QuarkusTest
class ConsolePagesTest extends ClaimScene {

    @Test
    void templatesAndTextsAreSafeAndInBothLanguages() {
        PageSources.areSafe();
        PageSources.speakBothLanguages(
                ConsoleText.class,
                CaseText.class,
                ClaimText.class,
                RunText.class,
                TraceText.class,
                FigureText.class,
                NoticeWords.class,
                SearchText.class,
                ReportText.class,
                ClaimFormText.class,
                MlroText.class,
                EvidenceText.class,
                Code.class);
    }

    @Test
    @Tag("A48")
    void aCaseIsFoundByItsNumberAndShowsWhatWasConfirmed() {
        Victim victim = victim(300_000, 200_000);

        String found = signedIn(maker, Member.SUPPORT)
                .redirects()
                .follow(false)
                .get("/console?caseNumber=" + victim.caseNumber())
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        Document page = shown(maker, Member.SUPPORT, "/console/cases/" + victim.caseNumber());

        assertThat(found).endsWith("/console/cases/" + victim.caseNumber());
        assertThat(page.selectFirst("h1").text()).contains(victim.caseNumber());
        assertThat(page.text()).contains("300,000円", "200,000円", "銀行確認済み", "利用者でない");
        assertThat(page.select("form[action$=closings]")).isEmpty();
        assertThat(shown(first, Member.SUPERVISOR, "/console/cases/" + victim.caseNumber())
                        .select("form[action$=closings]"))
                .hasSize(1);
        assertThat(shown(first, "auditor", "/console/cases/" + victim.caseNumber())
                        .select("form[method=post]"))
                .isEmpty();
    }

    @Test
    void theListIsFilteredByItsAddressAndSaysWhereThereIsNothing() {
        victim(1_000);

        Document all = shown(maker, Member.SUPPORT, "/console?state=CONFIRMED&lang=en");
        Document none = shown(maker, Member.SUPPORT, "/console?bankCode=9998");

        assertThat(all.select("td .badge:not(.bad)").eachText()).isNotEmpty().containsOnly("Confirmed");
        assertThat(all.selectFirst("option[selected]").text()).isEqualTo("Confirmed");
        assertThat(none.select(".empty")).hasSize(1);
        assertThat(signedIn(maker, Member.SUPPORT).get("/console?state=LOST").statusCode())
                .isEqualTo(400);
        assertThat(signedIn(maker, Member.SUPPORT)
                        .get("/console/cases/SKS-2020-000001-0")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("IN-09")
    void aClaimIsApprovedByTwoSignInsAndTheButtonIsOnlyTheirs() {
        Victim victim = victim(5_000);
        Json claim = made(victim);
        String path = "/console/claims/" + idOf(claim);

        assertThat(shown(maker, Member.SUPPORT, path).select("form[action$=approvals]"))
                .isEmpty();
        assertThat(shown(maker, Member.SUPERVISOR, path).select("form[action$=approvals]"))
                .isEmpty();
        approve(maker, Member.SUPERVISOR, path, claim).then().statusCode(422);
        approve(maker, Member.SUPPORT, path, claim).then().statusCode(403);

        assertThat(shown(first, Member.SUPERVISOR, path)
                        .selectFirst("input[name=contentHash]")
                        .val())
                .isEqualTo(claim.getString("contentHash"));
        approve(first, Member.SUPERVISOR, path, claim).then().statusCode(303);
        assertThat(shown(first, Member.SUPERVISOR, path).select("form[action$=approvals]"))
                .isEmpty();
        approve(first.otherAccount(), Member.SUPERVISOR, path, claim).then().statusCode(422);
        approve(second, Member.SUPERVISOR, path, claim).then().statusCode(303);

        assertThat(shown(second, Member.SUPERVISOR, path).text()).contains("承認済み");
        assertThat(stateOf(idOf(claim))).isEqualTo("APPROVED");
        assertThat(factsOf(idOf(claim)))
                .containsExactly(
                        "claim-made", "approval-refused", "claim-approved", "approval-refused", "claim-approved");
    }

    @Test
    @Tag("A72")
    void aTaskIsTakenAndEndedWithAReason() {
        Victim victim = victim(5_000);
        openTasks(victim, "VICTIM_CONTACT");
        String casePath = "/console/cases/" + victim.caseNumber();
        String taking = shown(maker, Member.SUPPORT, casePath)
                .selectFirst("form[action$=takings]")
                .attr("action");

        send(maker, Member.SUPPORT).post(taking).then().statusCode(303);
        Document taken = shown(maker, Member.SUPPORT, casePath);
        String ending = taking.replace("takings", "completions");
        send(maker, Member.SUPPORT).formParam("reason", " ").post(ending).then().statusCode(400);
        send(maker, Member.SUPPORT)
                .formParam("reason", "called <b>twice</b>")
                .post(ending)
                .then()
                .statusCode(303);

        assertThat(taken.select("form[action=" + taking + "]")).isEmpty();
        assertThat(shown(maker, Member.SUPPORT, casePath)
                        .select("#tasks ~ .wide")
                        .text())
                .contains("called <b>twice</b>");
        assertThat(shown(maker, Member.SUPPORT, "/console/tasks?owner=SUPPORT&state=DONE")
                        .select("form[method=post]"))
                .isEmpty();
    }

    @Test
    @Tag("A46")
    @Tag("A48")
    void aClaimIsMadeByTheFormOnceUnderItsKeyAndByTheRulesOfTheApi() {
        Victim victim = victim(6_000, 4_000);
        String path = "/console/cases/" + victim.caseNumber() + "/claim";
        Document form = shown(maker, Member.SUPPORT, path);
        String key = form.selectFirst("input[name=key]").val();
        assertThat(form.select("input[name=chargeId][checked]")).hasSize(2);
        assertThat(form.selectFirst("option[selected]").val()).isEqualTo("NON_CUSTOMER");

        claims(key, path, victim, "999").then().statusCode(400);
        claims(key, path, victim, "9999999").then().statusCode(422);
        String claim = claims(UUID.randomUUID().toString(), path, victim, victim.accountNumber())
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        Document page = shown(maker, Member.SUPPORT, claim.substring(claim.indexOf("/console/")));
        assertThat(page.text()).contains("10,000円", "承認待ち").doesNotContain(victim.accountNumber());
        send(first, Member.SUPERVISOR).get(path).then().statusCode(403);
    }

    private io.restassured.response.Response claims(String key, String path, Victim victim, String account) {
        return send(maker, Member.SUPPORT)
                .formParam("key", key)
                .formParam("type", "NON_CUSTOMER")
                .formParam("chargeId", victim.charges())
                .formParam("bankCode", "0125")
                .formParam("branchCode", "101")
                .formParam("accountType", "ORDINARY")
                .formParam("accountNumber", account)
                .formParam("holderKana", "ヤマダ　ハナコ")
                .post(path);
    }

    @Test
    @Tag("IN-08")
    @Tag("IN-09")
    void aRunIsMadeByOneSupervisorAndReleasedByAnotherAndItsFileIsHandedOutAfterwards() {
        Victim victim = victim(7_000);
        Json claim = approved(victim);
        payAll();
        Victim other = victim(8_000);
        Json second = approved(other);

        String run = send(first, Member.SUPERVISOR)
                .formParam("transferDate", BANK_DAY)
                .post("/console/runs")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        Document made = shown(first, Member.SUPERVISOR, run);
        assertThat(made.text()).contains("8,000円", other.caseNumber(), "引渡し待ち");
        assertThat(made.select("form[action$=releases], a[download]")).isEmpty();
        send(first, Member.SUPERVISOR).post(run + "/releases").then().statusCode(422);
        signedIn(first, Member.SUPERVISOR).get(run + "/file").then().statusCode(422);
        send(maker, Member.SUPPORT).post(run + "/releases").then().statusCode(403);

        assertThat(shown(this.second, Member.SUPERVISOR, run).select("form[action$=releases]"))
                .hasSize(1);
        send(this.second, Member.SUPERVISOR).post(run + "/releases").then().statusCode(303);
        byte[] file = signedIn(this.second, Member.SUPERVISOR)
                .get(run + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        send(this.second, Member.SUPERVISOR).post(run + "/confirmations").then().statusCode(303);

        assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains(other.accountNumber());
        assertThat(stateOf(idOf(second))).isEqualTo("PAID");
        assertThat(stateOf(idOf(claim))).isEqualTo("PAID");
        assertThat(shown(first, "auditor", "/console/runs").select("form[method=post]"))
                .isEmpty();
        assertThat(shown(first, "auditor", "/console/runs").select("td a").eachAttr("href"))
                .contains(run);
        signedIn(first, "auditor").get(run + "/file").then().statusCode(403);
    }

    @Test
    @Tag("A34")
    void aCaseIsClosedAsOwnUseByTwoSupervisors() {
        Victim victim = victim(2_000);
        String path = "/console/cases/" + victim.caseNumber();

        close(maker, Member.SUPPORT, path, "OWN_USE").then().statusCode(403);
        close(first, Member.SUPERVISOR, path, "NOTHING_FOUND").then().statusCode(422);
        close(first, Member.SUPERVISOR, path, "LOST").then().statusCode(400);
        close(first, Member.SUPERVISOR, path, "OWN_USE").then().statusCode(303);
        close(first.otherAccount(), Member.SUPERVISOR, path, "OWN_USE").then().statusCode(303);
        assertThat(shown(first, Member.SUPERVISOR, path).select("form[action$=closings]"))
                .hasSize(1);
        close(second, Member.SUPERVISOR, path, "OWN_USE").then().statusCode(303);

        Document closed = shown(first, Member.SUPERVISOR, path);
        assertThat(closed.select("form[action$=closings]")).isEmpty();
        assertThat(closed.text()).contains("終了 本人の利用", "終了しました");
    }

    private io.restassured.response.Response close(Member by, String role, String path, String outcome) {
        return send(by, role)
                .formParam("outcome", outcome)
                .formParam("note", "the depositor's own")
                .post(path + "/closings");
    }

    @Test
    @Tag("IN-09")
    void aClaimIsWithdrawnAndARunGivenUpByTheirPages() {
        Json claim = made(victim(3_000));
        String path = "/console/claims/" + idOf(claim);
        send(maker, Member.SUPPORT).post(path + "/withdrawals").then().statusCode(303);
        assertThat(shown(maker, Member.SUPPORT, path).select("form[method=post]"))
                .isEmpty();
        assertThat(stateOf(idOf(claim))).isEqualTo("WITHDRAWN");

        approved(victim(3_500));
        String run = run(first).then().statusCode(201).extract().as(Json.class).getString("runId");
        send(second, Member.SUPERVISOR)
                .post("/console/runs/" + run + "/cancellations")
                .then()
                .statusCode(303);
        assertThat(shown(second, Member.SUPERVISOR, "/console/runs/" + run).text())
                .contains("取消し");
        assertThat(shown(second, Member.SUPERVISOR, "/console/runs/" + run).select("form[method=post], a[download]"))
                .isEmpty();
        payAll();
    }

    @Test
    @Tag("A38")
    void evidenceIsProposedByOneSupervisorReleasedByAnotherAndHandedOut() {
        Victim victim = victim(9_000);
        String path = "/console/cases/" + victim.caseNumber() + "/evidence";
        String reader = UUID.randomUUID().toString();
        assertThat(shown(first, Member.SUPERVISOR, path).select(".empty")).hasSize(1);
        send(first, Member.SUPERVISOR)
                .formParam("kind", "INQUIRY")
                .post(path)
                .then()
                .statusCode(400);
        send(first, Member.SUPERVISOR)
                .formParam("kind", "INQUIRY")
                .formParam("authority", "試験用の警察")
                .formParam("requestNumber", "照会 1")
                .formParam("covers", "CHARGES")
                .formParam("readers", reader)
                .post(path)
                .then()
                .statusCode(303);

        assertThat(shown(first, Member.SUPERVISOR, path).select("form[action$=releases]"))
                .isEmpty();
        Document asked = shown(second, Member.SUPERVISOR, path);
        assertThat(asked.select("dd code").eachText()).as("who will read it").contains(reader);
        String release = asked.selectFirst("form[action$=releases]").attr("action");
        send(first, Member.SUPERVISOR).post(release).then().statusCode(422);
        send(second, Member.SUPERVISOR).post(release).then().statusCode(303);

        String download = shown(second, Member.SUPERVISOR, path)
                .selectFirst("a[download]")
                .attr("href");
        String content = signedIn(second, Member.SUPERVISOR)
                .get(download)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(content)
                .contains(victim.caseNumber(), victim.charges().get(0).toString());
        signedIn(maker, Member.SUPPORT).get(path).then().statusCode(403);
        assertThat(shown(first, "auditor", path).select("form[method=post], a[download]"))
                .isEmpty();
    }

    @Test
    @Tag("A43")
    @Tag("A44")
    void figuresAreShownAsTheyWereKnownAndTheAddressKeepsBothAxes() {
        String asked = "/console/figures?asOf=2019-09-11T00:00&occurredFrom=2019-01-01&occurredTo=2019-08-31";
        Document none = shown(first, Member.SUPERVISOR, asked);

        assertThat(none.selectFirst("#asOf").val()).isEqualTo("2019-09-11T00:00");
        assertThat(none.selectFirst("#occurredTo").val()).isEqualTo("2019-08-31");
        assertThat(none.select("h2").first().text()).contains("2019-09-11 00:00");
        assertThat(none.select(".empty")).hasSize(1);
        assertThat(none.select("svg rect")).hasSize(21);
        assertThat(none.select("figure ~ .wide tbody tr")).hasSize(7);
        for (String bad : java.util.List.of("asOf=yesterday", "occurredFrom=x", "bankCode=12")) {
            signedIn(first, Member.SUPERVISOR)
                    .get("/console/figures?" + bad)
                    .then()
                    .statusCode(400);
        }
        signedIn(maker, Member.SUPPORT).get("/console/figures").then().statusCode(403);
    }

    @Test
    @Tag("A53")
    @Tag("A54")
    void aNoticeIsWrittenByOneSupervisorAndPublishedByAnother() {
        String title = "連絡 " + UUID.randomUUID();
        write(title, "当社を装う連絡にご注意ください。").then().statusCode(303);
        write(title, "暗証番号を返信してください。").then().statusCode(422);
        write("長文 " + UUID.randomUUID(), "あ".repeat(4_000)).then().statusCode(303);

        String publish = "article:has(h2:containsOwn(" + title + ")) form[action$=publication]";
        assertThat(shown(first, Member.SUPERVISOR, "/console/notices").select(publish))
                .isEmpty();
        String publication = shown(second, Member.SUPERVISOR, "/console/notices")
                .select(publish)
                .attr("action");
        send(first, Member.SUPERVISOR).post(publication).then().statusCode(422);
        send(second, Member.SUPERVISOR).post(publication).then().statusCode(303);

        Document page = shown(maker, Member.SUPPORT, "/console/notices");
        assertThat(page.select("article:has(h2:containsOwn(" + title + ")) .badge")
                        .text())
                .isEqualTo("公表済み");
        assertThat(page.select("form[method=post]")).isEmpty();
    }

    private io.restassured.response.Response write(String title, String text) {
        return send(first, Member.SUPERVISOR)
                .formParam("channel", "WEB")
                .formParam("sender", "試験用の事業者")
                .formParam("title", title)
                .formParam("text", text)
                .formParam("basis", "UNCONFIRMED")
                .post("/console/notices");
    }

    private io.restassured.response.Response approve(Member by, String role, String path, Json claim) {
        return send(by, role)
                .formParam("contentHash", claim.getString("contentHash"))
                .post(path + "/approvals");
    }

    static Document shown(Member by, String role, String path) {
        return HtmlPage.checked(
                signedIn(by, role).get(path).then().statusCode(200).extract().asString());
    }

    static RequestSpecification send(Member by, String role) {
        return signedIn(by, role)
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    static RequestSpecification signedIn(Member by, String role) {
        return given().cookie("__Host-sekisho-compensation-service", by.as(role).substring("Bearer ".length()));
    }
}
