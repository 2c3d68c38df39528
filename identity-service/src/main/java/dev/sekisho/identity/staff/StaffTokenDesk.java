package dev.sekisho.identity.staff;

import dev.sekisho.identity.token.TokenOutcome;
import dev.sekisho.identity.token.TokenRules;
import dev.sekisho.kernel.event.identity.StaffTokenIssued;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Issues staff tokens with the roles in force; none outlives one of its roles. */
@ApplicationScoped
class StaffTokenDesk {

    private final RoleGrants grants;
    private final StaffTokens tokens;
    private final StaffTokenSigner signer;
    private final TokenRules rules;

    StaffTokenDesk(RoleGrants grants, StaffTokens tokens, StaffTokenSigner signer, TokenRules rules) {
        this.grants = grants;
        this.tokens = tokens;
        this.signer = signer;
        this.rules = rules;
    }

    /** A token, unless no role is in force. Runs in the caller's transaction. @param last its end at the latest */
    Optional<TokenOutcome> issue(StaffHead holder, String audience, FactorKind factor, Instant now, Instant last) {
        List<GrantedRole> held = grants.inForce(holder.id(), now);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        List<StaffRole> roles = held.stream()
                .map(grant -> grant.terms().role())
                .distinct()
                .sorted()
                .toList();
        Instant end = held.stream()
                .flatMap(grant -> grant.terms().endsAt().stream())
                .filter(last::isAfter)
                .min(Instant::compareTo)
                .orElse(last);
        var claims = new StaffTokenClaims(UUID.randomUUID(), rules.issuer(), holder, audience, roles, factor, now, end);
        tokens.add(new IssuedToken(claims.tokenId(), holder.id(), audience, factor, end), fact(claims));
        return Optional.of(new TokenOutcome.Granted(signer.sign(claims), Duration.between(now, end)));
    }

    private static StaffTokenIssued fact(StaffTokenClaims claims) {
        return new StaffTokenIssued(
                claims.tokenId(),
                claims.holder().id(),
                claims.holder().person().value(),
                claims.audience(),
                claims.roles().stream().map(StaffRole::title).toList(),
                claims.factor().name(),
                claims.expiresAt());
    }
}
