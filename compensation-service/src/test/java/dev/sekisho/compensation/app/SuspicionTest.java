package dev.sekisho.compensation.app;

import static dev.sekisho.compensation.app.ReportTest.suspected;
import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.compensation.suspicion.RaiseItems;
import dev.sekisho.compensation.suspicion.SuspicionJournal;
import dev.sekisho.compensation.suspicion.SuspicionJournal.Entry;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.StandingStaff;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The MLRO's room over REST and PostgreSQL, and that nobody else learns what is in it. */
@QuarkusTest
@Tag("A74")
class SuspicionTest implements RestingWorkers {

    private static final String HERE = "compensation-service";
    private static final UUID JOURNAL = UUID.fromString("5c7ee41c-0000-4000-8000-000000000004");
    private static final UUID READER = UUID.randomUUID();
    private static final int MANY = 10_000;
    private static final Logger ROOT = Logger.getLogger("");
    /** What a list is asked for at most. */
    private static final int PAGE = 100;
    /** Signed a second or so after it happened. */
    private static final Duration SIGNED = Duration.ofSeconds(30);

    private static final String[] ROLES = {
        "support",
        "support-supervisor",
        "operations",
        "operations-approver",
        "reviewer",
        "investigator",
        "auditor",
        "access-admin"
    };

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    RaiseItems raise;

    @Inject
    SuspicionJournal journal;

    @Inject
    InstantSource clock;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @ConfigProperty(name = "quarkus.otel.traces.suppress-application-uris")
    List<String> untraced;

    private final Owners owners = new Owners();
    private final Desk mlro = Desk.of("mlro");
    private final KeptLog log = new KeptLog();
    private final Level usual = ROOT.getLevel();
    private final String canary = "canary-" + UUID.randomUUID();
    private Theft thief;
    private UUID stolen;

    @BeforeEach
    void everybodyAnswers() {
        owners.doAll();
        StandingStaff.everybody();
        ROOT.addHandler(log);
        ROOT.setLevel(Level.INFO);
    }

    @AfterEach
    void keepNoLog() {
        ROOT.setLevel(usual);
        ROOT.removeHandler(log);
    }

    @Test
    void whatTheMlroDecidesAndWhyIsFoundNowhereElse() {
        String number = confirmedAt("0381");
        Desk supervisor = Desk.of("support-supervisor");
        String before = supervisor.sees(number).statusCode(200).extract().asString();
        raise();
        String item = itemOf(number, "CONFIRMED_CASE");

        decides(item, "NO_REPORT", canary + " one").statusCode(200).body(field("reason", equalTo(canary + " one")));
        decides(item, "NO_REPORT", canary + " two").statusCode(422).body(field("type", endsWith("/decided-otherwise")));
        decides(item, "REPORT", canary + " three").statusCode(200);
        one(item).body(field("verdict", equalTo("REPORT"))).body(field("reason", equalTo(canary + " three")));
        mlro.asks().get("/v1/suspicion-items?limit=1").then().statusCode(200);
        mlro.asks()
                .get("/v1/suspicion-items/" + item + "/case")
                .then()
                .statusCode(200)
                .body(field("caseNumber", equalTo(number)))
                .body(field("confirmed.chargeId", contains(stolen.toString())));
        mlro.asks()
                .get("/v1/suspicion-items/" + UUID.randomUUID() + "/case")
                .then()
                .statusCode(404);
        mlro.sees(number).statusCode(403);
        assertThat(journal.read(0, MANY))
                .extracting(Entry::text)
                .anyMatch(text -> text.startsWith("LISTED ") && text.contains(mlro.staff.toString()))
                .anyMatch(text -> text.startsWith("CASE_READ " + item + " " + mlro.staff));

        assertThat(supervisor.sees(number).extract().asString()).isEqualTo(before);
        // Nobody learns either that the MLRO looks at anything: this account is of nobody else.
        List<String> signs = List.of(canary, item, mlro.staff.toString());
        nobodyReads(signs, number, item, disclosed(supervisor, number));
        assertThat(tablesWith(canary)).isEmpty();
        assertThat(tablesWith(item)).containsExactly("suspicion_item");
        assertThat(tablesWith(mlro.staff.toString())).containsExactly("suspicion_item");
        // These two would be found where they stand in bytes, and in a trace of the stack.
        assertThat(tablesWith(number)).contains("fact", "fraud_case");
        ROOT.log(Level.INFO, "failed {0}", new Object[] {"a told parameter"});
        ROOT.log(Level.INFO, "failed", new IllegalStateException(new IOException("a told cause")));
        assertThat(log.texts()).contains("a told parameter", "a told cause").doesNotContain(signs);
        assertThat(metrics()).doesNotContain(signs).doesNotContain("suspicion");
        assertThat(untraced).containsExactly("/v1/suspicion-*", "/mlro*");
    }

