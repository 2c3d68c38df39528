package dev.sekisho.kit.origin;

import java.util.Arrays;
import java.util.HexFormat;

/** All addresses that begin with the same bits, as CIDR writes it. */
public final class AddressRange {

    private final byte[] first;
    private final int bits;

    private AddressRange(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException if it is no range, or has bits behind its length */
    public static AddressRange read(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 0 || !cidr.substring(slash + 1).matches("\\d{1,3}")) {
            throw new IllegalArgumentException("a range is written address/bits");
        }
        ClientAddress address = ClientAddress.read(cidr.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("a range begins with an address"));
        AddressRange range = around(address, Integer.parseInt(cidr.substring(slash + 1)));
        if (!Arrays.equals(range.first, address.bytes())) {
            throw new IllegalArgumentException("a range begins with its first address");
        }
        return range;
    }

    static AddressRange around(ClientAddress address, int bits) {
        byte[] bytes = address.bytes();
        if (bits < 0 || bits > bytes.length * Byte.SIZE) {
            throw new IllegalArgumentException("an address does not have so many bits");
        }
        return new AddressRange(masked(bytes, bits), bits);
    }

    public boolean contains(ClientAddress address) {
        byte[] bytes = address.bytes();
        return bytes.length == first.length && Arrays.equals(masked(bytes, bits), first);
    }

    /** How many bits are the same; the longer of two ranges knows better. */
    public int bits() {
        return bits;
    }

    /** The range as text; for hashing, never for a log. */
    public String text() {
        return HexFormat.of().formatHex(first) + "/" + bits;
    }

    private static byte[] masked(byte[] bytes, int bits) {
        byte[] kept = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            int left = Math.max(0, Math.min(Byte.SIZE, bits - at * Byte.SIZE));
            kept[at] = (byte) (bytes[at] & (0xFF << (Byte.SIZE - left)));
        }
        return kept;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange that && bits == that.bits && Arrays.equals(first, that.first);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(first) + bits;
    }

    @Override
    public String toString() {
        return "AddressRange[redacted]";
    }
}
