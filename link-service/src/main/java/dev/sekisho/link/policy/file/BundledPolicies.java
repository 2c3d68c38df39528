package dev.sekisho.link.policy.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.sekisho.kit.json.StrictJson;
import dev.sekisho.link.policy.LinkPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The policies that come with the service: the present one, and that of 2020 for the replay. */
public final class BundledPolicies {

    private static final ObjectReader READER =
            StrictJson.makeStrict(new ObjectMapper()).readerFor(LinkPolicy.class);

    private BundledPolicies() {}

    /** @throws IllegalArgumentException naming the setting, if there is no such policy */
    public static LinkPolicy read(String name) {
        if (!name.matches("[a-z0-9-]{1,40}")) {
            throw none(name);
        }
        try (InputStream bytes = BundledPolicies.class.getResourceAsStream("/policies/" + name + ".json")) {
            if (bytes == null) {
                throw none(name);
            }
            return READER.readValue(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the policy cannot be read: " + name, unreadable);
        }
    }

    private static IllegalArgumentException none(String name) {
        return new IllegalArgumentException("sekisho.link.policy: there is no policy " + name);
    }
}
