package dev.sekisho.link.app;

import dev.sekisho.kit.testing.Tokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** Every endpoint of this service, with who may call it; a test sees that none is missing here. */
final class Endpoints {

    static final String REQUEST = "/v1/link-requests/{linkRequestId}";

    private static final String LINK_BODY =
            "{\"bankCode\":\"0998\",\"branchCode\":\"101\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"1234567\"}";
    private static final String PAYEE_BODY = LINK_BODY.replace("}", ",\"holderKana\":\"ミホン　ハナコ\"}");
    private static final String DEBIT_BODY =
            "{\"linkId\":\"" + new UUID(0, 1) + "\",\"walletId\":\"" + new UUID(0, 2) + "\",\"amountYen\":1000}";

    private static final String DECISION_BODY = "{\"decision\":\"BOOKED\",\"evidence\":\"bank-letter-17\"}";

    private static final String STOP = "/internal/v1/links/{linkId}/stops/{stopId}";
    private static final String STOP_BODY = "{\"reason\":\"FRAUD_REPORT\",\"caseNumber\":\"SKS-2026-000001-7\"}";
    private static final String SUSPENSION_BODY =
            "{\"reason\":\"FRAUD\",\"bankCode\":\"0002\",\"operations\":[\"LINK\"]}";
    private static final String RESUME_BODY = "{\"bankCode\":\"0002\",\"operations\":[\"LINK\"],\"gates\":[]}";
    /** What every part of may be left out; its own test has its bad bodies. */
    static final String BRAKE = "/v1/brake";

    private static final String BRAKE_BODY = "{\"operations\":[\"SPEND\"]}";
    private static final String PATH_BODY =
            "{\"bankCode\":\"0001\",\"customerClass\":\"NON_SUBSCRIBER\",\"method\":\"POST\"}";
    private static final List<Caller> DESK = List.of(Caller.BANK_USER, Caller.BANK_CLIENT);
    private static final String ACCOUNT_BODY = "{\"branchCode\":\"101\",\"accountType\":\"ORDINARY\","
            + "\"accountNumber\":\"7000001\",\"reference\":\"a-bank-s-own\"}";
    private static final String ANSWER_BODY = "{\"answer\":\"NOT_MINE\",\"reference\":\"a-bank-s-own\"}";
    private static final String CLAIM_BODY = "{\"branchCode\":\"101\",\"accountType\":\"ORDINARY\","
            + "\"accountNumber\":\"7000001\",\"linkRequestId\":\"" + new UUID(0, 1)
            + "\",\"stepUp\":{\"factors\":[],\"documentSeen\":true,\"at\":\"2026-11-22T00:00:00Z\"},"
            + "\"reference\":\"a-bank-s-own\"}";
    private static final String POSTURE_BODY = "{\"bankCode\":\"0998\",\"connection\":\"REDIRECT\","
            + "\"customerClass\":\"NON_SUBSCRIBER\",\"effectiveFrom\":\"2026-01-01T00:00:00Z\",\"terms\":%s}";
    private static final String TERMS_BODY = "{\"enforced\":[\"BANK_PIN\",\"BANK_ONE_TIME_CODE\"],\"offered\":[],"
            + "\"nameMode\":\"RETURNS_KANA\",\"notice\":\"INSTANT\",\"inquiry\":\"BY_REQUEST_ID\",\"bankLock\":3,"
            + "\"closedTimes\":[\"23:55-00:05\"],\"legalBasis\":\"agreement\",\"reviewedOn\":\"2026-01-01\","
            + "\"findings\":\"none\",\"nextReviewDue\":\"%s\"}";
    private static final String BANK_REQUEST = "/v1/bank-requests";
    private static final String SECURITY_REVIEW = "/v1/security-reviews";
    private static final List<Caller> READERS =
            List.of(Caller.OPERATIONS, Caller.OPERATIONS_APPROVER, Caller.AUDITOR, Caller.BANK_USER);
    private static final List<Caller> BOTH_SIDES = List.of(Caller.OPERATIONS, Caller.BANK_USER);
    private static final String RESUME = "/v1/resumes/{resumeId}";
    private static final String NAME = "/v1/name-reviews/{linkRequestId}";
    private static final String IMPORT = "/v1/link-imports/{importId}";
    private static final String SHA256 = "\"sha256\":\"" + "0".repeat(64) + "\"";
    private static final List<Caller> BOARD = List.of(Caller.OPERATIONS, Caller.OPERATIONS_APPROVER, Caller.AUDITOR);

