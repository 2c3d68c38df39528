package dev.sekisho.identity.client.jwt;

import dev.sekisho.identity.client.ClientTokenClaims;
import dev.sekisho.identity.client.ClientTokenSigner;
import dev.sekisho.identity.token.SigningKey;
import dev.sekisho.identity.token.SigningKeys;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs clients' tokens as RFC 9068 has them; the groups are scopes of clients and can be nothing else. */
@ApplicationScoped
class JwtClientSigner implements ClientTokenSigner {

    private static final String GROUP = "client:";

    private final SigningKeys keys;

    JwtClientSigner(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public String sign(ClientTokenClaims claims) {
        SigningKey key = keys.current();
        String client = claims.client().id().toString();
        JwtClaimsBuilder token = Jwt.claims()
                .claim("jti", claims.tokenId().toString())
                .claim("client_id", client)
                .claim("scope", String.join(" ", claims.scopes()))
                .issuer(claims.issuer())
                .subject(client)
                .audience(claims.audience())
                .groups(claims.scopes().stream().map(scope -> GROUP + scope).collect(Collectors.toSet()))
                .issuedAt(claims.issuedAt())
                .expiresAt(claims.expiresAt());
        claims.client().bank().ifPresent(bank -> token.claim("bank", bank.value()));
        claims.client().certificate().ifPresent(thumbprint -> token.claim("cnf", Map.of("x5t#S256", thumbprint)));
        return token.jws()
                .header("typ", "at+jwt")
                .keyId(key.keyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.privateKey());
    }
}
