package dev.sekisho.compensation.app;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every endpoint of reports and cases, with who may call it. */
final class Endpoints {

    static final String CASES = "/v1/cases";
    static final String CASE = CASES + "/{caseNumber}";

    private static final Set<String> READERS = Set.of("support", "support-supervisor", "auditor", "bank-user");
    private static final String REPORT =
            "{\"certainty\":\"SUSPECTED\",\"chargeIds\":[\"" + new UUID(0, 1) + "\"],\"amountYen\":1000}";
    private static final String CONFIRMATION =
            "{\"chargeIds\":[\"" + new UUID(0, 1) + "\"],\"depositorIsCustomer\":false}";
    private static final String DEPOSITOR = "{\"bankCode\":\"0998\",\"linkId\":\"" + new UUID(0, 1)
            + "\",\"certainty\":\"SUSPECTED\",\"spokenBy\":\"" + new UUID(0, 2)
            + "\",\"spokenAt\":\"2026-11-22T00:00:00Z\"}";
    private static final Set<String> WATCHERS = Set.of("support", "support-supervisor", "auditor");
    private static final Set<String> LISTERS = Set.of("support", "support-supervisor", "auditor");
    private static final Set<String> ASKERS = Set.of("support", "support-supervisor", "auditor", "bank-user");
    private static final String SENDING =
            "{\"authority\":\"a police\",\"requestNumber\":\"1\",\"contentHash\":\"" + "0".repeat(64) + "\"}";
    private static final String DISCLOSURE = "{\"kind\":\"INQUIRY\",\"authority\":\"a police\",\"requestNumber\":\"1\","
            + "\"covers\":[\"CHARGES\"],\"readers\":[\"" + new UUID(0, 1) + "\"]}";
    private static final String RELEASE = "{\"reason\":\"NOT_INVOLVED\",\"walletId\":\"" + new UUID(0, 1) + "\"}";
    private static final String DECISION = "{\"decision\":\"STAY_OPEN\",\"note\":\"a reason\"}";
    private static final String COUNTERMEASURE = "{\"kind\":\"INTERIM\",\"bankCode\":\"0998\",\"text\":\"a measure\","
            + "\"promisedOn\":\"2026-12-31\",\"note\":\"a reason\"}";
    private static final String NOTICE = "{\"channel\":\"WEB\",\"sender\":\"a sender\",\"title\":\"a title\","
            + "\"text\":\"a text\",\"basis\":\"CONFIRMED\"}";
    /** Who may read what people are called about. */
    private static final Set<String> TOLD = Set.of("support", "support-supervisor", "operations-approver", "auditor");

    private static final Set<String> REPORTED_TO = Set.of("support-supervisor", "operations-approver", "auditor");
    private static final Set<String> CALLED = Set.of("support-supervisor", "operations-approver");
    private static final String CLOCK = "{\"duty\":\"REGULATOR_FIRST\",\"caseNumber\":\"SKS-2020-999999-0\","
            + "\"learnedAt\":\"2026-11-22T00:00:00Z\"}";
    private static final String SENT =
            "{\"reference\":\"R-1\",\"sha256\":\"" + "ab".repeat(32) + "\",\"sentAt\":\"2026-11-22T00:00:00Z\"}";
    private static final String INCIDENT = "{\"title\":\"an incident\",\"learnedAt\":\"2026-11-22T00:00:00Z\","
            + "\"personalData\":false,\"attack\":false}";
    private static final String BULLETIN = "{\"publisher\":\"a publisher\",\"text\":\"a text\",\"source\":\"a paper\","
            + "\"publishedAt\":\"2020-09-11T00:00:00Z\",\"figures\":[{\"basis\":\"REPORTED\",\"unit\":\"CASES\","
            + "\"words\":\"73件\",\"count\":73,\"amountYen\":19900000}]}";
    private static final String AUDIT = "{\"kind\":\"THIRD_PARTY\",\"auditor\":\"an auditor\",\"scope\":\"all\","
            + "\"performedOn\":\"2026-11-01\",\"passed\":true,\"findings\":\"none\",\"sha256\":\"" + "ab".repeat(32)
            + "\"}";
    private static final String CLOSING = "{\"outcome\":\"OWN_USE\",\"note\":\"a reason\"}";

