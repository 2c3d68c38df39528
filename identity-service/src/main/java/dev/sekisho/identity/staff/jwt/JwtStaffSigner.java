package dev.sekisho.identity.staff.jwt;

import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokenClaims;
import dev.sekisho.identity.staff.StaffTokenSigner;
import dev.sekisho.identity.token.SigningKey;
import dev.sekisho.identity.token.SigningKeys;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Signs staff tokens as customers' are: ES256, {@code typ: at+jwt}, one audience; beside the roles they name a person. */
@ApplicationScoped
class JwtStaffSigner implements StaffTokenSigner {

    private final SigningKeys keys;

    JwtStaffSigner(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public String sign(StaffTokenClaims claims) {
        SigningKey key = keys.current();
        JwtClaimsBuilder token = Jwt.claims()
                .claim("jti", claims.tokenId().toString())
                .claim("person", claims.holder().person().toString())
                .claim("amr", claims.factor().methods())
                .issuer(claims.issuer())
                .subject(claims.holder().id().toString())
                .audience(claims.audience())
                .groups(claims.roles().stream().map(StaffRole::group).collect(Collectors.toSet()))
                .issuedAt(claims.issuedAt())
                .expiresAt(claims.expiresAt());
        claims.holder().bank().ifPresent(bank -> token.claim("bank", bank.value()));
        return token.jws()
                .header("typ", "at+jwt")
                .keyId(key.keyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.privateKey());
    }
}
