package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.bank.PostureRule.PostureRefusal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Banks as data: the directory that a customer chooses from, the register of partners, and one bank more. */
@QuarkusTest
class BankDirectoryApiTest {

    @Inject
    Banks banks;

    @Inject
    PostureRule postures;

    @Inject
    Database database;

    @Inject
    Flyway flyway;

    private final Neighbours neighbours = new Neighbours();

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
        OwnersHand.openTheBook();
    }

    @Test
    @Tag("A20")
    @Tag("A62")
    void showsTheBanksAtWhichALinkIsPossible() {
        given().get("/v1/bank-directory")
                .then()
                .statusCode(200)
                .body(field("banks.bankCode", hasItems("0001", "0117", "0125", "0154", "0998", "9900")))
                .body(field("banks.bankCode", not(hasItem("0118"))))
                .body(field("banks.bankCode", not(hasItem("0546"))))
                .body(field("banks.bankCode", not(hasItem("0999"))))
                .body(field("banks[bankCode=0125].name", equalTo("七十七銀行")))
                .body(field("banks[bankCode=0125].kana", equalTo("シチジユウシチ")))
                .body(field("next", nullValue()));
        given().queryParam("after", "0998")
                .get("/v1/bank-directory")
                .then()
                .body(field("banks.bankCode", contains("9900")));
    }

    @Test
    void pagesTheBranchesOfABank() {
        String next = given().get("/v1/bank-directory/0001/branches")
                .then()
                .statusCode(200)
                .body(field("name", equalTo("みずほ")))
                .body(field("branches", hasSize(100)))
                .body(field("branches[0].branchCode", equalTo("001")))
                .body(field("branches[0].kana", equalTo("トウキヨウ")))
                .extract()
                .as(Json.class)
                .get("next");
        given().queryParam("after", next)
                .get("/v1/bank-directory/0001/branches")
                .then()
                .body(field("branches.branchCode", not(hasItem(next))));
        given().queryParam("prefix", "10")
                .get("/v1/bank-directory/0125/branches")
                .then()
                .body(field("branches.branchCode", everyItem(startsWith("10"))))
                .body(field("next", nullValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?after=1",
                "?after=00012",
                "?after=みずほ",
                "/0001/branches?prefix=x",
                "/0001/branches?prefix=1234",
                "/0001/branches?after=1",
                "/001/branches"
            })
    @Tag("TD11")
    void refusesAQuestionThatIsNone(String question) {
        given().get("/v1/bank-directory" + question)
                .then()
                .statusCode(400)
                .body(field("type", endsWith("/invalid-request")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0118", "0546", "0003"})
    void knowsNoBankThatIsNotThereToday(String code) {
        given().get("/v1/bank-directory/" + code + "/branches")
                .then()
                .statusCode(404)
                .body(field("type", endsWith("/not-found")));
    }

    @Test
    @Tag("A11")
    @Tag("A16")
    void keepsThePosturesOf2020BesideThoseOfToday() {
        Instant september2020 = Instant.parse("2020-09-09T03:00:00Z");
        Bank then = banks.find(new BankCode("0125"), september2020).orElseThrow();
        Bank now = banks.find(new BankCode("0125"), Instant.now()).orElseThrow();

        assertThat(postures.refusalFor(then)).map(PostureRefusal::code).contains("PIN_ONLY");
        assertThat(postures.refusalFor(now)).isEmpty();
    }

    @Test
    void plantsABankOnceHoweverOftenAndByHoweverManyTheServiceIsStarted() {
        String rows = "select count(*) || ' ' || (select count(*) from bank_posture) from bank";
        List<String> before = database.column(rows);

        List<CompletableFuture<Void>> replicas = Stream.generate(() -> CompletableFuture.runAsync(flyway::migrate))
                .limit(3)
                .toList();
        replicas.forEach(CompletableFuture::join);

        assertThat(database.column(rows)).isEqualTo(before).containsExactly("41 148");
    }

    @Test
    @Tag("A20")
    @Tag("LK-02")
    void linksAtABankThatIsNothingButData() {
        Neighbours newcomer = new Neighbours("0130");
        newcomer.allIsWell();
        BankAccount account = new BankAccount(new BankCode("0130"), "101", AccountType.ORDINARY, number());
        Customer customer = new Customer(newcomer, account);

        String request = customer.atBank();
        assertThat(newcomer.announced(account)).containsEntry("holder_kana", Customer.NAME);
        newcomer.bankConfirms(account, true);
        customer.returnsWithCode().then().statusCode(303);

        customer.sees(request).then().body(field("state", equalTo("LINKED"))).body(field("tier", equalTo("T1")));
        assertThat(database.column(
                        "select code from link_check where step = 'NAME' and link_request_id = '" + request + "'"))
                .containsExactly("BANK_CONFIRMED");
        // nobody is left to be told when the next test changes what the banks say
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(newcomer.noticesTo(account)).isEqualTo(1));
    }

    @Test
    @Tag("LK-02")
    @Tag("TB2")
    void doesNotLinkWhereTheBankFindsAnotherHolder() {
        Neighbours newcomer = new Neighbours("0130");
        newcomer.allIsWell();
        BankAccount account = new BankAccount(new BankCode("0130"), "101", AccountType.ORDINARY, number());
        Customer customer = new Customer(newcomer, account);

        String request = customer.atBank();
        newcomer.bankConfirms(account, false);
        customer.returnsWithCode();

        customer.sees(request)
                .then()
                .body(field("state", equalTo("REFUSED")))
                .body(field("refusalClass", equalTo("DETAILS_DIFFER")));
    }

    @Test
    @Tag("A11")
    void refusesABranchThatDoesNotExistInTheShapeOfEveryOtherRefusal() {
        BankAccount nowhere = new BankAccount(new BankCode("0125"), "999", AccountType.ORDINARY, number());
        database.awaitEverybodyTold();
        int calls = neighbours.callsInAll();

        Response refused = new Customer(neighbours, nowhere).requestsLink();

        refused.then().statusCode(422).body(field("type", endsWith("/link-refused")));
        assertThat(refused.as(Json.class).getMap("").keySet())
                .containsExactly("type", "title", "status", "linkRequestId", "refusalClass");
        assertThat(refused.as(Json.class).getString("refusalClass")).isEqualTo("BANK_AUTHENTICATION_FAILED");
        assertThat(neighbours.callsInAll()).isEqualTo(calls);
    }

    @Test
    @Tag("A11")
    void takesAnAccountOfTheJapanPostBankAsItsPassbookPrintsIt() {
        String printed = number() + "1";
        String mask = "****" + printed.substring(4, 7);

        ask("{\"bankCode\":\"9900\",\"yuchoSymbol\":\"12340-2\",\"yuchoNumber\":\"" + printed + "\"}")
                .then()
                .statusCode(201)
                .body(field("accountMask", equalTo(mask)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"bankCode\":\"0998\",\"yuchoSymbol\":\"12340\",\"yuchoNumber\":\"12345671\"}",
                "{\"bankCode\":\"9900\",\"yuchoSymbol\":\"12340\"}",
                "{\"bankCode\":\"9900\",\"yuchoNumber\":\"12345671\"}",
                "{\"bankCode\":\"9900\",\"yuchoSymbol\":\"12340\",\"yuchoNumber\":\"12345672\"}",
                "{\"bankCode\":\"9900\",\"yuchoSymbol\":\"02840\",\"yuchoNumber\":\"12345671\"}",
                "{\"bankCode\":\"9900\",\"yuchoSymbol\":\"22840\",\"yuchoNumber\":\"12345671\"}",
                "{\"bankCode\":\"9900\",\"yuchoSymbol\":\"12340\",\"yuchoNumber\":\"12345671\",\"branchCode\":\"238\"}",
                "{\"bankCode\":\"9900\",\"branchCode\":\"238\",\"accountType\":\"ORDINARY\"}",
                "{\"bankCode\":\"9900\"}"
            })
    @Tag("TD11")
    void refusesAnAccountThatIsNeitherOneNorTheOther(String body) {
        database.awaitEverybodyTold();
        List<String> before = database.size();

        ask(body).then().statusCode(400).body(field("type", endsWith("/invalid-request")));

        assertThat(database.size()).isEqualTo(before);
    }

    private Response ask(String body) {
        return new Customer(neighbours)
                .asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/link-requests");
    }

    private static String number() {
        return String.format("%07d", ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000));
    }
}
