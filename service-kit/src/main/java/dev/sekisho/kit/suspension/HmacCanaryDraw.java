package dev.sekisho.kit.suspension;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.CanaryDraw;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws by HMAC-SHA-256 over the canary's id and the wallet's: without the key nobody foresees who is drawn, and no canary
 * tells of the next. Each replica with the same key draws the same.
 */
public final class HmacCanaryDraw implements CanaryDraw {

    /** The same for every service of a sandbox; production refuses it. */
    public static final String SANDBOX_KEY = "c2FuZGJveC1jYW5hcnkta2V5LWlzLW5vdC1zZWNyZXQ=";

    /** Fewest bytes of a key. */
    private static final int KEY_BYTES = 32;

    private static final String HMAC = "HmacSHA256";
    private static final byte[] PRINT = "dev.sekisho.suspension.canary".getBytes(StandardCharsets.UTF_8);
    private static final int PRINT_BYTES = 8;
    private static final long WHOLE = 10_000;
    private static final long PER_CENT = WHOLE / 100;

    private final Mac keyed;
    private final String print;

    /**
     * @param name of the setting, for the message
     * @param base64 at least 32 bytes
     * @throws IllegalArgumentException if it is not
     */
    public HmacCanaryDraw(String name, String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException(name + ": a key has at least " + KEY_BYTES + " bytes");
        }
        try {
            this.keyed = Mac.getInstance(HMAC);
            keyed.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
        }
        this.print = HexFormat.of().formatHex(hmac(PRINT), 0, PRINT_BYTES);
    }

    @Override
    public boolean isIn(Canary canary, WalletId wallet) {
        if (!canary.keyPrint().equals(print)) {
            return false;
        }
        ByteBuffer both = ByteBuffer.allocate(4 * Long.BYTES);
        put(canary.id(), both);
        put(wallet.value(), both);
        long drawn = ByteBuffer.wrap(hmac(both.array())).getLong();
        return Long.remainderUnsigned(drawn, WHOLE) < canary.percent() * PER_CENT;
    }

    @Override
    public Optional<String> keyPrint() {
        return Optional.of(print);
    }

    private static void put(UUID id, ByteBuffer to) {
        to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    /** A copy for each: one that is shared would have to be waited for. */
    private byte[] hmac(byte[] text) {
        try {
            return ((Mac) keyed.clone()).doFinal(text);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's HMAC can be copied", impossible);
        }
    }
}
