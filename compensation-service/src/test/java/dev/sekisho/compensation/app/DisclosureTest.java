package dev.sekisho.compensation.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What investigators get of a case over REST, and that its facts are in the signed log. */
@QuarkusTest
@Tag("A38")
@Tag("IN-11")
class DisclosureTest implements RestingWorkers {

    private static final String WORDS = "身に覚えがありません";

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    private final Owners owners = new Owners();
    private final Desk supervisor = Desk.of("support-supervisor");
    private final Desk another = Desk.of("support-supervisor");
    private final Desk investigator = Desk.of("investigator");
    private Theft thief;
    private UUID stolen;
    private String number;

    @BeforeEach
    void aCaseThatABankConfirmed() {
        owners.doAll();
        StandingStaff.everybody();
        thief = new Theft(database, "0481");
        stolen = thief.postedAt(Theft.NOON, 30_000);
        thief.paidAt(UUID.randomUUID(), Theft.NOON.plusSeconds(60), 4_000);
        number = Desk.bank("0481")
                .reported("{\"certainty\":\"SUSPECTED\",\"chargeIds\":[\"" + stolen + "\"],\"statement\":\"" + WORDS
                        + "\"}");
        Desk.bank("0481").confirms(number, stolen, false).statusCode(200);
    }

    @Test
    void investigatorsReadWhatTheirRequestCoversOnceTwoPersonsAgreeAndEachReadingIsAFact() {
        String id = proposes("INQUIRY", "[\"CHARGES\",\"TRACE\"]")
                .statusCode(201)
                .body(field("state", equalTo("PROPOSED")))
                .body(field("covers", contains("CHARGES", "TRACE")))
                .extract()
                .as(Json.class)
                .get("disclosureId");
        reads(id, "package").statusCode(404).body(field("type", endsWith("/disclosure-unknown")));
        releases(supervisor, id).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        releases(another, id).statusCode(200).body(field("state", equalTo("RELEASED")));

        byte[] content = reads(id, "package")
                .statusCode(200)
                .body(field("caseNumber", equalTo(number)))
                .body(field("charges.chargeId", contains(stolen.toString())))
                .body(field("trace.ends.kind", containsInAnyOrder("SHOP", "REMAINS")))
                .body(field("trace.ends[kind=SHOP].terminal", equalTo("T1")))
                .body(field("reports", nullValue()))
                .body(field("measures", nullValue()))
                .extract()
                .asByteArray();
        reads(id, "proofs").statusCode(404);

        assertThat(stored.column(
                        "select convert_from(payload, 'UTF8')::json->'data'->>'contentHash' from fact where type"
                                + " = 'dev.sekisho.compensation.disclosure-read.v1' and convert_from(payload,"
                                + " 'UTF8')::json->'data'->>'disclosureId' = '" + id + "'"))
                .containsExactly(HexFormat.of().formatHex(sha256(content)));
        investigator
                .asks()
                .get("/v1/cases/" + number + "/disclosures")
                .then()
                .statusCode(200)
                .body(field("requestNumber", contains("捜-17")));
        Desk elsewhere = Desk.of("investigator");
        elsewhere.asks().get("/v1/cases/" + number + "/disclosures").then().statusCode(404);
        elsewhere.asks().get("/v1/disclosures/" + id + "/package").then().statusCode(404);
        investigator.sees(number).statusCode(403);
        another.asks()
                .post("/v1/disclosures/" + id + "/endings")
                .then()
                .statusCode(200)
                .body(field("state", equalTo("ENDED")));
        reads(id, "package").statusCode(404);
        releases(another, id).statusCode(200).body(field("state", equalTo("ENDED")));
    }

