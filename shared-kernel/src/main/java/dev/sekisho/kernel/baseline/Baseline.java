package dev.sekisho.kernel.baseline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The register of the minimum baseline's controls: their ids, their words in both languages, and which services answer.
 * It is one file, {@code controls.tsv}; each service shows evidence for exactly the controls that stand there for it.
 */
public final class Baseline {

    private static final String FILE = "/baseline/controls.tsv";
    private static final int FIELDS = 4;
    private static final List<BaselineControl> CONTROLS = read();

    private Baseline() {}

    /** All controls in the order of the file. */
    public static List<BaselineControl> controls() {
        return CONTROLS;
    }

    /** The ids that a service answers for; none for a service that the register does not know. */
    public static Set<String> controlsOf(String service) {
        Set<String> ids = new TreeSet<>();
        CONTROLS.stream()
                .filter(control -> control.services().contains(service))
                .forEach(control -> ids.add(control.id()));
        return Collections.unmodifiableSet(ids);
    }

    private static List<BaselineControl> read() {
        List<BaselineControl> controls = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (InputStream file = Baseline.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                BaselineControl control = control(line);
                if (!seen.add(control.id())) {
                    throw new IllegalStateException("twice in the register: " + control.id());
                }
                controls.add(control);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the register of controls cannot be read", unreadable);
        }
        return List.copyOf(controls);
    }

    private static BaselineControl control(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("not a control: " + line);
        }
        return new BaselineControl(fields[0], List.of(fields[1].split(",")), fields[2], fields[3]);
    }
}