    @Test
    void theRoomIsTheMlrosAloneAndNoOtherPageKnowsOfIt() {
        String number = confirmedAt("0384");
        raise();
        String item = itemOf(number, "CONFIRMED_CASE");
        assertThat(listed()).contains("/mlro/" + item);
        decidesByPage(item, "NO_REPORT", canary + " one");
        assertThat(mlro.looksAt("/mlro/" + item).text()).contains(canary + " one", "届出を行わない");
        assertThat(decidesByPage(item, "REPORT", canary + " two")).endsWith("/mlro/" + item);
        assertThat(decidesByPage(item, "NO_REPORT", canary + " three")).endsWith("?stands=true");
        assertThat(mlro.looksAt("/mlro/" + item + "?stands=true").select("form[method=post], .notice.bad"))
                .hasSize(1);
        assertThat(mlro.looksAt("/mlro/" + item + "/case").text()).contains(stolen.toString());
        mlro.browses().get("/console/cases/" + number).then().statusCode(403);

        List<String> signs = List.of(canary, item, mlro.staff.toString(), "/mlro", "届出");
        Desk all = Desk.of(ROLES);
        for (String path : List.of(
                "/console",
                "/console/cases/" + number,
                "/console/cases/" + number + "/trace",
                "/console/cases/" + number + "/claim",
                "/console/cases/" + number + "/evidence",
                "/console/tasks?state=",
                "/console/search",
                "/console/reports",
                "/console/runs",
                "/console/figures",
                "/console/notices")) {
            assertThat(all.looksAt(path).html()).as(path).doesNotContain(signs);
        }
        for (String path : List.of("/mlro", "/mlro/" + item, "/mlro/" + item + "/case")) {
            assertThat(all.browses()
                            .get(path)
                            .then()
                            .statusCode(403)
                            .extract()
                            .asString()
                            .replace(path, "HERE"))
                    .as(path)
                    .doesNotContain(signs)
                    .doesNotContain(number);
        }
        assertThat(tablesWith(canary)).isEmpty();
        assertThat(log.texts()).doesNotContain(List.of(canary, item, mlro.staff.toString(), "decided-otherwise"));
        assertThat(metrics()).doesNotContain("/mlro");
    }

    /** The items on all pages of the list, from its first to its last. */
    private List<String> listed() {
        List<String> all = new ArrayList<>();
        String page = "/mlro";
        while (!page.isEmpty()) {
            Document shown = mlro.looksAt(page);
            all.addAll(shown.select("td a").eachAttr("href"));
            page = shown.select(".actions a.second").attr("href");
        }
        return all;
    }

