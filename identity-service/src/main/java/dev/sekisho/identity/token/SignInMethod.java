package dev.sekisho.identity.token;

import java.util.List;

/** How somebody signed in: what a token says of it (RFC 8176), and how sure that makes us of who it is. */
public enum SignInMethod {
    PASSWORD("urn:sekisho:acr:one-factor", List.of("pwd")),
    /** A key that does not leave its device, and a user whom the device verified. */
    PASSKEY_OF_DEVICE("urn:sekisho:acr:passkey", List.of("hwk", "user", "mfa")),
    /** A key that its owner's devices share. */
    PASSKEY_SYNCED("urn:sekisho:acr:passkey", List.of("swk", "user", "mfa"));

    private final String assurance;
    private final List<String> methods;

    SignInMethod(String assurance, List<String> methods) {
        this.assurance = assurance;
        this.methods = methods;
    }

    /** The claim {@code acr}. */
    public String assurance() {
        return assurance;
    }

    /** The claim {@code amr}. */
    public List<String> methods() {
        return methods;
    }
}
