package dev.sekisho.charge.monitoring;

/** One number of a kind of rule, with the range in which it makes sense. */
public record Parameter(String name, long least, long most) {

    public Parameter {
        if (name.isBlank() || least > most) {
            throw new IllegalArgumentException("a number has a name and a range");
        }
    }

    boolean allows(long value) {
        return least <= value && value <= most;
    }
}
