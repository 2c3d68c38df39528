package dev.sekisho.kit.policy;

import java.util.List;

/**
 * Which policy a service is to run on.
 *
 * @param setting the property that names it, as {@code sekisho.link.policy}
 * @param name of a file that comes with the service
 * @param without entries that are taken out of its lists
 */
public record PolicyChoice(String setting, String name, List<String> without) {

    public PolicyChoice {
        without = List.copyOf(without);
    }

    IllegalArgumentException noPolicy() {
        return new IllegalArgumentException(setting + ": there is no policy " + name);
    }

    IllegalArgumentException noEntry(String entry) {
        return new IllegalArgumentException(setting + "-without: the policy " + name + " has no entry " + entry);
    }
}
