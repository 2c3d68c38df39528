package dev.sekisho.compensation.policy;

/** Where depositors turn to. @param reachedBy telephone number or place */
public record Desk(String name, String reachedBy, String hours) {

    public Desk {
        if (name.isBlank() || reachedBy.isBlank() || hours.isBlank()) {
            throw new IllegalArgumentException("a desk has a name, hours, and a way to it");
        }
    }
}
