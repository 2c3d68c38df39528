package dev.sekisho.identity.app;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every operation of the service with a body that is right but for what a test spoils. */
final class Endpoints {

    static final UUID SOME = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** Who may call; staff by any of these roles. */
    enum Caller {
        ANYBODY,
        VENDOR,
        SECOND_VENDOR,
        GATEWAY,
        CUSTOMER,
        LINK_SERVICE,
        CHARGE_SERVICE,
        OPERATIONS_TOOL,
        /** The tool of operations, where auditors have nothing to look for. */
        FACTS_TOOL,
        SERVICE,
        /** Whoever is signed in as staff. */
        STAFF,
        ACCESS_ADMIN("access-admin"),
        /** Whoever may see who holds which role, and what is due. */
        ACCESS_REVIEW("access-admin", "auditor"),
        SUPPORT("support"),
        SUPPORT_SUPERVISOR("support-supervisor"),
        REVIEWER("reviewer"),
        MLRO("mlro"),
        MLRO_OR_AUDITOR("mlro", "auditor"),
        OPERATIONS("operations"),
        OPERATIONS_APPROVER("operations-approver"),
        /** Whoever may look at the queue of proving again. */
        REVIEW_DESK("reviewer", "operations", "operations-approver", "auditor");

        private final List<String> roles;

        Caller(String... roles) {
            this.roles = List.of(roles);
        }

        List<String> roles() {
            return roles;
        }

        boolean isARole() {
            return !roles.isEmpty();
        }
    }

    /**
     * One operation.
     *
     * @param template the path as OpenAPI has it
     * @param body null where there is none
     */
    record Endpoint(String method, String template, Caller caller, String body) {

        String path() {
            return template.replaceAll("\\{[a-zA-Z]+}", SOME.toString());
        }

