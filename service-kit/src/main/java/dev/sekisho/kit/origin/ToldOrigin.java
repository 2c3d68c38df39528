package dev.sekisho.kit.origin;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From where a request came, as it was told: in the clear, to be hashed at once or passed on to a service that does; never
 * kept and never printed.
 *
 * @param deviceId what the app says its device is; empty where it says nothing
 */
public record ToldOrigin(Optional<String> deviceId, ClientAddress address) {

    /** What a device may be called. */
    public static final String DEVICE_ID = "[A-Za-z0-9._:-]{16,128}";

    private static final Pattern FORM = Pattern.compile(DEVICE_ID);

    public ToldOrigin {
        Objects.requireNonNull(address, "address");
        if (deviceId.filter(id -> !isDeviceId(id)).isPresent()) {
            throw new IllegalArgumentException("this is not what a device is called");
        }
    }

    static boolean isDeviceId(String id) {
        return FORM.matcher(id).matches();
    }

    @Override
    public String toString() {
        return "ToldOrigin[redacted]";
    }
}
