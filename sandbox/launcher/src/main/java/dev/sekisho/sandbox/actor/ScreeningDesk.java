package dev.sekisho.sandbox.actor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where MLROs put lists in force, two of them for each, and see who is on one. */
public final class ScreeningDesk {

    private static final String IDENTITY = "identity-service";
    private static final String LISTS = "/v1/screening/lists";

    private final Site identity;

    public ScreeningDesk(Places places) {
        this.identity = new Site(places.identity());
    }

    /** Brings in a list of frozen-account holders, whole, and puts it in force. @return 200 with the state */
    public Answer listed(StaffMember first, StaffMember second, List<String> lines) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("kind", "FROZEN_ACCOUNT_HOLDERS");
        list.put("source", "見本");
        list.put("effectiveOn", "2026-01-01");
        list.put("sha256", sha256(lines));
        list.put("entryCount", lines.size());
        Answer draft = identity.post(LISTS, list, first.at(IDENTITY)).expect("a list is begun", 201);
        String path = LISTS + "/" + draft.text("listId");
        identity.post(path + "/parts", Map.of("part", 1, "lines", lines), first.at(IDENTITY))
                .expect("a part comes in", 200);
        identity.post(path + "/checks", Map.of(), first.at(IDENTITY)).expect("a list is whole", 200);
        return identity.post(path + "/activations", Map.of(), second.at(IDENTITY));
    }

    /** @return 200 with the hits that wait for somebody */
    public Answer hits(StaffMember by) {
        return identity.get("/v1/screening/hits", by.at(IDENTITY));
    }

    private static String sha256(List<String> lines) {
        try {
            byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
