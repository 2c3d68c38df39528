package dev.sekisho.link.app;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every endpoint of this service, with who may call it; a test sees that none is missing here. */
final class Endpoints {

    static final String REQUEST = "/v1/link-requests/{linkRequestId}";

    private static final String LINK_BODY =
            "{\"bankCode\":\"0998\",\"branchCode\":\"101\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"1234567\"}";
    private static final String DEBIT_BODY =
            "{\"linkId\":\"" + new UUID(0, 1) + "\",\"walletId\":\"" + new UUID(0, 2) + "\",\"amountYen\":1000}";

    private static final String STOP = "/internal/v1/links/{linkId}/stops/{stopId}";
    private static final String STOP_BODY = "{\"reason\":\"FRAUD_REPORT\",\"caseNumber\":\"SKS-2026-000001-7\"}";

    private Endpoints() {}

    static List<Endpoint> all() {
        return List.of(
                new Endpoint("GET", "/v1/banks", Caller.ANYBODY, null),
                new Endpoint("POST", "/v1/link-requests", Caller.CUSTOMER, LINK_BODY),
                new Endpoint("GET", REQUEST, Caller.CUSTOMER, null),
                new Endpoint("DELETE", REQUEST, Caller.CUSTOMER, null),
                new Endpoint("POST", REQUEST + "/code-attempts", Caller.CUSTOMER, "{\"code\":\"123456\"}"),
                new Endpoint("POST", REQUEST + "/resends", Caller.CUSTOMER, null),
                new Endpoint("GET", "/v1/bank-returns/{bankCode}", Caller.ANYBODY, null),
                new Endpoint("GET", "/v1/audit/checkpoint", Caller.ANYBODY, null),
                new Endpoint("GET", "/v1/audit/checkpoints", Caller.ANYBODY, null),
                new Endpoint("GET", "/v1/audit/consistency", Caller.ANYBODY, null),
                new Endpoint("GET", "/v1/audit/entries", Caller.OPERATIONS_TOOL, null),
                new Endpoint("GET", "/v1/audit/inclusion", Caller.OPERATIONS_TOOL, null),
                new Endpoint("GET", "/v1/links", Caller.CUSTOMER, null),
                new Endpoint("GET", "/v1/links/{linkId}", Caller.CUSTOMER, null),
                new Endpoint("DELETE", "/v1/links/{linkId}", Caller.CUSTOMER, null),
                new Endpoint("GET", "/internal/v1/links/{linkId}", Caller.CHARGE_SERVICE, null),
                new Endpoint("PUT", "/internal/v1/debits/{chargeId}", Caller.CHARGE_SERVICE, DEBIT_BODY),
                new Endpoint("POST", "/internal/v1/debits/{chargeId}/inquiries", Caller.CHARGE_SERVICE, null),
                new Endpoint("PUT", "/internal/v1/credits/{payoutId}", Caller.CHARGE_SERVICE, DEBIT_BODY),
                new Endpoint("POST", "/internal/v1/credits/{payoutId}/inquiries", Caller.CHARGE_SERVICE, null),
                new Endpoint("GET", "/internal/v1/link-requests/{linkRequestId}/decision", Caller.SUPPORT_TOOL, null),
                new Endpoint("PUT", STOP, Caller.COMPENSATION_SERVICE, STOP_BODY),
                new Endpoint("DELETE", STOP, Caller.COMPENSATION_SERVICE, null),
                new Endpoint("POST", "/internal/v1/bank-account-lookups", Caller.COMPENSATION_SERVICE, LINK_BODY));
    }

    /** Who may call. */
    enum Caller {
        ANYBODY,
        CUSTOMER,
        CHARGE_SERVICE,
        SUPPORT_TOOL,
        OPERATIONS_TOOL,
        COMPENSATION_SERVICE
    }

    /** @param body a good one; null where none is taken */
    record Endpoint(String method, String path, Caller caller, String body) {

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
