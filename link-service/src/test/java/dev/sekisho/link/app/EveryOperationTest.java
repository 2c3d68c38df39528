package dev.sekisho.link.app;

import static org.hamcrest.Matchers.oneOf;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.api.Callers;
import dev.sekisho.kit.testing.api.EveryOperation;
import dev.sekisho.kit.testing.api.Operation;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Hostile input to every operation of link-service, and every caller at each of them. */
@QuarkusTest
class EveryOperationTest extends EveryOperation {

    @Inject
    Database database;

    @Inject
    Scheduler workers;

    private static final String RESUME = "{\"bankCode\":\"0998\",\"operations\":[\"LINK\"],\"gates\":[]}";
    private static final String PATH =
            "{\"bankCode\":\"0998\",\"customerClass\":\"NON_SUBSCRIBER\",\"method\":\"POST\"}";

    private final Neighbours neighbours = new Neighbours();

    EveryOperationTest() {
        super("link-service");
    }

    @BeforeEach
    void nobodyElseWrites() {
        neighbours.allIsWell();
        database.awaitEverybodyTold();
        workers.pause();
    }

    @AfterEach
    void nothingIsLeftOpenAndWorkersGoOn() {
        workers.resume();
        OwnersHand.openTheBook();
        OwnersHand.change("delete from path_review where not with_posture");
    }

    @Override
    protected String goodBody(Operation operation, String shaped) {
        return Endpoints.of(operation.toString()).body();
    }

    @Override
    protected String goodPath(Operation operation) {
        return Endpoints.of(operation.toString()).atNowhere();
    }

    /** Who reads the book takes a lease of it. */
    @Override
    protected Set<String> writtenAnyway() {
        return Set.of("suspension_lease");
    }

    /** Things of a customer of the first bank, and of that bank. */
    @Override
    protected Map<String, String> thingsOfAnother() {
        Customer customer = new Customer(neighbours);
        String request = customer.links();
        Map<String, String> things = new HashMap<>();
        things.put("/v1/link-requests/{linkRequestId}", request);
        things.put("/v1/links/{linkId}", customer.sees(request).as(Json.class).get("linkId"));
        things.put("/v1/banks/{bankCode}", Staff.FIRST);
        things.put("/v1/statement-lines/{chargeId}", debit());
        RequestSpecification bankUser = Staff.somebody().asUserOf(Staff.FIRST);
        RequestSpecification operations = Staff.somebody().as("operations");
        things.put("/v1/link-checks/{checkId}", made(bankUser, "/v1/link-checks", "checkId"));
        things.put("/v1/bank-requests/{requestId}", made(bankUser, "/v1/bank-requests", "requestId"));
        things.put("/v1/security-reviews/{reviewId}", made(bankUser, "/v1/security-reviews", "reviewId"));
        things.put("/v1/path-reviews/{reviewId}", made(operations, PATH, "/v1/path-reviews", "reviewId"));
        Staff.service("operations-tool").body("{}").post("/v1/brake").then().statusCode(200);
        things.put("/v1/resumes/{resumeId}", made(operations, RESUME, "/v1/resumes", "resumeId"));
        return things;
    }

    @Override
    protected String nowhere(String parameter) {
        return parameter.equals("bankCode") ? "9998" : super.nowhere(parameter);
    }

    @Override
    protected String strangersToken(String caller) {
        return Callers.ofBank("0001", caller, service);
    }

    private static String made(RequestSpecification by, String path, String id) {
        return made(by, Endpoints.of("POST " + path).body(), path, id);
    }

    private static String made(RequestSpecification by, String body, String path, String id) {
        return by.body(body)
                .post(path)
                .then()
                .statusCode(oneOf(200, 201))
                .extract()
                .as(Json.class)
                .get(id);
    }

    private String debit() {
        String charge = UUID.randomUUID().toString();
        database.change(
                "insert into debit (charge_id, link_id, wallet_id, amount_yen, bank_code, state, sent_at, version)"
                        + " values ('" + charge + "', gen_random_uuid(), gen_random_uuid(), 700, '" + Staff.FIRST
                        + "', 'IN_DOUBT', clock_timestamp(), 1)");
        return charge;
    }

    @Override
    protected void tidyUp() {
        OwnersHand.openTheBook();
    }
}
