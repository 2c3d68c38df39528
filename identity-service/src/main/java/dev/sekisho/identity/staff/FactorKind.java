package dev.sekisho.identity.staff;

import java.util.List;

/** The kinds of second factor, and the methods (RFC 8176) a token names for them. */
public enum FactorKind {
    TOTP(List.of("pwd", "otp", "mfa")),
    PASSKEY(List.of("pwd", "hwk", "user", "mfa"));

    private final List<String> methods;

    FactorKind(List<String> methods) {
        this.methods = methods;
    }

    public List<String> methods() {
        return methods;
    }
}
