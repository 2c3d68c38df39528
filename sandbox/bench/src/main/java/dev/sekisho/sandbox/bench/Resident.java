package dev.sekisho.sandbox.bench;

import java.util.Map;
import java.util.UUID;

/** Somebody with a proved account, whose link is cleared, or who signs in over and over. */
record Resident(UUID account, String phone, Map<String, String> credentials) {

    @Override
    public String toString() {
        return "Resident[" + account + "]";
    }
}
