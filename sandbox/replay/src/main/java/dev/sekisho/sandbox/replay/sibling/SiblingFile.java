package dev.sekisho.sandbox.replay.sibling;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * An incident's pattern as data.
 *
 * @param source the incident or report from which it is known
 * @param lossYen by policy: what leaves depositors' accounts for good, to the yen
 */
record SiblingFile(
        String id, String titleJa, String titleEn, String source, List<Step> steps, Map<String, Long> lossYen) {

    /**
     * In the order in which they are played: time only goes on, and a bank whose damage was confirmed is stopped a day later
     * unless two people say otherwise, so those in which a bank reports are last.
     */
    static final List<String> ALL = List.of(
            "password-reset", "sim-swap", "squatting", "month-end", "next-bank", "many-operators", "mules", "insider");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    SiblingFile {
        steps = List.copyOf(steps);
        lossYen = Map.copyOf(lossYen);
    }

    static SiblingFile read(String id) {
        try (InputStream bytes = SiblingFile.class.getResourceAsStream("/siblings/" + id + ".json")) {
            if (bytes == null) {
                throw new IllegalArgumentException("there is no sibling " + id);
            }
            return JSON.readValue(bytes, SiblingFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a sibling cannot be read: " + id, unreadable);
        }
    }
}
