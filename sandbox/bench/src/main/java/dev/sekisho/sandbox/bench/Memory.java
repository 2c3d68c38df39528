package dev.sekisho.sandbox.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Runs {@link JudgedFromMemory} in a Java machine of its own, on charge-service's classes as they are packed. */
final class Memory {

    private final Sizes sizes;
    private final PackedService service;

    Memory(Sizes sizes, Path checkout) {
        this.sizes = sizes;
        this.service = new PackedService(checkout, "charge-service");
    }

    void measure(List<Figure> figures) {
        try {
            Path results = Files.createTempFile("sekisho-memory", ".json");
            try {
                run(results);
                JsonNode all = new ObjectMapper().readTree(results.toFile());
                figures.add(figure(all, "P11 suspension", "suspension", "the suspension book asked from memory"));
                figures.add(figure(all, "P11 canary", "canary", "whether a canary lets through, from memory"));
                figures.add(figure(all, "P11 cap", "cap", "one cap asked from memory"));
                figures.add(figure(all, "P11 caps", "caps", "all eight caps, from memory"));
            } finally {
                Files.delete(results);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void run(Path results) {
        String length = sizes.memory().toMillis() + "ms";
        List<String> command = new ArrayList<>();
        command.addAll(List.of("org.openjdk.jmh.Main", JudgedFromMemory.class.getName(), "-f", "1"));
        command.addAll(List.of("-wi", Integer.toString(sizes.rounds()), "-w", length));
        command.addAll(List.of("-i", Integer.toString(sizes.rounds()), "-r", length));
        command.addAll(List.of("-rf", "json", "-rff", results.toString(), "-v", "SILENT"));
        service.run(List.of(), command);
    }

    private static Figure figure(JsonNode all, String id, String name, String what) {
        List<Double> rounds = StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("benchmark").asText().endsWith("." + name))
                .flatMap(one -> StreamSupport.stream(
                        one.path("primaryMetric").path("rawData").path(0).spliterator(), false))
                .map(JsonNode::asDouble)
                .toList();
        return new Figure(id, what, "ns", rounds, "must 1000, aim 200");
    }
}
