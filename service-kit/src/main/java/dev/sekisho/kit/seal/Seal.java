package dev.sekisho.kit.seal;

/**
 * Encrypts what a row must keep but nobody may read from it: numbers, names, mandates. A service makes its own from its
 * own key.
 *
 * <p>Each sealed value is bound to its place: moved to another row or column, it does not open.
 */
public interface Seal {

    /** Seals by AES-256-GCM under this key. */
    static Seal under(SealingKey key) {
        return new AesGcmSeal(key);
    }

    /** @param place the table, the column and the row's id */
    byte[] close(String place, byte[] plain);

    /** @throws IllegalStateException if the value was sealed for another place, with another key, or was changed */
    byte[] open(String place, byte[] sealed);

    /**
     * The same bytes of the same place have the same print; without the key nobody can tell of which bytes it is. For
     * what must be known again and never read again.
     */
    byte[] print(String place, byte[] plain);
}
