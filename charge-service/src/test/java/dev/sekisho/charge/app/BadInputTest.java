package dev.sekisho.charge.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.kit.testing.Wire;
import dev.sekisho.kit.testing.Wire.Reply;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent to an endpoint that is not what it takes: the right 4xx problem, nothing stored, no 5xx. */
@QuarkusTest
class BadInputTest extends Scene {

    private static final String ID = "00000000-0000-4000-8000-000000000001";

    /** One holder of all tokens, shown again and again: what is tried at a door is not whether a signature is right. */
    private static final UUID STAFF = UUID.randomUUID();

    private static final Map<String, String> CLIENTS = new HashMap<>();

    private static final Set<String> CUSTOMER = Set.of("customer");
    private static final Set<String> OPERATIONS_TOOL = Set.of("operations-tool");
    private static final Set<String> BOOKKEEPERS = Set.of("staff:operations", "staff:auditor");
    private static final Set<String> FREEZERS =
            Set.of("compensation-service", "identity-service", "operations-tool", "staff:operations");
    private static final Set<String> READERS = Set.of("staff:operations", "staff:operations-approver", "staff:auditor");
    private static final String AMOUNT = "{\"amountYen\":100}";
    private static final String SHOP = "{\"shop\":\"S\"}";
    private static final String TERMINAL = "{\"shop\":\"S\",\"terminal\":\"T\"}";
    private static final String STOP = "{\"shop\":\"S\",\"terminal\":\"T\",\"reason\":\"FRAUD_REPORT\",\"note\":\"N\"}";
    private static final String MERCHANT_CHANGE = "{\"merchantId\":\"" + ID + "\",\"kind\":\"END\"}";
    private static final String REJECTION = "{\"verdict\":\"REJECTED\",\"note\":\"N\"}";
    private static final Set<String> MERCHANTS = Set.of("operations-tool", "client:merchant");
    private static final List<String> STAFF_ROLES = List.of(
            "support",
            "support-supervisor",
            "operations",
            "operations-approver",
            "reviewer",
            "mlro",
            "investigator",
            "auditor",
            "bank-user",
            "access-admin");

    private Customer customer;
    private Stored before;

    @BeforeEach
    void look() {
        customer = customerWithOldLink();
        before = Stored.in(statements);
    }

