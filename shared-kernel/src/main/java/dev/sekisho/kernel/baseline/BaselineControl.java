package dev.sekisho.kernel.baseline;

import java.util.List;

/**
 * One control of the baseline.
 *
 * @param id group and number, {@code LK-01}
 * @param services who has to answer; it is met only if all of them say so
 * @param ja what it asks for, in Japanese
 * @param en the same in English
 */
public record BaselineControl(String id, List<String> services, String ja, String en) {

    public BaselineControl {
        if (!id.matches("(ID|LK|CH|IN|PL)-[0-9]{2}") || services.isEmpty() || ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("not a control: " + id);
        }
        services = List.copyOf(services);
    }
}
