package dev.sekisho.kit.staff;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a staff token says of its bearer; there is none of a token that lacks a claim or is a customer's as well. */
record StaffToken(UUID tokenId, StaffMember member) {

    static final String ROLE = "staff:";
    private static final String BANK_USER = ROLE + "bank-user";

    StaffToken {
        Objects.requireNonNull(tokenId, "tokenId");
        Objects.requireNonNull(member, "member");
    }

    /** The token, if it is one of staff: subject, id and person are ids, all its groups staff's, a bank's user has a bank. */
    static Optional<StaffToken> of(JsonWebToken token) {
        try {
            Optional<BankCode> bank =
                    Optional.ofNullable(token.getClaim("bank")).map(value -> new BankCode(value.toString()));
            return isForStaffOnly(token.getGroups(), bank.isPresent())
                    ? Optional.of(new StaffToken(id(token.getTokenID()), member(token, bank)))
                    : Optional.empty();
        } catch (IllegalArgumentException notAsIssued) {
            return Optional.empty();
        }
    }

    private static StaffMember member(JsonWebToken token, Optional<BankCode> bank) {
        return new StaffMember(id(token.getSubject()), new PersonId(id(token.getClaim("person"))), bank);
    }

    private static boolean isForStaffOnly(Set<String> groups, boolean ofABank) {
        boolean staffOnly = groups != null && groups.stream().allMatch(group -> group.startsWith(ROLE));
        return staffOnly && !groups.isEmpty() && groups.contains(BANK_USER) == ofABank;
    }

    private static UUID id(Object claim) {
        if (claim == null) {
            throw new IllegalArgumentException("a claim is missing");
        }
        return UUID.fromString(claim.toString());
    }
}
