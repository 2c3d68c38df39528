package dev.sekisho.sandbox.evidence;

import java.nio.file.Path;
import java.util.List;

/** How a folder of evidence is laid out; the four services are named by hand, so that none can be left out. */
final class EvidenceFolder {

    static final List<String> SERVICES =
            List.of("identity-service", "link-service", "charge-service", "compensation-service");
    static final String CONTENTS = "contents";
    static final String CONTENTS_TEXT = "sekisho-evidence 1\n" + String.join("\n", SERVICES) + "\n";
    static final String KEY = "key";
    static final String CHECKPOINTS = "checkpoints";
    static final String ENTRIES = "entries";

    private static final String NAME_OF_LOGS = "sekisho.dev/audit/";

    private EvidenceFolder() {}

    static Path of(Path folder, String service) {
        return folder.resolve(service);
    }

    /** The name under which a service's log signs. */
    static String logName(String service) {
        return NAME_OF_LOGS + service;
    }

    /** What each fact of a service says of its origin. */
    static String sourceOf(String service) {
        return "/sekisho/" + service;
    }
}
