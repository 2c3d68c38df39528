package dev.sekisho.sandbox.infra.gateway;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The few pieces of ASN.1 (X.690) of which certificates and revocation lists are made. */
final class Der {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int SHORT_FORM = 0x80;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(SEQUENCE, parts);
    }

    static byte[] set(byte[]... parts) {
        return tagged(SET, parts);
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] yes() {
        return tagged(0x01, new byte[] {(byte) 0xff});
    }

    static byte[] octets(byte[] content) {
        return tagged(0x04, content);
    }

    static byte[] bits(byte[] content) {
        return tagged(0x03, new byte[1], content);
    }

    static byte[] text(String value) {
        return tagged(0x0c, value.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] time(Instant moment) {
        return tagged(0x18, TIME.format(moment).getBytes(StandardCharsets.US_ASCII));
    }

    /** @param dotted an object identifier, as people write it */
    static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(40 * Integer.parseInt(arcs[0]) + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            arc(Integer.parseInt(arcs[i]), content);
        }
        return tagged(0x06, content.toByteArray());
    }

    private static void arc(int value, ByteArrayOutputStream content) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (value >> shift > 0) {
                content.write(0x80 | value >> shift & 0x7f);
            }
        }
        content.write(value & 0x7f);
    }

    static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        length(content.size(), whole);
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    private static void length(int length, ByteArrayOutputStream out) {
        if (length < SHORT_FORM) {
            out.write(length);
            return;
        }
        byte[] digits = BigInteger.valueOf(length).toByteArray();
        int zeros = digits[0] == 0 ? 1 : 0;
        out.write(SHORT_FORM | digits.length - zeros);
        out.write(digits, zeros, digits.length - zeros);
    }
}
