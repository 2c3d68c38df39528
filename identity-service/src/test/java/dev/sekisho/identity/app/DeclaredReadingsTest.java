package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A name that nobody but its holder reads links nothing, until two people have seen a document that reads it so. */
@QuarkusTest
@Tag("A10")
@Tag("ID-02")
class DeclaredReadingsTest {

    private static final String SCAN = "a".repeat(64);
    private static final String OTHER_SCAN = "b".repeat(64);

    @Inject
    DataSource database;

    /** Somebody whose reading no dictionary knows. */
    private static Customer declared() {
        Customer hanako = Customer.opened();
        hanako.answerDueDiligence();
        hanako.verifyPhone();
        Customer.Session session = hanako.startProof();
        Kakunin.send(Kakunin.approvalRead(session.proof(), session.id(), hanako.document(), "ソラノ ナナコ"))
                .statusCode(204);
        return hanako;
    }

    private UUID proofOf(Customer customer) {
        return UUID.fromString(new Tables(database)
                .column("select proof_id from account where account_id = '" + customer.accountId() + "'")
                .get(0));
    }

    private static ValidatableResponse judge(Member by, UUID proof, String scan) {
        return by.call()
                .body("{\"evidence\":\"FAMILY_REGISTER\",\"scanHash\":\"" + scan + "\"}")
                .post("/v1/declared-readings/" + proof + "/judgements")
                .then();
    }

    private static List<String> reasons(Customer customer) {
        List<String> reasons = LinkService.ask(UUID.randomUUID(), customer.accountId())
                .extract()
                .as(Json.class)
                .get("reasons.code");
        return reasons == null ? List.of() : reasons;
    }

    private static List<String> waiting(Member by) {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            var page = by.call()
                    .get("/v1/declared-readings" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(Json.class);
            all.addAll(page.getList("readings.proofId"));
            next = page.getString("nextCursor") == null ? null : "?cursor=" + page.getString("nextCursor");
        } while (next != null);
        return all;
    }

    @Test
    void twoPersonsMakeItPlausibleByOneEvidenceAndThenItLinks() {
        Customer hanako = declared();
        UUID proof = proofOf(hanako);
        Member first = StaffHouse.someone("reviewer");
        Member second = StaffHouse.holding("reviewer");
        assertThat(reasons(hanako)).containsExactly("KANA_DECLARED_ONLY");
        assertThat(waiting(first)).contains(proof.toString());
        first.call()
                .get("/v1/declared-readings/" + proof)
                .then()
                .statusCode(200)
                .body(field("nameKana", equalTo("ソラノ ナナコ")))
                .body(field("proposed", nullValue()));

        judge(first, proof, SCAN).statusCode(200).body(field("outcome", equalTo("PROPOSED")));
        judge(first, proof, SCAN).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        judge(second, proof, OTHER_SCAN).statusCode(200).body(field("outcome", equalTo("PROPOSED")));
        judge(second, proof, OTHER_SCAN).statusCode(422);
        assertThat(reasons(hanako)).as("one pair of eyes").containsExactly("KANA_DECLARED_ONLY");
        judge(first, proof, OTHER_SCAN).statusCode(200).body(field("outcome", equalTo("PLAUSIBLE")));

        UUID request = UUID.randomUUID();
        LinkService.ask(request, hanako.accountId()).body(field("state", equalTo("CODE_SENT")));
        LinkService.attempt(request, World.codeOf(hanako.phone()))
                .body(field("state", equalTo("CLEARED")))
                .body(field("subject.kanaSource", equalTo("DECLARED_PLAUSIBLE")));
        assertThat(waiting(first)).doesNotContain(proof.toString());
        judge(second, proof, OTHER_SCAN).statusCode(404);
        assertThat(steps(proof))
                .containsExactly("READ", "PROPOSED", "SAME_PERSON", "PROPOSED", "SAME_PERSON", "PLAUSIBLE");
    }

    @Test
    void whatIsNotOnlyDeclaredIsNobodysToJudge() {
        UUID proof = proofOf(Customer.proved());
        Member reviewer = StaffHouse.someone("reviewer");

        judge(reviewer, proof, SCAN).statusCode(404);
        reviewer.call().get("/v1/declared-readings/" + proof).then().statusCode(404);
        reviewer.call().get("/v1/declared-readings?cursor=none").then().statusCode(400);
        assertThat(new PublishedFacts(database).typesOf(proof)).doesNotContain("kana-reading-moved");
    }

    private List<String> steps(UUID proof) {
        return new Tables(database)
                .column("select convert_from(payload, 'UTF8')::jsonb -> 'data' ->> 'step' from fact"
                        + " where aggregate_id = '" + proof + "' and type like '%kana-reading%' order by version");
    }
}