    @Test
    void ofACharge() {
        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"amountYen\":100}",
                "{\"linkId\":null,\"amountYen\":100}",
                "{\"linkId\":\"\",\"amountYen\":100}",
                "{\"linkId\":\"not-an-id\",\"amountYen\":100}",
                "{\"linkId\":17,\"amountYen\":100}",
                "{\"linkId\":{},\"amountYen\":100}",
                "{\"linkId\":\"" + ID + "\",\"linkId\":\"" + ID + "\",\"amountYen\":100}",
                "{\"linkId\":\"" + ID + "\",\"amountYen\":10000001}",
                "{\"linkId\":\"" + ID + "\",\"amountYen\":100} trailing",
                nested(50))) {
            refused(customer.post("/v1/charges", key(), body), 400, body);
        }
        refused(customer.post("/v1/charges", "k".repeat(65), charge()), 400, "long key");
        refused(customer.post("/v1/charges", "schlüssel", charge()), 400, "key outside ASCII");
        nothingWasStored();
    }

    @Test
    @Tag("TC8")
    void ofAChargeThatSaysMoreThanACustomerMay() {
        for (String extra : List.of(
                "\"state\":\"POSTED\"",
                "\"chargeId\":\"" + ID + "\"",
                "\"walletId\":\"" + ID + "\"",
                "\"personId\":\"" + ID + "\"",
                "\"bankAccountId\":\"" + ID + "\"",
                "\"bankCode\":\"0998\"",
                "\"balanceYen\":1",
                "\"limitYen\":1",
                "\"version\":7",
                "\"reservedAt\":\"2020-01-01T00:00:00Z\"",
                "\"role\":\"operations\"",
                "\"rules\":[]")) {
            String body = "{\"linkId\":\"" + customer.linkId() + "\",\"amountYen\":100," + extra + "}";
            refused(customer.post("/v1/charges", key(), body), 400, extra);
        }
        nothingWasStored();
    }

    @Test
    void ofAPayment() {
        String start = "{\"amountYen\":100,\"merchantId\":\"" + ID + "\",";
        for (String body : List.of(
                "",
                "[]",
                "{}",
                start + "\"shop\":\"S\"}",
                start + "\"terminal\":\"T\"}",
                start + "\"shop\":\"\",\"terminal\":\"T\"}",
                start + "\"shop\":\" \",\"terminal\":\"T\"}",
                start + "\"shop\":null,\"terminal\":\"T\"}",
                start + "\"shop\":7,\"terminal\":\"T\"}",
                start + "\"shop\":\"S\",\"terminal\":\"" + "T".repeat(65) + "\"}",
                start + "\"shop\":\"a\\u0000b\",\"terminal\":\"T\"}",
                start + "\"shop\":\"a\\nb\",\"terminal\":\"T\"}",
                start + "\"shop\":\"a\\u202eb\",\"terminal\":\"T\"}",
                start + "\"shop\":\"a\\ud800b\",\"terminal\":\"T\"}",
                "{\"amountYen\":100,\"merchantId\":\"x\",\"shop\":\"S\",\"terminal\":\"T\"}",
                "{\"amountYen\":100,\"shop\":\"S\",\"terminal\":\"T\"}")) {
            refused(customer.post("/v1/payments", key(), body), 400, body);
        }
        refused(customer.post("/v1/payments", "", payment("")), 400, "no key");
        nothingWasStored();
    }

    @Test
    @Tag("TC8")
    void ofAPaymentThatSaysMoreThanACustomerMay() {
        for (String extra : List.of(
                "\"category\":\"OTHER\"",
                "\"merchantCategory\":\"OTHER\"",
                "\"walletId\":\"" + ID + "\"",
                "\"paymentId\":\"" + ID + "\"",
                "\"state\":\"POSTED\"",
                "\"rule\":null",
                "\"at\":\"2020-01-01T00:00:00Z\"")) {
            refused(customer.post("/v1/payments", key(), payment("," + extra)), 400, extra);
        }
        nothingWasStored();
    }

    @Test
    @Tag("TC8")
    void ofAnAuthorisationACaptureOrARefund() {
        for (String extra : List.of(
                "\"category\":\"OTHER\"",
                "\"walletId\":\"" + ID + "\"",
                "\"paymentId\":\"" + ID + "\"",
                "\"state\":\"AUTHORISED\"",
                "\"expiresAt\":\"2099-01-01T00:00:00Z\"",
                "\"shop\":\"twice\"")) {
            refused(customer.post("/v1/authorisations", key(), payment("," + extra)), 400, extra);
        }
        refused(customer.post("/v1/authorisations", "", payment("")), 400, "no key");
        refused(customer.get("/v1/authorisations/x"), 404, "not an id");
        refused(operations().get("/v1/merchants/" + ID + "/authorisations/x"), 404, "not an id");
        refused(operations().put("/internal/v1/merchants/" + ID + "/clients/x"), 404, "not an id");
        refused(operations().put("/internal/v1/merchants/" + ID + "/clients/" + ID), 404, "no such merchant");
        for (String path :
                List.of(merchantPath("authorisations") + "/capture", merchantPath("payments") + "/refunds/" + ID)) {
            for (String body : List.of(
                    "",
                    "[]",
                    "{}",
                    "{\"amountYen\":0}",
                    "{\"amountYen\":-1}",
                    "{\"amountYen\":1.5}",
                    "{\"amountYen\":\"1\"}",
                    "{\"amountYen\":10000001}",
                    "{\"amountYen\":99999999999999999999}",
                    "{\"amountYen\":1,\"amountYen\":2}",
                    "{\"amountYen\":1,\"walletId\":\"" + ID + "\"}")) {
                refused(operations().body(body).put(path), 400, path + body);
            }
        }
        nothingWasStored();
    }

    @Test
    @Tag("TC8")
    void ofAQuestionOrItsCode() {
        for (String body : List.of(
                "",
                "[]",
                "{}",
                "{\"payeeId\":\"" + ID + "\",\"amountYen\":1}",
                "{\"operation\":\"SPEND\",\"payeeId\":\"" + ID + "\",\"amountYen\":1}",
                "{\"operation\":0,\"payeeId\":\"" + ID + "\",\"amountYen\":1}",
                "{\"operation\":\"PAYOUT\",\"payeeId\":\"x\",\"amountYen\":1}",
                "{\"operation\":\"PAYOUT\",\"payeeId\":\"" + ID + "\",\"amountYen\":0}",
                "{\"operation\":\"PAYOUT\",\"payeeId\":\"" + ID + "\",\"amountYen\":10000001}",
                stepUp(",\"state\":\"APPROVED\""),
                stepUp(",\"walletId\":\"" + ID + "\""))) {
            refused(customer.post("/v1/step-ups", key(), body), 400, body);
        }
        for (String body : List.of("", "{}", "{\"code\":123456}", "{\"code\":\"12345\"}", "{\"code\":\"１２３４５６\"}")) {
            refused(customer.post("/v1/step-ups/" + ID + "/attempts", key(), body), 400, body);
        }
        refused(customer.post("/v1/step-ups/" + ID + "/attempts", key(), "{\"code\":\"123456\"}"), 404, "nobody's");
        refused(customer.post("/v1/transfers", key(), transfer(",\"stepUpId\":\"x\"")), 400, "no id");
        nothingWasStored();
    }

    @Test
    @Tag("TC8")
    void ofATransfer() {
        for (String body : List.of(
                "",
                "[]",
                "{}",
                "null",
                "{\"amountYen\":100}",
                "{\"toWalletId\":\"" + ID + "\"}",
                "{\"toWalletId\":null,\"amountYen\":100}",
                "{\"toWalletId\":\"x\",\"amountYen\":100}",
                "{\"toWalletId\":[],\"amountYen\":100}",
                "{\"toWalletId\":\"" + ID + "\",\"amountYen\":10000001}",
                transfer(",\"fromWalletId\":\"" + ID + "\""),
                transfer(",\"transferId\":\"" + ID + "\""),
                transfer(",\"state\":\"POSTED\""),
                transfer(",\"rule\":null"),
                transfer("") + "x")) {
            refused(customer.post("/v1/transfers", key(), body), 400, body);
        }
        refused(customer.post("/v1/transfers", "", transfer("")), 400, "no key");
        refused(customer.post("/v1/transfers", "k".repeat(65), transfer("")), 400, "long key");
        nothingWasStored();
    }

    @Test
    @Tag("TC8")
    void ofAPayout() {
        String start = "{\"linkId\":\"" + customer.linkId() + "\",\"amountYen\":100";
        for (String body : List.of(
                "",
                "[]",
                "{}",
                "{\"amountYen\":100}",
                "{\"linkId\":\"" + ID + "\"}",
                "{\"linkId\":\"x\",\"amountYen\":100}",
                "{\"linkId\":\"" + ID + "\",\"amountYen\":10000001}",
                start + ",\"bankAccountId\":\"" + ID + "\"}",
                start + ",\"bankCode\":\"0998\"}",
                start + ",\"walletId\":\"" + ID + "\"}",
                start + ",\"payoutId\":\"" + ID + "\"}",
                start + ",\"state\":\"POSTED\"}")) {
            refused(customer.post("/v1/payouts", key(), body), 400, body);
        }
        refused(customer.post("/v1/payouts", "", charge()), 400, "no key");
        refused(customer.post("/v1/payouts", "k".repeat(65), charge()), 400, "long key");
        refused(customer.get("/v1/payouts/x"), 404, "not an id");
        nothingWasStored();
    }

    @Test
    @Tag("TC8")
    void ofAClosure() {
        for (String body : List.of(
                "",
                "[]",
                "{}",
                "null",
                "{\"linkId\":null}",
                "{\"linkId\":\"x\"}",
                "{\"linkId\":[]}",
                "{\"linkId\":\"" + ID + "\",\"amountYen\":1}",
                "{\"linkId\":\"" + ID + "\",\"state\":\"CLOSED\"}",
                "{\"linkId\":\"" + ID + "\",\"stepUpId\":\"x\"}",
                "{\"linkId\":\"" + ID + "\",\"stepUpId\":[]}",
                "{\"linkId\":\"" + ID + "\",\"linkId\":\"" + ID + "\"}")) {
            refused(customer.post("/v1/wallet/closures", key(), body), 400, body);
        }
        refused(customer.post("/v1/wallet/closures", "", "{\"linkId\":\"" + ID + "\"}"), 400, "no key");
        refused(customer.post("/v1/wallet/closures", "k".repeat(65), "{\"linkId\":\"" + ID + "\"}"), 400, "long key");
        refused(customer.get("/v1/wallet/closures/x"), 404, "not an id");
        nothingWasStored();
    }

    @Test
    void ofALookAtAMonthOrADay() {
        for (String month : List.of("x", "2027-13", "2027-00", "2027-1", "1999-12", "2099-01", "2027-01-01")) {
            refused(customer.get("/v1/wallet/statements/" + month), 404, month);
            refused(customer.get("/v1/wallet/statements/" + month + "/file"), 404, month);
        }
        for (String query : List.of("limit=0", "limit=501", "limit=x", "cursor=0", "cursor=-1", "cursor=x")) {
            refused(customer.get("/v1/wallet/statements/2020-01?" + query), 400, query);
        }
        for (String query : List.of("limit=0", "limit=201", "before=x", "before=2027-02-30", "before=2027-1-1")) {
            refused(bookkeeper().get("/v1/positions?" + query), 400, query);
        }
        refused(bookkeeper().get("/v1/positions/2020-01-01/accounts?cursor=x"), 400, "cursor");
        nothingWasStored();
    }

    @Test
    void ofAMerchant() {
        for (String body : List.of(
                "",
                "{}",
                "{\"name\":\"N\"}",
                "{\"category\":\"OTHER\"}",
                "{\"name\":\"N\",\"category\":\"CASINO\"}",
                "{\"name\":\"N\",\"category\":\"\"}",
                "{\"name\":\"N\",\"category\":0}",
                "{\"name\":\"\",\"category\":\"OTHER\"}",
                "{\"name\":\"" + "N".repeat(101) + "\",\"category\":\"OTHER\"}",
                "{\"name\":\"a\\u0007b\",\"category\":\"OTHER\"}",
                "{\"name\":\"N\",\"category\":\"OTHER\",\"version\":9}",
                "{\"name\":\"N\",\"category\":\"OTHER\",\"shops\":[null]}",
                "{\"name\":\"N\",\"category\":\"OTHER\",\"shops\":[{\"shop\":\"S\",\"terminals\":[]}]}",
                "{\"name\":\"N\",\"category\":\"OTHER\",\"shops\":[{\"shop\":\"S\",\"terminals\":[\" \"]}]}")) {
            refused(operations().body(body).put("/internal/v1/merchants/" + ID), 400, body);
        }
        refused(operations().body("{\"name\":\"N\",\"category\":\"OTHER\"}").put("/internal/v1/merchants/x"), 404, "x");
        nothingWasStored();
    }

    @Test
    void ofTheRegistryOfMerchants() {
        String shops = "/v1/merchants/" + ID + "/shops";
        String terminals = "/v1/merchants/" + ID + "/terminals";
        for (String body :
                List.of("", "{}", "{\"shop\":\" \"}", "{\"shop\":\"a\\nb\"}", "{\"shop\":\"S\",\"since\":1}")) {
            refused(operations().body(body).post(shops), 400, body);
            refused(operations().body(body).post(shops + "/endings"), 400, body);
            refused(operations().body(body).post(terminals), 400, body);
            refused(operations().body(body).post(terminals + "/endings"), 400, body);
            refused(operations().body(body).post(terminals + "/moves"), 400, body);
            refused(as("mlro").body(body).post(terminals + "/stops"), 400, body);
        }
        refused(operations().body(SHOP).post(shops), 404, "no such merchant");
        refused(operations().body(TERMINAL).post(terminals), 404, "no such merchant");
        refused(as("mlro").body(STOP).post(terminals + "/stops"), 404, "no such terminal");
        refused(as("mlro").body(STOP.replace("\"N\"", "\" \"")).post(terminals + "/stops"), 400, "no words");
        refused(as("mlro").body(STOP.replace("FRAUD_REPORT", "MOOD")).post(terminals + "/stops"), 400, "no reason");
        refused(as("auditor").get(terminals), 400, "no shop");
        refused(as("auditor").get(shops + "?cursor= "), 400, "cursor");
        refused(as("auditor").get("/v1/merchants?cursor=x"), 400, "cursor");
        refused(as("auditor").get("/v1/merchants/" + ID), 404, "no such merchant");
        refused(as("auditor").get("/v1/merchant-changes?cursor=x"), 400, "cursor");
        for (String body : List.of(
                "",
                "{}",
                MERCHANT_CHANGE.replace("END", "BURN"),
                MERCHANT_CHANGE.replace("}", ",\"state\":\"APPROVED\"}"),
                MERCHANT_CHANGE.replace("}", ",\"effectiveFrom\":\"soon\"}"))) {
            refused(as("operations").body(body).post("/v1/merchant-changes"), 400, body);
        }
        for (String body : List.of(
                MERCHANT_CHANGE,
                MERCHANT_CHANGE.replace("}", ",\"shop\":\"S\"}"),
                MERCHANT_CHANGE.replace("END", "CATEGORISE"),
                MERCHANT_CHANGE.replace("}", ",\"effectiveFrom\":\"2099-01-01T00:00:00Z\"}"))) {
            refused(as("operations").body(body).post("/v1/merchant-changes"), 422, body);
        }
        for (String body : List.of("", "{}", REJECTION.replace("\"N\"", "\"\""))) {
            refused(as("operations-approver").body(body).post("/v1/merchant-changes/" + ID + "/decisions"), 400, body);
        }
        refused(
                as("operations-approver").body(REJECTION).post("/v1/merchant-changes/" + ID + "/decisions"),
                404,
                "no such change");
        nothingWasStored();
    }

    @Test
    void ofAFreeze() {
        String start = "{\"grade\":\"FREEZE\",\"reason\":\"FRAUD_REPORT\"";
        String hold = "{\"grade\":\"HOLD\",\"reason\":\"FRAUD_REPORT\"";
        String end = businessTime.instant().plusSeconds(60).toString();
        for (String body : List.of(
                "",
                "[]",
                "{}",
                "{\"grade\":\"FREEZE\"}",
                "{\"reason\":\"FRAUD_REPORT\"}",
                "{\"grade\":\"MELT\",\"reason\":\"FRAUD_REPORT\"}",
                "{\"grade\":1,\"reason\":\"FRAUD_REPORT\"}",
                "{\"grade\":null,\"reason\":\"FRAUD_REPORT\"}",
                "{\"grade\":\"FREEZE\",\"reason\":\"\"}",
                "{\"grade\":\"FREEZE\",\"reason\":\"somebody called\"}",
                "{\"grade\":\"FREEZE\",\"reason\":\"" + "R".repeat(65) + "\"}",
                start + ",\"endsAt\":\"" + end + "\"}",
                start + ",\"caseNumber\":\"\"}",
                start + ",\"caseNumber\":\"sks 1\"}",
                start + ",\"caseNumber\":\"" + "S".repeat(33) + "\"}",
                start + ",\"imposedBy\":\"me\"}",
                start + ",\"since\":\"" + end + "\"}",
                start + ",\"frozen\":[]}",
                hold + "}",
                hold + ",\"endsAt\":null}",
                hold + ",\"endsAt\":\"\"}",
                hold + ",\"endsAt\":\"tomorrow\"}",
                hold + ",\"endsAt\":\"2027-13-45T99:00:00Z\"}",
                hold + ",\"endsAt\":{}}")) {
            refused(cases().body(body).put(freezePath()), 400, body);
        }
        refused(cases().body(start + "}").put("/internal/v1/wallets/x/freezes/" + ID), 404, "x");
        refused(cases().body(start + "}").put("/internal/v1/wallets/" + ID + "/freezes/x"), 404, "x");
        refused(cases().delete("/internal/v1/wallets/" + ID + "/freezes/x"), 404, "x");
        refused(cases().delete("/internal/v1/wallets/x/freezes/" + ID), 404, "x");
        refused(cases().get("/internal/v1/wallets/x"), 404, "x");
        nothingWasStored();
    }

    @Test
    void ofAHoldThatEndsWhenNoHoldCan() {
        String hold = "{\"grade\":\"HOLD\",\"reason\":\"FRAUD_REPORT\",\"endsAt\":";
        for (String end : List.of(
                "\"" + businessTime.instant().minusSeconds(1) + "\"",
                "\"" + businessTime.instant().plusSeconds(86_400 + 120) + "\"",
                "\"-1000000000-01-01T00:00:00Z\"",
                "\"+1000000000-12-31T23:59:59Z\"",
                "17",
                "1e99")) {
            refused(cases().body(hold + end + "}").put(freezePath()), 422, end);
        }
        assertThat(sum("select count(*) n from wallet_freeze where wallet_id = ?", UUID.fromString(ID)))
                .isZero();
    }

    @Test
    void ofAReversal() {
        String path = "/internal/v1/wallets/" + ID + "/reversals/" + ID;
        String start = "{\"chargeId\":\"" + ID + "\",";
        for (String body : List.of(
                "",
                "[]",
                "{}",
                start + "\"amountYen\":1}",
                start + "\"caseNumber\":\"SKS-1\"}",
                "{\"amountYen\":1,\"caseNumber\":\"SKS-1\"}",
                "{\"chargeId\":\"x\",\"amountYen\":1,\"caseNumber\":\"SKS-1\"}",
                start + "\"amountYen\":0,\"caseNumber\":\"SKS-1\"}",
                start + "\"amountYen\":-1,\"caseNumber\":\"SKS-1\"}",
                start + "\"amountYen\":1.5,\"caseNumber\":\"SKS-1\"}",
                start + "\"amountYen\":\"1\",\"caseNumber\":\"SKS-1\"}",
                start + "\"amountYen\":10000001,\"caseNumber\":\"SKS-1\"}",
                start + "\"amountYen\":99999999999999999999,\"caseNumber\":\"SKS-1\"}",
                start + "\"amountYen\":1,\"caseNumber\":\"\"}",
                start + "\"amountYen\":1,\"caseNumber\":\"a b\"}",
                start + "\"amountYen\":1,\"caseNumber\":\"SKS-1\",\"rule\":null}",
                start + "\"amountYen\":1,\"caseNumber\":\"SKS-1\",\"balanceYen\":1}")) {
            refused(cases().body(body).put(path), 400, body);
        }
        refused(cases().body(reversal()).put("/internal/v1/wallets/" + ID + "/reversals/x"), 404, "x");
        nothingWasStored();
    }

    @Test
    void ofALookAtCapsOrLines() {
        for (String query : List.of("", "?linkId=", "?linkId=x", "?linkId=1-1-1-1-1", "?linkId=" + ID + "0")) {
            refused(customer.get("/v1/caps" + query), 400, query);
        }
        for (String query :
                List.of("limit=0", "limit=-1", "limit=101", "limit=x", "limit=1e1", "limit=99999999999999999999")) {
            refused(customer.get("/v1/wallet/entries?" + query), 400, query);
        }
        for (String query : List.of("cursor=0", "cursor=-1", "cursor=x", "cursor=9999999999999999999")) {
            refused(customer.get("/v1/wallet/entries?" + query), 400, query);
        }
        refused(customer.get("/v1/charges/not-an-id"), 404, "not an id");
        nothingWasStored();
    }

    @Test
    void ofADecisionAboutADifference() {
        String path = "/v1/differences/" + ID;
        for (String body : List.of(
                "",
                "[]",
                "{}",
                proposal(",\"state\":\"APPROVED\""),
                proposal("").replace("EXPLAINED", "FORGOTTEN"),
                proposal("").replace("letter-17", ""),
                proposal("").replace("letter-17", "a b"),
                proposal("").replace("letter-17", "L".repeat(101)),
                proposal("").replace("words here", ""),
                proposal("").replace("words here", "a\\u0007b"),
                proposal("").replace("words here", "w".repeat(1_001)))) {
            refused(as("operations").body(body).put(path + "/proposal"), 400, body);
        }
        for (String body : List.of(
                "",
                "{}",
                "{\"contentHash\":null}",
                "{\"contentHash\":\"\"}",
                "{\"contentHash\":\"" + "G".repeat(64) + "\"}",
                "{\"contentHash\":\"" + "0".repeat(63) + "\"}",
                approval().replace("}", ",\"staffId\":\"" + ID + "\"}"))) {
            refused(as("operations-approver").body(body).post(path + "/approvals"), 400, body);
        }
        refused(as("operations").body(proposal("")).put(path + "/proposal"), 404, "unknown");
        refused(as("operations-approver").body(approval()).post(path + "/approvals"), 404, "unknown");
        for (String query : List.of(
                "reconciliations?bank=x",
                "reconciliations?state=LOST",
                "reconciliations?day=tomorrow",
                "reconciliations?cursor=!!",
                "differences?all=1",
                "differences?bank=99999",
                "differences?cursor=" + "A".repeat(200),
                "in-doubt?bank=1",
                "in-doubt?cursor=bm90aGluZw")) {
            refused(as("auditor").get("/v1/" + query), 400, query);
        }
        nothingWasStored();
    }

    @Test
    @Tag("TD11")
    void ofAnySize() {
        customer.post("/v1/charges", key(), "{\"linkId\":\"" + "x".repeat(70_000) + "\"}")
                .then()
                .statusCode(413);
        nothingWasStored();
    }

    @Test
    void ofAnotherMethodOrType() {
        refused(customer.as().delete("/v1/charges/" + ID), 405, "delete");
        refused(customer.as().put("/v1/wallet"), 405, "put");
        refused(customer.as().contentType(ContentType.TEXT).body("x").post("/v1/charges"), 415, "text");
        refused(customer.as().contentType(ContentType.XML).body("<a/>").post("/v1/payments"), 415, "xml");
        nothingWasStored();
    }

    /** Each door with what it takes, so that only the token decides. */
    private Stream<Door> doors() {
        return Stream.of(
                new Door(CUSTOMER, "POST", "/v1/charges", charge()),
                new Door(CUSTOMER, "GET", "/v1/charges/" + ID, null),
                new Door(CUSTOMER, "GET", "/v1/wallet", null),
                new Door(CUSTOMER, "GET", "/v1/wallet/entries", null),
                new Door(CUSTOMER, "GET", "/v1/caps?linkId=" + customer.linkId(), null),
                new Door(CUSTOMER, "POST", "/v1/payments", payment("")),
                new Door(CUSTOMER, "POST", "/v1/transfers", transfer("")),
                new Door(CUSTOMER, "POST", "/v1/payouts", charge()),
                new Door(CUSTOMER, "GET", "/v1/payouts/" + ID, null),
                new Door(CUSTOMER, "GET", "/v1/wallet/statements/2027-01", null),
                new Door(CUSTOMER, "GET", "/v1/wallet/statements/2027-01/file", null),
                new Door(CUSTOMER, "POST", "/v1/wallet/closures", "{\"linkId\":\"" + ID + "\"}"),
                new Door(CUSTOMER, "GET", "/v1/wallet/closures/" + ID, null),
                new Door(OPERATIONS_TOOL, "POST", "/v1/facts/republications", "{\"reason\":\"R\"}"),
                new Door(OPERATIONS_TOOL, "GET", "/v1/facts/republications/" + ID, null),
                new Door(BOOKKEEPERS, "GET", "/v1/positions", null),
                new Door(BOOKKEEPERS, "GET", "/v1/positions/2020-01-01", null),
                new Door(BOOKKEEPERS, "GET", "/v1/positions/2020-01-01/accounts", null),
                new Door(
                        Set.of("operations-tool"),
                        "PUT",
                        "/internal/v1/merchants/" + ID,
                        "{\"name\":\"N\",\"category\":\"OTHER\"}"),
                new Door(Set.of("operations-tool"), "PUT", "/internal/v1/merchants/" + ID + "/clients/" + ID, null),
                new Door(CUSTOMER, "POST", "/v1/step-ups", stepUp("")),
                new Door(CUSTOMER, "POST", "/v1/step-ups/" + ID + "/attempts", "{\"code\":\"123456\"}"),
                new Door(CUSTOMER, "POST", "/v1/authorisations", payment("")),
                new Door(CUSTOMER, "GET", "/v1/authorisations/" + ID, null),
                new Door(MERCHANTS, "GET", merchantPath("authorisations"), null),
                new Door(MERCHANTS, "PUT", merchantPath("authorisations") + "/capture", AMOUNT),
                new Door(MERCHANTS, "PUT", merchantPath("authorisations") + "/void", null),
                new Door(MERCHANTS, "PUT", merchantPath("payments") + "/refunds/" + ID, AMOUNT),
                new Door(FREEZERS, "PUT", freezePath(), "{\"grade\":\"FREEZE\",\"reason\":\"R\"}"),
                new Door(FREEZERS, "DELETE", freezePath(), null),
                new Door(FREEZERS, "GET", "/internal/v1/wallets/" + ID, null),
                new Door(READERS, "GET", "/v1/reconciliations", null),
                new Door(READERS, "GET", "/v1/differences", null),
                new Door(READERS, "GET", "/v1/differences/" + ID, null),
                new Door(READERS, "GET", "/v1/in-doubt", null),
                new Door(READERS, "GET", "/v1/in-doubt/banks", null),
                new Door(Set.of("staff:operations"), "PUT", "/v1/differences/" + ID + "/proposal", proposal("")),
                new Door(
                        Set.of("staff:operations-approver"),
                        "POST",
                        "/v1/differences/" + ID + "/approvals",
                        approval()),
                new Door(
                        Set.of("compensation-service"),
                        "PUT",
                        "/internal/v1/wallets/" + ID + "/reversals/" + ID,
                        reversal()));
    }

    /** Endpoints of monitoring: staff's only, each role its own. */
    private Stream<Door> monitoringDoors() {
        Set<String> readers = staffOf("operations", "operations-approver", "support-supervisor", "mlro", "auditor");
        return Stream.of(
                new Door(readers, "GET", "/v1/monitoring-rules", null),
                new Door(readers, "GET", "/v1/monitoring-alerts", null),
                new Door(staffOf("operations"), "POST", "/v1/monitoring-rules", rule("")),
                new Door(
                        staffOf("operations-approver"),
                        "POST",
                        "/v1/monitoring-rules/" + ID + "/decisions",
                        "{\"verdict\":\"REJECTED\",\"note\":\"N\"}"),
                new Door(staffOf("operations"), "POST", "/v1/monitoring-dry-runs", dryRun("")),
                new Door(
                        staffOf("operations", "operations-approver", "mlro", "auditor"),
                        "GET",
                        "/v1/monitoring-dry-runs/" + ID,
                        null),
                new Door(staffOf("operations"), "POST", "/v1/monitoring-alerts/" + ID + "/acknowledgements", null),
                new Door(
                        staffOf("support", "support-supervisor", "operations", "mlro", "auditor"),
                        "GET",
                        "/v1/monitoring-holds",
                        null),
                new Door(
                        staffOf("support-supervisor", "mlro"),
                        "POST",
                        "/v1/monitoring-holds/" + ID + "/decisions",
                        holdDecision("")));
    }

    /** The registry of merchants: its own client's, the operator's tool's and staff's. */
    private Stream<Door> registryDoors() {
        Set<String> readers = staffOf("operations", "operations-approver", "mlro", "auditor");
        Set<String> one = Stream.concat(MERCHANTS.stream(), readers.stream()).collect(Collectors.toSet());
        Set<String> registrants =
                Stream.concat(MERCHANTS.stream(), Stream.of("staff:operations")).collect(Collectors.toSet());
        String merchant = "/v1/merchants/" + ID;
        return Stream.of(
                new Door(readers, "GET", "/v1/merchants", null),
                new Door(one, "GET", merchant, null),
                new Door(one, "GET", merchant + "/shops", null),
                new Door(registrants, "POST", merchant + "/shops", SHOP),
                new Door(registrants, "POST", merchant + "/shops/endings", SHOP),
                new Door(one, "GET", merchant + "/terminals?shop=S", null),
                new Door(registrants, "POST", merchant + "/terminals", TERMINAL),
                new Door(registrants, "POST", merchant + "/terminals/endings", TERMINAL),
                new Door(
                        registrants,
                        "POST",
                        merchant + "/terminals/moves",
                        TERMINAL.replace("}", ",\"toShop\":\"U\"}")),
                new Door(staffOf("operations", "mlro"), "POST", merchant + "/terminals/stops", STOP),
                new Door(readers, "GET", "/v1/merchant-changes", null),
                new Door(staffOf("operations"), "POST", "/v1/merchant-changes", MERCHANT_CHANGE),
                new Door(
                        staffOf("operations-approver"),
                        "POST",
                        "/v1/merchant-changes/" + ID + "/decisions",
                        REJECTION));
    }

    private static Set<String> staffOf(String... roles) {
        return Stream.of(roles).map(role -> "staff:" + role).collect(Collectors.toSet());
    }

    @Test
    void ofMonitoring() {
        for (String body : List.of(
                "",
                "[]",
                "{}",
                rule(",\"state\":\"APPROVED\""),
                rule(",\"version\":7"),
                rule(",\"proposedBy\":\"" + ID + "\""),
                rule("").replace("\"ladder\"", "\"Ladder 1\""),
                rule("").replace("HOLD", "ARREST"),
                rule("").replace("\"holdHours\":12", "\"holdHours\":25"),
                rule("").replace("段階", "段\\u0007階"),
                rule("").replace(":600", ":null"))) {
            refused(desk("operations").body(body).post("/v1/monitoring-rules"), 400, body);
        }
        refused(desk("operations").body(rule("").replace("600", "5")).post("/v1/monitoring-rules"), 422, "numbers");
        refused(
                desk("operations").body(rule("").replace("WALLET", "TERMINAL")).post("/v1/monitoring-rules"),
                422,
                "subject");
        for (String body : List.of("", "{}", dryRun(",\"alerts\":0"), dryRun("").replace("Z\"", "\""))) {
            refused(desk("operations").body(body).post("/v1/monitoring-dry-runs"), 400, body);
        }
        refused(
                desk("operations")
                        .body(dryRun("").replace("2026-11-02", "2027-11-02"))
                        .post("/v1/monitoring-dry-runs"),
                422,
                "a time to come");
        refused(
                desk("operations")
                        .body(dryRun("").replace("2026-11-01", "2026-07-01"))
                        .post("/v1/monitoring-dry-runs"),
                422,
                "too long a time");
        for (String body : List.of(
                "",
                "{}",
                holdDecision(",\"decidedBy\":\"" + ID + "\""),
                holdDecision("").replace("RELEASE", "FORGET"),
                holdDecision("").replace("\"N\"", "\" \""),
                holdDecision("").replace("\"N\"", "\"" + "n".repeat(1_001) + "\""))) {
            refused(desk("mlro").body(body).post("/v1/monitoring-holds/" + ID + "/decisions"), 400, body);
        }
        refused(desk("mlro").body(holdDecision("")).post("/v1/monitoring-holds/x/decisions"), 404, "not an id");
        refused(desk("mlro").get("/v1/monitoring-holds?walletId=x"), 400, "not an id");
        refused(desk("mlro").get("/v1/monitoring-dry-runs/" + ID), 404, "no such dry run");
        nothingWasStored();
    }

    @Test
    @Tag("TA10")
    void ofATokenThatIsNotForThisDoor() {
        List<String> otherAudiences = List.of("identity-service", "link-service", "compensation-service");
        List<String> principals =
                List.of("identity-service", "link-service", "compensation-service", "support-tool", "operations-tool");
        Stream.of(doors(), monitoringDoors(), registryDoors())
                .flatMap(Function.identity())
                .forEach(door -> {
                    refused(door.knock(null), 401, door + " without a token");
                    refused(door.knock("Bearer nonsense"), 401, door + " nonsense");
                    otherAudiences.forEach(audience -> {
                        refused(door.knock(Tokens.customer(customer.walletId(), audience)), 401, door + audience);
                        refused(door.knock(Tokens.service("operations-tool", audience)), 401, door + audience);
                    });
                    principals.stream()
                            .filter(principal -> !door.opensTo().contains(principal))
                            .forEach(principal -> refused(
                                    door.knock(Tokens.service(principal, Customer.SERVICE)), 403, door + principal));
                    if (!door.opensTo().contains("customer")) {
                        refused(
                                door.knock(Tokens.customer(customer.walletId(), Customer.SERVICE)),
                                403,
                                door + " customer");
                    }
                    STAFF_ROLES.stream()
                            .filter(role -> !door.opensTo().contains("staff:" + role))
                            .forEach(role -> refused(door.knock(staff(role, Customer.SERVICE)), 403, door + role));
                    Stream.of("merchant", "depositor-desk")
                            .filter(scope -> !door.opensTo().contains("client:" + scope))
                            .forEach(scope -> refused(door.knock(client(scope)), 403, door + " client " + scope));
                    refused(door.knock(staff("operations", "link-service")), 401, door + " staff of another service");
                });
        nothingWasStored();
    }

    @Test
    @Tag("TC7")
    void ofIdsThatBelongToSomebodyElse() {
        String chargeId = customer.charge(1_000)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("chargeId");
        Customer stranger = customerWithOldLink();
        before = Stored.in(statements);

        refused(stranger.get("/v1/charges/" + chargeId), 404, "charge of another");
        refused(stranger.get("/v1/charges/" + UUID.randomUUID()), 404, "charge of nobody");
        refused(stranger.get("/v1/caps?linkId=" + customer.linkId()), 404, "link of another");
        refused(stranger.get("/v1/caps?linkId=" + UUID.randomUUID()), 404, "link of nobody");
        assertThat(stranger.get("/v1/charges/" + chargeId).asString())
                .isEqualTo(stranger.get("/v1/charges/" + UUID.randomUUID()).asString());
        nothingWasStored();
    }

    @Test
    @Tag("TC7")
    void aStrangersLinkIsRefusedAsAnUnknownOneAndTakesNothingOfItsOwner() {
        customer.charge(1_000).then().statusCode(201);
        Customer stranger = Customer.random();

        Map<String, Object> ofAnother = stranger.charge(key(), customer.linkId(), 1_000)
                .then()
                .statusCode(422)
                .extract()
                .as(Json.class)
                .get("$");
        Map<String, Object> ofNobody = stranger.charge(key(), UUID.randomUUID(), 1_000)
                .then()
                .statusCode(422)
                .extract()
                .as(Json.class)
                .get("$");

        assertThat(ofAnother).containsEntry("rule", "LINK_UNKNOWN");
        assertThat(ofAnother.keySet()).isEqualTo(ofNobody.keySet());
        assertThat(usedYen("BANK_ACCOUNT", customer.bankAccountId())).isEqualTo(1_000);
        assertThat(linkService.bookedYen(customer.linkId())).isEqualTo(1_000);
        assertThat(stranger.balanceYen()).isZero();
    }

    @Test
    void ofALinkThatCannotBeLookedUpDoesNothingAndSaysSo() {
        linkService.linksAreAway(true);

        Response answer = customer.charge(1_000);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.<String>path("type")).endsWith("/link-service-unavailable");
        nothingWasStored();
        linkService.linksAreAway(false);
        customer.charge(1_000).then().statusCode(201);
    }

    private void nothingWasStored() {
        assertThat(Stored.in(statements)).isEqualTo(before);
    }

    private static void refused(Response answer, int status, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
        assertThat(answer.<Integer>path("status")).as(what).isEqualTo(status);
        assertThat(answer.asString()).as(what).doesNotContain("Exception").doesNotContain("dev.sekisho.charge");
    }

    private static void refused(Reply answer, int status, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
        assertThat(answer.body()).as(what).doesNotContain("Exception").doesNotContain("dev.sekisho.charge");
    }

    private static RequestSpecification operations() {
        return given().header("Authorization", Tokens.service("operations-tool", Customer.SERVICE))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification bookkeeper() {
        return given().header("Authorization", staff("auditor", Customer.SERVICE));
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", staff(role, Customer.SERVICE)).contentType(ContentType.JSON);
    }

    private static String proposal(String extra) {
        return "{\"resolution\":\"EXPLAINED\",\"reference\":\"letter-17\",\"words\":\"words here\"" + extra + "}";
    }

    private static String approval() {
        return "{\"contentHash\":\"" + "0".repeat(64) + "\"}";
    }

    private static RequestSpecification cases() {
        return given().header("Authorization", Tokens.service("compensation-service", Customer.SERVICE))
                .contentType(ContentType.JSON);
    }

    private static String staff(String role, String audience) {
        // Signed anew: a token lives for ten minutes, and these tables may take longer.
        return role.equals("bank-user")
                ? Tokens.bankUser(STAFF, STAFF, BANK, Customer.SERVICE)
                : Tokens.staff(STAFF, STAFF, audience, role);
    }

    private static String client(String scope) {
        return CLIENTS.computeIfAbsent(
                scope, fresh -> Tokens.bearer(Tokens.clientClaims(STAFF, Customer.SERVICE, fresh)));
    }

    private static String merchantPath(String things) {
        return "/v1/merchants/" + ID + "/" + things + "/" + ID;
    }

    private static String freezePath() {
        return "/internal/v1/wallets/" + ID + "/freezes/" + ID;
    }

    private static RequestSpecification desk(String role) {
        return given().header("Authorization", staff(role, Customer.SERVICE)).contentType(ContentType.JSON);
    }

    private static String rule(String extra) {
        return "{\"ruleId\":\"ladder\",\"kind\":\"LADDER\",\"subject\":\"WALLET\",\"parameters\":{\"withinSeconds\":600,"
                + "\"steps\":3,\"factor\":5,\"topYen\":50000,\"linkYoungerThanDays\":0},\"action\":\"HOLD\",\"holdHours\":12,"
                + "\"wordsJa\":\"段階\",\"wordsEn\":\"steps\",\"effectiveFrom\":\"2026-12-01T00:00:00Z\",\"dryRunId\":\""
                + ID + "\"" + extra + "}";
    }

    private static String dryRun(String extra) {
        return "{\"kind\":\"FULL_CAP_OF_NEW_LINK\",\"subject\":\"WALLET\",\"parameters\":{\"percent\":90,\"capYen\":300000,"
                + "\"linkYoungerThanDays\":14},\"since\":\"2026-11-01T00:00:00Z\",\"until\":\"2026-11-02T00:00:00Z\""
                + extra + "}";
    }

    private static String holdDecision(String extra) {
        return "{\"walletId\":\"" + ID + "\",\"verdict\":\"RELEASE\",\"reason\":\"RULE_WAS_WRONG\",\"note\":\"N\""
                + extra + "}";
    }

    private static String reversal() {
        return "{\"chargeId\":\"" + ID + "\",\"amountYen\":1,\"caseNumber\":\"SKS-1\"}";
    }

    private String charge() {
        return "{\"linkId\":\"" + customer.linkId() + "\",\"amountYen\":100}";
    }

    private static String payment(String extra) {
        return "{\"amountYen\":100,\"merchantId\":\"" + ID + "\",\"shop\":\"S\",\"terminal\":\"T\"" + extra + "}";
    }

    private static String transfer(String extra) {
        return "{\"toWalletId\":\"" + ID + "\",\"amountYen\":100" + extra + "}";
    }

    private static String stepUp(String extra) {
        return "{\"operation\":\"TRANSFER\",\"payeeId\":\"" + ID + "\",\"amountYen\":40000" + extra + "}";
    }

    private static String nested(int depth) {
        return "{\"linkId\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"amountYen\":1}";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** An endpoint and whom it opens to. */
    private record Door(Set<String> opensTo, String method, String path, String body) {

        Reply knock(String authorization) {
            Map<String, String> headers = new HashMap<>();
            headers.put("Idempotency-Key", key());
            if (authorization != null) {
                headers.put("Authorization", authorization);
            }
            if (body != null) {
                headers.put("Content-Type", "application/json");
            }
            return Wire.send(headers, method, path, body);
        }
    }
}
