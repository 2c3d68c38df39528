package dev.sekisho.kit.origin;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** An internet address in its one form: an IPv4 address written as IPv6 is the IPv4 address; a name is none. */
public final class ClientAddress {

    private static final Pattern FOUR = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int LONGEST = 45;
    private static final int SITE_OF_FOUR = 24;
    private static final int SITE_OF_SIX = 48;

    private final InetAddress address;

    private ClientAddress(InetAddress address) {
        this.address = address;
    }

    /** The address that was written, or nothing if it is none; nothing is ever resolved. */
    public static Optional<ClientAddress> read(String text) {
        if (text == null || text.length() > LONGEST || !isNumeric(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClientAddress(InetAddress.getByName(text)));
        } catch (UnknownHostException notOne) {
            return Optional.empty();
        }
    }

    private static boolean isNumeric(String text) {
        return FOUR.matcher(text).matches() || SIX.matcher(text).matches();
    }

    /** The network that one subscriber has at most: /24, or /48 of IPv6. */
    public AddressRange site() {
        return AddressRange.around(this, isFour() ? SITE_OF_FOUR : SITE_OF_SIX);
    }

    boolean isFour() {
        return address instanceof Inet4Address;
    }

    byte[] bytes() {
        return address.getAddress();
    }

    /** The address as text; for hashing, never for a log. */
    public String text() {
        return address.getHostAddress();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClientAddress that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return "ClientAddress[redacted]";
    }
}