    /** The thief's own was held as a look-alike first; another one only looked like it. */
    @Test
    void aWalletThatLookedLikeAThiefsIsToldOnceItIsReportedItself() {
        stored.column("update measure set rule = 'LOOK_BACK' where target_id in ('" + thief.wallet + "', '" + thief.link
                + "') returning id");
        UUID lookAlike = UUID.randomUUID();
        stored.column("insert into measure (id, case_id, target, target_id, grade, rule, state, version)"
                + " select '" + lookAlike
                + "', id, 'WALLET', gen_random_uuid(), 'FREEZE', 'LOOK_BACK_KEPT', 'LAPSED', 1"
                + " from fraud_case where number = '" + number + "' returning id");
        List<String> own = stored.column("select id from measure where target_id = '" + thief.wallet + "'");
        String id = released("INQUIRY", "[\"MEASURES\",\"FACTS\"]");

        reads(id, "package")
                .body(field("measures.id", containsInAnyOrder(thief.wallet.toString(), thief.link.toString())));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reads(id, "proofs").extract().asString())
                        .contains(own)
                        .contains("disclosure-released")
                        .doesNotContain(lookAlike.toString()));
    }

    @Test
    void aTraceDoesNotSayThatItIsWholeWhileTheCopyIsNot() {
        String id = released("INQUIRY", "[\"TRACE\"]");
        reads(id, "package").body(field("trace.whole", equalTo(true)));

        stored.asOwner("insert into copy_rebuild (begun_at) values (clock_timestamp())");
        try {
            reads(id, "package").body(field("trace.whole", equalTo(false)));
        } finally {
            stored.asOwner("select copies_were_told_again()");
        }
        reads(id, "package").body(field("trace.whole", equalTo(true)));
        stored.asOwner("delete from copied_charge where charge_id = '" + stolen + "'");
        reads(id, "package").body(field("trace.whole", equalTo(false))).body(field("trace.ends", hasSize(0)));
    }

    @Test
    void anAuditorWhoIsAnInvestigatorReadsWhatNamesThemAndNoMore() {
        String id = released("WARRANT", "[\"REPORTS\",\"FACTS\"]");
        Desk both = Desk.of("investigator", "auditor");

        both.asks()
                .get("/v1/cases/" + number + "/disclosures")
                .then()
                .statusCode(200)
                .body(field("disclosureId", contains(id)));
        for (String what : List.of("package", "proofs")) {
            both.asks()
                    .get("/v1/disclosures/" + id + "/" + what)
                    .then()
                    .statusCode(404)
                    .body(field("type", endsWith("/disclosure-unknown")));
        }
        another.asks().get("/v1/disclosures/" + id + "/package").then().statusCode(200);
    }

    @Test
    void peoplesOwnWordsAreForAWarrantAlone() {
        proposes("INQUIRY", "[\"REPORTS\",\"STATEMENTS\"]")
                .statusCode(400)
                .body(field("type", endsWith("/covers-too-much")));
        String inquiry = released("INQUIRY", "[\"REPORTS\"]");
        String warrant = released("WARRANT", "[\"STATEMENTS\",\"MEASURES\"]");

        reads(inquiry, "package").body(field("reports[0].statement", nullValue()));
        reads(warrant, "package")
                .body(field("reports[0].statement", equalTo(WORDS)))
                .body(field("reports[0].bankCode", nullValue()))
                .body(field("reports[0].receivedAt", nullValue()))
                .body(field("measures.target", containsInAnyOrder("LINK", "WALLET")));
    }

    @Test
    void whatIsReportedLaterTakesAnotherAgreement() {
        String id = released("INQUIRY", "[\"REPORTS\"]");
        String next = proposes("INQUIRY", "[\"REPORTS\"]")
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("disclosureId");
        reads(id, "package").statusCode(200).body(field("reports", hasSize(1)));
        Desk.bank("0481").reported("{\"certainty\":\"SUSPECTED\",\"chargeIds\":[\"" + stolen + "\"]}");

        reads(id, "package").statusCode(422).body(field("type", endsWith("/case-moved")));
        releases(another, next).statusCode(422).body(field("rule", equalTo("CASE_MOVED")));
    }

    /** The verifier's own code is proved elsewhere; here is the same by hand over what the service gives. */
    @Test
    void theFactsOfACaseLeadToTheSignedRoot() {
        String other = released("WARRANT", "[\"FACTS\"]");
        String id = released("WARRANT", "[\"REPORTS\",\"MEASURES\",\"FACTS\"]");
        // The sequencer signs what it has numbered within a second or so.
        String proofs = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> reads(id, "proofs").extract().asString(),
                        text -> text.contains("case-confirmed") && text.contains("disclosure-released"));

        List<String> lines = proofs.lines().toList();
        List<String> facts = lines.subList(10, lines.size());
        assertThat(lines.subList(0, 4))
                .containsExactly(
                        "sekisho-case-proofs 2",
                        "case " + number,
                        "facts " + facts.size() + " whole",
                        "sekisho.dev/audit/compensation-service");
        long size = Long.parseLong(lines.get(4));
        byte[] root = Base64.getDecoder().decode(lines.get(5));
        assertThat(lines.get(9)).isEmpty();
        assertThat(facts).hasSizeGreaterThan(5).allSatisfy(line -> {
            String[] parts = line.split(" ", 3);
            assertThat(rootOf(parts, size)).isEqualTo(root);
        });
        assertThat(proofs)
                .contains("fraud-reported", "case-opened", "measure-taken")
                .doesNotContain(WORDS, other);
        assertThat(reads(other, "proofs").extract().asString())
                .contains("case-opened", other)
                .doesNotContain("fraud-reported", "measure-taken", id);
    }

    private static byte[] rootOf(String[] parts, long size) {
        byte[] hash = sha256(new byte[] {0}, parts[2].getBytes(StandardCharsets.UTF_8));
        long place = Long.parseLong(parts[0]);
        long last = size - 1;
        List<String> path = parts[1].equals("-") ? List.of() : Arrays.asList(parts[1].split(","));
        int next = 0;
        for (; last > 0; last >>= 1, place >>= 1) {
            boolean right = (place & 1) == 1;
            if (right || place < last) {
                byte[] other = Base64.getDecoder().decode(path.get(next++));
                hash = right ? sha256(new byte[] {1}, other, hash) : sha256(new byte[] {1}, hash, other);
            }
        }
        assertThat(next).isEqualTo(path.size());
        return hash;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String released(String kind, String covers) {
        String id =
                proposes(kind, covers).statusCode(201).extract().as(Json.class).get("disclosureId");
        releases(another, id).statusCode(200);
        return id;
    }

    private ValidatableResponse proposes(String kind, String covers) {
        return supervisor
                .asks()
                .body("{\"kind\":\"" + kind + "\",\"authority\":\"新宿警察署\",\"requestNumber\":\"捜-17\",\"covers\":"
                        + covers + ",\"readers\":[\"" + investigator.staff + "\"]}")
                .post("/v1/cases/" + number + "/disclosures")
                .then();
    }

    private static ValidatableResponse releases(Desk desk, String id) {
        return desk.asks().post("/v1/disclosures/" + id + "/releases").then();
    }

    private ValidatableResponse reads(String id, String what) {
        return investigator.asks().get("/v1/disclosures/" + id + "/" + what).then();
    }
}