    private Endpoints() {}

    static List<Endpoint> all() {
        return List.of(
                new Endpoint("POST", "/v1/fraud-reports", Set.of("bank-user", "support"), REPORT),
                new Endpoint(
                        "POST",
                        "/v1/fraud-reports/batches",
                        Set.of("bank-user"),
                        "{\"reports\":[" + REPORT.replace("}", ",\"reportReference\":\"R-1\"}") + "]}"),
                new Endpoint(
                        "POST",
                        "/v1/fraud-reports/files",
                        Set.of("bank-user"),
                        "certainty,report_reference\nSUSPECTED,R-1\n"),
                new Endpoint(
                        "POST",
                        "/v1/charge-searches",
                        Set.of("support", "support-supervisor"),
                        "{\"bankCode\":\"0998\",\"bankReference\":\"no-such\"}"),
                new Endpoint("PUT", "/internal/v1/depositor-reports/{wordId}", Set.of("link-service"), DEPOSITOR),
                new Endpoint(
                        "GET",
                        "/v1/damage-figures",
                        Set.of("support-supervisor", "mlro", "auditor", "bank-user"),
                        null),
                new Endpoint("GET", "/v1/damage-exposure", Set.of("support-supervisor", "mlro", "auditor"), null),
                new Endpoint("GET", "/v1/audits", Set.of("support-supervisor", "auditor"), null),
                new Endpoint("POST", "/v1/audits", Set.of("support-supervisor"), AUDIT),
                new Endpoint("POST", "/v1/audits/{auditId}/publication", Set.of("support-supervisor"), null),
                new Endpoint("GET", CASES, READERS, null),
                new Endpoint("GET", CASE, READERS, null),
                new Endpoint("POST", CASE + "/confirmations", Set.of("bank-user"), CONFIRMATION),
                new Endpoint("POST", CASE + "/closings", Set.of("support-supervisor"), CLOSING),
                new Endpoint("GET", CASE + "/look-back", Set.of("support", "support-supervisor", "auditor"), null),
                new Endpoint("POST", CASE + "/look-backs", Set.of("support-supervisor"), null),
                new Endpoint(
                        "POST",
                        CASE + "/look-alikes/{walletId}/decisions",
                        Set.of("support-supervisor"),
                        "{\"decision\":\"KEEP\",\"note\":\"a reason\"}"),
                new Endpoint(
                        "GET",
                        "/v1/depositor-checks",
                        Set.of("support", "support-supervisor", "auditor", "bank-user"),
                        null),
                new Endpoint("GET", "/v1/depositor-checks/csv", Set.of("bank-user"), null),
                new Endpoint(
                        "POST",
                        "/v1/depositor-checks/{checkId}/outcomes",
                        Set.of("bank-user"),
                        "{\"outcome\":\"FRAUD\",\"depositorIsCustomer\":false}"),
                new Endpoint(
                        "GET",
                        "/v1/tasks",
                        Set.of("support", "support-supervisor", "operations-approver", "auditor", "bank-user"),
                        null),
                new Endpoint("POST", "/v1/tasks/{taskId}/takings", Set.of("support", "support-supervisor"), null),
                new Endpoint(
                        "POST",
                        "/v1/tasks/{taskId}/completions",
                        Set.of("support", "support-supervisor"),
                        "{\"reason\":\"a reason\"}"),
                new Endpoint("GET", "/v1/deadline-rules", WATCHERS, null),
                new Endpoint("GET", "/v1/reporting-clocks", TOLD, null),
                new Endpoint("POST", "/v1/reporting-clocks", Set.of("support-supervisor"), CLOCK),
                new Endpoint("POST", "/v1/reporting-clocks/{clockId}/reports", Set.of("support-supervisor"), SENT),
                new Endpoint("GET", "/v1/reporting-clocks/{clockId}/changes", TOLD, null),
                new Endpoint(
                        "POST",
                        "/v1/reporting-clocks/{clockId}/changes",
                        Set.of("support-supervisor"),
                        "{\"kind\":\"DROP\",\"reason\":\"OWN_USE\",\"note\":\"a reason\"}"),
                new Endpoint(
                        "GET",
                        "/v1/escalations",
                        Set.of("support", "support-supervisor", "operations-approver", "auditor"),
                        null),
                new Endpoint(
                        "GET",
                        "/v1/escalations/{escalationId}",
                        Set.of("support", "support-supervisor", "operations-approver", "auditor"),
                        null),
                new Endpoint(
                        "GET",
                        "/v1/escalations/log",
                        Set.of("support-supervisor", "operations-approver", "auditor"),
                        null),
                new Endpoint(
                        "POST", "/v1/escalations/{escalationId}/acknowledgements", CALLED, "{\"words\":\"a reason\"}"),
                new Endpoint("GET", "/v1/incidents", TOLD, null),
                new Endpoint("GET", "/v1/incidents/{incidentId}", TOLD, null),
                new Endpoint("POST", "/v1/incidents", Set.of("support-supervisor"), INCIDENT),
                new Endpoint(
                        "POST",
                        "/v1/incidents/{incidentId}/cases",
                        Set.of("support-supervisor"),
                        "{\"caseNumbers\":[\"SKS-2020-999999-0\"]}"),
                new Endpoint("GET", "/v1/incidents/{incidentId}/report", REPORTED_TO, null),
                new Endpoint("GET", "/v1/incidents/{incidentId}/report/file", REPORTED_TO, null),
                new Endpoint("GET", "/v1/freeze-requests", ASKERS, null),
                new Endpoint("GET", "/v1/freeze-requests/{requestId}", ASKERS, null),
                new Endpoint("GET", "/v1/freeze-requests/{requestId}/letter", ASKERS, null),
                new Endpoint(
                        "POST", "/v1/freeze-requests/{requestId}/receipts", Set.of("bank-user"), "{\"amountYen\":1}"),
                new Endpoint(
                        "POST",
                        "/v1/freeze-requests/{requestId}/deliveries",
                        Set.of("support", "support-supervisor"),
                        "{\"amountYen\":1,\"way\":\"PHONE\",\"reference\":\"desk 3\"}"),
                new Endpoint(
                        "POST",
                        "/v1/freeze-requests/{requestId}/outcomes",
                        Set.of("support", "support-supervisor", "bank-user"),
                        "{\"amountYen\":1,\"outcome\":\"REFUSED\",\"reasonCode\":\"LAW-1\",\"reference\":\"desk 3\"}"),
                new Endpoint("GET", "/v1/preservation-lists", LISTERS, null),
                new Endpoint("GET", "/v1/preservation-lists/{listId}", LISTERS, null),
                new Endpoint("GET", "/v1/preservation-lists/{listId}/csv", LISTERS, null),
                new Endpoint("POST", "/v1/preservation-lists/{listId}/sendings", Set.of("support-supervisor"), SENDING),
                new Endpoint(
                        "GET", CASE + "/disclosures", Set.of("support-supervisor", "investigator", "auditor"), null),
                new Endpoint("POST", CASE + "/disclosures", Set.of("support-supervisor"), DISCLOSURE),
                new Endpoint("POST", "/v1/disclosures/{disclosureId}/releases", Set.of("support-supervisor"), null),
                new Endpoint("POST", "/v1/disclosures/{disclosureId}/endings", Set.of("support-supervisor"), null),
                new Endpoint(
                        "GET",
                        "/v1/disclosures/{disclosureId}/package",
                        Set.of("investigator", "support-supervisor"),
                        null),
                new Endpoint(
                        "GET",
                        "/v1/disclosures/{disclosureId}/proofs",
                        Set.of("investigator", "support-supervisor"),
                        null),
                new Endpoint("GET", CASE + "/wallet-releases", WATCHERS, null),
                new Endpoint("POST", CASE + "/wallet-releases", Set.of("support-supervisor"), RELEASE),
                new Endpoint("POST", "/v1/wallet-releases/{releaseId}/approvals", Set.of("support-supervisor"), null),
                new Endpoint("POST", "/v1/wallet-releases/{releaseId}/withdrawals", Set.of("support-supervisor"), null),
                new Endpoint("GET", "/v1/suspicion-items", Set.of("mlro"), null),
                new Endpoint("GET", "/v1/suspicion-items/{itemId}", Set.of("mlro"), null),
                new Endpoint("GET", "/v1/suspicion-items/{itemId}/case", Set.of("mlro"), null),
                new Endpoint(
                        "POST",
                        "/v1/suspicion-items/{itemId}/decisions",
                        Set.of("mlro"),
                        "{\"verdict\":\"NO_REPORT\",\"reason\":\"a reason\"}"),
                new Endpoint("GET", "/v1/suspicion-journal", Set.of("mlro"), null),
                new Endpoint("GET", "/v1/damage-alarms", TOLD, null),
                new Endpoint(
                        "POST",
                        "/v1/damage-alarms/{alarmId}/acknowledgements",
                        Set.of("support", "support-supervisor"),
                        null),
                new Endpoint("GET", "/v1/open-banks", WATCHERS, null),
                new Endpoint("POST", "/v1/open-banks/{questionId}/decisions", Set.of("support-supervisor"), DECISION),
                new Endpoint("GET", "/v1/bank-stops", WATCHERS, null),
                new Endpoint("GET", "/v1/publication-duty", TOLD, null),
                new Endpoint("GET", "/v1/notices", WATCHERS, null),
                new Endpoint("GET", "/v1/notices/templates", WATCHERS, null),
                new Endpoint("GET", "/v1/notices/{noticeId}", WATCHERS, null),
                new Endpoint("POST", "/v1/notices", Set.of("support-supervisor"), NOTICE),
                new Endpoint("POST", "/v1/notices/{noticeId}/publication", Set.of("support-supervisor"), null),
                new Endpoint(
                        "POST",
                        "/v1/notices/{noticeId}/withdrawal",
                        Set.of("support-supervisor"),
                        "{\"reason\":\"a reason\"}"),
                new Endpoint("GET", "/v1/bulletins", WATCHERS, null),
                new Endpoint("GET", "/v1/bulletins/{bulletinId}", WATCHERS, null),
                new Endpoint("POST", "/v1/bulletins", Set.of("support-supervisor"), BULLETIN),
                new Endpoint("GET", "/v1/countermeasures", WATCHERS, null),
                new Endpoint("GET", "/v1/countermeasures/{countermeasureId}", WATCHERS, null),
                new Endpoint("POST", "/v1/countermeasures", Set.of("support-supervisor"), COUNTERMEASURE),
                new Endpoint(
                        "POST",
                        "/v1/countermeasures/{countermeasureId}/words",
                        Set.of("support-supervisor"),
                        "{\"step\":\"PROMISED\",\"day\":\"2026-12-31\",\"note\":\"a reason\"}"));
    }

    /** @param roles of staff, without prefix; @param body a good one, null where none is taken */
    record Endpoint(String method, String path, Set<String> roles, String body) {

        String contentType() {
            return body.startsWith("{") ? "application/json" : "text/csv";
        }

        /** A case that is not there. */
        String atNowhere() {
            return path.replace("{caseNumber}", "SKS-2020-999999-0")
                    .replaceAll("\\{[A-Za-z]+}", UUID.randomUUID().toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