    private Endpoints() {}

    static List<Endpoint> all() {
        return List.of(
                new Endpoint("GET", "/v1/banks", Caller.ANYBODY, null),
                new Endpoint("POST", "/v1/link-requests", Caller.CUSTOMER, LINK_BODY),
                new Endpoint("GET", REQUEST, Caller.CUSTOMER, null),
                new Endpoint("DELETE", REQUEST, Caller.CUSTOMER, null),
                new Endpoint("POST", REQUEST + "/code-attempts", Caller.CUSTOMER, "{\"code\":\"123456\"}"),
                new Endpoint("POST", REQUEST + "/resends", Caller.CUSTOMER, null),
                new Endpoint("POST", REQUEST + "/pin-attempts", Caller.CUSTOMER, "{\"pin\":\"1357\"}"),
                new Endpoint("GET", "/v1/bank-returns/{bankCode}", Caller.ANYBODY, null),
                new Endpoint(
                        "POST",
                        "/v1/bank-notifications/{bankCode}",
                        Caller.ANYBODY,
                        "{\"notification\":\"aGVhZA.Ym9keQ.c2lnbg\"}"),
                new Endpoint("GET", "/v1/attestation", List.of(Caller.OPERATIONS_TOOL, Caller.AUDITOR), null),
                new Endpoint("GET", "/v1/audit/checkpoint", Caller.ANYBODY, null),
                new Endpoint("GET", "/v1/audit/checkpoints", Caller.ANYBODY, null),
                new Endpoint("GET", "/v1/audit/consistency", Caller.ANYBODY, null),
                new Endpoint("POST", "/v1/facts/republications", Caller.OPERATIONS_TOOL, "{\"reason\":\"LOST_COPY\"}"),
                new Endpoint("GET", "/v1/facts/republications/{id}", Caller.OPERATIONS_TOOL, null),
                new Endpoint("GET", "/v1/audit/entries", List.of(Caller.OPERATIONS_TOOL, Caller.AUDITOR), null),
                new Endpoint("GET", "/v1/audit/inclusion", List.of(Caller.OPERATIONS_TOOL, Caller.AUDITOR), null),
                new Endpoint("GET", "/v1/links", Caller.CUSTOMER, null),
                new Endpoint("GET", "/v1/links/{linkId}", Caller.CUSTOMER, null),
                new Endpoint("DELETE", "/v1/links/{linkId}", Caller.CUSTOMER, null),
                new Endpoint("GET", "/internal/v1/links/{linkId}", Caller.CHARGE_SERVICE, null),
                new Endpoint("PUT", "/internal/v1/debits/{chargeId}", Caller.CHARGE_SERVICE, DEBIT_BODY),
                new Endpoint("POST", "/internal/v1/debits/{chargeId}/inquiries", Caller.CHARGE_SERVICE, null),
                new Endpoint("PUT", "/internal/v1/debits/{chargeId}/decision", Caller.CHARGE_SERVICE, DECISION_BODY),
                new Endpoint("GET", "/internal/v1/statements/{day}", Caller.CHARGE_SERVICE, null),
                new Endpoint("POST", "/internal/v1/statements/{day}/{bankCode}", Caller.CHARGE_SERVICE, null),
                new Endpoint("GET", "/internal/v1/statements/{day}/{bankCode}/lines", Caller.CHARGE_SERVICE, null),
                new Endpoint("PUT", "/internal/v1/credits/{payoutId}", Caller.CHARGE_SERVICE, DEBIT_BODY),
                new Endpoint("PUT", "/internal/v1/credits/{payoutId}/decision", Caller.CHARGE_SERVICE, DECISION_BODY),
                new Endpoint("POST", "/internal/v1/credits/{payoutId}/inquiries", Caller.CHARGE_SERVICE, null),
                new Endpoint("GET", "/internal/v1/link-requests/{linkRequestId}/decision", Caller.SUPPORT_TOOL, null),
                new Endpoint("PUT", STOP, Caller.COMPENSATION_SERVICE, STOP_BODY),
                new Endpoint("DELETE", STOP, Caller.COMPENSATION_SERVICE, null),
                new Endpoint("POST", "/internal/v1/bank-account-lookups", Caller.COMPENSATION_SERVICE, LINK_BODY),
                new Endpoint("POST", "/internal/v1/payee-checks", Caller.COMPENSATION_SERVICE, PAYEE_BODY),
                new Endpoint(
                        "PUT",
                        "/internal/v1/threshold-stops/{stopId}",
                        Caller.COMPENSATION_SERVICE,
                        "{\"cause\":\"THRESHOLD\",\"bankCode\":\"0002\"}"),
                new Endpoint(
                        "GET",
                        "/internal/v1/suspension-book",
                        List.of(
                                Caller.IDENTITY_SERVICE,
                                Caller.LINK_SERVICE,
                                Caller.CHARGE_SERVICE,
                                Caller.COMPENSATION_SERVICE),
                        null),
                new Endpoint(
                        "POST",
                        "/v1/suspensions",
                        List.of(
                                Caller.OPERATIONS,
                                Caller.BANK_USER,
                                Caller.OPERATIONS_TOOL,
                                Caller.COMPENSATION_SERVICE),
                        SUSPENSION_BODY),
                new Endpoint(
                        "GET",
                        "/v1/suspensions",
                        List.of(
                                Caller.SUPPORT,
                                Caller.SUPPORT_SUPERVISOR,
                                Caller.OPERATIONS,
                                Caller.OPERATIONS_APPROVER,
                                Caller.REVIEWER,
                                Caller.MLRO,
                                Caller.INVESTIGATOR,
                                Caller.AUDITOR,
                                Caller.BANK_USER,
                                Caller.ACCESS_ADMIN,
                                Caller.OPERATIONS_TOOL),
                        null),
                new Endpoint("POST", BRAKE, List.of(Caller.OPERATIONS, Caller.OPERATIONS_TOOL), BRAKE_BODY),
                new Endpoint("POST", "/v1/resumes", Caller.OPERATIONS, RESUME_BODY),
                new Endpoint(
                        "GET",
                        RESUME,
                        List.of(
                                Caller.OPERATIONS,
                                Caller.OPERATIONS_APPROVER,
                                Caller.AUDITOR,
                                Caller.BANK_USER,
                                Caller.OPERATIONS_TOOL),
                        null),
                new Endpoint("POST", RESUME + "/approvals", Caller.OPERATIONS_APPROVER, null),
                new Endpoint("POST", RESUME + "/sign-offs", Caller.BANK_USER, null),
                new Endpoint("POST", "/v1/path-reviews", Caller.OPERATIONS, PATH_BODY),
                new Endpoint(
                        "GET",
                        "/v1/path-reviews",
                        List.of(
                                Caller.OPERATIONS,
                                Caller.OPERATIONS_APPROVER,
                                Caller.REVIEWER,
                                Caller.AUDITOR,
                                Caller.BANK_USER),
                        null),
                new Endpoint(
                        "POST",
                        "/v1/path-reviews/{reviewId}/decisions",
                        Caller.BANK_USER,
                        "{\"verdict\":\"REVIEWED\",\"findings\":\"checked\"}"),
                new Endpoint("GET", "/v1/name-reviews", List.of(Caller.REVIEWER, Caller.AUDITOR), null),
                new Endpoint("GET", NAME, Caller.REVIEWER, null),
                new Endpoint("POST", NAME + "/readings", Caller.REVIEWER, null),
                new Endpoint(
                        "POST",
                        NAME + "/decisions",
                        Caller.REVIEWER,
                        "{\"decision\":\"ACCEPT\",\"reason\":\"FORMER_NAME\",\"words\":\"seen\"}"),
                new Endpoint(
                        "POST",
                        "/v1/reverifications",
                        Caller.OPERATIONS,
                        "{\"bankCode\":\"0001\",\"scope\":\"POSTURE_CHANGED\",\"dueBy\":\"2027-01-15T00:00:00Z\"}"),
                new Endpoint("GET", "/v1/reverifications", BOARD, null),
                new Endpoint("POST", "/v1/reverifications/{waveId}/approvals", Caller.OPERATIONS_APPROVER, null),
                new Endpoint("POST", "/v1/link-imports", Caller.OPERATIONS, "{" + SHA256 + ",\"lines\":1}"),
                new Endpoint("GET", IMPORT, BOARD, null),
                new Endpoint("POST", IMPORT + "/parts", Caller.OPERATIONS, "{\"part\":1,\"lines\":[\"x\"]}"),
                new Endpoint("POST", IMPORT + "/checks", Caller.OPERATIONS, null),
                new Endpoint("POST", IMPORT + "/approvals", Caller.OPERATIONS_APPROVER, "{" + SHA256 + "}"),
                new Endpoint("POST", IMPORT + "/withdrawals", Caller.OPERATIONS, null),
                new Endpoint("POST", IMPORT + "/withdrawals/approvals", Caller.OPERATIONS_APPROVER, "{" + SHA256 + "}"),
                new Endpoint("GET", IMPORT + "/errors", BOARD, null),
                new Endpoint("POST", "/v1/link-checks", DESK, ACCOUNT_BODY),
                new Endpoint("POST", "/v1/link-checks/{checkId}/answers", DESK, ANSWER_BODY),
                new Endpoint("POST", "/v1/do-not-link", DESK, ACCOUNT_BODY),
                new Endpoint("POST", "/v1/do-not-link/lifts", DESK, ACCOUNT_BODY),
                new Endpoint("POST", "/v1/depositor-unlinks", DESK, ACCOUNT_BODY),
                new Endpoint("POST", "/v1/depositor-claims", DESK, CLAIM_BODY),
                new Endpoint("GET", "/v1/banks/{bankCode}/ways-to-check", Caller.ANYBODY, null),
                new Endpoint("GET", "/v1/status", Caller.ANYBODY, null),
                new Endpoint("GET", "/v1/status/history", Caller.ANYBODY, null),
                new Endpoint("GET", "/v1/status/feed", Caller.ANYBODY, null),
                new Endpoint("POST", "/v1/posture-changes", Caller.OPERATIONS, posture()),
                new Endpoint("GET", "/v1/posture-changes", READERS, null),
                new Endpoint(
                        "POST",
                        "/v1/posture-changes/{changeId}/decisions",
                        Caller.OPERATIONS_APPROVER,
                        "{\"verdict\":\"APPROVED\",\"note\":\"checked\"}"),
                new Endpoint("GET", "/v1/bank-register", READERS, null),
                new Endpoint("GET", "/v1/banks/{bankCode}/gap-report", READERS, null),
                new Endpoint(
                        "GET",
                        "/v1/banks/{bankCode}/outlived-links",
                        List.of(Caller.OPERATIONS, Caller.OPERATIONS_APPROVER, Caller.AUDITOR),
                        null),
                new Endpoint(
                        "POST", BANK_REQUEST, BOTH_SIDES, "{\"bankCode\":\"0998\",\"text\":\"Enforce the code.\"}"),
                new Endpoint("GET", BANK_REQUEST, READERS, null),
                new Endpoint(
                        "POST",
                        BANK_REQUEST + "/{requestId}/answers",
                        BOTH_SIDES,
                        "{\"state\":\"ACCEPTED\",\"promisedOn\":\"2027-01-31\"}"),
                new Endpoint(
                        "POST",
                        SECURITY_REVIEW,
                        BOTH_SIDES,
                        "{\"bankCode\":\"0998\",\"reviewedOn\":\"2026-01-01\",\"scope\":\"all\",\"findings\":\"none\"}"),
                new Endpoint("GET", SECURITY_REVIEW, READERS, null),
                new Endpoint(
                        "POST",
                        SECURITY_REVIEW + "/{reviewId}/remedies",
                        BOTH_SIDES,
                        "{\"remediedOn\":\"2026-01-02\",\"text\":\"done\"}"),
                new Endpoint("GET", "/v1/statement-lines", Caller.BANK_USER, null),
                new Endpoint(
                        "PUT",
                        "/v1/statement-lines/{chargeId}",
                        Caller.BANK_USER,
                        "{\"said\":\"BOOKED\",\"bankReference\":\"R-1\"}"),
                new Endpoint(
                        "POST",
                        "/v1/silent-stops/{alarmId}/acknowledgements",
                        List.of(Caller.OPERATIONS, Caller.OPERATIONS_APPROVER),
                        null),
                new Endpoint("GET", "/v1/bank-directory", Caller.ANYBODY, null),
                new Endpoint("GET", "/v1/bank-directory/{bankCode}/branches", Caller.ANYBODY, null));
    }

