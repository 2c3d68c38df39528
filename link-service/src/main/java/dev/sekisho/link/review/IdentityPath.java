package dev.sekisho.link.review;

import dev.sekisho.link.bank.CustomerClass;
import java.util.Objects;
import java.util.regex.Pattern;

/** A way to become a customer: the class, and by which method such customers prove who they are (A65). */
public record IdentityPath(CustomerClass customerClass, String method) {

    private static final Pattern METHOD = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public IdentityPath {
        Objects.requireNonNull(customerClass, "customerClass");
        if (method == null || !METHOD.matcher(method).matches()) {
            throw new IllegalArgumentException("a method is named in capitals");
        }
    }
}
