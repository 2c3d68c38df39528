package dev.sekisho.sandbox.world.paying;

/** The 120 bytes of one record, read by offsets from 0; every field is exactly as the format says, or the file is spoiled. */
final class FileRecord {

    static final int LENGTH = 120;

    private static final String PARTY = "[ｱ-ﾝﾞﾟ0-9A-Z().-][ｱ-ﾝﾞﾟ0-9A-Z(). -]*";
    private static final String INSTITUTION = "[ｱ-ﾝﾞﾟ0-9A-Z-][ｱ-ﾝﾞﾟ0-9A-Z -]*";
    private static final int FIRST_KANA = 0xA1;
    private static final int LAST_KANA = 0xDF;
    private static final int KANA_OFFSET = 0xFF61 - FIRST_KANA;
    private static final int FIRST_BEYOND_ASCII = 0x7F;

    private final int place;
    private final String text;

    private FileRecord(int place, String text) {
        this.place = place;
        this.text = text;
    }

    /** @param index of the record in the file, from 0 */
    static FileRecord at(byte[] file, int index) throws SpoiledFile {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = index * LENGTH; i < (index + 1) * LENGTH; i++) {
            int value = Byte.toUnsignedInt(file[i]);
            if (value >= FIRST_KANA && value <= LAST_KANA) {
                text.append((char) (value + KANA_OFFSET));
            } else if (value >= ' ' && value < FIRST_BEYOND_ASCII) {
                text.append((char) value);
            } else {
                throw new SpoiledFile(index + 1, "a byte that is no letter of JIS X 0201");
            }
        }
        return new FileRecord(index + 1, text.toString());
    }

    char kind() {
        return text.charAt(0);
    }

    String digits(int offset, int length) throws SpoiledFile {
        String digits = text.substring(offset, offset + length);
        require(digits.matches("[0-9]+"), "digits are missing at " + offset);
        return digits;
    }

    long number(int offset, int length) throws SpoiledFile {
        return Long.parseLong(digits(offset, length));
    }

    void constant(int offset, String expected) throws SpoiledFile {
        require(text.startsWith(expected, offset), "another constant stands at " + offset);
    }

    void blank(int offset, int length) throws SpoiledFile {
        require(text.substring(offset, offset + length).isBlank(), "something stands in the spare field at " + offset);
    }

    /** The kana of a payer or payee, without the spaces behind. */
    String party(int offset, int length) throws SpoiledFile {
        String name = text.substring(offset, offset + length).stripTrailing();
        require(name.matches(PARTY), "no name in the permitted kana stands at " + offset);
        return name;
    }

    /** The name of a bank or a branch, which may be left out. */
    void institution(int offset, int length) throws SpoiledFile {
        String name = text.substring(offset, offset + length).stripTrailing();
        require(name.isEmpty() || name.matches(INSTITUTION), "no name in the permitted kana stands at " + offset);
    }

    void require(boolean holds, String reason) throws SpoiledFile {
        if (!holds) {
            throw new SpoiledFile(place, reason);
        }
    }
}
