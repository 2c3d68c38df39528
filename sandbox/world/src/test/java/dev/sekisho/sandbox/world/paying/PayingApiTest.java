package dev.sekisho.sandbox.world.paying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.sandbox.world.clock.WorldClock;
import dev.sekisho.sandbox.world.ekyc.Operator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operator's bank over the wire. */
@QuarkusTest
@WithTestResource(Operator.class)
@Tag("IN-09")
class PayingApiTest {

    private static final String BINARY = "application/octet-stream";

    @Inject
    WorldClock clock;

    @Test
    void aFileGoesInAndAStatementComesOut() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        byte[] file = new TransferText(today.plusDays(3))
                .pay("0997", "101", "1", "3000001", "ｶﾝｼﾖ ﾀﾛｳ", 12_345, 77)
                .bytes();
        given().contentType(BINARY)
                .body(file)
                .post("/paying-account/transfer-orders")
                .then()
                .statusCode(401);
        operator()
                .contentType(BINARY)
                .body(file)
                .post("/paying-account/transfer-orders")
                .then()
                .statusCode(200)
                .body("totalYen", equalTo(12_345))
                .body("lines[0].standing", equalTo("WAITING"));
        file[0] = '8';
        operator()
                .contentType(BINARY)
                .body(file)
                .post("/paying-account/transfer-orders")
                .then()
                .statusCode(422)
                .body("title", containsString("record 1"));

        byte[] statement = operator().post("/paying-account/statements").asByteArray();
        assertThat(statement.length % 200).isZero();
        given().post("/paying-account/statements").then().statusCode(401);
        given().get("/banks/0997/arrivals").then().statusCode(200);
        given().get("/banks/9998/arrivals").then().statusCode(404);
        given().contentType("application/json")
                .body("{\"faults\":[\"SOMETIMES\"]}")
                .put("/paying-account/return-faults")
                .then()
                .statusCode(400);
    }

    @Test
    void aBanksDeskWaitsForTheAmount() {
        String id = "00000000-0000-4000-8000-000000000002";
        String list = """
                {"lines":[{"claimId":"c1","branchCode":"101","accountType":"ORDINARY","accountNumber":"3000002",
                 "holderKana":"ヒガイ　ハナコ","amountYen":500}]}""";
        given().contentType("application/json")
                .body(list)
                .post("/banks/0997/lump-sums/" + id)
                .then()
                .statusCode(422);
        operator()
                .contentType("application/json")
                .body("{\"lumpSumId\":\"" + id + "\",\"bankCode\":\"0997\",\"amountYen\":500}")
                .post("/paying-account/lump-sums")
                .then()
                .statusCode(204);
        given().contentType("application/json")
                .body(list)
                .post("/banks/0997/lump-sums/" + id)
                .then()
                .statusCode(200)
                .body("lines[0].credited", equalTo(true));
    }

    private static RequestSpecification operator() {
        return given().auth().preemptive().basic("sekisho", "sandbox-secret");
    }
}
