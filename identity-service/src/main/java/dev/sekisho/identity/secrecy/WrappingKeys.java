package dev.sekisho.identity.secrecy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The generations of the key that wraps all subjects' keys: all of them unwrap, the primary one wraps.
 *
 * @param primary the generation in use
 * @param byGeneration 32 bytes each
 */
public record WrappingKeys(int primary, Map<Integer, byte[]> byGeneration) {

    private static final int LENGTH = 32;
    private static final int MOST = 10;

    public WrappingKeys {
        byGeneration = new TreeMap<>(byGeneration);
        if (!byGeneration.containsKey(primary)) {
            throw new IllegalArgumentException("the primary generation is one of the wrapping keys");
        }
        if (byGeneration.size() > MOST) {
            throw new IllegalArgumentException("there are at most " + MOST + " generations");
        }
        byGeneration.forEach((generation, key) -> {
            if (generation < 1 || key.length != LENGTH) {
                throw new IllegalArgumentException("a wrapping key has a generation from 1 and 32 bytes");
            }
        });
    }

    /** @param written as {@code 1:Base64,2:Base64} */
    public static WrappingKeys of(int primary, String written) {
        Map<Integer, byte[]> keys = new TreeMap<>();
        for (String entry : Arrays.asList(written.split(",", -1))) {
            int colon = entry.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("a wrapping key is written as generation:Base64");
            }
            int generation = Integer.parseInt(entry.substring(0, colon).strip());
            if (keys.put(
                            generation,
                            Base64.getDecoder()
                                    .decode(entry.substring(colon + 1).strip()))
                    != null) {
                throw new IllegalArgumentException("a generation is given once");
            }
        }
        return new WrappingKeys(primary, keys);
    }

    @Override
    public String toString() {
        return "WrappingKeys[primary " + primary + ", generations " + byGeneration.keySet() + "]";
    }
}
