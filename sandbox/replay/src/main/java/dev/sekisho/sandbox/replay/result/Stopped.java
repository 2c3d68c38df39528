package dev.sekisho.sandbox.replay.result;

import java.util.Objects;

/**
 * Who said no, as the service itself said it.
 *
 * @param service whose decision it is
 * @param control the entry of a policy's list, the check or the problem that refused
 * @param baseline the control of the baseline behind it, such as {@code LK-03}
 * @param ja the service's words
 * @param en the same
 */
public record Stopped(String service, String control, String baseline, Stage stage, String ja, String en) {

    public Stopped {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(stage, "stage");
    }
}
