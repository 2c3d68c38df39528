package dev.sekisho.sandbox.attestation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An audit as the register shows it to anybody (A61). */
record PublishedAudit(
        String kind, String auditor, String scope, String performedOn, boolean passed, String findings, String remedy) {

    static List<PublishedAudit> listOf(JsonNode published) {
        List<PublishedAudit> audits = new ArrayList<>();
        for (JsonNode audit : published) {
            String remedy = audit.path("remedy").asText();
            audits.add(new PublishedAudit(
                    audit.path("kind").asText(),
                    audit.path("auditor").asText(),
                    audit.path("scope").asText(),
                    audit.path("performedOn").asText(),
                    audit.path("passed").asBoolean(),
                    audit.path("findings").asText(),
                    remedy.isEmpty()
                            ? ""
                            : remedy + " (" + audit.path("promisedOn").asText() + ")"));
        }
        return List.copyOf(audits);
    }
}
