package dev.sekisho.sandbox.actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.attestation.AttestationSource;
import dev.sekisho.sandbox.evidence.LogSource;
import dev.sekisho.sandbox.evidence.VerifierKey;
import dev.sekisho.sandbox.infra.SandboxKeys;
import dev.sekisho.sandbox.infra.SuiteService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Reads the audit log and the attestation of one service over REST as operations' tool; the key it knows from elsewhere. */
public final class AuditTool implements LogSource, AttestationSource {

    private static final String LOGS = "sekisho.dev/audit/";

    private final SuiteService service;
    private final Site site;
    private final Assertions assertions;
    private final VerifierKey key;

    private AuditTool(SuiteService service, URI url, Path keys) {
        this.service = service;
        this.site = new Site(url);
        this.assertions = Assertions.of("operations-tool", keys);
        this.key = VerifierKey.of(
                LOGS + service.name(), spki(keys.resolve(SandboxKeys.auditLogOf(service) + ".public.pem")));
    }

    /** One for each of the four services. */
    public static List<AuditTool> all(Places places) {
        return List.of(
                new AuditTool(SuiteService.IDENTITY, places.identity(), places.keys()),
                new AuditTool(SuiteService.LINK, places.link(), places.keys()),
                new AuditTool(SuiteService.CHARGE, places.charge(), places.keys()),
                new AuditTool(SuiteService.COMPENSATION, places.compensation(), places.keys()));
    }

    @Override
    public String service() {
        return service.name();
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public String newestCheckpoint() {
        return text("/v1/audit/checkpoint");
    }

    @Override
    public String checkpointsAbove(long size) {
        return text("/v1/audit/checkpoints" + (size < 0 ? "" : "?above=" + size));
    }

    @Override
    public byte[] entries(long from, long to) {
        return site.read("/v1/audit/entries?from=" + from + "&to=" + to, assertions.at(service.name()));
    }

    @Override
    public String attestation() {
        return new String(site.read("/v1/attestation", assertions.at(service.name())), StandardCharsets.UTF_8);
    }

    /** What the public register of audits shows. */
    public static JsonNode publishedAudits(Places places) {
        try {
            return new ObjectMapper().readTree(new Site(places.compensation()).read("/v1/published-audits"));
        } catch (IOException notJson) {
            throw new UncheckedIOException("the register of audits cannot be read", notJson);
        }
    }

    private String text(String path) {
        return new String(site.read(path), StandardCharsets.UTF_8);
    }

    private static byte[] spki(Path pem) {
        try {
            return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
        } catch (IOException e) {
            throw new UncheckedIOException("no key of an audit log: " + pem, e);
        }
    }
}
