package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;

import dev.sekisho.kit.testing.Json;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The staff of the service under test: two founders, once for the module, and whom they let in. */
final class StaffHouse {

    static final String PASSWORD = "correct staff battery";
    static final String HERE = "identity-service";

    private static final AtomicInteger NEXT = new AtomicInteger(20_000_000);
    private static final Map<Integer, Member> FOUNDERS = new ConcurrentHashMap<>();
    private static final Map<String, Member> SOMEBODY = new ConcurrentHashMap<>();

    private StaffHouse() {}

    /** What the configuration says of the founders. */
    static String founders() {
        return founderEmail(1) + ":" + sha256(founderCode(1)) + "," + founderEmail(2) + ":" + sha256(founderCode(2));
    }

    static String founderEmail(int place) {
        return "founder-" + place + "@sekisho.example";
    }

    static String founderCode(int place) {
        return "the founding code of number " + place;
    }

    /** One of the two founders, enrolled and signed in. */
    static synchronized Member founder(int place) {
        return FOUNDERS.computeIfAbsent(place, fresh -> {
            String document = "F-" + place + "-1000";
            Response founded = found(founderEmail(place), founderCode(place), document);
            founded.then().statusCode(201);
            return enrolled(founded, founderEmail(place), document).signedIn();
        });
    }

    static Response found(String email, String code, String document) {
        Map<String, Object> founder = person(document, email, null);
        founder.put("enrolmentCode", code);
        return anybody().body(founder).post("/v1/staff-foundations");
    }

    /** Somebody new with documents of nobody else and no role. */
    static Member enrolled() {
        return enrolled("S-" + NEXT.incrementAndGet(), null);
    }

    /** A staff account for whoever has this document. */
    static Member enrolled(String document, String bankCode) {
        String email = "staff-" + NEXT.incrementAndGet() + "@sekisho.example";
        Response entered =
                founder(1).call().body(person(document, email, bankCode)).post("/v1/staff");
        entered.then().statusCode(201);
        return enrolled(entered, email, document);
    }

    private static Member enrolled(Response entered, String email, String document) {
        UUID staffId = UUID.fromString(entered.as(Json.class).get("staffId"));
        String code = entered.as(Json.class).get("enrolmentCode");
        String secret = anybody()
                .body(Map.of("staffId", staffId, "enrolmentCode", code, "password", PASSWORD))
                .post("/v1/staff-enrolments")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("totpSecret");
        Authenticator authenticator = new Authenticator(secret);
        anybody()
                .body(Map.of("enrolmentCode", code, "totp", authenticator.fresh()))
                .post("/v1/staff-enrolments/" + staffId + "/confirmations")
                .then()
                .statusCode(204);
        return new Member(staffId, email, document, authenticator);
    }

    /** Enrolled, with this role by four eyes, and signed in. */
    static Member holding(String role) {
        return enrolled().holding(role).signedIn();
    }

    /** One member who holds this role, the same for whoever asks. */
    static synchronized Member someone(String role) {
        return role.equals("access-admin") ? founder(1) : SOMEBODY.computeIfAbsent(role, StaffHouse::holding);
    }

    static UUID propose(Member by, Member holder, String role) {
        return UUID.fromString(by.call()
                .body(Map.of("staffId", holder.staffId(), "role", role))
                .post("/v1/role-grants")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("grantId"));
    }

    static Response approve(Member by, UUID grantId) {
        return by.call().post("/v1/role-grants/" + grantId + "/approvals");
    }

    static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON);
    }

    static Response signIn(String email, String password, String totp, String audience) {
        return anybody()
                .body(Map.of("email", email, "password", password, "totp", totp, "audience", audience))
                .post("/v1/staff-tokens");
    }

    static Map<String, Object> person(String document, String email, String bankCode) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("displayName", "担当 " + document);
        person.put("nameKana", "タントウ シャ");
        person.put("birthDate", "1980-04-01");
        person.put("documentNumber", document);
        person.put("email", email);
        if (bankCode != null) {
            person.put("bankCode", bankCode);
        }
        return person;
    }

    private static String sha256(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The answers of so many at once. */
    static <T> List<T> race(int racers, Callable<T> run) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(racers);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (int racer = 0; racer < racers; racer++) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return run.call();
                }));
            }
            start.countDown();
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
