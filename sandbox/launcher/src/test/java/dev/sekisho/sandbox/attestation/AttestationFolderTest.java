package dev.sekisho.sandbox.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.kernel.baseline.Baseline;
import dev.sekisho.kernel.baseline.BaselineControl;
import dev.sekisho.sandbox.evidence.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What four services signed is put together for auditors, and whatever was changed in it afterwards is found. */
@Tag("A60")
@Tag("A61")
class AttestationFolderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final Map<String, Service> services = new HashMap<>();
    private JsonNode audits = JSON.createArrayNode();

    AttestationFolderTest() {
        AttestationFolder.SERVICES.forEach(service -> services.put(service, new Service(service)));
    }

    private CombinedAttestation write() {
        return AttestationFolder.write(
                folder, AttestationFolder.SERVICES.stream().map(services::get).toList(), audits);
    }

    private List<String> findings() {
        return AttestationFolder.check(folder, Optional.empty()).findings();
    }

    @Test
    void everyControlOfTheRegisterIsAnsweredAndChecks() {
        CombinedAttestation combined = write();

        assertThat(combined.controls()).hasSameSizeAs(Baseline.controls());
        assertThat(combined.notMet()).isEmpty();
        AttestationReport report = AttestationFolder.check(folder, Optional.empty());
        assertThat(report.findings()).isEmpty();
        assertThat(report.keys()).hasSize(4);
        assertThat(report.attestation().notMet()).isEmpty();
    }

    @Test
    void whatOneOfSeveralServicesSaysIsNotMetIsNotMet() {
        services.get("charge-service").verdicts.put("PL-02", "NOT_MET");
        services.get("link-service").verdicts.put("LK-05", "NOT_APPLICABLE");

        CombinedAttestation combined = write();

        assertThat(combined.notMet()).containsExactly("PL-02");
        assertThat(verdict(combined, "LK-05")).as("met by the other").isEqualTo(Verdict.MET);
    }

    @Test
    void aControlOnWhichAServiceIsSilentOrSpeaksInUnknownWordsIsNotMet() {
        services.get("identity-service").verdicts.remove("ID-06");
        services.get("identity-service").verdicts.put("ID-07", "PERHAPS");

        assertThat(write().notMet()).containsExactly("ID-06", "ID-07");
    }

    @Test
    void aServiceWhoseSignatureIsNotItsKeysIsNotTakenAtAll() {
        Service link = services.get("link-service");
        link.signer = new Service("link-service").pair;

        assertThatThrownBy(this::write)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("link-service");
    }

    @Test
    void anAttestationOfAnotherServiceOrAnotherTypeIsNotTaken() {
        Service link = services.get("link-service");
        link.speaksOf = "charge-service";
        assertThatThrownBy(this::write).hasMessageContaining("is an attestation of");
        link.speaksOf = "link-service";
        link.type = "jwt";
        assertThatThrownBy(this::write).hasMessageContaining("signed as something else");
    }

    @Test
    void noBitOfWhatIsSignedOrOfItsKeysIsTurnedUnseen() throws IOException {
        services.values().forEach(service -> service.verdicts.keySet().removeIf(id -> !id.endsWith("-01")));
        write();
        Path file = folder.resolve(AttestationFolder.FILE);
        String text = Files.readString(file);
        for (String part : List.of("keys", "attestations")) {
            String value = JSON.readTree(text).path(part).path("link-service").asText();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int begin = text.indexOf(value);
            for (int bit = 8 * begin; bit < 8 * (begin + value.length()); bit += 5) {
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(file, bytes);
                assertThat(findings()).as("bit %d of %s", bit, part).isNotEmpty();
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
            }
        }
        Files.writeString(file, text);
        assertThat(findings()).isEmpty();
    }

    @Test
    void verdictsAndPageFollowFromWhatIsSigned() throws IOException {
        services.get("link-service").verdicts.put("LK-01", "NOT_MET");
        write();
        Path page = folder.resolve(AttestationFolder.PAGE);
        String html = Files.readString(page);
        Files.writeString(page, html.replace("満たさない not met", "満たす met"));
        assertThat(findings()).containsExactly("attestation.html: does not follow from what is signed");
        Files.writeString(page, html);

        Path file = folder.resolve(AttestationFolder.FILE);
        Files.writeString(file, Files.readString(file).replace("\"LK-01\" : \"NOT_MET\"", "\"LK-01\" : \"MET\""));
        assertThat(findings()).containsExactly("attestation.json: its verdicts do not follow from what is signed");
    }

    @Test
    void keysAreComparedWithThoseThatWereKept() throws IOException {
        write();
        Path kept = Files.createDirectories(folder.resolve("kept"));
        for (String service : AttestationFolder.SERVICES) {
            Path place = Files.createDirectories(kept.resolve(service));
            Files.writeString(place.resolve("key"), services.get(service).key() + "\n");
        }
        assertThat(AttestationFolder.check(folder, Optional.of(kept)).findings())
                .isEmpty();

        Files.writeString(kept.resolve("link-service").resolve("key"), new Service("link-service").key() + "\n");
        assertThat(AttestationFolder.check(folder, Optional.of(kept)).findings())
                .containsExactly("link-service: is signed with another key than the one that was kept");
    }

    @Test
    void thePageIsInBothLanguagesNeedsNothingElseAndLetsNothingIn() throws IOException {
        ObjectNode audit = JSON.createObjectNode()
                .put("kind", "THIRD_PARTY")
                .put("auditor", "<script>alert(1)</script>")
                .put("scope", "連携")
                .put("performedOn", "2026-11-01")
                .put("passed", false)
                .put("findings", "a finding")
                .put("remedy", "mended")
                .put("promisedOn", "2026-12-24");
        audits = JSON.createArrayNode().add(audit);
        write();

        String page = Files.readString(folder.resolve(AttestationFolder.PAGE));

        for (BaselineControl control : Baseline.controls()) {
            assertThat(page).contains("id=\"" + control.id() + "\"").contains(control.ja());
        }
        assertThat(page)
                .contains("満たす met: 49", "mended (2026-12-24)", "&lt;script&gt;alert(1)")
                .doesNotContain("<script", "http://", "https://", "src=", "url(");
    }

    private static Verdict verdict(CombinedAttestation combined, String id) {
        return combined.controls().stream()
                .filter(control -> control.control().id().equals(id))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    /** A service as this test makes one: it says that all its controls are met, until it is told otherwise. */
    private static final class Service implements AttestationSource {

        private final String name;
        private final KeyPair pair;
        private final Map<String, String> verdicts = new HashMap<>();
        private KeyPair signer;
        private String speaksOf;
        private String type = "sekisho-attestation+json";

        Service(String name) {
            try {
                this.name = name;
                this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                this.signer = pair;
                this.speaksOf = name;
                Baseline.controlsOf(name).forEach(id -> verdicts.put(id, "MET"));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public String service() {
            return name;
        }

        @Override
        public VerifierKey key() {
            return VerifierKey.of("sekisho.dev/audit/" + name, pair.getPublic().getEncoded());
        }

        @Override
        public String attestation() {
            ObjectNode said = JSON.createObjectNode().put("service", speaksOf).put("at", "2026-11-30T00:00:00Z");
            var controls = said.putArray("controls");
            verdicts.forEach((id, verdict) -> controls.addObject()
                    .put("id", id)
                    .put("verdict", verdict)
                    .putArray("evidence")
                    .addObject()
                    .put("what", "a count & more")
                    .put("found", "0")
                    .put("verdict", verdict));
            String header = "{\"alg\":\"EdDSA\",\"typ\":\"" + type + "\",\"kid\":\"" + key().fullName() + "\"}";
            String signed = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                    + base64(said.toString().getBytes(StandardCharsets.UTF_8));
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(signer.getPrivate());
                signature.update(signed.getBytes(StandardCharsets.US_ASCII));
                return signed + "." + base64(signature.sign());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static String base64(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
