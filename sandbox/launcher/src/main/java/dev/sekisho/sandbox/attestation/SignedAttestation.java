package dev.sekisho.sandbox.attestation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.evidence.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What one service attested, with its signature checked: EdDSA by the key of its audit log, of the type of attestations, and
 * about that service.
 *
 * @param jws as it was signed
 * @param said the signed words
 */
record SignedAttestation(String service, String jws, JsonNode said) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "sekisho-attestation+json";
    private static final int PARTS = 3;

    /** @throws NotSigned if anything of it is not as it should be */
    static SignedAttestation of(String service, String jws, VerifierKey key) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new NotSigned(service + ": no signed attestation");
        }
        JsonNode header = read(service, parts[0]);
        if (!header.path("alg").asText().equals("EdDSA")
                || !header.path("typ").asText().equals(TYPE)
                || header.has("crit")
                || !header.path("kid").asText().equals(key.fullName())) {
            throw new NotSigned(service + ": signed as something else, or by a key of another name");
        }
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        if (!key.signed(signed, bytes(service, parts[2]))) {
            throw new NotSigned(service + ": the signature is not one of " + key.fullName());
        }
        JsonNode said = read(service, parts[1]);
        if (!said.path("service").asText().equals(service)) {
            throw new NotSigned(service + ": is an attestation of " + said.path("service"));
        }
        return new SignedAttestation(service, jws, said);
    }

    private static JsonNode read(String service, String part) {
        try {
            return JSON.readTree(bytes(service, part));
        } catch (IOException notJson) {
            throw new NotSigned(service + ": not JSON");
        }
    }

    /** In the one spelling of base64url that these bytes have. */
    private static byte[] bytes(String service, String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new NotSigned(service + ": not base64url");
        }
        throw new NotSigned(service + ": another spelling of base64url");
    }

    /** Why an attestation is not believed. */
    static final class NotSigned extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotSigned(String why) {
            super(why, null, false, false);
        }
    }
}
