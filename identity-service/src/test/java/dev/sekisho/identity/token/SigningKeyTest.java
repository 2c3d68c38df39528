package dev.sekisho.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    @Test
    void takesHalvesThatBelongTogetherOnly() throws GeneralSecurityException {
        KeyPair one = pair();
        KeyPair other = pair();

        assertThat(new SigningKey((ECPrivateKey) one.getPrivate(), (ECPublicKey) one.getPublic()).keyId())
                .hasSize(43);
        assertThatThrownBy(() -> new SigningKey((ECPrivateKey) one.getPrivate(), (ECPublicKey) other.getPublic()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The key of RFC 7517, appendix A; its thumbprint as computed by other implementations. */
    @Test
    void namesItselfAsOthersWould() throws GeneralSecurityException {
        ECPublicKey some = (ECPublicKey) pair().getPublic();
        KeyFactory keys = KeyFactory.getInstance("EC");
        ECPoint point = new ECPoint(
                number("MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4"),
                number("4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"));
        ECPublicKey known = (ECPublicKey) keys.generatePublic(new ECPublicKeySpec(point, some.getParams()));
        ECPrivateKey secret = (ECPrivateKey) keys.generatePrivate(
                new ECPrivateKeySpec(number("870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"), some.getParams()));

        SigningKey key = new SigningKey(secret, known);

        assertThat(key.published().x()).isEqualTo("MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4");
        assertThat(key.published().y()).isEqualTo("4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM");
        assertThat(key.keyId()).isEqualTo("cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s");
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }
}
