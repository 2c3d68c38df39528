package dev.sekisho.kit.testing.api;

import dev.sekisho.kit.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;

/** Everybody who could call, by the names of the tables in {@code docs/callers}, each with a good token. */
public final class Callers {

    public static final String NOBODY = "nobody";
    public static final String ANYBODY = "anybody";

    /** Nobody's token counts: the body is signed by whom the operation is for. */
    public static final String SIGNATURE = "a signature over the body";

    static final String CUSTOMER = "customer";
    static final String BANK_USER = "staff:bank-user";

    /** The bank whose users and client ask. */
    public static final String BANK = "0998";

    static final List<String> SERVICES =
            List.of("identity-service", "link-service", "charge-service", "compensation-service");
    private static final List<String> PRINCIPALS = Stream.concat(
                    SERVICES.stream(), Stream.of("operations-tool", "support-tool"))
            .toList();
    private static final List<String> ROLES = List.of(
            "support",
            "support-supervisor",
            "operations",
            "operations-approver",
            "reviewer",
            "mlro",
            "investigator",
            "auditor",
            "access-admin",
            "bank-user");
    private static final List<String> SCOPES = List.of("depositor-desk", "merchant", "fraud-report");

    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    private Callers() {}

    static List<String> all() {
        List<String> all = new ArrayList<>(List.of(NOBODY, CUSTOMER));
        ROLES.forEach(role -> all.add("staff:" + role));
        SCOPES.forEach(scope -> all.add("client:" + scope));
        PRINCIPALS.forEach(principal -> all.add("service:" + principal));
        return all;
    }

    /** The header's value; empty for nobody. */
    public static String token(String caller, String audience) {
        return ofBank(BANK, caller, audience);
    }

    /** The same where a bank's user or system asks in the name of this bank. */
    public static String ofBank(String bank, String caller, String audience) {
        String name = caller.substring(caller.indexOf(':') + 1);
        return switch (caller.split(":")[0]) {
            case NOBODY -> "";
            case CUSTOMER -> Tokens.customer(SOMEBODY, audience);
            case "staff" ->
                caller.equals(BANK_USER)
                        ? Tokens.bankUser(SOMEBODY, PERSON, bank, audience)
                        : Tokens.staff(SOMEBODY, PERSON, audience, name);
            case "client" -> client(name, bank, audience);
            case "service" -> Tokens.service(name, audience);
            default -> throw new IllegalArgumentException("nobody is called " + caller);
        };
    }

    private static String client(String scope, String bank, String audience) {
        JwtClaims claims = Tokens.clientClaims(SOMEBODY, audience, scope);
        if (!scope.equals("merchant")) {
            claims.setStringClaim("bank", bank);
        }
        return Tokens.bearer(claims);
    }
}
