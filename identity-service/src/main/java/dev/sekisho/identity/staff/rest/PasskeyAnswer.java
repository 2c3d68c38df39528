package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.staff.SecondFactor;
import dev.sekisho.identity.webauthn.PasskeyAssertion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Base64;

/** What a browser gives back for a challenge, each part in Base64 for addresses. */
record PasskeyAnswer(
        @NotBlank @Size(max = 1_000) @Pattern(regexp = FORM) String challengeId,
        @NotBlank @Size(max = 1_400) @Pattern(regexp = FORM) String credentialId,
        @NotBlank @Size(max = 4_000) @Pattern(regexp = FORM) String clientDataJson,
        @NotBlank @Size(max = 4_000) @Pattern(regexp = FORM) String authenticatorData,
        @NotBlank @Size(max = 1_400) @Pattern(regexp = FORM) String signature) {

    static final String FORM = "[A-Za-z0-9_-]*";

    SecondFactor factor() {
        return new SecondFactor.Passkey(
                challengeId,
                new PasskeyAssertion(
                        decoded("credentialId", credentialId),
                        decoded("clientDataJson", clientDataJson),
                        decoded("authenticatorData", authenticatorData),
                        decoded("signature", signature)));
    }

    static byte[] decoded(String field, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw StaffProblems.invalid(field, "Base64Url");
        }
    }

    @Override
    public String toString() {
        return "PasskeyAnswer[redacted]";
    }
}