    /** Where one is led after it. */
    private String decidesByPage(String item, String verdict, String reason) {
        return mlro.browses()
                .formParam("verdict", verdict)
                .formParam("reason", reason)
                .post("/mlro/" + item + "/decisions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    @Test
    void eachConfirmedCaseAndEachHoldIsDecidedOnOnce() {
        thief = new Theft(database, "0382");
        stolen = thief.postedAt(Theft.NOON, 30_000);
        String number = Desk.of("support")
                .reported(
                        "{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_UNVERIFIED\",\"bankCode\":\"0382\",\"chargeIds\":[\""
                                + stolen + "\"]}");
        raise();

        String hold = itemOf(number, "HOLD");
        one(hold)
                .body(field("walletId", equalTo(thief.wallet.toString())))
                .body(field("verdict", nullValue()))
                .body(field("overdue", equalTo(false)));
        Desk.bank("0382").confirms(number, stolen, false).statusCode(200);
        raise();
        raise();

        assertThat(itemOf(number, "HOLD")).isEqualTo(hold);
        assertThat(itemOf(number, "CONFIRMED_CASE")).isNotEqualTo(hold);
        StandingStaff.gone(mlro.staff);
        one(hold).statusCode(403);
        mlro.asks().get("/v1/suspicion-items").then().statusCode(403);
        mlro.asks().get("/v1/suspicion-journal").then().statusCode(403);
        StandingStaff.everybody();
        for (String bad : List.of("state=REPORT", "overdue=yes", "cursor=x", "limit=0")) {
            mlro.asks().get("/v1/suspicion-items?" + bad).then().statusCode(400);
        }
    }

    @Test
    void aHoldIsDecidedOnAlsoIfTheWalletWasFrozenBeforeTheMlroHeardOfIt() {
        String number = confirmedAt("0383");
        raise();

        one(itemOf(number, "HOLD")).body(field("walletId", equalTo(thief.wallet.toString())));
        assertThat(stored.column("select grade from measure join fraud_case on fraud_case.id = case_id where target"
                        + " = 'WALLET' and number = '" + number + "'"))
                .containsExactly("FREEZE_SPEND");
    }

    @Test
    void theJournalIsChainedAndItsHeadIsPublishedEachHourWhateverHappened() {
        Instant hour = Instant.parse("2150-01-01T00:00:00Z");
        // Later than any hour to which a test moves the clock: the worker publishes nothing from here on.
        raise.anchor(hour);
        int published = new PublishedFacts(database).of(JOURNAL).size();
        raise.anchor(hour.plus(Duration.ofMinutes(59)));
        assertThat(new PublishedFacts(database).of(JOURNAL)).hasSize(published);
        raise.anchor(hour.plus(Duration.ofMinutes(60)));
        raise.anchor(hour.plus(Duration.ofMinutes(120)));

        var facts = new PublishedFacts(database).of(JOURNAL);
        assertThat(facts).hasSize(published + 2);
        assertThat(facts.stream().map(fact -> fact.at("/data/head").asText()))
                .doesNotHaveDuplicates()
                .allMatch(head -> head.matches("[0-9a-f]{64}"));
        List<Entry> entries = journal.read(0, MANY);
        assertThat(entries)
                .extracting(Entry::chain)
                .contains(facts.get(facts.size() - 1).at("/data/head").asText());
        long last = entries.get(entries.size() - 1).number();
        mlro.asks()
                .get("/v1/suspicion-journal?after=" + (last - 1))
                .then()
                .statusCode(200)
                .body(field("[0].number", equalTo((int) last)));
        mlro.asks().get("/v1/suspicion-journal?after=x").then().statusCode(400);
        for (String change : List.of("update suspicion_journal set chain = chain", "delete from suspicion_journal")) {
            assertThatThrownBy(() -> stored.column(change)).rootCause().hasMessageContaining("permission denied");
        }
    }

    /** Every GET there is, as everybody but the MLRO, with the case and the item wherever something is named. */
    private void nobodyReads(List<String> signs, String number, String item, String disclosure) {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json")
                .then()
                .extract()
                .as(Json.class)
                .get("paths");
        List<String> tokens = everybodyElse();
        paths.forEach((path, methods) -> {
            if (methods.containsKey("get")) {
                String place = path.replace("{caseNumber}", number)
                        .replace("{disclosureId}", disclosure)
                        .replaceAll("\\{[^}]+}", item);
                if (place.endsWith("/proofs")) {
                    await().atMost(SIGNED)
                            .until(() -> read(tokens.get(0), place).statusCode() == 200);
                }
                for (String token : tokens) {
                    Response answer = read(token, place);
                    assertThat(answer.asString().replace(place, "HERE"))
                            .as("%s as %s", path, token)
                            .doesNotContain(signs);
                    if (token.equals(tokens.get(0)) && isToBeRead(path)) {
                        assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    }
                }
            }
        });
    }

    private static Response read(String token, String place) {
        return given().header("Authorization", token).queryParam("limit", PAGE).get(place);
    }

    /** A list, or something of the case, that one of the other roles may read as it is asked for. */
    private static boolean isToBeRead(String path) {
        return Endpoints.all().stream()
                .filter(one -> one.method().equals("GET") && one.path().equals(path))
                .filter(one -> Stream.of(ROLES).anyMatch(one.roles()::contains))
                .map(one -> one.path().replaceAll("\\{(caseNumber|disclosureId)}", ""))
                // Whether somebody looked back by now is a worker's matter.
                .anyMatch(rest -> !rest.contains("{") && !rest.endsWith("/look-back"));
    }

    /** All of the case, to investigators. */
    private static String disclosed(Desk proposer, String number) {
        String disclosure = proposer.asks()
                .body("{\"kind\":\"WARRANT\",\"authority\":\"a police\",\"requestNumber\":\"1\",\"covers\":"
                        + "[\"STATEMENTS\",\"CHARGES\",\"TRACE\",\"MEASURES\",\"FACTS\"],\"readers\":[\""
                        + READER + "\"]}")
                .post("/v1/cases/" + number + "/disclosures")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("disclosureId");
        Desk.of("support-supervisor")
                .asks()
                .post("/v1/disclosures/" + disclosure + "/releases")
                .then()
                .statusCode(200);
        return disclosure;
    }

    private List<String> everybodyElse() {
        List<String> tokens = new ArrayList<>();
        // Somebody who holds every other role, and those who read most by one of them alone.
        tokens.add(Tokens.staff(UUID.randomUUID(), UUID.randomUUID(), HERE, ROLES));
        tokens.add(Tokens.staff(UUID.randomUUID(), UUID.randomUUID(), HERE, "auditor"));
        tokens.add(Tokens.staff(READER, UUID.randomUUID(), HERE, "investigator"));
        tokens.add(Tokens.bankUser(UUID.randomUUID(), UUID.randomUUID(), "0381", HERE));
        for (String service : List.of("link-service", "support-tool", "operations-tool")) {
            tokens.add(Tokens.service(service, HERE));
        }
        tokens.add(Tokens.customer(thief.wallet, HERE));
        return tokens;
    }

    private List<String> tablesWith(String sign) {
        List<String> tables = stored.column("select table_name from information_schema.tables"
                + " where table_schema = current_schema() and table_type = 'BASE TABLE' and has_table_privilege("
                + "quote_ident(table_schema) || '.' || quote_ident(table_name), 'select') order by 1");
        assertThat(tables).contains("fact", "suspicion_item", "suspicion_journal");
        return tables.stream()
                .filter(table -> !stored.column("select 1 from " + table + " row where row::text like '%" + sign
                                + "%' or row::text like '%' || encode(convert_to('" + sign
                                + "', 'UTF8'), 'hex') || '%' limit 1")
                        .isEmpty())
                .toList();
    }

    private String metrics() {
        return given().port(managementPort)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void raise() {
        raise.raise(clock.instant().truncatedTo(ChronoUnit.MICROS), MANY);
    }

    private String confirmedAt(String bank) {
        thief = new Theft(database, bank);
        stolen = thief.postedAt(Theft.NOON, 30_000);
        String number = Desk.bank(bank).reported(suspected(stolen));
        Desk.bank(bank).confirms(number, stolen, false).statusCode(200);
        return number;
    }

    /** Of this case and ground there is one. */
    private String itemOf(String number, String ground) {
        List<String> ids =
                stored.column("select item.id from suspicion_item item join fraud_case on fraud_case.id = case_id"
                        + " where number = '" + number + "' and ground = '" + ground + "'");
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private ValidatableResponse one(String item) {
        return mlro.asks().get("/v1/suspicion-items/" + item).then();
    }

    private ValidatableResponse decides(String item, String verdict, String reason) {
        return mlro.asks()
                .body("{\"verdict\":\"" + verdict + "\",\"reason\":\"" + reason + "\"}")
                .post("/v1/suspicion-items/" + item + "/decisions")
                .then();
    }

    /** All that was logged. */
    private static final class KeptLog extends Handler {

        private final StringBuffer texts = new StringBuffer();

        String texts() {
            return texts.toString();
        }

        @Override
        public void publish(LogRecord entry) {
            texts.append(entry.getMessage()).append(' ').append(Arrays.toString(entry.getParameters()));
            if (entry.getThrown() != null) {
                StringWriter trace = new StringWriter();
                entry.getThrown().printStackTrace(new PrintWriter(trace));
                texts.append(trace);
            }
            texts.append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
