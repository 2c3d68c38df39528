package dev.sekisho.sandbox.evidence;

import java.time.Instant;
import java.util.List;

/** What a check found: the logs it could read, and what is wrong; nothing wrong means that the evidence holds. */
public record EvidenceReport(List<Log> logs, List<String> findings) {

    public EvidenceReport {
        logs = List.copyOf(logs);
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return findings.isEmpty();
    }

    /**
     * One service's log.
     *
     * @param anchors checkpoints of it that the logs of the other services keep
     * @param signedAt when its newest checkpoint says that it was signed
     * @param key believed as it lies in the folder, unless an older one was given
     */
    public record Log(String service, long entries, int checkpoints, int anchors, Instant signedAt, String key) {}
}