    /** @param name as {@code GET /v1/links} */
    static Endpoint of(String name) {
        return all().stream()
                .filter(endpoint -> endpoint.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no endpoint " + name));
    }

    /** A posture that the first bank has already: approved or not, nothing changes by it. */
    private static String posture() {
        return POSTURE_BODY.formatted(
                TERMS_BODY.formatted(LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(200)));
    }

    /** Who may call. */
    enum Caller {
        ANYBODY,
        CUSTOMER,
        IDENTITY_SERVICE,
        LINK_SERVICE,
        CHARGE_SERVICE,
        COMPENSATION_SERVICE,
        SUPPORT_TOOL,
        OPERATIONS_TOOL,
        SUPPORT,
        SUPPORT_SUPERVISOR,
        OPERATIONS,
        OPERATIONS_APPROVER,
        REVIEWER,
        MLRO,
        INVESTIGATOR,
        AUDITOR,
        BANK_USER,
        BANK_CLIENT,
        ACCESS_ADMIN;

        /** A good token; empty where none is needed. */
        String token() {
            UUID somebody = UUID.randomUUID();
            String principal = name().toLowerCase(Locale.ROOT).replace('_', '-');
            return switch (this) {
                case ANYBODY -> "";
                case CUSTOMER -> Tokens.customer(somebody, "link-service");
                case IDENTITY_SERVICE,
                        LINK_SERVICE,
                        CHARGE_SERVICE,
                        COMPENSATION_SERVICE,
                        SUPPORT_TOOL,
                        OPERATIONS_TOOL -> Tokens.service(principal, "link-service");
                case BANK_CLIENT -> bankClient(somebody, "0998");
                case BANK_USER -> Tokens.bankUser(somebody, UUID.randomUUID(), "0998", "link-service");
                default -> Tokens.staff(somebody, UUID.randomUUID(), "link-service", principal);
            };
        }
    }

    /** The token of a bank's own system. */
    static String bankClient(UUID client, String bank) {
        JwtClaims claims = Tokens.clientClaims(client, "link-service", "depositor-desk");
        claims.setStringClaim("bank", bank);
        return Tokens.bearer(claims);
    }

    /** @param body a good one; null where none is taken */
    record Endpoint(String method, String path, List<Caller> callers, String body) {

        Endpoint(String method, String path, Caller caller, String body) {
            this(method, path, List.of(caller), body);
        }

        /** With this in place of the id. */
        String at(String id) {
            return path.replaceAll("\\{[A-Za-z]+}", id);
        }

        /** An id that exists nowhere. */
        String atNowhere() {
            return path.contains("{bankCode}")
                    ? at("0998")
                    : at(UUID.randomUUID().toString());
        }

        boolean hasId() {
            return path.contains("{");
        }

        Set<Integer> refusals() {
            return Set.of(400, 404, 405, 409, 415, 422);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
