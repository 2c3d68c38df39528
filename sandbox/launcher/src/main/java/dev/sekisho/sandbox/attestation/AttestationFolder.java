package dev.sekisho.sandbox.attestation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.sandbox.attestation.SignedAttestation.NotSigned;
import dev.sekisho.sandbox.evidence.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A folder with the four signed attestations in one file, and the page that people read. The page follows from the file,
 * byte for byte, so that whoever checks the file has checked the page.
 */
public final class AttestationFolder {

    /** What tells such a folder from others. */
    public static final String FILE = "attestation.json";

    static final String PAGE = "attestation.html";
    static final List<String> SERVICES =
            List.of("identity-service", "link-service", "charge-service", "compensation-service");

    private static final String FORMAT = "sekisho-attestation 1";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private AttestationFolder() {}

    /**
     * @param folder is made where it is not there; what it holds of an earlier attestation is written over
     * @param audits as the public register shows them
     * @throws IllegalArgumentException if a service gave what its key did not sign
     */
    public static CombinedAttestation write(Path folder, List<? extends AttestationSource> sources, JsonNode audits) {
        try {
            List<SignedAttestation> attestations = new ArrayList<>();
            ObjectNode file = JSON.createObjectNode().put("format", FORMAT);
            ObjectNode keys = file.putObject("keys");
            ObjectNode signed = file.putObject("attestations");
            for (AttestationSource source : sources) {
                String jws = source.attestation();
                attestations.add(SignedAttestation.of(source.service(), jws, source.key()));
                keys.put(source.service(), source.key().toString());
                signed.put(source.service(), jws);
            }
            CombinedAttestation combined = CombinedAttestation.of(attestations);
            file.set("verdicts", verdicts(combined));
            file.set("audits", audits);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(file) + "\n");
            Files.write(folder.resolve(PAGE), page(combined, audits));
            return combined;
        } catch (NotSigned notBelieved) {
            throw new IllegalArgumentException(notBelieved.getMessage(), notBelieved);
        } catch (IOException failed) {
            throw new UncheckedIOException("the attestation cannot be written: " + failed.getMessage(), failed);
        }
    }

    /**
     * Checks a folder with nothing running.
     *
     * @param kept a folder with {@code SERVICE/key} for each service, as the keys were given to whoever checks
     */
    public static AttestationReport check(Path folder, Optional<Path> kept) {
        try {
            return new Check(folder, kept).run();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the attestation cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static ObjectNode verdicts(CombinedAttestation combined) {
        ObjectNode verdicts = JSON.createObjectNode();
        combined.controls()
                .forEach(control ->
                        verdicts.put(control.control().id(), control.verdict().name()));
        return verdicts;
    }

    private static byte[] page(CombinedAttestation combined, JsonNode audits) {
        return new AttestationPage(combined, PublishedAudit.listOf(audits))
                .html()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One check of one folder. */
    private static final class Check {

        private final Path folder;
        private final Optional<Path> kept;
        private final List<String> findings = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();

        Check(Path folder, Optional<Path> kept) {
            this.folder = folder;
            this.kept = kept;
        }

        AttestationReport run() throws IOException {
            JsonNode file = read();
            if (!file.path("format").asText().equals(FORMAT)) {
                findings.add(FILE + ": is not of the form " + FORMAT);
            }
            List<SignedAttestation> attestations = new ArrayList<>();
            for (String service : SERVICES) {
                attestation(service, file).ifPresent(attestations::add);
            }
            CombinedAttestation combined = CombinedAttestation.of(attestations);
            if (!file.path("verdicts").equals(verdicts(combined))) {
                findings.add(FILE + ": its verdicts do not follow from what is signed");
            }
            Path page = folder.resolve(PAGE);
            if (!Files.isRegularFile(page)
                    || !Arrays.equals(Files.readAllBytes(page), page(combined, file.path("audits")))) {
                findings.add(PAGE + ": does not follow from what is signed");
            }
            return new AttestationReport(keys, combined, findings);
        }

        private JsonNode read() throws IOException {
            try {
                return JSON.readTree(Files.readAllBytes(folder.resolve(FILE)));
            } catch (JacksonException notJson) {
                findings.add(FILE + ": is not JSON");
                return JSON.createObjectNode();
            }
        }

        private Optional<SignedAttestation> attestation(String service, JsonNode file) throws IOException {
            String line = file.path("keys").path(service).asText();
            Optional<VerifierKey> key = VerifierKey.read(line);
            if (key.isEmpty() || !key.get().fullName().startsWith("sekisho.dev/audit/" + service + "+")) {
                findings.add(service + ": there is no key of its audit log");
                return Optional.empty();
            }
            keys.add(line);
            if (kept.isPresent() && !line.equals(keptKey(service))) {
                findings.add(service + ": is signed with another key than the one that was kept");
            }
            try {
                return Optional.of(SignedAttestation.of(
                        service, file.path("attestations").path(service).asText(), key.get()));
            } catch (NotSigned notBelieved) {
                findings.add(notBelieved.getMessage());
                return Optional.empty();
            }
        }

        private String keptKey(String service) throws IOException {
            Path key = kept.orElseThrow().resolve(service).resolve("key");
            return Files.isRegularFile(key) ? Files.readString(key).strip() : "";
        }
    }
}
