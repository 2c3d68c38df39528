package dev.sekisho.link.seal;

/**
 * Encrypts what a row must keep but nobody may read from it: numbers, names, mandates.
 *
 * <p>Each sealed value is bound to its place: moved to another row or column, it does not open.
 */
public interface Seal {

    /** @param place the table, the column and the row's id */
    byte[] close(String place, byte[] plain);

    /** @throws IllegalStateException if the value was sealed for another place, with another key, or was changed */
    byte[] open(String place, byte[] sealed);
}
