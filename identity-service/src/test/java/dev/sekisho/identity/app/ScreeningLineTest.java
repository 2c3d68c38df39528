package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.app.Endpoints.Caller;
import dev.sekisho.identity.app.Endpoints.Endpoint;
import dev.sekisho.identity.screening.AnchorJournal;
import dev.sekisho.identity.screening.SweepPersons;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Screening over REST and the real database; and that nobody but the MLRO learns of it. */
@QuarkusTest
@Tag("A73")
class ScreeningLineTest {

    private static final UUID JOURNAL = UUID.fromString("5c7ee41c-0000-4000-8000-000000000001");
    private static final String NAME = "金糸雀 検知郎";
    private static final String READING = "カナリア ケンチロウ";
    private static final List<String> CANARIES =
            List.of("金糸雀", "カナリア", "検知郎", "ケンチロウ", "CANARY-REFERENCE-7731", "CANARYALIAS", "CANARY-REASON-7731");
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

    private static Member ichiro;
    private static Member jiro;

    @Inject
    DataSource database;

    @Inject
    SweepPersons sweep;

    @Inject
    AnchorJournal anchor;

    @Inject
    Accounts accounts;

    @Inject
    Transaction transaction;

    private final KeptLog log = new KeptLog();

    @BeforeEach
    void letTheMlrosIn() {
        if (ichiro == null) {
            ichiro = StaffHouse.holding("mlro");
            jiro = StaffHouse.holding("mlro");
        }
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void keepNoLog() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void aListComesInWholeAndIsPutInForceByAnotherPerson() {
        List<String> lines = List.of("r-1,鬼塚 権造,オニヅカ ゴンゾウ,,1960", "r-2,蛇川 毒太,ヘビカワ ドクタ,,1961-02-03");
        UUID list = open("FROZEN_ACCOUNT_HOLDERS", sha256(lines), 2);
        part(list, 1, lines.subList(0, 1)).then().statusCode(200);
        part(list, 1, lines.subList(0, 1)).then().statusCode(200);
        part(list, 1, lines.subList(1, 2)).then().statusCode(409);
        part(list, 2, List.of("this is no line")).then().statusCode(400);
        post(ichiro, list, "checks").then().statusCode(422).body(field("rule", equalTo("ENTRIES_MISSING")));
        post(jiro, list, "activations").then().statusCode(409);
        part(list, 2, lines.subList(1, 2)).then().statusCode(200);

        post(ichiro, list, "checks").then().statusCode(200).body(field("state", equalTo("CHECKED")));
        part(list, 3, lines.subList(1, 2)).then().statusCode(409);
        ichiro.call()
                .get("/v1/screening/lists/" + list)
                .then()
                .statusCode(200)
                .body(field("diff.added", equalTo(2)))
                .body(field("diff.removed", equalTo(0)));
        post(ichiro, list, "activations").then().statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        post(jiro, list, "activations").then().statusCode(200).body(field("state", equalTo("ACTIVE")));

        List<String> next = List.of(lines.get(0), lines.get(1).replace("1961", "1962"), "r-3,狐坂 化,キツネザカ バケル,,");
        UUID other = open("FROZEN_ACCOUNT_HOLDERS", sha256(lines), 3);
        part(other, 1, next).then().statusCode(200);
        post(ichiro, other, "checks").then().statusCode(422).body(field("rule", equalTo("CHECKSUM_DIFFERS")));
        UUID third = imported("FROZEN_ACCOUNT_HOLDERS", next);
        ichiro.call()
                .get("/v1/screening/lists/" + third)
                .then()
                .body(field("diff.added", equalTo(1)))
                .body(field("diff.changed", equalTo(1)))
                .body(field("diff.unchanged", equalTo(1)));
        post(jiro, third, "activations").then().statusCode(200);
        ichiro.call().get("/v1/screening/lists/" + list).then().body(field("state", equalTo("REPLACED")));
    }

    @Test
    void aListOfTomorrowAndAReferenceTwiceAreRefused() {
        List<String> twice = List.of("r-1,甲,コウ,,1960", "r-1,乙,オツ,,1960");
        UUID list = open("ANTI_SOCIAL", sha256(twice), 2);
        part(list, 1, twice);
        post(ichiro, list, "checks").then().statusCode(422).body(field("rule", equalTo("REFERENCE_REPEATED")));

        List<String> lines = List.of("r-1,甲乙,コウオツ,,1960");
        LocalDate today;
        Response activated;
        // Once more where midnight came between, and tomorrow was today.
        do {
            today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
            UUID tomorrow = UUID.fromString(open(lines, today.plusDays(1)));
            part(tomorrow, 1, lines);
            post(ichiro, tomorrow, "checks").then().statusCode(200);
            activated = post(jiro, tomorrow, "activations");
        } while (!today.equals(LocalDate.now(ZoneId.of("Asia/Tokyo"))));
        activated.then().statusCode(422).body(field("rule", equalTo("NOT_EFFECTIVE_YET")));
    }

    @Test
    @Tag("A74")
    void whoIsListedIsHeldAndNobodyElseEverLearnsWhy() {
        // Given one who was there before the list, one who comes after, and one who is held for another reason
        Customer before = canary("CANARYDOC1");
        UUID list = imported(
                "SANCTIONS",
                List.of("CANARY-REFERENCE-7731," + NAME + "," + READING + ",CANARYALIAS SPECIMEN,1975-05-05"));
        post(jiro, list, "activations").then().statusCode(200);
        Customer risky = Customer.proved();
        transaction.run(() -> accounts.save(accounts.lock(new AccountId(risky.accountId()))
                .orElseThrow()
                .held(new Hold(UUID.randomUUID(), HoldKind.RISK, Instant.now()))));

        // When everybody is asked about, and the other comes
        sweepAll();
        Customer after = canary("CANARYDOC2");

        // Then both are held, and look like whoever is held
        UUID first = hitOf(before);
        UUID second = hitOf(after);
        for (Customer listed : List.of(before, after)) {
            assertThat(seenFrom(listed)).isEqualTo(seenFrom(risky));
            assertThat(held(listed)).isEqualTo(held(risky)).hasSize(1);
        }
        assertThat(ordersFor(before)).containsExactly("FREEZE_SPEND REVIEW");
        assertThat(ordersFor(risky)).isEmpty();
        StaffHouse.anybody()
                .header("Authorization", Tokens.staff(UUID.randomUUID(), UUID.randomUUID(), StaffHouse.HERE, "auditor"))
                .get("/v1/screening/coverage")
                .then()
                .statusCode(200)
                .body(field("screened", greaterThan(2)))
                .body(field("waiting", equalTo(0)))
                .body(field("lists.listId", hasItem(list.toString())));

        // And the MLRO sees the evidence and decides
        ichiro.call()
                .get("/v1/screening/hits/" + first)
                .then()
                .statusCode(200)
                .body(field("entry.name", equalTo(NAME)))
                .body(field("entry.reference", equalTo("CANARY-REFERENCE-7731")))
                .body(field("person.reading", equalTo(READING)))
                .body(field("hit.grade", equalTo("EXACT")))
                .body(field("hit.fields", equalTo(List.of("NAME", "READING", "BIRTH_DAY"))))
                .body(field("overdue", equalTo(false)))
                .body(field("accountIds", equalTo(List.of(before.accountId().toString()))));
        decide(second, "FALSE_HIT").then().statusCode(200).body(field("state", equalTo("FALSE_HIT")));
        decide(second, "TRUE_HIT").then().statusCode(409);
        assertThat(isHeld(after)).isFalse();
        decide(first, "TRUE_HIT").then().statusCode(200);
        assertThat(isHeld(before)).isTrue();
        hit(ichiro, first, "lifts", "{\"reason\":\"CANARY-REASON-7731\"}").statusCode(200);
        hit(ichiro, first, "lift-approvals", null).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        hit(jiro, first, "lift-approvals", null).statusCode(200).body(field("state", equalTo("LIFTED")));
        assertThat(isHeld(before)).isFalse();

        // And the same list again raises nothing
        sweepAll();
        assertThat(isHeld(after)).isFalse();
        nobodyElseKnows(List.of(first, second, list), List.of(before, after));
    }

    private void sweepAll() {
        int steps = 0;
        while (sweep.step() > 0) {
            assertThat(++steps).isLessThan(10_000);
        }
    }

    private void nobodyElseKnows(List<UUID> ids, List<Customer> listed) {
        List<String> signs = new ArrayList<>(CANARIES);
        signs.add("SCREENING");
        signs.add("SANCTION");
        List<String> closed = new ArrayList<>(signs);
        ids.forEach(id -> closed.add(id.toString()));

        List<String> facts = new Tables(database).column("select convert_from(payload, 'UTF8') from fact");
        assertThat(facts).isNotEmpty().allSatisfy(fact -> assertThat(fact).doesNotContain(closed));
        assertThat(new Tables(database).everything()).doesNotContain(CANARIES);
        assertThat(log.texts()).doesNotContain(CANARIES);
        for (Customer customer : listed) {
            assertThat(World.inbox(customer.email()).toString() + World.inbox(customer.phone()))
                    .doesNotContain(closed);
        }
        for (Endpoint endpoint : readOrRefused()) {
            String path = endpoint.template()
                    .replace("{hitId}", ids.get(0).toString())
                    .replace("{listId}", ids.get(2).toString())
                    .replaceAll("\\{[a-zA-Z]+}", Endpoints.SOME.toString());
            for (String authorization : everybodyElse(listed)) {
                var call = StaffHouse.anybody().header("Authorization", authorization);
                Response answer =
                        (endpoint.body() == null ? call : call.body(endpoint.body())).request(endpoint.method(), path);
                assertThat(answer.asString())
                        .as("%s as %s", endpoint, authorization)
                        .doesNotContain(endpoint.caller() == Caller.MLRO_OR_AUDITOR ? CANARIES : closed);
            }
        }
    }

    /** All that is read, and all commands that none of the callers may give. */
    private static List<Endpoint> readOrRefused() {
        Set<Caller> closed = EnumSet.of(Caller.MLRO, Caller.ACCESS_ADMIN);
        return Endpoints.ALL.stream()
                .filter(endpoint -> endpoint.method().equals("GET") || closed.contains(endpoint.caller()))
                .toList();
    }

    private static List<String> everybodyElse(List<Customer> listed) {
        List<String> all = new ArrayList<>();
        for (String role : ROLES) {
            all.add(Tokens.staff(UUID.randomUUID(), UUID.randomUUID(), StaffHouse.HERE, role));
        }
        for (String service : List.of("link-service", "charge-service", "compensation-service", "operations-tool")) {
            all.add(Tokens.service(service, StaffHouse.HERE));
        }
        listed.forEach(customer -> all.add(Tokens.customer(customer.accountId(), StaffHouse.HERE)));
        return all;
    }

    @Test
    @Tag("A74")
    void theJournalIsReadByTheMlroAloneAndItsHeadIsPublishedEachHourWhateverHappened() {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(100));
        // From here on the worker, whose hours are today's, publishes nothing.
        anchor.anchor(hour);
        int published = new PublishedFacts(database).of(JOURNAL).size();
        anchor.anchor(hour.plus(Duration.ofMinutes(59)));
        assertThat(new PublishedFacts(database).of(JOURNAL)).hasSize(published);
        anchor.anchor(hour.plus(Duration.ofMinutes(60)));
        anchor.anchor(hour.plus(Duration.ofMinutes(120)));

        var facts = new PublishedFacts(database).of(JOURNAL);
        assertThat(facts).hasSize(published + 2);
        assertThat(facts.stream().map(fact -> fact.at("/data/head").asText()))
                .doesNotHaveDuplicates()
                .allMatch(head -> head.matches("[0-9a-f]{64}"));
        String head = facts.get(facts.size() - 1).at("/data/head").asText();
        assertThat(new Tables(database).column("select encode(chain, 'hex') from screening_journal order by number"))
                .endsWith(head);
        ichiro.call().get("/v1/screening/journal?after=x").then().statusCode(400);
        ichiro.call().get("/v1/screening/journal").then().statusCode(200).body(field("chain", hasItem(head)));
        for (String change : List.of("update screening_journal set chain = chain", "delete from screening_journal")) {
            assertThatThrownBy(() -> new Tables(database).run(change)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void whatAListSaysIsNeverChanged() {
        for (String change : List.of(
                "update listed_entry set row_no = 1",
                "delete from listed_entry",
                "delete from screening_list",
                "update screening_list set sha256 = sha256",
                "delete from screening_hit",
                "update screening_hit set grade = grade")) {
            assertThatThrownBy(() -> new Tables(database).run(change)).hasMessageContaining("permission denied");
        }
    }

    private static Customer canary(String document) {
        Customer customer = Customer.opened();
        customer.answerDueDiligence();
        customer.verifyPhone();
        Customer.Session session = customer.startProof();
        ObjectNode approval = Kakunin.approval(session.proof(), session.id(), document);
        ((ObjectNode) approval.get("verified"))
                .put("nameKanji", NAME)
                .put("nameKana", READING)
                .put("birthDate", "1975-05-05");
        Kakunin.send(approval).statusCode(204);
        return customer;
    }

    /** All that a customer and link-service may see of an account, without what is the account's own. */
    private static List<String> seenFrom(Customer customer) {
        Response link = LinkService.call()
                .body(LinkService.body(customer.accountId(), "***4567"))
                .put("/internal/v1/clearances/" + UUID.randomUUID());
        Response proof = customer.call().body("{\"method\":\"IC_CHIP\"}").post("/v1/identity-proofs");
        Response phone = customer.call()
                .body("{\"phoneNumber\":\"" + customer.phone() + "\",\"channel\":\"SMS\"}")
                .post("/v1/phone-verifications");
        Response account = customer.call().get("/v1/account");
        Response diligence = customer.call().get("/v1/due-diligence");
        List<String> seen = new ArrayList<>();
        for (Response answer : List.of(link, proof, phone, account, diligence)) {
            seen.add(answer.statusCode() + " " + answer.contentType() + " "
                    + answer.asString()
                            .replace(customer.accountId().toString(), "ID")
                            .replaceAll("[0-9-]{10}T[0-9:.]+Z", "TIME")
                            .replaceAll("\\*-[0-9]{4}", "*-MASK")
                            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID"));
        }
        return seen;
    }

    private List<String> held(Customer customer) {
        return new PublishedFacts(database)
                .of(customer.accountId()).stream()
                        .filter(fact -> fact.at("/type").asText().contains("account-held"))
                        .map(fact -> fact.at("/type").asText()
                                + fact.at("/data/reason").asText())
                        .toList();
    }

    private List<String> ordersFor(Customer customer) {
        return new Tables(database)
                .column("select grade || ' ' || reason from wallet_freeze where account_id = '" + customer.accountId()
                        + "'");
    }

    private static boolean isHeld(Customer customer) {
        return LinkService.ask(UUID.randomUUID(), customer.accountId())
                .statusCode(200)
                .extract()
                .asString()
                .contains("ACCOUNT_HELD");
    }

    private static UUID hitOf(Customer customer) {
        List<Map<String, String>> items = ichiro.call()
                .get("/v1/screening/hits")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .getList("items");
        List<String> own = items.stream()
                .filter(item ->
                        item.get("accountId").equals(customer.accountId().toString()))
                .map(item -> item.get("hitId"))
                .toList();
        assertThat(own).hasSize(1);
        ichiro.call().get("/v1/screening/counts").then().statusCode(200).body(field("open", greaterThan(0)));
        return UUID.fromString(own.get(0));
    }

    private static Response decide(UUID hit, String verdict) {
        return ichiro.call()
                .body(Map.of("verdict", verdict, "reason", "CANARY-REASON-7731"))
                .post("/v1/screening/hits/" + hit + "/decisions");
    }

    private static ValidatableResponse hit(Member by, UUID hit, String step, String body) {
        var call = body == null ? by.call() : by.call().body(body);
        return call.post("/v1/screening/hits/" + hit + "/" + step).then();
    }

    private static UUID imported(String kind, List<String> lines) {
        UUID list = open(kind, sha256(lines), lines.size());
        part(list, 1, lines).then().statusCode(200);
        post(ichiro, list, "checks").then().statusCode(200);
        return list;
    }

    private static UUID open(String kind, String sha256, int count) {
        return UUID.fromString(open(kind, LocalDate.of(2026, 1, 1), sha256, count));
    }

    private static String open(List<String> lines, LocalDate effectiveOn) {
        return open("ANTI_SOCIAL", effectiveOn, sha256(lines), lines.size());
    }

    private static String open(String kind, LocalDate effectiveOn, String sha256, int count) {
        return ichiro.call()
                .body(Map.of(
                        "kind",
                        kind,
                        "source",
                        "財務省告示",
                        "effectiveOn",
                        effectiveOn.toString(),
                        "sha256",
                        sha256,
                        "entryCount",
                        count))
                .post("/v1/screening/lists")
                .then()
                .statusCode(201)
                .body(field("state", equalTo("DRAFT")))
                .extract()
                .as(Json.class)
                .get("listId");
    }

    private static Response part(UUID list, int part, List<String> lines) {
        return ichiro.call().body(Map.of("part", part, "lines", lines)).post("/v1/screening/lists/" + list + "/parts");
    }

    private static Response post(Member by, UUID list, String step) {
        return by.call().post("/v1/screening/lists/" + list + "/" + step);
    }

    private static String sha256(List<String> lines) {
        try {
            byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whatever is logged, with its parameters. */
    private static final class KeptLog extends Handler {

        private final StringBuffer texts = new StringBuffer();

        String texts() {
            return texts.toString();
        }

        @Override
        public void publish(LogRecord entry) {
            texts.append(entry.getMessage()).append(' ');
            if (entry.getParameters() != null) {
                texts.append(List.of(entry.getParameters()));
            }
            texts.append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
