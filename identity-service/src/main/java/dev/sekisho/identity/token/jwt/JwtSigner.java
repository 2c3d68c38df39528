package dev.sekisho.identity.token.jwt;

import dev.sekisho.identity.token.SigningKey;
import dev.sekisho.identity.token.SigningKeys;
import dev.sekisho.identity.token.TokenClaims;
import dev.sekisho.identity.token.TokenSigner;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Signs access tokens as RFC 9068 has them: ES256, {@code typ: at+jwt}, one audience. */
@ApplicationScoped
class JwtSigner implements TokenSigner {

    private static final Set<String> GROUPS = Set.of("customer");

    private final SigningKeys keys;

    JwtSigner(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public String sign(TokenClaims claims) {
        SigningKey key = keys.current();
        return Jwt.claims()
                .claim("jti", claims.tokenId().toString())
                .claim("sid", claims.session().id().toString())
                .claim("acr", claims.session().method().assurance())
                .claim("amr", claims.session().method().methods())
                .claim("auth_time", claims.session().startedAt().getEpochSecond())
                .issuer(claims.issuer())
                .subject(claims.session().holder().toString())
                .audience(claims.audience())
                .groups(GROUPS)
                .issuedAt(claims.issuedAt())
                .expiresAt(claims.expiresAt())
                .jws()
                .header("typ", "at+jwt")
                .keyId(key.keyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.privateKey());
    }
}
