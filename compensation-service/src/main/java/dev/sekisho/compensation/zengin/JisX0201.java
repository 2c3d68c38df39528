package dev.sekisho.compensation.zengin;

/** The single-byte set JIS X 0201: ASCII letters and half-width kana, one byte for each. */
final class JisX0201 {

    private static final int KANA_OFFSET = 0xFF61 - 0xA1;
    private static final int FIRST_KANA = 0xA1;
    private static final int LAST_KANA = 0xDF;

    private JisX0201() {}

    /** @param letters of an {@link Alphabet}, whose every letter has a byte */
    static byte[] bytes(String letters) {
        byte[] bytes = new byte[letters.length()];
        for (int at = 0; at < bytes.length; at++) {
            char letter = letters.charAt(at);
            bytes[at] = (byte) (letter < 0x80 ? letter : letter - KANA_OFFSET);
        }
        return bytes;
    }

    /** A byte outside the set becomes a letter that no alphabet permits. */
    static char letter(byte value) {
        int code = Byte.toUnsignedInt(value);
        if (code >= FIRST_KANA && code <= LAST_KANA) {
            return (char) (code + KANA_OFFSET);
        }
        return code < 0x80 ? (char) code : '\uFFFD';
    }
}