        /** Whether a signature over the body lets it in, whatever the body says beside. */
        boolean isSigned() {
            return Set.of(Caller.VENDOR, Caller.SECOND_VENDOR, Caller.GATEWAY).contains(caller);
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    private static final String CODE = "\"enrolmentCode\":\"0123456789abcdef0123456789abcdef01234567\"";
    private static final String CLIENT = "{\"name\":\"Aozora\",\"audiences\":[\"link-service\"],"
            + "\"scopes\":[\"fraud-report\"],\"jwks\":{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"1\","
            + "\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\",\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"}]}}";
    private static final String REFRESH = "\"refreshToken\":\"" + "A".repeat(43) + "\"";
    private static final String PERSON = "{\"displayName\":\"担当\",\"nameKana\":\"タントウ シャ\","
            + "\"birthDate\":\"1980-04-01\",\"documentNumber\":\"S-0001\",\"email\":\"spoiled@example.jp\"";

    private static final String SHOWN = "{\"document\":\"DRIVING_PERMIT\",\"documentNumber\":\"D-0001\","
            + "\"nameKanji\":\"山田 花子\",\"nameKana\":\"ヤマダ ハナコ\",\"birthDate\":\"1980-01-02\","
            + "\"address\":\"東京都\"}";

    static final List<Endpoint> ALL = List.of(
            new Endpoint(
                    "POST",
                    "/v1/openings",
                    Caller.ANYBODY,
                    "{\"email\":\"spoiled@example.jp\",\"password\":\"correct horse"
                            + " battery\",\"customerClass\":\"SUBSCRIBER\"}"),
            new Endpoint("POST", "/v1/openings/{openingId}/confirmations", Caller.ANYBODY, "{\"code\":\"123456\"}"),
            new Endpoint(
                    "POST",
                    "/v1/tokens",
                    Caller.ANYBODY,
                    "{\"email\":\"spoiled@example.jp\",\"password\":\"correct horse battery\",\"audience\":\"link-service\"}"),
            new Endpoint(
                    "POST", "/v1/token-refreshes", Caller.ANYBODY, "{" + REFRESH + ",\"audience\":\"link-service\"}"),
            new Endpoint("POST", "/v1/sign-outs", Caller.ANYBODY, "{" + REFRESH + "}"),
            new Endpoint("GET", "/v1/sessions", Caller.CUSTOMER, null),
            new Endpoint("DELETE", "/v1/sessions/{sessionId}", Caller.CUSTOMER, null),
            new Endpoint(
                    "POST",
                    "/v1/password-changes",
                    Caller.CUSTOMER,
                    "{\"current\":\"correct horse battery\",\"password\":\"another horse battery\"}"),
            new Endpoint("POST", "/v1/password-resets", Caller.ANYBODY, "{\"email\":\"spoiled@example.jp\"}"),
            new Endpoint(
                    "POST",
                    "/v1/password-resets/{resetId}/confirmations",
                    Caller.ANYBODY,
                    "{\"code\":\"123456\",\"password\":\"another horse battery\"}"),
            new Endpoint("POST", "/v1/passkey-challenges", Caller.ANYBODY, null),
            new Endpoint(
                    "POST",
                    "/v1/passkey-tokens",
                    Caller.ANYBODY,
                    "{\"challengeId\":\"AAAA\",\"credentialId\":\"AAAA\",\"clientDataJson\":\"AAAA\","
                            + "\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\",\"audience\":\"link-service\"}"),
            new Endpoint("GET", "/v1/passkeys", Caller.CUSTOMER, null),
            new Endpoint("POST", "/v1/passkeys/options", Caller.CUSTOMER, null),
            new Endpoint(
                    "POST",
                    "/v1/passkeys",
                    Caller.CUSTOMER,
                    "{\"challengeId\":\"AAAA\",\"clientDataJson\":\"AAAA\",\"attestationObject\":\"AAAA\"}"),
            new Endpoint("DELETE", "/v1/passkeys/{passkeyId}", Caller.CUSTOMER, null),
            new Endpoint("GET", "/.well-known/jwks.json", Caller.ANYBODY, null),
            new Endpoint("GET", "/.well-known/oauth-authorization-server", Caller.ANYBODY, null),
            new Endpoint("GET", "/v1/attestation", Caller.OPERATIONS_TOOL, null),
            new Endpoint("GET", "/v1/audit/checkpoint", Caller.ANYBODY, null),
            new Endpoint("GET", "/v1/audit/checkpoints", Caller.ANYBODY, null),
            new Endpoint("GET", "/v1/audit/consistency", Caller.ANYBODY, null),
            new Endpoint("POST", "/v1/facts/republications", Caller.FACTS_TOOL, "{\"reason\":\"LOST_COPY\"}"),
            new Endpoint("GET", "/v1/facts/republications/{id}", Caller.FACTS_TOOL, null),
            new Endpoint("GET", "/v1/audit/entries", Caller.OPERATIONS_TOOL, null),
            new Endpoint("GET", "/v1/audit/inclusion", Caller.OPERATIONS_TOOL, null),
            new Endpoint("GET", "/v1/account", Caller.CUSTOMER, null),
            new Endpoint(
                    "POST",
                    "/v1/phone-verifications",
                    Caller.CUSTOMER,
                    "{\"phoneNumber\":\"090-1234-5678\",\"channel\":\"SMS\"}"),
            new Endpoint(
                    "POST",
                    "/v1/phone-verifications/{verificationId}/attempts",
                    Caller.CUSTOMER,
                    "{\"code\":\"123456\"}"),
            new Endpoint("POST", "/v1/identity-proofs", Caller.CUSTOMER, "{\"method\":\"JPKI\"}"),
            new Endpoint("GET", "/v1/identity-proofs/{proofId}", Caller.CUSTOMER, null),
            new Endpoint("PUT", "/v1/due-diligence", Caller.CUSTOMER, Customer.DILIGENCE),
            new Endpoint("GET", "/v1/due-diligence", Caller.CUSTOMER, null),
            new Endpoint(
                    "POST",
                    "/v1/carrier-proofs",
                    Caller.CUSTOMER,
                    "{\"nameKana\":\"ヤマダ ハナコ\",\"birthDate\":\"1980-01-02\"}"),
            new Endpoint("POST", "/v1/carrier-proofs/{proofId}/answers", Caller.CUSTOMER, null),
            new Endpoint(
                    "POST",
                    "/v1/counter-entries",
                    Caller.SUPPORT,
                    "{\"accountId\":\"" + SOME + "\",\"method\":\"POST\",\"trackingReference\":\"12345678901\","
                            + "\"content\":" + SHOWN + "}"),
            new Endpoint("PUT", "/v1/counter-entries/{entryId}", Caller.SUPPORT, SHOWN),
            new Endpoint(
                    "POST",
                    "/v1/counter-entries/{entryId}/letter-reports",
                    Caller.SUPPORT,
                    "{\"state\":\"DELIVERED\"}"),
            new Endpoint("GET", "/v1/counter-entries", Caller.REVIEWER, null),
            new Endpoint("GET", "/v1/counter-entries/{entryId}", Caller.REVIEWER, null),
            new Endpoint(
                    "POST",
                    "/v1/counter-entries/{entryId}/approvals",
                    Caller.REVIEWER,
                    "{\"contentHash\":\"" + "a".repeat(64) + "\"}"),
            new Endpoint(
                    "POST", "/v1/counter-entries/{entryId}/refusals", Caller.REVIEWER, "{\"reason\":\"ILLEGIBLE\"}"),
            new Endpoint("POST", "/v1/limit-rises", Caller.CUSTOMER, "{\"monthlyYen\":400000}"),
            new Endpoint("GET", "/v1/reproof-duties", Caller.CUSTOMER, null),
            new Endpoint(
                    "POST",
                    "/v1/reproof-duties",
                    Caller.REVIEWER,
                    "{\"accountId\":\"" + SOME + "\",\"riskCode\":\"DEVICE_REUSED\",\"days\":7}"),
            new Endpoint(
                    "POST",
                    "/v1/reproof-waves",
                    Caller.OPERATIONS,
                    "{\"reason\":\"METHOD_ENDING\",\"methods\":[\"PHOTO_IMAGE\"],\"provedBefore\":\"2026-11-01\","
                            + "\"startsOn\":\"2027-01-01\",\"deadline\":\"2027-03-31\",\"perDay\":100}"),
            new Endpoint("POST", "/v1/reproof-waves/{waveId}/approvals", Caller.OPERATIONS_APPROVER, null),
            new Endpoint("GET", "/v1/reproof-waves", Caller.REVIEW_DESK, null),
            new Endpoint("GET", "/v1/reproof-waves/{waveId}", Caller.REVIEW_DESK, null),
            new Endpoint("GET", "/v1/reproof-waves/{waveId}/duties", Caller.REVIEW_DESK, null),
            new Endpoint(
                    "POST",
                    "/v1/contact-changes",
                    Caller.CUSTOMER,
                    "{\"channel\":\"SMS\",\"contact\":\"090-1234-5678\",\"way\":\"OLD_CONTACT\","
                            + "\"password\":\"correct horse battery\"}"),
            new Endpoint("GET", "/v1/contact-changes/{changeId}", Caller.CUSTOMER, null),
            new Endpoint(
                    "POST",
                    "/v1/contact-changes/{changeId}/attempts",
                    Caller.CUSTOMER,
                    "{\"side\":\"NEW\",\"code\":\"123456\"}"),
            new Endpoint("POST", "/v1/contact-changes/{changeId}/completions", Caller.CUSTOMER, null),
            new Endpoint(
                    "POST",
                    "/v1/contact-disavowals",
                    Caller.ANYBODY,
                    "{\"changeId\":\"" + SOME + "\",\"token\":\"" + "0".repeat(64) + "\"}"),
            new Endpoint("POST", "/v1/message-receipts", Caller.GATEWAY, "{}"),
            new Endpoint("POST", "/v1/ekyc-webhooks/kakunin", Caller.VENDOR, "{}"),
            new Endpoint("POST", "/v1/ekyc-webhooks/mitome", Caller.SECOND_VENDOR, "{}"),
            new Endpoint(
                    "PUT",
                    "/internal/v1/clearances/{linkRequestId}",
                    Caller.LINK_SERVICE,
                    LinkService.body(SOME, "***4567")),
            new Endpoint(
                    "POST",
                    "/internal/v1/clearances/{linkRequestId}/attempts",
                    Caller.LINK_SERVICE,
                    "{\"code\":\"123456\"}"),
            new Endpoint("POST", "/internal/v1/clearances/{linkRequestId}/resends", Caller.LINK_SERVICE, null),
            new Endpoint(
                    "PUT",
                    "/internal/v1/approvals/{approvalId}",
                    Caller.CHARGE_SERVICE,
                    "{\"accountId\":\"" + SOME + "\",\"kind\":\"TRANSFER\",\"payeeId\":\"" + SOME
                            + "\",\"amountYen\":30001}"),
            new Endpoint(
                    "POST",
                    "/internal/v1/approvals/{approvalId}/attempts",
                    Caller.CHARGE_SERVICE,
                    "{\"code\":\"123456\"}"),
            new Endpoint("POST", "/v1/staff", Caller.ACCESS_ADMIN, PERSON + "}"),
            new Endpoint("DELETE", "/v1/staff/{staffId}", Caller.ACCESS_ADMIN, null),
            new Endpoint(
                    "POST",
                    "/v1/staff-foundations",
                    Caller.ANYBODY,
                    PERSON + ",\"enrolmentCode\":\"no founder has a code like this\"}"),
            new Endpoint(
                    "POST",
                    "/v1/staff-enrolments",
                    Caller.ANYBODY,
                    "{\"staffId\":\"" + SOME + "\",\"password\":\"correct horse battery\"," + CODE + "}"),
            new Endpoint(
                    "POST",
                    "/v1/staff-enrolments/{staffId}/confirmations",
                    Caller.ANYBODY,
                    "{\"totp\":\"123456\"," + CODE + "}"),
            new Endpoint(
                    "POST",
                    "/v1/role-grants",
                    Caller.ACCESS_ADMIN,
                    "{\"staffId\":\"" + SOME + "\",\"role\":\"support\"}"),
            new Endpoint("GET", "/v1/role-grants", Caller.ACCESS_REVIEW, null),
            // Its form is tried by a test of its own: it is no JSON.
            new Endpoint("POST", "/oauth/token", Caller.ANYBODY, null),
            new Endpoint("POST", "/v1/oauth-clients", Caller.ACCESS_ADMIN, CLIENT),
            new Endpoint("GET", "/v1/oauth-clients", Caller.ACCESS_ADMIN, null),
            new Endpoint("POST", "/v1/oauth-clients/{clientId}/approvals", Caller.ACCESS_ADMIN, null),
            new Endpoint("DELETE", "/v1/oauth-clients/{clientId}", Caller.ACCESS_ADMIN, null),
            new Endpoint("POST", "/v1/role-grants/{grantId}/approvals", Caller.ACCESS_ADMIN, null),
            new Endpoint("DELETE", "/v1/role-grants/{grantId}", Caller.ACCESS_ADMIN, null),
            new Endpoint(
                    "POST",
                    "/v1/staff-tokens",
                    Caller.ANYBODY,
                    "{\"email\":\"spoiled@example.jp\",\"password\":\"correct horse battery\","
                            + "\"audience\":\"link-service\",\"totp\":\"123456\"}"),
            new Endpoint("POST", "/v1/staff-token-exchanges", Caller.STAFF, "{\"audience\":\"link-service\"}"),
            new Endpoint("POST", "/v1/staff-challenges", Caller.ANYBODY, "{\"email\":\"spoiled@example.jp\"}"),
            new Endpoint("POST", "/v1/staff-passkeys/options", Caller.STAFF, null),
            new Endpoint(
                    "POST",
                    "/v1/staff-passkeys",
                    Caller.STAFF,
                    "{\"challengeId\":\"AAAA\",\"clientDataJson\":\"AAAA\",\"attestationObject\":\"AAAA\"}"),
            new Endpoint("GET", "/v1/declared-readings", Caller.REVIEWER, null),
            new Endpoint("GET", "/v1/declared-readings/{proofId}", Caller.REVIEWER, null),
            new Endpoint(
                    "POST",
                    "/v1/declared-readings/{proofId}/judgements",
                    Caller.REVIEWER,
                    "{\"evidence\":\"FAMILY_REGISTER\",\"scanHash\":\"" + "a".repeat(64) + "\"}"),
            new Endpoint("GET", "/v1/reviews", Caller.REVIEWER, null),
            new Endpoint("GET", "/v1/review-counts", Caller.REVIEWER, null),
            new Endpoint("GET", "/v1/reviews/{reviewId}", Caller.REVIEWER, null),
            new Endpoint(
                    "POST",
                    "/v1/reviews/{reviewId}/decisions",
                    Caller.REVIEWER,
                    "{\"decision\":\"RELEASE\",\"reason\":\"SHARED_HOUSEHOLD\"}"),
            new Endpoint("POST", "/v1/account/closures", Caller.CUSTOMER, "{\"password\":\"correct horse battery\"}"),
            new Endpoint(
                    "POST",
                    "/v1/accounts/{accountId}/closures",
                    Caller.SUPPORT_SUPERVISOR,
                    "{\"reason\":\"HOLDER_ASKED\"}"),
            new Endpoint(
                    "POST",
                    "/v1/legal-holds",
                    Caller.MLRO,
                    "{\"kind\":\"ACCOUNT\",\"subjectId\":\"" + SOME
                            + "\",\"ground\":\"CASE\",\"reference\":\"CASE-1\"}"),
            new Endpoint("DELETE", "/v1/legal-holds/{holdId}", Caller.MLRO, null),
            new Endpoint(
                    "POST",
                    "/v1/destructions",
                    Caller.ACCESS_ADMIN,
                    "{\"kind\":\"ACCOUNT\",\"subjectId\":\"" + SOME + "\"}"),
            new Endpoint("POST", "/v1/destructions/{destructionId}/approvals", Caller.ACCESS_ADMIN, null),
            new Endpoint("GET", "/v1/retentions/due", Caller.ACCESS_REVIEW, null),
            new Endpoint(
                    "POST",
                    "/v1/screening/lists",
                    Caller.MLRO,
                    "{\"kind\":\"SANCTIONS\",\"source\":\"財務省\",\"effectiveOn\":\"2026-11-22\",\"sha256\":\""
                            + "0".repeat(64) + "\",\"entryCount\":1}"),
            new Endpoint(
                    "POST",
                    "/v1/screening/lists/{listId}/parts",
                    Caller.MLRO,
                    "{\"part\":1,\"lines\":[\"r,名,ナ,,1980\"]}"),
            new Endpoint("POST", "/v1/screening/lists/{listId}/checks", Caller.MLRO, null),
            new Endpoint("POST", "/v1/screening/lists/{listId}/activations", Caller.MLRO, null),
            new Endpoint("GET", "/v1/screening/lists/{listId}", Caller.MLRO, null),
            new Endpoint("GET", "/v1/screening/hits", Caller.MLRO, null),
            new Endpoint("GET", "/v1/screening/hits/{hitId}", Caller.MLRO, null),
            new Endpoint(
                    "POST",
                    "/v1/screening/hits/{hitId}/decisions",
                    Caller.MLRO,
                    "{\"verdict\":\"FALSE_HIT\",\"reason\":\"別人\"}"),
            new Endpoint("POST", "/v1/screening/hits/{hitId}/lifts", Caller.MLRO, "{\"reason\":\"解除\"}"),
            new Endpoint("POST", "/v1/screening/hits/{hitId}/lift-approvals", Caller.MLRO, null),
            new Endpoint("GET", "/v1/screening/counts", Caller.MLRO, null),
            new Endpoint("GET", "/v1/screening/journal", Caller.MLRO, null),
            new Endpoint("GET", "/v1/screening/coverage", Caller.MLRO_OR_AUDITOR, null),
            new Endpoint(
                    "POST",
                    "/internal/v1/staff-standing",
                    Caller.SERVICE,
                    "{\"tokenId\":\"" + SOME + "\",\"staffId\":\"" + SOME + "\",\"role\":\"support\"}"));

    private Endpoints() {}
}
