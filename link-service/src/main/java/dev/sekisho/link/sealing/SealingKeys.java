package dev.sekisho.link.sealing;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The generations of the key that seals numbers, mandates and names: all of them open, the primary one seals. A key that
 * is brought back gets a new number.
 *
 * @param primary the generation in use
 * @param byGeneration 32 bytes each
 */
public record SealingKeys(int primary, Map<Integer, byte[]> byGeneration) {

    private static final int LENGTH = 32;
    private static final int MOST = 10;

    public SealingKeys {
        byGeneration = new TreeMap<>(byGeneration);
        if (!byGeneration.containsKey(primary)) {
            throw new IllegalArgumentException("the primary generation is one of the sealing keys");
        }
        if (byGeneration.size() > MOST) {
            throw new IllegalArgumentException("there are at most " + MOST + " generations of the sealing key");
        }
        byGeneration.forEach((generation, key) -> {
            if (generation < 1 || key.length != LENGTH) {
                throw new IllegalArgumentException("a sealing key has a generation from 1 and 32 bytes");
            }
        });
    }

    /** @param others written as {@code 1:Base64,2:Base64}; empty for none */
    public static SealingKeys of(int primary, String key, String others) {
        Map<Integer, byte[]> keys = new TreeMap<>();
        keys.put(primary, Base64.getDecoder().decode(key));
        Arrays.stream(others.split(",", -1)).filter(entry -> !entry.isBlank()).forEach(entry -> put(entry, keys));
        return new SealingKeys(primary, keys);
    }

    private static void put(String entry, Map<Integer, byte[]> keys) {
        int colon = entry.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a sealing key is written as generation:Base64");
        }
        int generation = Integer.parseInt(entry.substring(0, colon).strip());
        byte[] key = Base64.getDecoder().decode(entry.substring(colon + 1).strip());
        if (keys.put(generation, key) != null) {
            throw new IllegalArgumentException("a generation of the sealing key is given once");
        }
    }

    @Override
    public String toString() {
        return "SealingKeys[primary " + primary + ", generations " + byGeneration.keySet() + "]";
    }
}
